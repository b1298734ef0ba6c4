import type { ProblemOf } from '../problem.ts'
import { choices, fieldIn, list, plural, say } from './say.ts'
import type { ProblemTexts } from './say.ts'

const sayLimit = {
  bytes: (max) => `more than ${Math.floor(max / 1024 / 1024)} MB`,
  rows: (max) => `more than ${max} rows`,
  columns: (max) => `more than ${max} columns`,
  cell: (max) => `a cell has more than ${max} characters`,
  cells: (max) => `more than ${max} cells`,
  unpacked: (max) =>
    `it unpacks to more than ${Math.floor(max / 1024 / 1024)} MB or is packed suspiciously tight`,
  entries: (max) => `its archive has more than ${max} parts`,
  time: (max) => `reading it takes longer than ${max} seconds`,
  memory: (max) => `reading it takes more than ${max} MB of memory`,
} as const satisfies Record<ProblemOf<'fileTooLarge'>['what'], (max: number) => string>

const whyUnreadable = {
  empty: () => 'The file is empty.',
  pdf: () => 'This is a PDF, not a table.',
  oldExcel: () => 'This is a workbook of an old Excel (before 2007).',
  markup: () => 'This is a web page or XML, not a table.',
  binary: () => 'This is not a table.',
  notWorkbook: () => 'This archive is not an XLSX workbook.',
  damaged: () => 'The workbook is damaged or was not copied completely.',
  unsafe: () => 'The workbook has parts that no rooming list needs, and it was not opened.',
  encrypted: () => 'The workbook is protected by a password.',
  wrongExtension: (detail) => `The content of the file does not fit its ending (${detail}).`,
  encoding: (detail) => `Some letters cannot be read as ${detail}.`,
  notBase64: () => 'The file did not arrive completely.',
  readerFailed: () => 'Reading this file failed; nothing else was affected.',
  quotes: (detail) =>
    `A quotation mark in line ${detail} is not closed, and what follows cannot be told apart.`,
  openDocument: () => 'This is an OpenDocument table (.ods), which Joinery does not read.',
} as const satisfies Record<ProblemOf<'fileUnreadable'>['why'], (detail: string) => string>

const sayField = fieldIn({
  room: 'room',
  guestName: 'guest name',
  firstName: 'first name',
  lastName: 'last name',
  title: 'title',
  arrival: 'arrival',
  departure: 'departure',
  nights: 'nights',
  adults: 'adults',
  children: 'children',
  roomType: 'room type',
  keys: 'number of keys',
  sharers: 'person to share with',
  confirmation: 'confirmation',
  status: 'status',
  arrivalTime: 'arrival time',
  departureTime: 'departure time',
  group: 'group',
  email: 'e-mail',
  phone: 'phone',
  notes: 'notes',
})

