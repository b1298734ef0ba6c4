import type { ProblemOf } from '#shared/problem.ts'
import { say } from '#shared/text/say.ts'
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
} as const satisfies Record<ProblemOf<'fileUnreadable'>['why'], (detail: string) => string>

const fields: Readonly<Record<string, string>> = {
  room: 'habitación',
  guestName: 'nombre del huésped',
  firstName: 'nombre',
  lastName: 'apellidos',
  roomType: 'tipo de habitación',
  arrival: 'llegada',
  departure: 'salida',
  nights: 'noches',
}
const field = (name: string): string => fields[name] ?? name
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
