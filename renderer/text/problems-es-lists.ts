import type { ProblemOf } from '#shared/problem.ts'
import { fieldIn, say } from '#shared/text/say.ts'
import type { ProblemTexts } from '#shared/text/say.ts'
import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('es')
const list = listIn('es')

const limits = {
  bytes: (max) => `más de ${Math.floor(max / 1024 / 1024)} MB`,
  rows: (max) => `más de ${max} filas`,
  columns: (max) => `más de ${max} columnas`,
  cell: (max) => `una celda tiene más de ${max} caracteres`,
  cells: (max) => `más de ${max} celdas`,
  unpacked: (max) =>
    `descomprimido supera ${Math.floor(max / 1024 / 1024)} MB, o está comprimido de forma sospechosa`,
  entries: (max) => `su archivo comprimido tiene más de ${max} partes`,
  time: (max) => `leerlo tarda más de ${max} segundos`,
  memory: (max) => `leerlo necesita más de ${max} MB de memoria`,
} as const satisfies Record<ProblemOf<'fileTooLarge'>['what'], (max: number) => string>

const unreadable = {
  empty: () => 'El archivo está vacío.',
  pdf: () => 'Esto es un PDF, no una tabla.',
  oldExcel: () => 'Esto es un libro de un Excel antiguo (anterior a 2007).',
  markup: () => 'Esto es una página web o XML, no una tabla.',
  binary: () => 'Esto no es una tabla.',
  notWorkbook: () => 'Este archivo comprimido no es un libro XLSX.',
  damaged: () => 'El libro está dañado o no se copió entero.',
  unsafe: () => 'El libro tiene partes que ninguna rooming list necesita, y no se ha abierto.',
  encrypted: () => 'El libro está protegido con contraseña.',
  wrongExtension: (detail) => `El contenido del archivo no corresponde a su extensión (${detail}).`,
  encoding: (detail) => `Algunas letras no se pueden leer como ${detail}.`,
  notBase64: () => 'El archivo no ha llegado completo.',
  readerFailed: () => 'La lectura de este archivo ha fallado; nada más se ha visto afectado.',
  quotes: (detail) =>
    `Hay unas comillas sin cerrar en la línea ${detail}, y lo que sigue no se puede separar.`,
  openDocument: () => 'Esto es una tabla de OpenDocument (.ods), que Joinery no lee.',
} as const satisfies Record<ProblemOf<'fileUnreadable'>['why'], (detail: string) => string>

const field = fieldIn({
  room: 'habitación',
  guestName: 'nombre del huésped',
  firstName: 'nombre',
  lastName: 'apellidos',
  title: 'tratamiento',
  arrival: 'llegada',
  departure: 'salida',
  nights: 'noches',
  adults: 'adultos',
  children: 'niños',
  roomType: 'tipo de habitación',
  keys: 'número de llaves',
  sharers: 'comparte con',
  confirmation: 'localizador',
  status: 'estado',
  arrivalTime: 'hora de llegada',
  departureTime: 'hora de salida',
  group: 'grupo',
  email: 'correo',
  phone: 'teléfono',
  notes: 'notas',
})
const perhaps = (words: readonly string[]) =>
  words.length === 0 ? '' : ` ¿Querías decir ${words.join(' o ')}?`

