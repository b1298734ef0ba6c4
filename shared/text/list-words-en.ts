import { encodingName } from '../spreadsheet.ts'
import type { SheetNote } from '../spreadsheet.ts'
import type { IgnoredWhy, ListColumn, RowNote } from '../rooming-list.ts'
import { list, plural } from './say.ts'

/** What the command line says about how a rooming list was read. */
export const ignoredWhyEn: Readonly<Record<IgnoredWhy, string>> = {
  title: 'title',
  total: 'sums',
  header: 'repeated headings',
  note: 'note',
  skipped: 'skipped by you',
  cancelled: 'cancelled',
  noShow: 'no-show',
  checkedOut: 'checked out',
  waitlist: 'on the waiting list',
  optional: 'only an option',
  struckThrough: 'struck through',
  noPerson: 'names no person',
}

export const rowNotesEn: Readonly<Record<RowNote, string>> = {
  roomFromAbove: 'room from the row above',
  roomFromShare: 'room of the row it shares with',
  roomFromAlias: 'room as you named it',
  roomWithoutDecimals: 'room read without decimals',
  roomWithoutZeros: 'room read without the zeros in front',
  severalRooms: 'several rooms',
  severalGuests: 'several guests',
  datesFromAbove: 'dates from the row above',
  datesFromList: 'dates you gave for the list',
  hiddenRow: 'hidden in the sheet',
  formula: 'value of a formula',
  edited: 'corrected here',
  alreadyIssued: 'already issued',
  returned: 'brought back by you',
  zoneConverted: 'time zone converted',
  timeRead: 'time of day from the list',
  yearAdded: 'year added',
  nameTurned: 'first and last name turned round',
  titleCut: 'form of address left out',
  familyNameShared: 'family name from the same cell',
  excelText: 'text of a formula',
}

/** By what a column was taken for what it is. */
export const columnByEn: Readonly<Record<ListColumn['by'], string>> = {
  words: 'by its heading',
  saved: 'as you said last time',
  operator: 'as you said',
}

const rows = (count: number): string => plural(count, 'row', 'rows')

export const sheetNoteEn = (note: SheetNote): string => {
  switch (note.is) {
    case 'encodingGuessed':
      return `The letters were read as ${encodingName(note.encoding)}, which is a guess: look at names with accents (--encoding names another).`
    case 'hiddenRows':
      return `${rows(note.rows.length)} hidden or filtered out in the sheet, read all the same: ${list(note.rows.map(String))}.`
    case 'hiddenColumns':
      return `${plural(note.count, 'hidden column', 'hidden columns')}.`
    case 'hiddenSheets':
      return `Hidden sheets: ${list(note.sheets)}.`
    case 'mergedCells':
      return `${plural(note.areas.length, 'merged area', 'merged areas')}: ${list(note.areas)}.`
    case 'formulas':
      return `${plural(note.count, 'formula', 'formulas')}: the value kept in the file was used.`
    case 'otherSheets':
      return `Not read: ${list(note.sheets)} (--sheet names another).`
    case 'linesUnquoted':
      return `${rows(note.rows.length)} read without quotation marks, because one of them is not closed: ${list(note.rows.map(String))}.`
    case 'bytesLost':
      return `Letters are lost in ${rows(note.rows.length)}: ${list(note.rows.map(String))}.`
    case 'struckThrough':
      return `${rows(note.rows.length)} struck through: ${list(note.rows.map(String))}.`
    case 'formulasUnknown':
      return `${plural(note.count, 'formula', 'formulas')} without a value in the file.`
  }
}
