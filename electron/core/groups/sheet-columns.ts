import type { ListField } from '#shared/rooming-list.ts'
import type { Cell } from '#shared/spreadsheet.ts'
import { contentFit } from './column-content.ts'
import type { ContentFacts } from './column-content.ts'
import type { Table } from './find-header.ts'
import type { ListWord } from '#shared/list-field.ts'
import { normalise } from './headings/normalise.ts'
import { createHeadingReader } from './headings/read-heading.ts'
import type { HeadingSense } from './headings/read-heading.ts'

export type MapFacts = ContentFacts & { readonly own: readonly ListWord[] }

/** A column of the file with what its heading says and how its values fit. */
export type SheetColumn = {
  readonly column: number
  readonly header: string
  readonly sense: HeadingSense
  readonly cells: readonly (Cell | undefined)[]
  readonly hasValues: boolean
  readonly fit: (field: ListField) => number | null
}

/** Every column with its heading read among the headings of its list. */
export const readColumns = ({ headers, rows }: Table, facts: MapFacts): readonly SheetColumn[] => {
  const read = createHeadingReader(headers, facts.own)
  return headers.map((header, column) => {
    const cells = rows.map((row) => row.cells[column])
    const filled = cells.flatMap((cell) => (cell === undefined || cell.text.trim() === '' ? [] : [cell]))
    const fits = new Map<ListField, number | null>()
    const fit = (field: ListField) => {
      const known = fits.get(field)
      const value = known === undefined ? contentFit(field, filled, facts) : known
      fits.set(field, value)
      return value
    }
    return { column, header, sense: read(header), cells, hasValues: filled.length > 0, fit }
  })
}

/** The one field that a heading says; a word of two meanings (`Pax`) needs values that fit only one of them. */
export const meaningOf = ({ sense, fit, hasValues }: SheetColumn): ListField | null => {
  if (sense.is !== 'says') return null
  const [only, ...more] = sense.fields
  if (only === undefined) return null
  if (more.length === 0 || !hasValues) return only
  const fitting = sense.fields.filter((field) => (fit(field) ?? 0) >= 0.5)
  const [one] = fitting
  return fitting.length === 1 && one !== undefined ? one : null
}

/** Whether a row has something in `one` that `other` does not have. */
export const differs = (one: SheetColumn, other: SheetColumn): boolean =>
  one.cells.some((cell, row) => {
    const text = fold(cell?.text)
    return text !== '' && text !== fold(other.cells[row]?.text)
  })

const fold = (text: string | undefined): string => (text ?? '').trim().toLocaleLowerCase('en')

/** Whether the names of `whole` contain the names of `part` in some or in every row that has both. */
export const holds = (whole: SheetColumn, part: SheetColumn, rows: 'some' | 'every'): boolean => {
  const isHeld = whole.cells.flatMap((cell, row) => {
    const [name, piece] = [wordsOf(cell?.text), wordsOf(part.cells[row]?.text)]
    return name.size > 0 && piece.size > 0 ? [[...piece].every((word) => name.has(word))] : []
  })
  return rows === 'some' ? isHeld.some((one) => one) : isHeld.every((one) => one)
}

const wordsOf = (text: string | undefined): ReadonlySet<string> =>
  new Set(
    normalise(text ?? '')
      .split(' ')
      .filter((word) => word !== ''),
  )
