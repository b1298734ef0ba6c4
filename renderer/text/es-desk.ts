import { listIn, pluralIn } from './plural.ts'
import type { enDesk } from './en-desk.ts'

const n = pluralIn('es')
const list = listIn('es')

/** Spanish: addresses, people on the board, what can be done with a room. */
export const esDesk = {
  address: {
    lostRoom: (room: string) => `La habitación ${room} no está en este hotel. Estas son las que hay.`,
    lostJob: 'El historial de esa llave no está en este equipo. Estas son las que sí están.',
    lostPage: 'Esa dirección no lleva a ninguna parte en Joinery. Esta es la pantalla más cercana.',
    hide: 'Ocultar esta nota',
  },
  sections: {
    label: 'Partes de los ajustes',
    names: {
      connection: 'Hotel y conexión',
      desk: 'Recepción',
      keys: 'Llaves y horas',
      lists: 'Palabras de las listas',
      network: 'Red',
      appearance: 'Aspecto e idioma',
      practise: 'Practicar',
    },
  },
  people: {
    similar: 'nombre parecido',
    nobody: 'nadie',
    unnamed: 'llaves sin nombre',
    until: (when: string) => `hasta ${when}`,
    arrives: (when: string) => `llega ${when}`,
    arriving: 'llegada',
    arrivingRow: 'Llegada: hay llaves emitidas, la estancia empieza más tarde',
    guests: (names: readonly string[]) => list(names),
    names: 'Nombres en las casillas',
    namesOf: { off: 'No', family: 'Apellido', full: 'Nombre completo' },
    namesHint:
      'Quien está ante el mostrador puede leerlos. La búsqueda y el puntero muestran los nombres en todo caso.',
    arrivals: 'Llegan hoy',
    departures: 'Salen hoy',
    noRecent: 'Aún no se ha abierto ninguna habitación en esta ventana.',
  },
  keyRows: {
    short: {
      expired: 'caducada',
      notValid: 'sustituida',
      validityUnknown: 'validez desconocida',
      staffKey: 'personal',
      notEncoded: 'en ninguna tarjeta',
      beingDeleted: 'anulándose',
      needsReissue: 'cambiada',
    },
    more: (count: number, words: readonly string[]) => `${count} más: ${words.join(', ')}`,
    hide: 'Ocultarlas',
    copies: (names: readonly string[]) => `En ${names.join(', ')}`,
  },
  actions: {
    menu: (room: string) => `Habitación ${room}: qué se puede hacer`,
    keyMenu: (key: string) => `${key}: qué se puede hacer`,
    with: (action: string, room: string) => `${action}: ${room}`,
    askRoom: 'escribe detrás la habitación',
    of: {
      open: { text: 'Abrir la habitación', also: 'ver llaves puerta huésped quién' },
      newKey: { text: 'Nueva llave', also: 'emitir adicional otra más añadir acompañante' },
      select: { text: 'Seleccionar la habitación', also: 'marcar elegir varias suite' },
      unselect: { text: 'Quitar de la selección', also: 'deseleccionar marcar' },
      copyNumber: { text: 'Copiar el número', also: 'portapapeles habitación' },
      queue: { text: 'Ver sus llaves en la cola', also: 'historial qué pasó' },
    },
  },
  told: {
    issuedOf: (done: number, total: number) =>
      done === total
        ? n(total, {
            one: '# llave emitida.',
            many: '# de llaves emitidas.',
            other: '# llaves emitidas.',
          })
        : `${done} de ${n(total, { one: '# llave', many: '# de llaves', other: '# llaves' })} emitidas.`,
    failed: (count: number) => n(count, { one: '# por resolver.', other: '# por resolver.' }),
    undo: 'Deshacer',
    undone: (count: number) =>
      n(count, {
        one: 'Se ha retirado # llave.',
        many: 'Se han retirado # de llaves.',
        other: 'Se han retirado # llaves.',
      }),
    copied: (room: string) => `Número ${room} copiado.`,
  },
} satisfies typeof enDesk
