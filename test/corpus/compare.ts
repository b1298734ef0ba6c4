import readXlsxFile from 'read-excel-file/node'
import Papa from 'papaparse'
import { readTable } from '#adapters/spreadsheets/read-table.ts'
import { dateText, numberText } from '#adapters/spreadsheets/cell-values.ts'
import type { Cell, Spreadsheet } from '#shared/spreadsheet.ts'

/** What became of a file, in one line that is the same on every computer. */
export const verdictOf = async (name: string, bytes: Buffer): Promise<string> => {
  const first = readTable(name, bytes, { encoding: null, sheet: null })
  if (!first.ok) {
    const { error } = first
    if (error.kind === 'fileUnreadable') return `refused: ${error.why}`
    return error.kind === 'fileTooLarge' ? `refused: too large, ${error.what}` : `refused: ${error.kind}`
  }
  const theirs = await readBySecond(first.value, bytes)
  if (theirs === null) return 'read; not by the second reader'
  const differences = new Set<string>()
  for (const [sheet, rows] of theirs) {
    const ours = readTable(name, bytes, { encoding: null, sheet })
    if (ours.ok) compareSheets(ours.value, rows, differences)
    else if (ours.error.kind === 'fileTooLarge') differences.add('a sheet that is too large')
    else if (rows.some((row) => row.some((value) => textOf(value) !== '')))
      differences.add(`a sheet refused: ${JSON.stringify(ours.error)}`)
  }
  return differences.size === 0 ? 'read alike' : `read; differs: ${[...differences].toSorted().join(', ')}`
}

type Values = readonly (readonly unknown[])[]

/** Each sheet by its name; null for a table in text. Null where the library throws. */
const readBySecond = async (
  { file }: Spreadsheet,
  bytes: Buffer,
): Promise<ReadonlyMap<string | null, Values> | null> => {
  if (file.format !== 'xlsx') {
    const text = new TextDecoder(file.encoding ?? 'utf-8').decode(bytes)
    const delimiter = { csv: ',', semicolon: ';', tsv: '\t', pipe: '|' }[String(file.format)]
    return delimiter === undefined
      ? null
      : new Map([[null, Papa.parse<string[]>(text, { delimiter }).data]])
  }
  try {
    const sheets = await readXlsxFile(bytes)
    // Of a chart it tells the name only.
    return new Map(sheets.map(({ sheet, data }): [string, Values] => [sheet, data ?? []]))
  } catch {
    return null
  }
}

const compareSheets = ({ rows }: Spreadsheet, theirs: Values, differences: Set<string>): void => {
  const byNumber = new Map(rows.map((row) => [row.n, row.cells]))
  theirs.forEach((values, index) => {
    const ours = byNumber.get(index + 1) ?? []
    const width = Math.max(ours.length, values.length)
    for (let column = 0; column < width; column += 1) {
      const difference = compareCells(ours[column], values[column])
      if (difference !== null) differences.add(difference)
    }
  })
  if (rows.some((row) => row.n > theirs.length)) differences.add('rows after their last')
}

const compareCells = (ours: Cell | undefined, value: unknown): string | null => {
  const their = textOf(value)
  const our = (ours?.held ?? ours?.text ?? '').trim()
  if (our === their) return null
  if (ours?.note === 'merged') return null
  if (ours?.note === 'error' && value === null) return 'errors left out'
  return `${JSON.stringify({ ours, their: value, t: typeof value })}`
}

const textOf = (value: unknown): string => {
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return dateText(value.getTime() / 86_400_000 + 25_569, false)
  return typeof value === 'string' ? value.replaceAll(/\r+\n?/g, '\n').trim() : ''
}
