import type { Cell } from '#shared/spreadsheet.ts'
import { noCell } from './cell-values.ts'
import { refuse } from './refusal.ts'
import { plainText } from './rich-text.ts'
import type { RichText } from './rich-text.ts'
import type { Workbook } from './workbook.ts'

/** A cell as the file gives it (ECMA-376 part 1, 18.3.1.4). */
export type StoredCell = {
  readonly type: string
  readonly style: number
  readonly hasFormula: boolean
  /** What stands in `<v>`; null when the cell has none. */
  readonly value: string | null
  readonly inline: RichText | null
}

export type ReadCell = { readonly cell: Cell; readonly isStruck: boolean }

/** What a cell says. A value that does not fit its type makes the file damaged, because nobody knows what it was. */
export const cellOf = (stored: StoredCell, workbook: Workbook): ReadCell => {
  const style = workbook.style(stored.style)
  if (stored.hasFormula && isUnknown(stored, workbook)) return { cell: unknown, isStruck: style.isStruck }
  const { cell, isStruck } = read(stored, workbook)
  const isFormula = stored.hasFormula && cell.note === null
  return {
    cell: isFormula ? { ...cell, note: 'formula' } : cell,
    isStruck: isStruck?.(style.isStruck) ?? style.isStruck,
  }
}

const unknown: Cell = { text: '', kind: 'text', note: 'unknown' }

/**
 * Whether the value of a formula is not in the file. An empty text is a value, and only a text may be empty. Programs
 * that cannot compute store a zero and tell the spreadsheet program to compute on opening.
 */
const isUnknown = ({ type, value }: StoredCell, { isToCompute }: Workbook): boolean =>
  value === null ||
  (value.trim() === '' && type !== 'str') ||
  (isToCompute && type === 'n' && Number(value) === 0)

type Found = { readonly cell: Cell; readonly isStruck?: RichText['isStruck'] }

const read = (stored: StoredCell, workbook: Workbook): Found => {
  const value = stored.value ?? ''
  if (stored.type === 'inlineStr') return textOf(stored.inline ?? plainText(value))
  if (value.trim() === '') return { cell: noCell }
  switch (stored.type) {
    case 's':
      return textOf(stringAt(value, workbook))
    case 'str':
      return textOf(plainText(value))
    case 'e':
      return { cell: { text: value.trim(), kind: 'text', note: 'error' } }
    case 'b':
      return { cell: { text: booleanText(value.trim()), kind: 'text', note: null } }
    case 'd':
      return { cell: isoDate(value.trim()) }
    case 'n':
      return { cell: workbook.style(stored.style).show(numberOf(value), workbook.is1904) }
    default:
      throw refuse('damaged')
  }
}

const textOf = ({ text, isStruck }: RichText): Found => ({
  cell: { text, kind: 'text', note: null },
  isStruck,
})

const stringAt = (value: string, { strings }: Workbook): RichText => {
  const found = /^\s*\d{1,9}\s*$/.test(value) ? strings[Number(value)] : undefined
  if (found === undefined) throw refuse('damaged')
  return found
}

const booleanText = (value: string): string => {
  if (!['0', '1', 'false', 'true'].includes(value)) throw refuse('damaged')
  return value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
}

const numberOf = (value: string): number => {
  const number = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(value) ? Number(value) : Number.NaN
  if (!Number.isFinite(number)) throw refuse('damaged')
  return number
}

/**
 * A date of ISO 8601 is the wall clock that the spreadsheet program shows; what has an offset stays as written, so that
 * who reads dates can convert it. A `Z` is only how programs end such a date.
 */
const isoDate = (value: string): Cell => {
  const found = /^(?:(\d{4}-\d\d-\d\d)|(?=T?\d\d:))(?:T?(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z?)?$/.exec(value)
  if (found === null) return { text: value, kind: 'text', note: null }
  const [, day = '', time] = found
  const isMidnight = day !== '' && (time === undefined || time === '00:00')
  return { text: isMidnight ? day : `${day}T${time ?? '00:00'}`, kind: 'date', note: null }
}
