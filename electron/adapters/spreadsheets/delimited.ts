import Papa from 'papaparse'
import type { SheetFormat, SheetNote, SheetRow } from '#shared/spreadsheet.ts'
import { sheetLimits } from '#shared/spreadsheet.ts'
import { tooLarge } from './refusal.ts'

const formats = { ',': 'csv', ';': 'semicolon', '\t': 'tsv', '|': 'pipe' } as const satisfies Record<
  string,
  SheetFormat
>
type Delimiter = keyof typeof formats
const delimiters: readonly Delimiter[] = [',', ';', '\t', '|']

export type Delimited = {
  readonly rows: readonly SheetRow[]
  readonly format: SheetFormat
  readonly notes: readonly SheetNote[]
}

/** A table in text: the separator is found by which one cuts most lines into equally many cells. */
export const readDelimited = (text: string): Delimited => {
  const delimiter = findDelimiter(text)
  const hasQuotes = text.includes('"')
  const rows: SheetRow[] = []
  const notes: SheetNote[] = []
  let n = 0
  let cells = 0
  Papa.parse<string[]>(text, {
    delimiter,
    // HotelMeister escapes with a backslash and knows no quotes (product.md section 6).
    ...(hasQuotes ? {} : { quoteChar: '\u0000' }),
    step: ({ data, errors }) => {
      n += 1
      const values = hasQuotes ? data : joinEscaped(data, delimiter)
      if (errors.length > 0 && notes.length === 0) notes.push({ is: 'quoteBroken', row: n })
      cells += checkSize(values, n, cells)
      rows.push({ n, isHidden: false, cells: values.map(textCell) })
    },
  })
  while (rows.at(-1)?.cells.every((cell) => cell.text === '') === true) rows.pop()
  return { rows, format: formats[delimiter], notes }
}

const textCell = (value: string) => ({ text: value.trim(), kind: 'text', note: null }) as const

const checkSize = (values: readonly string[], row: number, before: number): number => {
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

const findDelimiter = (text: string): Delimiter => {
  // `sep=;` on the first line is how Excel says it.
  const said = /^sep=([,;\t|])\r?\n/i.exec(text)?.[1]
  const named = delimiters.find((one) => one === said)
  if (named !== undefined) return named
  const sample = text.slice(0, 64 * 1024)
  const scores = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(sample, delimiter) }))
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter
}

/** How many lines have the most common number of cells, weighted by that number; lines of one cell say nothing. */
const scoreOf = (sample: string, delimiter: string): number => {
  const { data } = Papa.parse<string[]>(sample, { delimiter, preview: 60, skipEmptyLines: true })
  const counts = new Map<number, number>()
  for (const row of data) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  const best = [...counts].reduce((top, one) => (one[1] > top[1] ? one : top), [0, 0] as [number, number])
  return best[1] * (1 + Math.log2(Math.max(1, best[0])) / 8)
}
