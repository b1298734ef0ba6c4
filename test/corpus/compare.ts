import Papa from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { dateText, numberText } from '#adapters/spreadsheets/cell-values.ts'
import { readTable } from '#adapters/spreadsheets/read-table.ts'
import type { Problem } from '#shared/problem.ts'
import type { Cell, SheetFormat, Spreadsheet } from '#shared/spreadsheet.ts'

/** What became of a file, and how a second reader differs: one line, the same on every computer. */
export const verdictOf = async (name: string, bytes: Buffer): Promise<string> => {
  const first = readTable(name, bytes, { encoding: null, sheet: null })
  if (!first.ok) {
    const why = refusalOf(first.error)
    const sheets = why === 'empty' ? await sheetsOf(bytes) : null
    const sees = [...(sheets?.values() ?? [])].some(isFilled)
    return `refused: ${why}${sees ? '; it reads hidden sheets' : ''}`
  }
  const theirs = await readBySecond(first.value, bytes)
  if (theirs === null) return 'read; not by the second reader'
  const differences = new Set<string>()
  for (const [sheet, rows] of theirs) {
    const ours = readTable(name, bytes, { encoding: null, sheet })
    if (ours.ok) compareSheets(ours.value, rows, differences)
    else if (isFilled(rows)) differences.add(`a sheet is refused: ${refusalOf(ours.error)}`)
  }
  return differences.size === 0 ? 'read alike' : `read; ${[...differences].toSorted().join(', ')}`
}

const refusalOf = (problem: Problem): string => {
  if (problem.kind === 'fileUnreadable') return problem.why
  return problem.kind === 'fileTooLarge' ? `too large, ${problem.what}` : problem.kind
}

type Values = readonly (readonly unknown[])[]

const delimiters: Partial<Record<SheetFormat, string>> = { csv: ',', semicolon: ';', tsv: '\t', pipe: '|' }

/** Each sheet by its name, or null for the table of a text. Null as a whole where the library does not read it. */
const readBySecond = async (
  { file }: Spreadsheet,
  bytes: Buffer,
): Promise<ReadonlyMap<string | null, Values> | null> => {
  if (file.format !== 'xlsx') {
    const delimiter = delimiters[file.format]
    if (delimiter === undefined) return null
    const text = new TextDecoder(file.encoding ?? 'utf-8').decode(bytes)
    return new Map([[null, Papa.parse<string[]>(text, { delimiter }).data]])
  }
  return sheetsOf(bytes)
}

const sheetsOf = async (bytes: Buffer): Promise<ReadonlyMap<string, Values> | null> => {
  try {
    const sheets = await readXlsxFile(bytes)
    // Of a chart it tells the name only.
    return new Map(sheets.map(({ sheet, data }): [string, Values] => [sheet, data ?? []]))
  } catch {
    return null
  }
}

const isFilled = (rows: Values): boolean => rows.flat().some((value) => textOf(value) !== '')

const compareSheets = ({ rows }: Spreadsheet, theirs: Values, differences: Set<string>): void => {
  const byNumber = new Map(rows.map((row) => [row.n, row.cells]))
  const last = Math.max(theirs.length, rows.at(-1)?.n ?? 0)
  for (let n = 1; n <= last; n += 1) {
    const [ours, values] = [byNumber.get(n) ?? [], theirs[n - 1] ?? []]
    for (let column = 0; column < Math.max(ours.length, values.length); column += 1) {
      const difference = compareCells(ours[column], values[column])
      if (difference !== null) differences.add(difference)
    }
  }
}

const compareCells = (ours: Cell | undefined, value: unknown): string | null => {
  const [our, their] = [(ours?.held ?? ours?.text ?? '').trim(), textOf(value)]
  // What is repeated for a merged area is no cell of the file.
  if (our === their || ours?.note === 'merged') return null
  if (ours?.note === 'error' && their === '') return 'it leaves errors out'
  if (ours?.note === 'formula' && their === '') return 'it leaves a text of a formula out'
  if (ours?.kind === 'date' && typeof value === 'number') return 'it takes a date for a number'
  if (value instanceof Date) {
    if (ours?.kind === 'number') return 'it takes a negative number for a date'
    if (ours?.held !== undefined) return 'it takes a length of time for a date'
    if (Date.parse(our) - value.getTime() === 1462 * 86_400_000) return 'it counts days of 1904 from 1900'
  }
  if (our.replaceAll(/\s+/g, ' ') === their.replaceAll(/\s+/g, ' ')) return 'it counts line breaks otherwise'
  return `${JSON.stringify(our)} is ${JSON.stringify(their)}`
}

const textOf = (value: unknown): string => {
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return dateText(value.getTime() / 86_400_000 + 25_569, false)
  return typeof value === 'string' ? value.replaceAll(/\r+\n?/g, '\n').trim() : ''
}
