import { sayProblem } from '#shared/text/problems-en.ts'
import type { Text } from './en.ts'
import { esBulk } from './es-bulk.ts'
import { esDesk } from './es-desk.ts'
import { esBatch } from './es-batch.ts'
import { esGroups } from './es-groups.ts'
import { esIssue } from './es-issue.ts'
import { esLinks } from './es-links.ts'
import { esPalette } from './es-palette.ts'
import { esQueue } from './es-queue.ts'
import { esStay } from './es-stay.ts'
import { esWatch } from './es-watch.ts'
import { esSettings } from './es-settings.ts'
import { listIn, pluralIn } from './plural.ts'
import { problemsEs } from './problems-es.ts'

const n = pluralIn('es')
const keysWait = (count: number) =>
  count === 0
    ? 'Las llaves nuevas esperan'
    : n(count, { one: '# llave espera', many: '# de llaves esperan', other: '# llaves esperan' })

/** Every sentence of the window, in Spanish as spoken at a hotel desk. */
export const es = {
  locale: 'es-ES',
  problem: (problem, when) => sayProblem(problem, problemsEs, when),
  common: {
    cancel: 'Cancelar',
    close: 'Cerrar',
    save: 'Guardar',
    tryAgain: 'Reintentar',
    details: 'Detalles para informática',
    copied: 'Copiado',
    notCopied: 'No se pudo copiar. Selecciona el texto aquí y cópialo a mano.',
    showInFolder: 'Mostrar en la carpeta',
    list: listIn('es'),
    zone: (zone: string) => `Las horas son locales del hotel (${zone})`,
  },
  frame: {
    rooms: 'Habitaciones',
    groups: 'Grupos',
    queue: 'Cola',
    watch: 'Vigilar',
    health: 'Estado',
    settings: 'Ajustes',
    mainNavigation: 'Secciones',
    training: 'PRÁCTICAS',
    trainingNote: 'Hotel de prácticas. Nada de aquí abre una puerta real.',
    noOperator: '¿Quién está en recepción?',
    operator: 'Recepcionista',
    operatorHint: 'Tu nombre queda anotado en cada llave que emitas.',
    vaultWarning: 'Clave de API sin guardar',
    vaultWhy: {
      noLibrary: 'El llavero del sistema no está instalado.',
      noBus: 'No hay una sesión de escritorio con llavero.',
      noService: 'Ningún servicio de llavero responde.',
      locked: 'El llavero está bloqueado.',
      unavailable: 'El llavero no responde.',
    },
    vaultNote:
      'La clave de API queda en memoria hasta que se cierre Joinery, y habrá que escribirla otra vez.',
    hops: { seam: 'Seam', bridge: 'Bridge', visionline: 'Visionline' },
    connection: 'Conexión',
    hopOk: (hop: string) => `${hop} responde`,
    hopDown: (hop: string) => `${hop} no responde`,
    hopUnknown: (hop: string) => `${hop}: aún sin consultar`,
    latency: (ms: number) => (ms < 1 ? '<1 ms' : `${ms} ms`),
    lastOk: (when: string) => `última respuesta correcta ${when}`,
    loading: 'Abriendo el hotel',
    failedTitle: 'Joinery no ha podido abrirse',
  },
  gate: {
    open: 'Conectado. Nada en espera.',
    rest: 'Conectado. Nada más en espera.',
    working: 'Conectado. Las llaves están saliendo.',
    notConnected: 'Sin conexión con ningún hotel.',
    offline: (since: string, keys: number) =>
      `Sin conexión desde ${since}. ${keys === 0 ? 'Las llaves que emitas ahora esperarán sin perderse.' : `Cuando Seam responda: ${n(keys, { one: 'se emitirá # llave', many: 'se emitirán # de llaves', other: 'se emitirán # llaves' })}.`}`,
    throttled: (until: string, keys: number) =>
      `Seam pide ir más despacio hasta ${until}. ${keysWait(keys)}.`,
    unauthorised: (keys: number) =>
      `A Joinery se le retiró el acceso a Seam. Llama a informática.${keys === 0 ? '' : ` ${keysWait(keys)} sin perderse.`}`,
    propertyDown: (hop: 'bridge' | 'visionline' | 'account', since: string, keys: number) =>
      `${{ bridge: 'Bridge, en el hotel,', visionline: 'El servidor Visionline', account: 'La cuenta de Visionline' }[hop]} no responde desde ${since}. ${keysWait(keys)}; Seam funciona bien.`,
    paused: (since: string, by: string | null, keys: number) =>
      `En pausa desde ${since}${by === null ? '' : ` por ${by}`}. ${keysWait(keys)}.`,
  },
  strip: {
    label: 'Resumen de la cola',
    queued: (count: number) => `${count} en cola`,
    sending: (count: number) => `${count} enviándose`,
    needsYou: (count: number) => n(count, { one: '# por resolver', other: '# por resolver' }),
    progress: (done: number, total: number) =>
      `${done} de ${n(total, { one: '# llave', many: '# de llaves', other: '# llaves' })}`,
    open: 'Abrir la cola',
  },
  firstRun: {
    title: 'Llaves adicionales que no anulan las de los demás',
    lead: 'Joinery emite llaves de huésped que se añaden a las que ya abren una puerta Visionline.',
    trainingTitle: 'Empezar con el hotel de prácticas',
    trainingBody:
      '120 habitaciones que se comportan como un hotel Visionline de verdad. Nada sale de este equipo.',
    trainingButton: 'Abrir el hotel de prácticas',
    realTitle: 'Conectar tu hotel',
    realBody: 'Con una clave de API de Seam del espacio de trabajo al que está conectado tu Visionline.',
    apiKey: 'Clave de API de Seam',
    apiKeyHint: 'Se guarda en el llavero de este equipo. Se puede sustituir, nunca volver a leer.',
    connect: 'Conectar',
    connecting: 'Consultando a Seam',
    chooseSystem: 'Este espacio de trabajo tiene varios sistemas Visionline. ¿Cuál es el de este puesto?',
    useSystem: 'Usar este hotel',
  },
  board: {
    label: 'Habitaciones por planta',
    search: 'Habitación o huésped',
    filters: 'Qué habitaciones',
    filter: {
      all: 'Todas',
      occupied: 'Ocupadas',
      vacant: 'Libres',
      unknown: 'Desconocidas',
      needsYou: 'Por resolver',
    },
    floor: (floor: string) => `Planta ${floor}`,
    allFloors: 'Todas las plantas',
    floors: 'Planta',
    similarOnFloor: (floor: string) => `Nombres parecidos, planta ${floor}`,
    allGroups: 'Todos los grupos',
    groupFilter: 'Grupo',
    searched: (words: string) => `búsqueda «${words}»`,
    shown: (count: number, filters: readonly string[]) =>
      `${n(count, { one: '# habitación', many: '# de habitaciones', other: '# habitaciones' })}: ${filters.join(', ')}`,
    tileSize: 'Tamaño de las casillas',
    sizes: { small: 'P', medium: 'M', large: 'G' },
    sizeNames: { small: 'Casillas pequeñas', medium: 'Casillas medianas', large: 'Casillas grandes' },
    legend: 'Leyenda',
    legendRows: {
      occupied: 'Ocupada: hay llaves de huésped que abren esta puerta',
      vacant: 'Libre: ninguna llave de huésped la abre',
      unknown: 'Desconocida: Seam no lo ha dicho',
      phone: 'Llaves móviles',
      card: 'Tarjetas',
      expires: 'La primera caduca en menos de 24 horas',
      pending: 'Llaves a la espera de emitirse',
      needs: 'Por resolver',
    },
    letters: { occupied: 'O', vacant: 'L', unknown: '?', arriving: '→' },
    occupancy: { occupied: 'ocupada', vacant: 'libre', unknown: 'estado desconocido' },
    tile: (room: string, facts: readonly string[]) => [`Habitación ${room}`, ...facts].join(', '),
    phoneKeys: (count: number) =>
      n(count, { one: '# llave móvil', many: '# de llaves móviles', other: '# llaves móviles' }),
    cards: (count: number) => n(count, { one: '# tarjeta', many: '# de tarjetas', other: '# tarjetas' }),
    and: (a: string, b: string) => `${a} y ${b}`,
    expires: (when: string) => `caduca ${when}`,
    pending: (count: number) =>
      n(count, { one: '# llave en espera', many: '# de llaves en espera', other: '# llaves en espera' }),
    needs: (count: number) =>
      n(count, {
        one: '# llave por resolver',
        many: '# de llaves por resolver',
        other: '# llaves por resolver',
      }),
    jump: (digits: string) => `Habitación ${digits}`,
    noJump: (digits: string) => `Ninguna habitación empieza por ${digits}`,
    noMatchTitle: 'Ninguna habitación coincide',
    noMatchBody: 'Nada cumple a la vez la búsqueda y los filtros.',
    clearFilters: 'Mostrar todas las habitaciones',
    noRoomsTitle: 'Aún no hay habitaciones',
    noRoomsBody:
      'Seam no conoce ninguna puerta de huésped de este hotel. Comprueba en Visionline que las habitaciones estén creadas.',
    refresh: 'Volver a leer las habitaciones',
    oldCopy: (when: string) => `Seam no responde. Estas habitaciones son una copia de ${when}.`,
    syncing: 'Leyendo las habitaciones',
    selected: (count: number) =>
      n(count, {
        one: '# habitación seleccionada',
        many: '# de habitaciones seleccionadas',
        other: '# habitaciones seleccionadas',
      }),
    oneKey: 'Una llave para estas habitaciones',
    clearSelection: 'Quitar selección',
    results: (count: number) =>
      n(count, { one: '# habitación', many: '# de habitaciones', other: '# habitaciones' }),
  },
  ...esIssue,
  ...esQueue,
  ...esPalette,
  ...esWatch,
  ...esGroups,
  ...esBatch,
  ...esBulk,
  ...esStay,
  ...esDesk,
  ...esLinks,
  ...esSettings,
} satisfies Text
