import type { Cell, SheetFormat, SheetNote, SheetRow } from '#shared/spreadsheet.ts'
import type { Grid } from './grid.ts'
import { readTables } from './page-tables.ts'
import { Refusal, refuse } from './refusal.ts'
import { readSpreadsheetXml } from './xml-2003.ts'

export type Page = {
  readonly rows: readonly SheetRow[]
  readonly format: SheetFormat
  readonly sheet: string
  readonly sheets: readonly string[]
  readonly notes: readonly SheetNote[]
}

/**
 * A web page or the XML of Excel 2003, as many systems write under the name .xls. Every table is a sheet; without a
 * choice the first visible sheet of the XML is read, of a page the table with most filled cells.
 */
export const readPage = (text: string, wanted: string | null): Page => {
  const isXml =
    /urn:schemas-microsoft-com:office:spreadsheet/.test(text.slice(0, 8192)) &&
    /<(?:\w+:)?Workbook/.test(text)
  const all = (isXml ? readSpreadsheetXml(text) : readTables(text)).filter((one) => one.filled > 0)
  const names = all.map((one) => one.name)
  const visible = all.filter((one) => !one.isHidden)
  const usual = isXml ? visible[0] : visible.toSorted((a, b) => b.filled - a.filled)[0]
  const chosen = wanted === null ? usual : all.find((one) => one.name === wanted)
  if (chosen === undefined) {
    throw wanted === null
      ? refuse('markup')
      : new Refusal({ kind: 'sheetUnknown', sheet: wanted, sheets: names })
  }
  return {
    ...chosen.read(),
    format: isXml ? 'xls' : 'html',
    sheet: chosen.name,
    sheets: names,
    notes: notesOf(chosen, all),
  }
}

const notesOf = (chosen: Grid, all: readonly Grid[]): readonly SheetNote[] => {
  const { rows } = chosen.read()
  const hidden = rows.filter((row) => row.isHidden).map((row) => row.n)
  const struck = rows.filter((row) => row.struck !== undefined).map((row) => row.n)
  const count = (note: Cell['note']) =>
    rows.flatMap((row) => row.cells.filter((cell) => cell.note === note)).length
  const others = all.filter((one) => one !== chosen)
  const [shown, away] = [others.filter((one) => !one.isHidden), others.filter((one) => one.isHidden)]
  return [
    ...(hidden.length > 0 ? [{ is: 'hiddenRows', rows: hidden } as const] : []),
    ...(away.length > 0 ? [{ is: 'hiddenSheets', sheets: away.map((one) => one.name) } as const] : []),
    ...(shown.length > 0 ? [{ is: 'otherSheets', sheets: shown.map((one) => one.name) } as const] : []),
    ...(chosen.merges.length > 0 ? [{ is: 'mergedCells', areas: chosen.merges } as const] : []),
    ...(count('formula') > 0 ? [{ is: 'formulas', count: count('formula') } as const] : []),
    ...(struck.length > 0 ? [{ is: 'struckThrough', rows: struck } as const] : []),
    ...(count('unknown') > 0 ? [{ is: 'formulasUnknown', count: count('unknown') } as const] : []),
  ]
}
