import type { Cell, SheetRow } from '#shared/spreadsheet.ts'
import { sheetLimits } from '#shared/spreadsheet.ts'
import { dateText, numberText } from './cell-values.ts'
import { refuse, tooLarge } from './refusal.ts'
import { isTrue, unescapeControls } from './workbook.ts'
import type { Workbook } from './workbook.ts'
import { attribute, readXml } from './xml.ts'

export type Sheet = {
  readonly rows: readonly SheetRow[]
  readonly merges: readonly string[]
  readonly formulas: number
  readonly hiddenColumns: number
}

type OpenCell = { readonly column: number; readonly type: string; readonly style: number }

/** One sheet as rows of cells; rows and cells the file leaves out come as gaps in `n` and as empty cells. */
export const readSheet = (xml: string, workbook: Workbook): Sheet => {
  const rows: SheetRow[] = []
  const merges: string[] = []
  const total = { formulas: 0, hiddenColumns: 0, cells: 0 }
  let row = { n: 0, isHidden: false, cells: [] as Cell[] }
  let cell: OpenCell | null = null
  let value = ''
  let hasFormula = false
  let inside: string | null = null

  const open = (name: string, attributes: string): void => {
    switch (name) {
      case 'row':
        row = {
          n: Number(attribute(attributes, 'r') ?? row.n + 1),
          isHidden: isTrue(attribute(attributes, 'hidden')),
          cells: [],
        }
        // ECMA-376 part 1, 18.3.1.73: a row's number is a whole one and counts from 1.
        if (!Number.isInteger(row.n) || row.n < 1) throw refuse('damaged')
        if (row.n > sheetLimits.rows) throw tooLarge('rows')
        return
      case 'c':
        cell = openCell(attributes, row.cells.length)
        if (cell.column >= sheetLimits.columns) throw tooLarge('columns', row.n)
        value = ''
        hasFormula = false
        return
      case 'f':
        hasFormula = cell !== null
        return
      case 'v':
      case 't':
        inside = cell === null || inside === 'rPh' ? inside : name
        return
      case 'rPh':
        inside = 'rPh'
        return
      case 'mergeCell':
        merges.push(attribute(attributes, 'ref') ?? '')
        return
      case 'col':
        if (isTrue(attribute(attributes, 'hidden'))) total.hiddenColumns += 1
        return
    }
  }

  const close = (name: string): void => {
    if (name === 'row') rows.push(row)
    if (name === inside) inside = null
    if (name !== 'c' || cell === null) return
    while (row.cells.length < cell.column) row.cells.push(noCell)
    const read = readValue(cell, value, workbook)
    if (read.text.length > sheetLimits.cell) throw tooLarge('cell', row.n)
    total.cells += 1
    if (total.cells > sheetLimits.cells) throw tooLarge('cells', row.n)
    if (hasFormula) total.formulas += 1
    row.cells.push(hasFormula && read.note === null ? { ...read, note: 'formula' } : read)
    cell = null
  }

  readXml(xml, {
    open,
    close,
    text: (text) => {
      if (inside === 'v' || inside === 't') value += text
    },
  })
  return {
    rows: repeatMerged(rows, merges),
    merges,
    formulas: total.formulas,
    hiddenColumns: total.hiddenColumns,
  }
}

const noCell: Cell = { text: '', kind: 'text', note: null }

const openCell = (attributes: string, next: number): OpenCell => {
  const letters = /^[A-Z]+/.exec(attribute(attributes, 'r') ?? '')?.[0]
  return {
    column: letters === undefined ? next : columnOf(letters),
    type: attribute(attributes, 't') ?? 'n',
    style: Number(attribute(attributes, 's') ?? 0),
  }
}

/** `A` is 0, `AA` is 26. */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const readValue = ({ type, style }: OpenCell, value: string, workbook: Workbook): Cell => {
  const text = (found: string): Cell => ({ text: unescapeControls(found).trim(), kind: 'text', note: null })
  if (value === '') return noCell
  switch (type) {
    case 's':
      return text(workbook.strings[Number(value)] ?? '')
    case 'e':
      return { text: value, kind: 'text', note: 'error' }
    case 'd':
      return { text: value.slice(0, 16), kind: 'date', note: null }
    case 'n': {
      const number = Number(value)
      if (Number.isNaN(number)) return text(value)
      return workbook.isDateStyle(style)
        ? { text: dateText(number, workbook.is1904), kind: 'date', note: null }
        : { text: numberText(number), kind: 'number', note: null }
    }
    default:
      return text(value)
  }
}

/** Every cell of a merged area says what its top left cell says, with a note that it is a repetition. */
const repeatMerged = (rows: readonly SheetRow[], merges: readonly string[]): readonly SheetRow[] => {
  const byNumber = new Map(rows.map((row) => [row.n, { ...row, cells: [...row.cells] }]))
  for (const area of merges) {
    const found = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(area)
    if (found === null) continue
    const [left, right] = [columnOf(found[1] ?? ''), columnOf(found[3] ?? '')]
    const [top, bottom] = [Number(found[2]), Number(found[4])]
    const source = byNumber.get(top)?.cells[left]
    // A title over the whole width is a title, not a value of every column.
    if (source === undefined || source.text === '' || left !== right) continue
    for (let n = top + 1; n <= Math.min(bottom, sheetLimits.rows); n += 1) {
      const cells = byNumber.get(n)?.cells
      if (cells === undefined) continue
      while (cells.length <= left) cells.push(noCell)
      cells[left] = { ...source, note: 'merged' }
    }
  }
  return [...byNumber.values()]
}
