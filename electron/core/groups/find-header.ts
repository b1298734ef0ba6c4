import type { ListField } from '#shared/rooming-list.ts'
import type { SheetRow, Spreadsheet } from '#shared/spreadsheet.ts'
import type { ListWord } from '#shared/list-field.ts'
import { normalise } from './headings/normalise.ts'
import { createHeadingReader } from './headings/read-heading.ts'
import { isStayHeading } from './read-range.ts'

/** A list cut into what stands above the headings, the headings, and the rows below. */
export type Table = {
  readonly titles: readonly SheetRow[]
  /** The last of the lines that hold the headings. */
  readonly headerRow: SheetRow | null
  /** One text per column, empty where there is none; headings in two lines are joined by a space. */
  readonly headers: readonly string[]
  readonly rows: readonly SheetRow[]
  /** All lines of the headings, which printed pages repeat. */
  readonly headerLines: readonly SheetRow[]
  /** Headings of another table further down, in another order: its rows would be read under the wrong ones. */
  readonly otherHeaders: readonly string[] | null
}

export type HeaderFacts = {
  readonly own: readonly ListWord[]
  /** Names of guest doors, lower case: a line with one is no line of headings. */
  readonly doorNames: ReadonlySet<string>
}

/** Letterheads and title lines above the headings are seldom longer. */
const searchedRows = 40

/**
 * The line or two lines of headings: those whose cells say the most different fields, among them a room or a guest;
 * else a row that looks like headings. A list without one has no headings, and a person must say what each column
 * is.
 */
export const findHeader = ({ rows }: Spreadsheet, facts: HeaderFacts): Table => {
  const best = bestByWords(rows, facts) ?? firstLikeHeadings(rows, facts)
  const width = rows.reduce((most, row) => Math.max(most, filledWidth(row)), 0)
  if (best === null)
    return {
      titles: [],
      headerRow: null,
      headers: Array.from({ length: width }, () => ''),
      rows,
      headerLines: [],
      otherHeaders: null,
    }
  const headerLines = rows.slice(best.index, best.index + best.lines)
  const below = rows.slice(best.index + best.lines)
  return {
    titles: rows.slice(0, best.index),
    headerRow: headerLines.at(-1) ?? null,
    headers: best.headers,
    rows: below,
    headerLines,
    otherHeaders: otherTable(below, best, facts),
  }
}

type Found = {
  readonly index: number
  readonly lines: number
  readonly headers: readonly string[]
  readonly fields: ReadonlySet<ListField>
}

const bestByWords = (rows: readonly SheetRow[], facts: HeaderFacts): Found | null => {
  const found = rows.slice(0, searchedRows).flatMap((row, index) => {
    const one = asHeadings([row], index, facts)
    const next = rows[index + 1]
    const two = next === undefined ? null : asHeadings([row, next], index, facts)
    const second = two === null || next === undefined ? null : asHeadings([next], index + 1, facts)
    return two !== null && next !== undefined && belongTogether(one, second, { two, next }, facts)
      ? [two]
      : (one ?? [])
  })
  return found
    .filter(({ fields }) => fields.size >= 2 && isOurs(fields))
    .reduce<Found | null>((top, one) => (top === null || one.fields.size > top.fields.size ? one : top), null)
}

/**
 * Two lines are one heading when together they say more fields than either, or when the second makes of every heading
 * that it adds to one that is known: `Room` over `Price` is no room, so fewer fields than before is right as well.
 */
const belongTogether = (
  one: Found | null,
  second: Found | null,
  { two, next }: { readonly two: Found; readonly next: SheetRow },
  facts: HeaderFacts,
): boolean => {
  const alone = Math.max(one?.fields.size ?? 0, second?.fields.size ?? 0)
  if (two.fields.size > alone) return true
  if (one !== null && isOurs(two.fields) && goesOn(next, one, facts)) return true
  return (
    one !== null &&
    two.fields.size >= (second?.fields.size ?? 0) &&
    isOurs(two.fields) &&
    completes(next, two.headers, facts)
  )
}

const asHeadings = (lines: readonly SheetRow[], index: number, facts: HeaderFacts): Found | null => {
  if (lines.length > 1 && lines.some((line) => hasValues(line, facts))) return null
  const headers = joinLines(lines)
  const fields = fieldsOf(headers, facts)
  const [line] = lines
  // `Group | Oslo | Guests | 20` above the headings says two fields and is none.
  if (line !== undefined && lines.length === 1 && fields.size < 3 && hasValues(line, facts)) return null
  return { index, lines: lines.length, headers, fields }
}

/**
 * Words below the headings, none of them a room or a date, are more of the headings: `Telefone` over `agência` is
 * nobody's phone, whether or not the two together are known.
 */
const goesOn = (next: SheetRow, { headers }: Found, facts: HeaderFacts): boolean => {
  const filled = next.cells.filter((cell) => cell.text !== '')
  if (filled.length < 2 || filled.some((cell) => /\p{N}/u.test(cell.text)) || hasValues(next, facts))
    return false
  const read = createHeadingReader(headers, facts.own)
  return headers.every((header, column) => {
    const sense = read(header)
    const isDecisive = sense.is === 'says' && sense.fields.some((field) => needed.has(field))
    return !isDecisive || (next.cells[column]?.text ?? '') === ''
  })
}

