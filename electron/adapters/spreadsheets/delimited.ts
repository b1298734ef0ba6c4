import type { SheetFormat, SheetNote, SheetRow } from '#shared/spreadsheet.ts'
import { sheetLimits } from '#shared/spreadsheet.ts'
import { textCell } from './cell-text.ts'
import { evennessOf, readRecords } from './records.ts'
import { tooLarge } from './refusal.ts'

// In this order when two cut a list equally well: commas stand in names and prices, tabs nowhere else.
const formats = { '\t': 'tsv', ';': 'semicolon', ',': 'csv', '|': 'pipe' } as const satisfies Record<
  string,
  SheetFormat
>
type Delimiter = keyof typeof formats
const delimiters: readonly Delimiter[] = ['\t', ';', ',', '|']
/** Stands in no text: refused as binary before. */
const never = '\u0000'

export type Delimited = {
  readonly rows: readonly SheetRow[]
  readonly format: SheetFormat
  readonly notes: readonly SheetNote[]
}

/**
 * A table in text: the separator is found by which one cuts most lines into equally many cells. Row numbers count
 * as a spreadsheet program does: blank lines count, a line break inside quotes and Excel's `sep=` line do not.
 */
export const readDelimited = (text: string): Delimited => {
  const { body, said } = splitSaid(text)
  const delimiter = said ?? findDelimiter(body)
  const cut = delimiter ?? never
  // HotelMeister's import format escapes with a backslash and knows no quotes.
  const hasQuotes = body.includes('"')
  const { records, unquoted } = readRecords(body, cut)
  const rows: SheetRow[] = []
  let cells = 0
  for (const [index, record] of records.entries()) {
    const values = hasQuotes ? record : joinEscaped(record, cut)
    cells += checkSize(values, index + 1, cells)
    rows.push({ n: index + 1, isHidden: false, cells: values.map(textCell) })
  }
  while (rows.at(-1)?.cells.every((cell) => cell.text === '') === true) rows.pop()
  const unknown = rows.flatMap((row) => row.cells.filter((cell) => cell.note === 'unknown')).length
  const notes: SheetNote[] = [
    ...(unquoted.length > 0 ? [{ is: 'linesUnquoted', rows: unquoted } as const] : []),
    ...(unknown > 0 ? [{ is: 'formulasUnknown', count: unknown } as const] : []),
  ]
  return { rows, format: delimiter === null ? 'csv' : formats[delimiter], notes }
}

/** `sep=;` on the first line is how Excel says it. */
const splitSaid = (text: string): { readonly body: string; readonly said: Delimiter | null } => {
  const found = /^"?sep=([,;\t|])"?[,;\t|]*(?:\r\n|\n|\r|$)/i.exec(text)
  const said = delimiters.find((one) => one === found?.[1]) ?? null
  return { said, body: found === null || said === null ? text : text.slice(found[0].length) }
}

export const checkSize = (values: readonly string[], row: number, before: number): number => {
  if (row > sheetLimits.rows) throw tooLarge('rows')
  if (values.length > sheetLimits.columns) throw tooLarge('columns', row)
  if (values.some((value) => value.length > sheetLimits.cell)) throw tooLarge('cell', row)
  if (before + values.length > sheetLimits.cells) throw tooLarge('cells', row)
  return values.length
}

/** `a\;b` is one value with a separator in it. */
const joinEscaped = (values: readonly string[], delimiter: string): readonly string[] => {
  if (!values.some((value) => value.endsWith('\\'))) return values
  const joined: string[] = []
  let open: string | null = null
  for (const value of values) {
    const whole: string = open === null ? value : open + delimiter + value
    open = /(?:^|[^\\])(?:\\\\)*\\$/.test(whole) ? whole.slice(0, -1) : null
    if (open === null) joined.push(whole)
  }
  return open === null ? joined : [...joined, open]
}

/** null: a list of one column, which nothing cuts. */
const findDelimiter = (text: string): Delimiter | null => {
  const sample = text.slice(0, 64 * 1024)
  const scores = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(sample, delimiter) }))
  const best = scores.reduce((top, one) => (one.score > top.score ? one : top))
  return best.score === 0 || (best.delimiter === ',' && isOneColumn(sample)) ? null : best.delimiter
}

/** How many lines have the most common number of cells, weighted by that number; lines of one cell say nothing. */
const scoreOf = (sample: string, delimiter: string): number => {
  const { lines, width } = evennessOf(sample, delimiter)
  return lines * (1 + Math.log2(Math.max(1, width)) / 8)
}

/** `Silva, Ana` under `Guest`: every comma is one of a name, and the heading has none. */
const isOneColumn = (sample: string): boolean => {
  const [heading = '', ...rest] = sample.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
  return (
    !sample.includes('"') &&
    !heading.includes(',') &&
    rest.every((line) => /^[^,\d]*(?:, [^,\d]*)?$/.test(line))
  )
}
