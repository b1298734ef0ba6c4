import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('es')
const list = listIn('es')

/** Spanish: the queue and a job's story. */
export const esQueue = {
  queue: {
    title: 'Cola',
    lists: { needsYou: 'Por resolver', waiting: 'En espera', ready: 'Lista', ended: 'Terminadas' },
    search: 'Huésped o habitación',
    day: 'Día',
    allDays: 'Todos los días',
    today: 'Hoy',
    room: 'Habitación',
    allRooms: 'Todas',
    state: 'Cómo está',
    all: 'Todas',
    noneTitle: 'Ninguna llave coincide',
    noneBody: 'Nada coincide a la vez con la búsqueda, el día, la habitación y el estado.',
    showAll: 'Mostrar todas las llaves',
    emptyTitle: 'La cola está vacía',
    emptyBody:
      'Las llaves que emites pasan por aquí, y aquí esperan sin perderse cuando no se puede llegar a Seam.',
    pause: 'Pausar',
    resume: 'Reanudar',
    rooms: (rooms: readonly string[]) => list(rooms),
    access: { mobile: 'teléfono', card: 'tarjeta' },
    states: {
      queued: 'En la cola para salir',
      running: 'Saliendo ahora',
      uncertain: 'Se perdió la respuesta: se está buscando',
      needsAttention: 'Por resolver',
      cancelled: 'Cancelada',
      revoked: 'Revocada',
      over: 'Terminada',
    },
    notOnCard: 'Aún no está en una tarjeta',
    proven: {
      none: 'Enviada; la respuesta aún no ha llegado',
      accepted: 'Aceptada; Visionline aún no la ha confirmado',
      verified: 'Comprobada; Visionline aún no la ha confirmado',
      confirmed: 'Confirmada por Visionline',
      onCard: 'En la tarjeta',
    },
    pick: 'Elige una llave para leer su historial.',
  },
  story: {
    inPlaceOf: (key: string) => `Ocupa el lugar de otra llave: ${key}.`,
    oldKeysLeft:
      'La llave nueva está. Las antiguas en su lugar aún se tienen que anular; se vuelve a intentar solo.',
    label: (guest: string, rooms: readonly string[]) => `Llave para ${guest}, ${list(rooms)}`,
    asked: (who: string, kind: string, guest: string, rooms: readonly string[]) =>
      `${who} pidió una llave (${kind}) para ${guest}, ${list(rooms)}.`,
    someone: 'Alguien de recepción',
    joins: (keys: readonly string[]) => `Se añade a ${list(keys)}.`,
    joinsJob: 'una llave que todavía está en la cola',
    overrides: (count: number) =>
      count === 0
        ? 'Es la primera llave de una estancia.'
        : `Sustituye a ${n(count, { one: '# llave', many: '# de llaves', other: '# llaves' })} de la puerta.`,
    auto: 'Se añade a las llaves de la puerta, o es la primera si no hay ninguna.',
    held: 'Espera a que alguien decida cómo se emite.',
    valid: (from: string, until: string) => `Válida desde ${from} hasta ${until}.`,
    waitsFor: 'Espera a que antes se emita otra llave.',
    runsAfter: (when: string) => `Sale ${when}.`,
    waitsGate: {
      offline: 'Seam no responde. El envío sigue en cuanto responda.',
      throttled: 'Seam pide ir más despacio. El envío sigue dentro de un momento.',
      unauthorised:
        'A Joinery se le retiró el acceso a Seam. No se envía nada hasta que informática ponga una clave de API nueva en Ajustes.',
      propertyDown: 'Seam responde, pero el lado del hotel no. El envío sigue en cuanto responda.',
      paused: 'El envío está en pausa. No se envía nada hasta que alguien lo reanude.',
      notConnected:
        'No hay ninguna propiedad conectada. No se envía nada hasta que alguien conecte una en Ajustes.',
    },
    waitsFree: 'Esperar no gasta intentos.',
    goesOut: 'Sale dentro de un momento.',
    attempt: {
      sending: 'Enviada a Seam; aún no hay respuesta.',
      accepted: 'Seam la aceptó.',
      notSent: 'No se pudo llegar a Seam. No se envió nada.',
      unknown:
        'Enviada, pero la respuesta se perdió. Joinery busca la llave en Seam en lugar de enviarla dos veces.',
      throttled: 'Seam pidió ir más despacio. No se creó nada.',
      unauthorised: 'Seam rechazó el acceso de Joinery. No se creó nada.',
      refused: 'Seam rechazó la petición. No se creó nada.',
      foundAfterwards: 'La respuesta se había perdido, pero la llave apareció en Seam.',
    },
    lookingUp: 'Buscando la llave en Seam.',
    proof: {
      none: 'Seam aún no ha respondido.',
      accepted: 'Aceptada por Seam; Visionline aún no la ha confirmado.',
      verified: 'Comprobada: la llave es como se pidió. Visionline aún no la ha confirmado.',
      confirmed: 'Confirmada por Visionline.',
      onCard: 'En la tarjeta.',
    },
    cancelled: 'Cancelada. No se enviará.',
    revoked: 'Anulada.',
    attempts: (count: number) =>
      count === 0
        ? 'Ningún intento gastado'
        : n(count, { one: '# intento', many: '# de intentos', other: '# intentos' }),
    credential: (id: string) => `Credencial ${id}`,
    copyCurl: 'Copiar como cURL',
    retry: 'Reintentar',
    cancel: 'Cancelar esta llave',
    worked: 'Ha funcionado',
    workedHint: 'Esta llave de Seam es la buena. No se envía nada.',
    revoke: 'Anular esta llave',
    revokeHint: 'Pone fin a la llave en Seam y en Visionline. Después, emítela de nuevo.',
    sendAgain: 'Enviar otra vez',
    sendAgainHint: 'Solo si tienes la certeza de que la llave no existe.',
    firstKeyNew: 'Llave nueva',
    joinInstead: 'Añadir a estas',
    joinInsteadTitle: 'Llaves a las que ahora se podría añadir',
    noCandidates:
      'Ahora no hay ninguna llave válida en la puerta. Emite una llave nueva desde la habitación.',
    cardWhatNow:
      'Joinery todavía no puede grabar tarjetas. Graba una en el PC de Visionline y retira después esta llave, para que la habitación no la cuente.',
    withdraw: 'Retirar esta llave',
    openRoom: 'Abrir la habitación',
    whatNow: 'Qué hacer',
  },
}
