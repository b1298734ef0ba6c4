import { sheetLimits } from '#shared/spreadsheet.ts'
import { refuse, tooLarge } from './refusal.ts'

export type Records = {
  /** One per row of the table; blank lines count, a line break inside quotes does not. */
  readonly records: readonly (readonly string[])[]
  /** Numbers of the records, from 1, in which a quotation mark was read as a letter like any other. */
  readonly unquoted: readonly number[]
}

/**
 * Cuts text into records as RFC 4180 says. Where that cannot be right (a mark that is followed by more text, one
 * that is never closed, a row of another width than the rest, a field that contains whole rows of the table), the
 * physical lines are read again, each for itself. A line that then has the width of the table is a record; if one
 * has not, the file is refused with the number of that line, because what follows it could be somebody's row.
 */
export const readRecords = (text: string, delimiter: string): Records => {
  const lines = linesOf(text)
  const table = shapeOf(lines, delimiter)
  const records: (readonly string[])[] = []
  const unquoted: number[] = []
  for (let at = 0; at < lines.length;) {
    const record = cutRecord(lines, at, delimiter)
    const repaired = repair(record, lines, at, table)
    if (unquoted.at(-1) === records.length && isRestOfField(lines[at] ?? '', table)) {
      throw refuse('quotes', String(at))
    }
    if (repaired !== null) unquoted.push(records.length + 1)
    records.push(repaired ?? record.values)
    at += repaired === null ? record.lines : 1
  }
  return { records, unquoted }
}

/** How many records have the most common number of cells, fewer where others are broken, and that number. */
export const evennessOf = (
  text: string,
  delimiter: string,
): { readonly lines: number; readonly width: number } => {
  const { width, count, open } = shapeOf(linesOf(text), delimiter)
  return { lines: count / (1 + open), width }
}

const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/)

type Table = {
  readonly delimiter: string
  readonly width: number
  /** The same of the lines without a quotation mark, where nothing can be read in two ways; `width` without any. */
  readonly plainWidth: number
  /** How many records have that width. */
  readonly count: number
  /** How many have a quotation mark that is not closed as the standard says. */
  readonly open: number
  /** Per column: the forms of the values that hold a digit, `9-9-9` for a date. */
  readonly forms: readonly ReadonlySet<string>[]
}

/** What most records look like; a record with a broken quotation mark counts by its line alone. */
const shapeOf = (lines: readonly string[], delimiter: string): Table => {
  const whole: (readonly string[])[] = []
  const plain: (readonly string[])[] = []
  const firstLines: string[] = []
  let open = 0
  for (let at = 0; at < lines.length;) {
    const record = cutRecord(lines, at, delimiter)
    const line = lines[at] ?? ''
    const values = record.is === 'closed' ? record.values : cutLiterally(line, delimiter)
    whole.push(values)
    if (!line.includes('"')) plain.push(values)
    if (record.lines > 1) firstLines.push(line)
    if (record.is !== 'closed') open += 1
    at += record.is === 'closed' ? record.lines : 1
  }
  // Lines without any mark say more about how wide the table is than those that are in question. They do not say it
  // alone: of a list with every name in quotation marks they are the titles.
  const width = mostCommonWidth([...whole, ...plain]) ?? 1
  const plainWidth = mostCommonWidth(plain) ?? width
  const count = width === 1 ? 0 : whole.filter((values) => values.length === width).length
  const forms = Array.from({ length: width }, () => new Set<string>())
  // A record over several lines may be rows in truth, and then its first line is one.
  const first = firstLines.flatMap((line) => [cutWhole(line, { delimiter, width }) ?? []])
  for (const values of [...whole, ...first]) {
    if (values.length === width) values.forEach((value, column) => addForm(forms[column], value))
  }
  return { delimiter, width, plainWidth, count, open, forms }
}

/** The first of the most common ones; lines of one cell are titles. */
const mostCommonWidth = (records: readonly (readonly string[])[]): number | null => {
  const counts = new Map<number, number>()
  for (const { length } of records) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return [...counts].find(([, count]) => count === most)?.[0] ?? null
}

