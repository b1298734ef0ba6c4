import type { ListField } from '#shared/rooming-list.ts'
import type { SheetRow, Spreadsheet } from '#shared/spreadsheet.ts'
import { fieldsOfWords, normalise } from './words.ts'

/** A list cut into what stands above the headings, the headings, and the rows below. */
export type Table = {
  readonly titles: readonly SheetRow[]
  readonly headerRow: SheetRow | null
  /** One text per column, empty where there is none. */
  readonly headers: readonly string[]
  readonly rows: readonly SheetRow[]
}

/** Letterheads and title lines above the headings are seldom longer. */
const searchedRows = 40

/**
 * The row of headings: the one whose cells mean the most different fields by their very words, among them a room
 * or a guest; else a row that looks like headings. A list without one has no headings, and its columns are found by
 * their content.
 */
export const findHeader = ({ rows }: Spreadsheet): Table => {
  const best = bestByWords(rows) ?? firstLikeHeadings(rows)
  const width = rows.reduce((most, row) => Math.max(most, filledWidth(row)), 0)
  if (best === null)
    return { titles: [], headerRow: null, headers: Array.from({ length: width }, () => ''), rows }
  const headers = best.row.cells.map((cell) => cell.text)
  return {
    titles: rows.slice(0, best.index),
    headerRow: best.row,
    headers: Array.from({ length: filledWidth(best.row) }, (_, column) => headers[column] ?? ''),
    rows: rows.slice(best.index + 1),
  }
}

type Found = { readonly row: SheetRow; readonly index: number }

const bestByWords = (rows: readonly SheetRow[]): Found | null => {
  const scored = rows
    .slice(0, searchedRows)
    .map((row, index) => ({ row, index, fields: fieldsOf(row) }))
    .filter(({ fields }) => fields.size >= 2 && isOurs(fields))
  return scored.reduce<(typeof scored)[number] | null>(
    (top, one) => (top === null || one.fields.size > top.fields.size ? one : top),
    null,
  )
}

/** Headings in words nobody taught us: texts without digits as wide as the list, above a row with digits. */
const firstLikeHeadings = (rows: readonly SheetRow[]): Found | null => {
  const width = rows.reduce((most, row) => Math.max(most, filledWidth(row)), 0)
  const index = rows.slice(0, searchedRows).findIndex((row, at) => {
    const texts = row.cells.map((cell) => cell.text).filter((text) => text !== '')
    const isWide = texts.length >= 2 && texts.length >= width * 0.6
    const isWords = texts.every((text) => !/\d/u.test(text)) && new Set(texts).size === texts.length
    return isWide && isWords && rows[at + 1]?.cells.some((cell) => /\d/u.test(cell.text)) === true
  })
  const row = rows[index]
  return row === undefined ? null : { row, index }
}

/** Headings repeated on every printed page. */
export const isSameHeader = (row: SheetRow, headers: readonly string[]): boolean =>
  headers.some((header) => header !== '') &&
  row.cells.filter((cell) => cell.text !== '').length > 1 &&
  row.cells.every((cell, column) => normalise(cell.text) === normalise(headers[column] ?? ''))

export const filledWidth = (row: SheetRow): number => row.cells.findLastIndex((cell) => cell.text !== '') + 1

const fieldsOf = (row: SheetRow): ReadonlySet<ListField> => {
  const fields = new Set<ListField>()
  for (const cell of row.cells) {
    if (cell.kind !== 'text' || cell.text.length > 60) continue
    // A word of two meanings counts once.
    const field = fieldsOfWords(cell.text).find((one) => !fields.has(one))
    if (field !== undefined) fields.add(field)
  }
  return fields
}

const isOurs = (fields: ReadonlySet<ListField>): boolean =>
  (['room', 'guestName', 'lastName', 'firstName'] as const).some((field) => fields.has(field))
