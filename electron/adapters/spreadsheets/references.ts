import { refuse } from './refusal.ts'

// ECMA-376 part 1, 18.3.1.4 and 18.3.1.73; the size of a sheet is Excel's own.
const lastRow = 1_048_576
const lastColumn = 16_384

/** The number of a row; a file that counts in another way than the standard is damaged. */
export const rowNumber = (text: string): number => {
  const n = /^\d{1,7}$/.test(text) ? Number(text) : 0
  if (n < 1 || n > lastRow) throw refuse('damaged')
  return n
}

export type Place = { readonly row: number; readonly column: number }

/** `B3` is row 3 and column 1, counted from 0. */
export const placeOf = (reference: string): Place => {
  const found = /^([A-Z]{1,3})(\d{1,7})$/i.exec(reference)
  if (found === null) throw refuse('damaged')
  const column = columnOf(found[1] ?? '')
  if (column >= lastColumn) throw refuse('damaged')
  return { row: rowNumber(found[2] ?? ''), column }
}

export type Area = { readonly from: Place; readonly to: Place }

/** `A2:B5`, or one cell. */
export const areaOf = (reference: string): Area => {
  const [first = '', last = first, ...more] = reference.split(':')
  const [from, to] = [placeOf(first), placeOf(last)]
  if (more.length > 0 || to.row < from.row || to.column < from.column) throw refuse('damaged')
  return { from, to }
}

/** `A` is 0, `AA` is 26. */
const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