const addForm = (forms: Set<string> | undefined, value: string): void => {
  if (hasDigit(value) && value.length < 80 && !value.includes('"')) forms?.add(formOf(value))
}

const hasDigit = (text: string): boolean => /\p{Nd}/u.test(text)

const formOf = (text: string): string =>
  text
    .trim()
    .replace(/\p{L}+/gu, 'a')
    .replace(/\p{Nd}+/gu, '9')

/** The first line of the record for itself, when the record is not what was meant; null when it is. */
const repair = (
  record: Cut,
  lines: readonly string[],
  at: number,
  table: Table,
): readonly string[] | null => {
  const line = lines[at] ?? ''
  if (!line.includes('"')) return null
  if (record.is === 'closed') {
    if (record.lines > 1) {
      const physical = lines.slice(at, at + record.lines)
      if (mayBeRows(record, physical, table)) throw refuse('quotes', String(at + 1))
      return repairLong(physical, at, table)
    }
    return record.values.length === table.width ? null : cutWhole(line, table)
  }
  const whole = cutWhole(line, table) ?? (line.includes(table.delimiter) ? null : [line])
  if (whole !== null) return whole
  if (record.is === 'long') throw tooLarge('cell', at + 1)
  throw refuse('quotes', String(at + 1))
}

/** A line that is no row and ends a quotation: the broken field before it went on here. */
const isRestOfField = (line: string, table: Table): boolean =>
  (line.split('"').length - 1) % 2 === 1 && cutWhole(line, table) === null

/**
 * Strewn marks can swallow most separators of a list, and then the width of its records is none of the table's. Where
 * each line has the width of the lines without marks and the record has not, a guest may stand in every one of them.
 */
const mayBeRows = ({ values }: Cut, lines: readonly string[], { delimiter, plainWidth }: Table): boolean =>
  plainWidth > 1 &&
  values.length !== plainWidth &&
  lines.every((line) => cutWhole(line, { delimiter, width: plainWidth }) !== null)

/**
 * A closed field over several lines is kept, unless these lines are rows of the table. Where they are so only when
 * marks around whole fields are taken for letters, nobody can tell.
 */
const repairLong = (lines: readonly string[], at: number, table: Table): readonly string[] | null => {
  const kept = lines.map((line) => widthOnly(cutLine(line, table.delimiter, 'strict'), table))
  const cut = lines.map((line) => cutWhole(line, table))
  const likeRows = cut.slice(1).map((values) => (values === null ? false : isLikeRow(values, table)))
  const [first = null] = kept
  if (first !== null && likeRows.every((one) => one === true) && !kept.includes(null)) return first
  const isClear = !likeRows.includes(true) && (!likeRows.includes('unclear') || cut.includes(null))
  if (isClear) return null
  throw refuse('quotes', String(at + 1))
}

const widthOnly = (values: readonly string[], { width }: Table): readonly string[] | null =>
  values.length === width ? values : null

/** A row has numbers and dates of the usual form where the others have them. */
const isLikeRow = (values: readonly string[], { forms, width }: Table): boolean | 'unclear' => {
  if (width === 1) return false
  const telling = forms.flatMap((known, column) => (known.size > 0 ? [{ known, column }] : []))
  if (telling.length === 0) return 'unclear'
  return telling.some(({ known, column }) => known.has(formOf(values[column] ?? '')))
}

/** A line in the way that gives it the width of the table: most quotes kept first, none at last. */
const cutWhole = (
  line: string,
  { delimiter, width }: Pick<Table, 'delimiter' | 'width'>,
): readonly string[] | null =>
  [
    cutLine(line, delimiter, 'strict'),
    cutLiterally(line, delimiter),
    cutLine(line, delimiter, 'lenient'),
  ].find((values) => values.length === width) ?? null

const cutLiterally = (line: string, delimiter: string): readonly string[] => line.split(delimiter)