/** Problems of a rooming list and its rows, in English. */
export const listProblemsEn = {
  fileTooLarge: (p) =>
    say(
      `The file is too large: ${sayLimit[p.what](p.max)}${p.row === null ? '' : ` (row ${p.row})`}.`,
      'Delete what does not belong to the list, or split it, and try again. Nothing was changed.',
    ),
  fileUnreadable: (p) =>
    say(whyUnreadable[p.why](p.detail), 'Save the list as XLSX or CSV (UTF-8) and try again.'),
  sheetUnknown: (p) => say(`The workbook has no sheet "${p.sheet}".`, `Choose one of: ${list(p.sheets)}.`),
  columnMissing: (p) =>
    say(
      `No column looks like the ${sayField(p.field)}.`,
      p.headers.length === 0
        ? 'Add a row of headings above the list.'
        : `Say which column it is: ${list(p.headers)}.`,
    ),
  columnTwice: (p) =>
    say(
      `Two columns are headed "${p.header}" and could be the ${sayField(p.field)}.`,
      'Say which of them it is, or rename one.',
    ),
  columnUnknown: (p) => say(`The list has no column "${p.column}".`, `It has: ${list(p.headers)}.`),
  raggedRow: (p) =>
    say(
      `The row has ${p.cells} cells, and the list has ${p.columns} columns.`,
      'A separator inside a value must be in quotes. Correct the row; it is not shifted by guess.',
    ),
  roomMissing: () => say('The row has no room.', 'Write the room, as it is named at its door.'),
  roomUnreadable: (p) =>
    say(
      `The room "${p.room}" is written with a letter or digit that only looks right (${p.character}).`,
      `Type the room again.${choices(p.near)}`,
    ),
  dateMissing: (p) =>
    say(`The row has no ${p.field} date.`, 'Write it, or give one date for the whole list.'),
  dateUnreadable: (p) =>
    say(
      `"${p.text}" cannot be read as the ${p.field}.`,
      p.field === 'nights' ? 'Write a number from 1 to 365.' : 'Write it like 2026-12-01.',
    ),
  dateAmbiguous: (p) =>
    say(
      `"${p.text}" may be ${p.choices.join(' or ')}, and nothing in the list decides it.`,
      'Say whether the list writes the day or the month first.',
    ),
  columnUncertain: (p) =>
    say(
      `No heading says which column is the ${sayField(p.field)}.`,
      p.headers.length === 0
        ? 'Add a row of headings above the list.'
        : `By its values it could be: ${list(p.headers)}. Say which one it is.`,
    ),
  statusUnknown: (p) =>
    say(`The status "${p.text}" is not known.`, 'Say whether this guest comes, or skip the row.'),
  cellUnknown: (p) =>
    say(
      p.why === 'formula'
        ? `The ${sayField(p.field)} is a formula whose value is not in the file.`
        : p.why === 'error'
          ? `The ${sayField(p.field)} is an error of the spreadsheet (${p.text}).`
          : `The ${sayField(p.field)} is shown and stored as different numbers, and both are doors (${p.text}).`,
      'Write the value, or open the file in a spreadsheet program, save it and try again.',
    ),
  textDamaged: (p) =>
    say(
      p.why === 'lost' ? `Letters are lost in "${p.text}".` : `"${p.text}" was encoded twice.`,
      p.suggestion === null
        ? 'Choose another encoding, or type the text again.'
        : `Is it "${p.suggestion}"? Correct it, or export the list again as UTF-8.`,
    ),
  roomBlank: (p) =>
    say(
      `The row has no room; the row above (${p.row}) is room ${p.room}.`,
      'Say whether this guest sleeps there as well, or write the room.',
    ),
  nameUnclear: (p) =>
    say(`"${p.text}" can be read in several ways.`, `Say who it is: ${p.choices.join(' or ')}.`),
  nightsDisagree: (p) =>
    say(
      `The row says ${plural(p.nights, 'night', 'nights')}, and its dates are ${p.days} apart.`,
      'Correct the one that is wrong.',
    ),
  stayTooLong: (p) =>
    say(
      `The stay has ${p.nights} nights, more than ${p.max}.`,
      'Check the dates. Confirm the row if the guest really stays so long.',
    ),
  stayFarAway: (p) =>
    say(
      `${p.date} is ${p.days} days away, more than ${p.max}.`,
      'Check the year. Confirm the row if it is right.',
    ),
  namesMissing: (p) =>
    say(
      `The list has ${plural(p.names, 'name', 'names')} for ${p.persons} persons.`,
      'Only those who are named get a key.',
    ),
  keysUnreadable: (p) => say(`"${p.text}" is not a number of keys.`, `Write a number from 1 to ${p.max}.`),
  duplicateRow: (p) =>
    say(`This row is the same as row ${p.row}.`, 'Delete one of them, or write who else is meant.'),
  guestTwice: (p) =>
    say(
      `${p.guest} is in this room already, in row ${p.row}.`,
      'Delete one of them. For a second key of the same person give the number of keys.',
    ),
  shareUnknown: (p) =>
    say(`"${p.text}" does not lead to a row with a room.`, 'Write the room itself into this row.'),
  shareAmbiguous: (p) =>
    say(
      `"${p.text}" may mean room ${p.rooms.join(' or ')}.`,
      'Write the room itself into this row; no stranger is put into a room by guess.',
    ),
  roomTooSmall: (p) =>
    say(
      `The list has ${plural(p.guests, 'guest', 'guests')} in this room and says it is for ${p.persons}.`,
      'Check the room; an extra bed is no obstacle to issuing.',
    ),
  rowsToFix: (p) =>
    say(
      `${plural(p.rows.length, 'row is', 'rows are')} not in order: ${list(p.rows.slice(0, 20).map(String))}${p.rows.length > 20 ? ' and more' : ''}.`,
      'Correct them, or issue the good rows only (--only-good-rows). Nothing was queued.',
    ),
  batchPaused: () =>
    say(
      'The group this key belongs to is paused.',
      'Resume the group when its keys may go out, or cancel the rest.',
    ),
} satisfies Partial<ProblemTexts>
