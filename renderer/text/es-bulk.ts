import type { Text } from './en.ts'
import { pluralIn } from './plural.ts'

const n = pluralIn('es')
const keys = (count: number) => n(count, { one: '# llave', many: '# de llaves', other: '# llaves' })
const rooms = (count: number) =>
  n(count, { one: '# habitación', many: '# de habitaciones', other: '# habitaciones' })

export const esBulk = {
  bulk: {
    keyEach: 'Mismo huésped, una llave en cada una',
    revoke: 'Anular llaves',
    addToGroup: 'Añadir a un grupo',
    listName: 'Habitaciones seleccionadas',
    listHead: { room: 'Habitación', guest: 'Huésped' },
    listBusy: 'Hay otra lista abierta en Grupos. Emítela o ciérrala y añade después estas habitaciones.',
    reading: (done: number, total: number) => `Leyendo las puertas, ${done} de ${total}`,
    notRead: (names: string) => `Seam no respondió para ${names}. Allí se muestra lo último que se sabía.`,
    revokeTitle: (count: number) => `¿Anular las llaves de ${rooms(count)}?`,
    revokeList: (count: number) =>
      n(count, {
        one: '# llave deja de ser válida',
        many: '# de llaves dejan de ser válidas',
        other: '# llaves dejan de ser válidas',
      }),
    alsoOpens: (names: string) => `abre también ${names}`,
    later: (count: number) =>
      n(count, {
        one: '# llave de una estancia posterior no se toca.',
        many: '# de llaves de estancias posteriores no se tocan.',
        other: '# llaves de estancias posteriores no se tocan.',
      }),
    noKeys: 'Ahora ninguna llave de huésped es válida en estas puertas.',
    cards:
      'Las tarjetas que los huéspedes tienen en la mano siguen abriendo hasta que caduquen o se use allí una llave más nueva.',
    revokeButton: (count: number) => `Anular ${keys(count)}`,
    revoking: (done: number, total: number) => `Anulando, ${done} de ${total}`,
    stop: 'Detener',
    revoked: (count: number) =>
      n(count, {
        one: '# llave está anulada.',
        many: '# de llaves están anuladas.',
        other: '# llaves están anuladas.',
      }),
    notRevoked: (count: number) =>
      n(count, {
        one: '# llave no se anuló:',
        many: '# de llaves no se anularon:',
        other: '# llaves no se anularon:',
      }),
    leftAlone: (count: number) =>
      n(count, {
        one: '# llave quedó como estaba.',
        many: '# de llaves quedaron como estaban.',
        other: '# llaves quedaron como estaban.',
      }),
    eachTitle: (count: number) => `Una llave en cada una de ${rooms(count)}`,
    eachBody:
      'El mismo huésped recibe una llave por habitación. Cada llave se añade a las de su habitación y no abre ninguna otra.',
    eachRooms: 'Habitación por habitación',
    until: (when: string) => `hasta ${when}`,
    eachButton: (count: number) => `Emitir ${keys(count)}, 0 llaves dejan de funcionar`,
    eachNone: 'En estas habitaciones no hay llave a la que añadirse. Abre cada una para su primera llave.',
    eachQueued: (count: number) =>
      n(count, {
        one: '# llave está en cola.',
        many: '# de llaves están en cola.',
        other: '# llaves están en cola.',
      }),
    eachRefused: (count: number) =>
      n(count, {
        one: '# llave fue rechazada:',
        many: '# de llaves fueron rechazadas:',
        other: '# llaves fueron rechazadas:',
      }),
  },
  /** Whose keys a new key joins. */
  party: {
    nobody: 'alguien a quien Seam no nombra',
    until: (who: string, when: string) => `${who} hasta ${when}`,
    heldBy: (who: string) => `La ocupa ${who}`,
    joins: (count: number, names: string) => `se añade a ${keys(count)} de ${names}`,
    others: (count: number) => n(count, { one: '# más', many: '# más', other: '# más' }),
    ask: (room: string, who: string) => `En la ${room} está ${who}. ¿Van juntos?`,
    yes: 'Van juntos',
    yesFor: (room: string) => `${room}: van juntos`,
    yesHint: 'Todas las llaves de esta lista para la habitación se añaden a las que hay.',
    no: 'No van juntos: cancelar',
    noHint: 'Cancela las llaves de esta lista para la habitación. No se envió nada.',
    said: (who: string) => `Va con ${who}`,
    undo: 'Deshacer',
    undoFor: (room: string) => `${room}: deshacer la respuesta`,
    oneIsEnough: 'Con una basta; más es más seguro.',
    more: (count: number) => n(count, { one: '+# más', other: '+# más' }),
    fewer: 'Mostrar menos',
    after: (room: string, when: string, ends: string) =>
      `abre la ${room} hasta ${when}, después de que se vayan sus huéspedes (${ends})`,
    review: (count: number) => `Revisar ${rooms(count)}`,
    reviewTitle: 'De quién son estas llaves',
    reviewBody: (guest: string) =>
      `${guest} se une a quienes ocupan estas habitaciones. Quita la que no sea y pulsa Intro.`,
    back: 'Volver',
  },
} satisfies Pick<Text, 'bulk' | 'party'>
