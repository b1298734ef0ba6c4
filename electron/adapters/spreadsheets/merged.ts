import type { Cell, SheetRow } from '#shared/spreadsheet.ts'
import { sheetLimits } from '#shared/spreadsheet.ts'
import { noCell } from './cell-values.ts'
import type { Area } from './references.ts'
import { tooLarge } from './refusal.ts'

/**
 * The rows of a merged area say in its first column what its top left cell says, with a note that it is a repetition.
 * What else lies under the area is seen by nobody and left out.
 */
export const repeatMerged = (rows: readonly SheetRow[], areas: readonly Area[]): readonly SheetRow[] => {
  if (areas.length === 0) return rows
  const byNumber = new Map(
    rows.map((row) => [row.n, { ...row, cells: [...row.cells], struck: [...(row.struck ?? [])] }]),
  )
  const width = Math.max(0, ...rows.map((row) => row.cells.length))
  let repeated = 0
  for (const { from, to } of areas) {
    const top = byNumber.get(from.row)
    const source = top?.cells[from.column] ?? noCell
    // A title over half of the width is a title, not a value of every row.
    const isTitle = to.column > from.column && (to.column - from.column + 1) * 2 >= width
    for (let n = from.row; n <= Math.min(to.row, sheetLimits.rows); n += 1) {
      repeated += 1
      if (repeated > sheetLimits.cells) throw tooLarge('cells')
      const row = byNumber.get(n)
      if (row === undefined) continue
      const isRepeated = n !== from.row && !isTitle && !isNothing(source)
      cover(row.cells, from.column, to.column, n === from.row ? source : isRepeated ? repeat(source) : noCell)
      if (isRepeated && top?.struck.includes(from.column) === true) row.struck.push(from.column)
    }
  }
  return [...byNumber.values()].map(({ struck, ...row }) => (struck.length > 0 ? { ...row, struck } : row))
}

/** What is not known is not known in any of the rows. */
const repeat = (source: Cell): Cell => ({
  ...source,
  note: source.note === 'unknown' || source.note === 'error' ? source.note : 'merged',
})

const cover = (cells: Cell[], from: number, to: number, first: Cell): void => {
  if (!isNothing(first)) while (cells.length <= from) cells.push(noCell)
  for (let column = from; column <= Math.min(to, cells.length - 1); column += 1) {
    cells[column] = column === from ? first : noCell
  }
  while (cells.length > 0 && isNothing(cells.at(-1))) cells.pop()
}

const isNothing = (cell: Cell | undefined): boolean => cell?.text === '' && cell.note !== 'unknown'
