import type { Cell, SheetRow } from '#shared/spreadsheet.ts'
import { sheetLimits } from '#shared/spreadsheet.ts'
import { noCell } from './cell-values.ts'
import { checkSize } from './delimited.ts'
import { refuse, tooLarge } from './refusal.ts'

type Placing = {
  /** Column from 1; left out or null for the next free one. */
  readonly at?: number | null
  readonly across: number
  readonly down: number
  readonly isStruck: boolean
}

type GridRow = {
  readonly n: number
  readonly isHidden: boolean
  readonly cells: Cell[]
  readonly struck: number[]
}

/** A table that is filled cell by cell, with cells that reach over several rows or columns. */
export class Grid {
  readonly name: string
  readonly merges: string[] = []
  isHidden = false
  filled = 0
  private readonly rows: GridRow[] = []
  /** Per column: the cell of an area from above, and how many rows it still reaches down. */
  private readonly hanging = new Map<number, { readonly cell: Cell; left: number }>()
  private cells = 0

  constructor(name: string) {
    this.name = name
  }

  hide(): void {
    this.isHidden = true
  }

  /** n counts from 1; null is the next row. */
  startRow(n: number | null, isHidden: boolean): void {
    this.endRow()
    const before = this.rows.at(-1)?.n ?? 0
    const number = n ?? before + 1
    // As in a workbook: a file that counts backwards could be read as two different lists.
    if (number <= before) throw refuse('damaged')
    if (number > sheetLimits.rows) throw tooLarge('rows')
    this.rows.push({ n: number, isHidden, cells: [], struck: [] })
  }

  add(cell: Cell, { at = null, across, down, isStruck }: Placing): void {
    if (this.rows.length === 0) this.startRow(null, false)
    const row = this.rows.at(-1)
    if (row === undefined) return
    const column = at === null ? this.freeColumn(row) : at - 1
    if (at !== null && column < row.cells.length) throw refuse('damaged')
    if (column + across > sheetLimits.columns) throw tooLarge('columns', row.n)
    while (row.cells.length < column) row.cells.push(noCell)
    row.cells[column] = cell
    for (let more = 1; more < across; more += 1) row.cells[column + more] = noCell
    if (cell.text !== '') this.filled += 1
    if (isStruck && cell.text !== '') row.struck.push(column)
    if (down <= 1) return
    this.merges.push(`R${row.n}C${column + 1}:R${row.n + down - 1}C${column + across}`)
    // A title over the whole width is a title, not a value of every column.
    const repeated: Cell = across === 1 && cell.text !== '' ? { ...cell, note: 'merged' } : noCell
    for (let more = 0; more < across; more += 1)
      this.hanging.set(column + more, { cell: repeated, left: down })
  }

  read(): { readonly rows: readonly SheetRow[] } {
    this.endRow()
    const rows = this.rows.map(({ struck, ...row }) => (struck.length > 0 ? { ...row, struck } : row))
    while (rows.at(-1)?.cells.every((cell) => cell.text === '') === true) rows.pop()
    return { rows }
  }

  /** Past the cells that hang down from rows above. */
  private freeColumn(row: GridRow): number {
    for (;;) {
      const hanging = this.hanging.get(row.cells.length)
      if (hanging === undefined || hanging.left < 1) return row.cells.length
      row.cells.push(hanging.cell)
    }
  }

  private endRow(): void {
    const row = this.rows.at(-1)
    if (row === undefined || this.ended === row) return
    this.ended = row
    for (const [column, hanging] of this.hanging) {
      while (row.cells.length <= column && hanging.left > 0) row.cells.push(noCell)
      if (hanging.left > 0 && row.cells[column]?.text === '') row.cells[column] = hanging.cell
      hanging.left -= 1
      if (hanging.left < 1) this.hanging.delete(column)
    }
    this.cells += checkSize(
      row.cells.map((cell) => cell.text),
      row.n,
      this.cells,
    )
  }

  private ended: GridRow | null = null
}
