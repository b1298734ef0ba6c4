import type { ListField, ListReading, RowNote, RowProblem } from '#shared/rooming-list.ts'
import type { Problem } from '#shared/problem.ts'
import type { Cell, SheetRow } from '#shared/spreadsheet.ts'

/** Why a row is set aside. */
export type AsideWhy = ListReading['ignored'][number]['why']

/** A row of the list by field, before rooms and dates are looked up. */
export type RawRow = {
  readonly n: number
  readonly source: SheetRow
  /** Blank for a cell whose value is not known: see `unknown`. */
  readonly value: (field: ListField) => string
  readonly cell: (field: ListField) => Cell | null
  readonly guests: readonly string[]
  /** How many of them its own columns name; the rest are its sharers. */
  readonly own: number
  /** People the row counts without naming them. */
  readonly unnamed: number
  /** Fields that hold something the file does not tell. They are no blank cells: nothing may be filled in for them. */
  readonly unknown: ReadonlySet<ListField>
  /** Why the row is no row of the list. It still is the row above of the next one. */
  readonly aside: AsideWhy | null
  readonly notes: readonly RowNote[]
  readonly problems: readonly RowProblem[]
  /** A problem of this row, with the column and the value it is about. */
  readonly problem: (problem: Problem, field: ListField | null) => RowProblem
}
