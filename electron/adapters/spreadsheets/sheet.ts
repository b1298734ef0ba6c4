import type { Cell, SheetRow } from '#shared/spreadsheet.ts'
import { sheetLimits } from '#shared/spreadsheet.ts'
import { noCell } from './cell-values.ts'
import { cellOf } from './cell.ts'
import { repeatMerged } from './merged.ts'
import { areaOf, placeOf, rowNumber } from './references.ts'
import type { Area } from './references.ts'
import { refuse, tooLarge } from './refusal.ts'
import { richTextReader } from './rich-text.ts'
import type { RichText } from './rich-text.ts'
import type { Workbook } from './workbook.ts'
import { attribute, isTrue, readXml } from './xml.ts'
import type { Attributes } from './xml.ts'

export type Sheet = {
  readonly rows: readonly SheetRow[]
  readonly merges: readonly string[]
  readonly formulas: number
  readonly formulasUnknown: number
  readonly hiddenColumns: number
}

type OpenRow = {
  readonly n: number
  readonly isHidden: boolean
  readonly cells: Cell[]
  readonly struck: number[]
}
type OpenCell = {
  readonly column: number
  readonly type: string
  readonly style: number
  hasFormula: boolean
  /** Null until the file gives one. */
  value: string | null
  inline: RichText | null
}
type Span = { readonly from: number; readonly to: number }

/** One sheet as rows of cells; rows and cells the file leaves out come as gaps in `n` and as empty cells. */
export const readSheet = (xml: string, workbook: Workbook): Sheet => {
  const rows: SheetRow[] = []
  const merges: { readonly text: string; readonly area: Area }[] = []
  const hidden: Span[] = []
  const total = { formulas: 0, formulasUnknown: 0, cells: 0 }
  let rowsAreHidden = false
  let row: OpenRow = { n: 0, isHidden: false, cells: [], struck: [] }
  let nextColumn = 0
  let cell: OpenCell | null = null
  let isValue = false
  const inline = richTextReader('is', (text) => {
    if (cell !== null) cell.inline = text
  })

  const open = (name: string, attributes: Attributes, parent: string): void => {
    switch (name) {
      case 'sheetFormatPr':
        rowsAreHidden = isTrue(attribute(attributes, 'zeroHeight'))
        return
      case 'col':
        if (isHiddenSize(attributes, 'width')) hidden.push(spanOf(attributes))
        return
      case 'row':
        if (parent !== 'sheetData') return
        row = openRow(attributes, row.n, rowsAreHidden)
        nextColumn = 0
        return
      case 'c':
        if (parent !== 'row') return
        cell = openCell(attributes, row.n, nextColumn)
        nextColumn = cell.column + 1
        return
      case 'f':
        if (cell !== null && parent === 'c') cell.hasFormula = true
        return
      case 'v':
        isValue = cell !== null && parent === 'c'
        if (cell !== null && isValue) cell.value = ''
        return
      case 'mergeCell': {
        const text = attribute(attributes, 'ref') ?? ''
        merges.push({ text, area: areaOf(text) })
        if (merges.length > sheetLimits.rows) throw tooLarge('cells')
        return
      }
      default:
        if (cell !== null) inline.open(name, attributes, parent)
    }
  }

  const closeCell = (closed: OpenCell): void => {
    const { cell: read, isStruck } = cellOf(closed, workbook)
    if (read.note === 'unknown') total.formulasUnknown += 1
    else if (closed.hasFormula) total.formulas += 1
    // A cell that is only formatted is no cell.
    if (read.text === '' && read.note === null) return
    checkSize(read, row.n, closed.column)
    total.cells += 1
    if (total.cells > sheetLimits.cells) throw tooLarge('cells', row.n)
    while (row.cells.length < closed.column) row.cells.push(noCell)
    row.cells.push(read)
    if (isStruck && read.text !== '') row.struck.push(closed.column)
  }

  const close = (name: string): void => {
    if (name === 'v') isValue = false
    if (name === 'row' && row.cells.length > 0) {
      const { struck, ...rest } = row
      rows.push(struck.length > 0 ? row : rest)
    }
    if (name !== 'c' || cell === null) {
      if (cell !== null) inline.close(name)
      return
    }
    closeCell(cell)
    cell = null
  }

  const text = (found: string): void => {
    if (cell === null) return
    if (isValue) cell.value += found
    else inline.text(found)
  }

  readXml(xml, { open, close, text })
  const filled = filledColumns(rows)
  return {
    rows: repeatMerged(
      rows,
      merges.map(({ area }) => area),
    ),
    merges: merges.map((merge) => merge.text),
    ...total,
    hiddenColumns: filled.filter((column) => hidden.some(({ from, to }) => column >= from && column <= to))
      .length,
  }
}

const checkSize = (cell: Cell, row: number, column: number): void => {
  if (row > sheetLimits.rows) throw tooLarge('rows')
  if (column >= sheetLimits.columns) throw tooLarge('columns', row)
  if (cell.text.length > sheetLimits.cell) throw tooLarge('cell', row)
}

/** Rows count upwards, and each comes once: a file that says otherwise could be read as two different lists. */
const openRow = (attributes: Attributes, before: number, isHidden: boolean): OpenRow => {
  const said = attribute(attributes, 'r')
  const n = rowNumber(said ?? String(before + 1))
  if (n <= before) throw refuse('damaged')
  const hidden = attribute(attributes, 'hidden')
  return {
    n,
    isHidden: (isHidden && hidden === null) || isHiddenSize(attributes, 'ht'),
    cells: [],
    struck: [],
  }
}

/** Hidden, or made so small that nobody sees it. */
const isHiddenSize = (attributes: Attributes, size: 'width' | 'ht'): boolean =>
  isTrue(attribute(attributes, 'hidden')) || Number(attribute(attributes, size) ?? 1) === 0

const spanOf = (attributes: Attributes): Span => ({
  from: Number(attribute(attributes, 'min') ?? 0) - 1,
  to: Number(attribute(attributes, 'max') ?? 0) - 1,
})

const openCell = (attributes: Attributes, row: number, next: number): OpenCell => {
  const said = attribute(attributes, 'r')
  const place = said === null ? { row, column: next } : placeOf(said)
  if (place.row !== row || place.column < next) throw refuse('damaged')
  const style = attribute(attributes, 's') ?? '0'
  if (!/^\d{1,9}$/.test(style)) throw refuse('damaged')
  return {
    column: place.column,
    type: attribute(attributes, 't') ?? 'n',
    style: Number(style),
    hasFormula: false,
    value: null,
    inline: null,
  }
}

const filledColumns = (rows: readonly SheetRow[]): readonly number[] => [
  ...new Set(rows.flatMap((row) => row.cells.flatMap((cell, column) => (cell.text === '' ? [] : [column])))),
]