/** Spanish: a rooming list and its rows. */
export const problemsEsLists = {
  fileTooLarge: (p) =>
    say(
      `El archivo es demasiado grande: ${limits[p.what](p.max)}${p.row === null ? '' : ` (fila ${p.row})`}.`,
      'Borra lo que no sea de la lista, o divídelo, y vuelve a intentarlo. No se ha cambiado nada.',
    ),
  fileUnreadable: (p) =>
    say(unreadable[p.why](p.detail), 'Guarda la lista como XLSX o CSV (UTF-8) y vuelve a intentarlo.'),
  sheetUnknown: (p) => say(`El libro no tiene ninguna hoja «${p.sheet}».`, `Elige una: ${list(p.sheets)}.`),
  columnMissing: (p) =>
    say(
      `Ninguna columna parece ser «${field(p.field)}».`,
      p.headers.length === 0
        ? 'Añade una fila de títulos encima de la lista.'
        : `Di qué columna es: ${list(p.headers)}.`,
    ),
  columnTwice: (p) =>
    say(
      `Dos columnas se llaman «${p.header}» y podrían ser «${field(p.field)}».`,
      'Di cuál de las dos es, o cambia el nombre de una.',
    ),
  columnUnknown: (p) => say(`La lista no tiene la columna «${p.column}».`, `Tiene: ${list(p.headers)}.`),
  raggedRow: (p) =>
    say(
      `La fila tiene ${p.cells} celdas y la lista ${p.columns} columnas.`,
      'Un separador dentro de un valor va entre comillas. Corrige la fila; no se desplaza por adivinación.',
    ),
  roomMissing: () =>
    say('La fila no tiene habitación.', 'Escribe la habitación tal como se llama en su puerta.'),
  roomUnreadable: (p) =>
    say(
      `La habitación «${p.room}» lleva una letra o cifra que solo parece correcta (${p.character}).`,
      `Vuelve a escribirla.${perhaps(p.near)}`,
    ),
  dateMissing: (p) =>
    say(`A la fila le falta: ${field(p.field)}.`, 'Escríbela, o da una fecha para toda la lista.'),
  dateUnreadable: (p) =>
    say(
      `«${p.text}» no se puede leer como ${field(p.field)}.`,
      p.field === 'nights' ? 'Escribe un número del 1 al 365.' : 'Escríbelo como 2026-12-01.',
    ),
  dateAmbiguous: (p) =>
    say(
      `«${p.text}» puede ser ${p.choices.join(' o ')}, y nada en la lista lo aclara.`,
      'Di si la lista pone primero el día o el mes.',
    ),
  columnUncertain: (p) =>
    say(
      `Ningún encabezado dice qué columna es «${field(p.field)}».`,
      p.headers.length === 0
        ? 'Añade una fila de encabezados encima de la lista.'
        : `Por sus valores podría ser: ${list(p.headers)}. Di cuál es.`,
    ),
  statusUnknown: (p) =>
    say(`El estado «${p.text}» no se conoce.`, 'Di si este huésped viene, u omite la fila.'),
  cellUnknown: (p) =>
    say(
      p.why === 'formula'
        ? `«${field(p.field)}» es una fórmula cuyo valor no está en el archivo.`
        : p.why === 'error'
          ? `«${field(p.field)}» es un error de la hoja (${p.text}).`
          : `«${field(p.field)}» se muestra y se guarda con números distintos, y ambos son puertas (${p.text}).`,
      'Escribe el valor, o abre y guarda el archivo en un programa de hojas de cálculo.',
    ),
  textDamaged: (p) =>
    say(
      p.why === 'lost' ? `Faltan letras en «${p.text}».` : `«${p.text}» se codificó dos veces.`,
      p.suggestion === null
        ? 'Lee las letras de otra forma, o vuelve a escribir el texto.'
        : `¿Es «${p.suggestion}»? Corrígelo, o exporta la lista de nuevo en UTF-8.`,
    ),
  roomBlank: (p) =>
    say(
      `La fila no tiene habitación; la de encima (${p.row}) es la ${p.room}.`,
      'Di si este huésped duerme también allí, o escribe la habitación.',
    ),
  nameUnclear: (p) =>
    say(`«${p.text}» se puede leer de varias maneras.`, `Di quién es: ${p.choices.join(' o ')}.`),
  nightsDisagree: (p) =>
    say(
      `La fila dice ${n(p.nights, { one: '# noche', many: '# de noches', other: '# noches' })}, y entre sus fechas hay ${n(p.days, { one: '# día', many: '# de días', other: '# días' })}.`,
      'Corrige lo que esté mal.',
    ),
  stayTooLong: (p) =>
    say(
      `La estancia tiene ${p.nights} noches, más de ${p.max}.`,
      'Revisa las fechas. Confirma la fila si el huésped se queda tanto tiempo.',
    ),
  stayFarAway: (p) =>
    say(
      `Faltan ${p.days} días para ${p.date}, más de ${p.max}.`,
      'Revisa el año. Confirma la fila si es correcto.',
    ),
  namesMissing: (p) =>
    say(
      `La lista tiene ${n(p.names, { one: '# nombre', many: '# de nombres', other: '# nombres' })} para ${p.persons} personas.`,
      'Solo quien está nombrado recibe llave.',
    ),
  keysUnreadable: (p) =>
    say(`«${p.text}» no es un número de llaves.`, `Escribe un número del 1 al ${p.max}.`),
  duplicateRow: (p) =>
    say(`Esta fila es igual que la fila ${p.row}.`, 'Borra una, o escribe a quién más se refiere.'),
  guestTwice: (p) =>
    say(
      `${p.guest} ya está en esta habitación, en la fila ${p.row}.`,
      'Borra una de las dos. Para una segunda llave de la misma persona, indica el número de llaves.',
    ),
  shareUnknown: (p) =>
    say(
      `«${p.text}» no lleva a ninguna fila con habitación.`,
      'Escribe la habitación directamente en esta fila.',
    ),
  shareAmbiguous: (p) =>
    say(
      `«${p.text}» puede referirse a la habitación ${p.rooms.join(' o ')}.`,
      'Escribe la habitación en esta fila; a nadie se le pone con desconocidos por adivinación.',
    ),
  roomTooSmall: (p) =>
    say(
      `La lista tiene ${n(p.guests, { one: '# huésped', many: '# de huéspedes', other: '# huéspedes' })} en esta habitación y dice que es para ${p.persons}.`,
      'Comprueba la habitación; una cama supletoria no impide emitir.',
    ),
  rowsToFix: (p) =>
    say(
      `${n(p.rows.length, { one: '# fila no está bien', other: '# filas no están bien' })}: ${list(p.rows.slice(0, 20).map(String))}${p.rows.length > 20 ? ' y más' : ''}.`,
      'Corrígelas, o emite solo las filas buenas. No ha entrado nada en la cola.',
    ),
  batchPaused: () =>
    say(
      'El grupo de esta llave está en pausa.',
      'Reanuda el grupo cuando sus llaves puedan salir, o cancela el resto.',
    ),
} satisfies Partial<ProblemTexts>
