import { createHash } from 'node:crypto'
import type { Problem } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { SheetNote, SheetOptions, SheetRow, Spreadsheet } from '#shared/spreadsheet.ts'
import { sheetLimits } from '#shared/spreadsheet.ts'
import { refuseOpenDocument } from './containers.ts'
import { Refusal, refuse, tooLarge } from './refusal.ts'
import { readSheet } from './sheet.ts'
import type { Sheet } from './sheet.ts'
import { sniff } from './sniff.ts'
import { readTextTable } from './text-table.ts'
import type { TableRead } from './text-table.ts'
import { readWorkbook } from './workbook.ts'
import type { Workbook, WorkbookSheet } from './workbook.ts'
import { openArchive } from './zip.ts'
import type { Archive } from './zip.ts'

/** A file or a pasted table to rows of cells, or the reason why not. Runs in the worker. */
export const readTable = (
  name: string,
  bytes: Buffer,
  options: SheetOptions,
): Result<Spreadsheet, Problem> => {
  try {
    if (bytes.length > sheetLimits.bytes) throw tooLarge('bytes')
    const read =
      sniff(bytes, name) === 'workbook' ? readXlsx(bytes, options) : readTextTable(bytes, name, options)
    const { rows, notes, ...facts } = read
    const filled = rows.filter(isFilled)
    if (filled.length === 0) throw refuse('empty')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const file = { name, sha256, contentSha256: hashOfContent(filled), ...facts }
    return ok({ file, rows: filled, notes })
  } catch (error) {
    if (error instanceof Refusal) return err(error.problem)
    throw error
  }
}

const readXlsx = (bytes: Buffer, options: SheetOptions): TableRead => {
  const archive = openArchive(bytes)
  refuseOpenDocument(archive)
  const workbook = readWorkbook(archive)
  const { chosen, sheet } = chooseSheet(archive, workbook, options.sheet)
  const hiddenRows = sheet.rows.filter((row) => row.isHidden)
  const struckRows = sheet.rows.filter((row) => row.struck !== undefined)
  const hiddenSheets = workbook.sheets.filter((one) => one.isHidden)
  const others = workbook.sheets.filter((one) => !one.isHidden && one !== chosen)
  const notes: SheetNote[] = [
    ...list(hiddenRows, (rows) => ({ is: 'hiddenRows', rows: rows.map((row) => row.n) })),
    ...list(hiddenSheets, (sheets) => ({ is: 'hiddenSheets', sheets: sheets.map((one) => one.name) })),
    ...list(others, (sheets) => ({ is: 'otherSheets', sheets: sheets.map((one) => one.name) })),
    ...list(sheet.merges, (areas) => ({ is: 'mergedCells', areas })),
    ...list(struckRows, (rows) => ({ is: 'struckThrough', rows: rows.map((row) => row.n) })),
    ...(sheet.formulas > 0 ? [{ is: 'formulas', count: sheet.formulas } as const] : []),
    ...(sheet.formulasUnknown > 0 ? [{ is: 'formulasUnknown', count: sheet.formulasUnknown } as const] : []),
    ...(sheet.hiddenColumns > 0 ? [{ is: 'hiddenColumns', count: sheet.hiddenColumns } as const] : []),
  ]
  const sheets = workbook.sheets.map((one) => one.name)
  const epoch = workbook.is1904 ? 1904 : 1900
  return { rows: sheet.rows, format: 'xlsx', encoding: null, sheet: chosen.name, sheets, epoch, notes }
}

const list = <T>(found: readonly T[], note: (found: readonly T[]) => SheetNote): readonly SheetNote[] =>
  found.length > 0 ? [note(found)] : []

const isFilled = (row: SheetRow): boolean =>
  row.cells.some((cell) => cell.text !== '' || cell.note === 'unknown')

type Chosen = { readonly chosen: WorkbookSheet; readonly sheet: Sheet }

/** The sheet that was asked for, or the first one that is not hidden and not empty. */
const chooseSheet = (archive: Archive, workbook: Workbook, wanted: string | null): Chosen => {
  const { sheets } = workbook
  const read = (chosen: WorkbookSheet): Chosen => {
    const xml = archive.read(chosen.part)
    if (xml === null) throw refuse('damaged')
    return { chosen, sheet: readSheet(xml, workbook) }
  }
  if (wanted !== null) {
    const found = sheets.find((one) => one.name === wanted)
    if (found !== undefined) return read(found)
    throw new Refusal({ kind: 'sheetUnknown', sheet: wanted, sheets: sheets.map((one) => one.name) })
  }
  const [first = sheets[0], ...others] = sheets.filter((one) => !one.isHidden)
  if (first === undefined) throw refuse('damaged')
  const usual = read(first)
  if (usual.sheet.rows.some(isFilled)) return usual
  for (const other of others) {
    const next = read(other)
    if (next.sheet.rows.some(isFilled)) return next
  }
  return usual
}

/** The same list in another order, or with other line ends or separators, is the same list. */
const hashOfContent = (rows: readonly SheetRow[]): string => {
  const hash = createHash('sha256')
  const lines = rows.map((row) =>
    JSON.stringify(row.cells.map((cell) => cell.text).slice(0, lastFilled(row))),
  )
  for (const line of lines.toSorted()) hash.update(`${line}\n`)
  return hash.digest('hex')
}

const lastFilled = (row: SheetRow): number => row.cells.findLastIndex((cell) => cell.text !== '') + 1