const needed: ReadonlySet<ListField> = new Set<ListField>(['room', 'arrival', 'departure', 'nights'])

/** Whether every cell of the second line makes a heading that is known together with the first. */
const completes = (second: SheetRow, headers: readonly string[], { own }: HeaderFacts): boolean => {
  const read = createHeadingReader(headers, own)
  const filled = headers.filter((_, column) => (second.cells[column]?.text ?? '') !== '')
  return (
    filled.length > 0 &&
    filled.every((header) => isStayHeading(header) || ['says', 'other'].includes(read(header).is))
  )
}

/** Numbers, dates and doors stand below headings, never in them. */
const hasValues = (row: SheetRow, { doorNames }: HeaderFacts): boolean =>
  row.cells.some(
    ({ text, kind }) =>
      text !== '' &&
      (kind !== 'text' ||
        /^[\d\s.,:/+-]+$/u.test(text) ||
        text.includes('@') ||
        doorNames.has(text.trim().toLocaleLowerCase('en'))),
  )

const joinLines = (lines: readonly SheetRow[]): readonly string[] => {
  const width = Math.max(...lines.map(filledWidth))
  const texts = lines.map((line, at) => (at < lines.length - 1 ? spread(line, width) : plain(line, width)))
  return Array.from({ length: width }, (_, column) => {
    const parts = texts.map((line) => line[column] ?? '').filter((text) => text !== '')
    const bottom = texts.at(-1)?.[column] ?? ''
    // A top that only runs on over a blank cell names nothing there, unless it begins there.
    if (bottom === '') return lines[0]?.cells[column]?.text ?? ''
    return [...new Set(parts)].join(' ')
  })
}

const plain = (line: SheetRow, width: number): readonly string[] =>
  Array.from({ length: width }, (_, column) => line.cells[column]?.text ?? '')

/** Text files lose the merging of cells: a top heading then stands once above the columns that it covers. */
const spread = (line: SheetRow, width: number): readonly string[] => {
  const texts = plain(line, width)
  if (line.cells.some((cell) => cell.note === 'merged')) return texts
  let last = ''
  return texts.map((text) => {
    if (text !== '') last = text
    return last
  })
}

/** Headings in words nobody taught us: texts without digits as wide as the list, above a row with digits. */
const firstLikeHeadings = (rows: readonly SheetRow[], facts: HeaderFacts): Found | null => {
  const width = rows.reduce((most, row) => Math.max(most, filledWidth(row)), 0)
  const index = rows.slice(0, searchedRows).findIndex((row, at) => {
    const texts = row.cells.map((cell) => cell.text).filter((text) => text !== '')
    const isWide = texts.length >= 2 && texts.length >= width * 0.6
    const isWords = texts.every((text) => !/\p{N}/u.test(text)) && new Set(texts).size === texts.length
    const isAboveValues = rows[at + 1]?.cells.some((cell) => /\p{N}/u.test(cell.text)) === true
    return isWide && isWords && isAboveValues && !hasValues(row, facts)
  })
  const row = rows[index]
  if (row === undefined) return null
  const headers = joinLines([row])
  return { index, lines: 1, headers, fields: fieldsOf(headers, facts) }
}

/** Only a line that says as much as the headings, in another order, begins another table. */
const otherTable = (rows: readonly SheetRow[], best: Found, facts: HeaderFacts): readonly string[] | null => {
  const own = best.headers.map(normalise).join('|')
  for (const row of rows) {
    if (filledWidth(row) < 3 || hasValues(row, facts)) continue
    const headers = joinLines([row])
    const fields = fieldsOf(headers, facts)
    const isSame = headers.map(normalise).join('|') === own
    if (!isSame && best.lines === 1 && fields.size >= 3 && fields.size >= best.fields.size && isOurs(fields))
      return headers
  }
  return null
}

/** Headings repeated on every printed page. */
export const isSameHeader = (row: SheetRow, { headerLines }: Table): boolean =>
  row.cells.filter((cell) => cell.text !== '').length > (headerLines.length > 1 ? 0 : 1) &&
  headerLines.some((line) => {
    const width = Math.max(filledWidth(line), filledWidth(row))
    return plain(line, width).every(
      (text, column) => normalise(text) === normalise(row.cells[column]?.text ?? ''),
    )
  })

export const filledWidth = (row: SheetRow): number => row.cells.findLastIndex((cell) => cell.text !== '') + 1

const fieldsOf = (headers: readonly string[], { own }: HeaderFacts): ReadonlySet<ListField> => {
  const fields = new Set<ListField>()
  const short = headers.filter((header) => header !== '' && header.length <= 60)
  const read = createHeadingReader(short, own)
  for (const header of short) {
    const sense = read(header)
    // A word of two meanings counts once.
    const field = sense.is === 'says' ? sense.fields.find((one) => !fields.has(one)) : undefined
    if (field !== undefined) fields.add(field)
    else if (isStayHeading(header)) fields.add('arrival')
  }
  return fields
}

const isOurs = (fields: ReadonlySet<ListField>): boolean =>
  (['room', 'guestName', 'lastName', 'firstName'] as const).some((field) => fields.has(field))