/** One line, where a field that is not closed properly is cut at the next separator like any other. */
const cutLine = (line: string, delimiter: string, how: 'strict' | 'lenient'): readonly string[] => {
  const values: string[] = []
  for (let from = 0; ;) {
    const found = how === 'strict' ? readQuoted(line, from, delimiter) : readLenient(line, from, delimiter)
    const quoted = typeof found === 'string' ? null : found
    const end = quoted?.end ?? endOfPlain(line, from, delimiter)
    values.push(quoted?.value ?? line.slice(from, end))
    if (end >= line.length) return values
    from = end + delimiter.length
  }
}

type Cut = {
  readonly values: readonly string[]
  readonly lines: number
  /** open: a mark is not closed or is followed by more text; long: not closed within the longest cell. */
  readonly is: 'closed' | 'open' | 'long'
}

const cutRecord = (lines: readonly string[], start: number, delimiter: string): Cut => {
  const values: string[] = []
  let at = start
  let line = lines[at] ?? ''
  for (let from = 0; ;) {
    let quoted = readQuoted(line, from, delimiter)
    // The line that has ended inside quotes goes on with the next one.
    while (quoted === 'open') {
      const next = lines[at + 1]
      if (next === undefined) return { values, lines: 1, is: 'open' }
      if (line.length - from > sheetLimits.cell * 2) return { values, lines: 1, is: 'long' }
      at += 1
      line = `${line.slice(from)}\n${next}`
      from = 0
      quoted = readQuoted(line, from, delimiter)
    }
    if (quoted === 'broken') return { values, lines: 1, is: 'open' }
    const end: number = quoted?.end ?? endOfPlain(line, from, delimiter)
    values.push(quoted?.value ?? line.slice(from, end))
    if (end >= line.length) return { values, lines: at - start + 1, is: 'closed' }
    from = end + delimiter.length
  }
}

type Quoted = { readonly value: string; readonly end: number }

/**
 * The quoted field that starts here, `"a"` or Excel's `="a"`; null when none does. open: the line ends inside it.
 * broken: text follows its closing mark. Blanks around the marks are allowed, as producers write them.
 */
const readQuoted = (line: string, from: number, delimiter: string): Quoted | 'open' | 'broken' | null => {
  const start = startOfQuoted(line, from)
  if (start === null) return null
  let at = start.first
  for (;;) {
    const mark = line.indexOf('"', at)
    if (mark === -1) return 'open'
    if (line[mark + 1] !== '"') {
      const end = endAfter(line, mark, delimiter)
      const inner = line.slice(start.first, mark)
      const value = start.isFormula ? `="${inner}"` : inner.replaceAll('""', '"')
      return end === null ? 'broken' : { value, end }
    }
    at = mark + 2
  }
}

/** The same, but only a mark before a separator or the end closes. */
const readLenient = (line: string, from: number, delimiter: string): Quoted | null => {
  const start = startOfQuoted(line, from)
  if (start === null) return null
  for (let mark = line.indexOf('"', start.first); mark !== -1; mark = line.indexOf('"', mark + 1)) {
    const end = endAfter(line, mark, delimiter)
    if (end !== null) return { value: line.slice(start.first, mark).replaceAll('""', '"'), end }
  }
  return null
}

const startOfQuoted = (line: string, from: number) => {
  let at = from
  while (line[at] === ' ') at += 1
  if (line[at] === '"') return { first: at + 1, isFormula: false }
  return line[at] === '=' && line[at + 1] === '"' ? { first: at + 2, isFormula: true } : null
}

/** Where the field ends whose closing mark stands here; null when more text follows. */
const endAfter = (line: string, mark: number, delimiter: string): number | null => {
  let at = mark + 1
  while (line[at] === ' ' && delimiter !== ' ') at += 1
  return at === line.length || line.startsWith(delimiter, at) ? at : null
}

const endOfPlain = (line: string, from: number, delimiter: string): number => {
  const end = line.indexOf(delimiter, from)
  return end === -1 ? line.length : end
}
