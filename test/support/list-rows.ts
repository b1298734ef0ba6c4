import { Buffer } from 'node:buffer'
import { readTable } from '#adapters/spreadsheets/read-table.ts'
import type { Cell, Spreadsheet } from '#shared/spreadsheet.ts'
import { understand } from './list-facts.ts'
import { take } from './start-core.ts'

type Options = Parameters<typeof understand>[1]

/** A list of these lines, as a CSV file. */
export const sheetOf = (lines: readonly string[]): Spreadsheet =>
  take(readTable('list.csv', Buffer.from(lines.join('\n')), { encoding: null, sheet: null }))

export const read = (lines: readonly string[], options: Options = {}) =>
  shown(understand(sheetOf(lines), options))

/** What a test of rows looks at: row, room, guests, kinds of problems; and what was set aside. */
export const shown = ({ rows, ignored, problems }: ReturnType<typeof understand>) => ({
  file: problems.map((problem) => problem.kind),
  rows: rows.map((row) => [
    row.row,
    row.room,
    row.guests.join(' + '),
    row.problems.map(({ problem }) => problem.kind).join(','),
  ]),
  aside: ignored.map(({ row, why }) => [row, why]),
  notes: rows.map((row) => row.notes),
  warnings: rows.flatMap((row) => row.warnings.map(({ problem }) => problem)),
  problems: rows.flatMap((row) => row.problems.map(({ problem }) => problem)),
})

export const stay = '2026-12-01,2026-12-04'

/** The same list with one cell changed, by the row's number and the column's place. */
export const withNote = (
  sheet: Spreadsheet,
  row: number,
  column: number,
  cell: Partial<Cell>,
): Spreadsheet => ({
  ...sheet,
  rows: sheet.rows.map((one) =>
    one.n === row
      ? { ...one, cells: one.cells.map((old, at) => (at === column ? { ...old, ...cell } : old)) }
      : one,
  ),
})
