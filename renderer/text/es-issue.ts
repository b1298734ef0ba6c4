import type { KeyKind, UnjoinableReason } from '#shared/key.ts'
import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('es')
const list = listIn('es')
const keys = (count: number) => n(count, { one: '# llave', many: '# de llaves', other: '# llaves' })

const keyKind: Readonly<Record<KeyKind, string>> = {
  syncParent: 'llave móvil',
  phoneCopy: 'copia en un teléfono',
  mobile: 'llave móvil',
  card: 'tarjeta',
}
const keyReason: Readonly<Record<UnjoinableReason, string>> = {
  expired: 'Caducada: ya no abre nada.',
  notValid: 'Sustituida o descartada.',
  validityUnknown: 'Visionline no ha dicho si es válida.',
  staffKey: 'Una llave de personal. Las de huésped nunca se añaden a ella.',
  notEncoded: 'Todavía no está en ninguna tarjeta.',
  beingDeleted: 'Se está anulando.',
  needsReissue: 'Ha cambiado desde que se codificó; hay que codificarla de nuevo antes.',
}

/** Spanish: the room drawer. */
export const esIssue = {
  keyKind,
  keyReason,
  drawer: {
    label: (room: string) => `Habitación ${room}`,
    close: 'Cerrar la habitación',
    vacant: 'Libre. Ninguna llave de huésped abre aquí.',
    occupied: (count: number, until: string | null) =>
      `Ocupada, ${keys(count)}${until === null ? '' : `, hasta ${until}`}`,
    unknown: 'Seam no ha dicho quién está.',
    joinTo: 'Añadir a',
    keysOnDoor: 'Llaves de esta puerta',
    readAgo: (ago: string) => `leídas ${ago}`,
    reading: 'leyendo',
    neverRead: 'aún sin leer',
    refresh: 'Volver a leer las llaves',
    oldCopy: (when: string) => `Seam no responde. Llaves según la copia de ${when}.`,
    readFailed: 'No se han podido leer las llaves.',
    onPhones: (count: number) =>
      n(count, { one: 'En # teléfono', many: 'En # de teléfonos', other: 'En # teléfonos' }),
    noPhone: 'Aún en ningún teléfono',
    cardNumber: (number: string) => `Tarjeta ${number}`,
    cardPlain: 'Tarjeta',
    phonePlain: 'Llave móvil',
    confirmed: 'confirmada por Visionline',
    unconfirmed: 'aún sin confirmar por Visionline',
    noHolder: 'Sin nombre',
    notYet: (when: string) => `empieza ${when}`,
    noEnd: 'sin fin',
    notValid: 'no válida',
    showUnjoinable: (count: number) =>
      n(count, {
        one: 'Mostrar # llave a la que no se puede añadir',
        other: 'Mostrar # llaves a las que no se puede añadir',
      }),
    hideUnjoinable: 'Ocultar las llaves a las que no se puede añadir',
    nothingTitle: 'No hay ninguna llave a la que añadirla',
    nothingBody:
      'En esta puerta no hay ninguna llave de huésped válida. La primera llave de una estancia es una llave nueva.',
    makeNew: 'Emitir una llave nueva',
  },
  issue: {
    newKey: 'Nueva llave',
    guest: 'Huésped',
    guestHint: 'Nombre nuevo, o un huésped conocido',
    knownGuest: 'huésped conocido',
    email: 'Correo',
    phone: 'Teléfono',
    optional: 'opcional',
    from: 'Válida desde',
    until: 'Válida hasta',
    nights: (count: number) => n(count, { one: '# noche', many: '# de noches', other: '# noches' }),
    sameDay: 'mismo día',
    timeHint:
      'Por ejemplo 14, 14:30, mañana 14, mar 11, 1 dic 11 o +2 para dos noches. Las flechas ofrecen horas.',
    means: (when: string) => `= ${when}`,
    tonight: 'esta noche',
    access: 'Tipo',
    mobile: 'Teléfono',
    card: 'Tarjeta',
    doors: 'También abre',
    noDoors: 'Ninguna puerta común',
    addRoom: 'Añadir habitación',
    addRoomHint: 'Otra habitación en la misma llave, para una suite',
    removeRoom: (room: string) => `Quitar la habitación ${room} de esta llave`,
    rooms: 'Habitaciones de esta llave',
    label: 'Texto en el teléfono',
    labelCard: 'Texto de la tarjeta',
    labelCount: (used: number) => `${used} de 32`,
    labelPreview: (preview: string) => `Se lee: ${preview}`,
    capacity: 'Capacidad de la tarjeta',
    capacityOf: {
      consecutiveRooms: 'habitaciones seguidas',
      commonDoors: 'puertas comunes',
      additionalRooms: 'otras habitaciones',
    },
    capacityUsed: (used: number, max: number | null) => (max === null ? `${used}` : `${used} de ${max}`),
    shape: 'Relación con las demás',
    shapes: {
      join: 'Añadir a las llaves marcadas',
      override: 'Llave nueva, sustituye a todas',
      autoJoin: 'Que decida Seam',
    },
    shapeNotes: {
      join: 'Todas las llaves de la puerta siguen funcionando.',
      override: 'Las llaves de huésped anteriores dejan de funcionar en cuanto la nueva se usa en la puerta.',
      autoJoin:
        'Si la puerta tiene llaves, Seam la añade; si no tiene, sustituye. La decisión es de Seam, no tuya.',
    },
    more: 'Más opciones',
    nothingToSend: 'Cuando la llave esté completa, aquí verás la petición exacta a Seam.',
    asKeyOf: (holder: string) => `como ${holder}`,
    atTheDoor: 'En la puerta',
    keepsWorking: 'sigue funcionando',
    stopsWorking: 'deja de funcionar',
    nobody: 'Esta puerta no tiene ninguna llave. Nada deja de funcionar.',
    typedOn:
      'Lo que tecleaste sobre un botón se perdió. Revisa el formulario y pulsa Intro en uno de sus campos.',
    unsent: (time: string) => `Sin enviar, de las ${time}.`,
    discardDraft: 'Descartar',
    incomplete: 'Aún no se sabe.',
    firstKey: 'Emitir la primera llave',
    thinking: 'Comprobando la puerta',
    consequence: (holder: string, what: string) => `${holder}, ${what}`,
    inRoom: (room: string) => `en ${room}`,
    enterKey: 'Intro',
    button: { join: 'Emitir llave adicional', override: 'Emitir llave nueva', autoJoin: 'Emitir llave' },
    stops: (count: number) =>
      n(count, {
        one: '# llave deja de funcionar',
        many: '# de llaves dejan de funcionar',
        other: '# llaves dejan de funcionar',
      }),
    discardDamaged: 'Descartar la petición dañada',
    warnings: {
      startInPast: 'El inicio ya ha pasado; es posible que Visionline lo mueva a ahora.',
      sharedEmail: 'Otro huésped tiene la misma dirección de correo.',
      replacesOwnKey: 'La nueva sustituye a la llave móvil de este mismo huésped.',
      keysFromCopy: 'Comprobado con una copia de las llaves. Se vuelven a leer antes de enviar.',
      noPhone: 'Este huésped no tiene ningún teléfono listo. La llave espera hasta que lo tenga.',
      targetNotOnPhone: 'Una de las llaves móviles elegidas no está todavía en ningún teléfono.',
    },
  },
  override: {
    title: (rooms: readonly string[]) => `¿Sustituir todas las llaves de ${list(rooms)}?`,
    body: 'En cuanto la llave nueva se use en la puerta, estas dejan de funcionar:',
    none: 'Ahora ninguna llave de huésped abre esta puerta, así que ninguna deja de funcionar.',
    type: (room: string) => `Escribe ${room} para confirmar`,
    typeMore: (rooms: readonly string[]) => `Escribe ${rooms.join(' ')} para confirmar`,
    confirm: (count: number) =>
      n(count, { one: 'Sustituir # llave', many: 'Sustituir # de llaves', other: 'Sustituir # llaves' }),
    confirmNone: 'Emitir la primera llave',
  },
  after: {
    title: (guest: string) => `Llave para ${guest}`,
    already: 'Esta llave ya se había aceptado. No se ha añadido nada.',
    another: 'Otra llave',
    story: 'Ver su historial',
    undo: (seconds: number) => `Deshacer, ${seconds} s`,
    revokeTitle: (holder: string) => `¿Anular la llave de ${holder}?`,
    revokeBody: 'Seam pide a Visionline que la descarte.',
    revokeCard:
      'Una tarjeta que el huésped ya tiene en la mano sigue abriendo la puerta hasta que caduque o una llave más nueva la sustituya allí.',
    revokeFamily: 'Sus copias en los teléfonos del huésped se anulan con ella.',
    revoke: 'Anular llave',
    revoked: 'La llave se está anulando.',
    cancelled: 'Cancelada antes de enviarse.',
    steps: {
      queued: 'En cola en este equipo',
      sent: 'Enviada a Seam',
      accepted: 'Aceptada por Seam',
      verified: 'Comprobada en Seam',
      confirmed: 'Confirmada por Visionline',
      onCard: 'En la tarjeta',
    },
    waiting: 'en espera',
  },
}
