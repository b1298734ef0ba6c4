import type {
  ListColumn,
  ListField,
  ListOptions,
  ListReading,
  RowNote,
  RowProblem,
} from '#shared/rooming-list.ts'
import type { Problem } from '#shared/problem.ts'
import type { Cell, SheetRow } from '#shared/spreadsheet.ts'
import { filledWidth, isSameHeader } from './find-header.ts'
import type { Table } from './find-header.ts'
import { readFirstAndLast, readNames } from './read-names.ts'
import { isFootLine, isTotal, normalise } from './words.ts'

/** A row of the list by field, before rooms and dates are looked up. */
export type RawRow = {
  readonly n: number
  readonly source: SheetRow
  readonly value: (field: ListField) => string
  readonly cell: (field: ListField) => Cell | null
  readonly guests: readonly string[]
  readonly notes: readonly RowNote[]
  readonly problems: readonly RowProblem[]
  /** A problem of this row, with the column and the value it is about. */
  readonly problem: (problem: Problem, field: ListField | null) => RowProblem
}

export type RawList = {
  readonly rows: readonly RawRow[]
  readonly ignored: ListReading['ignored']
}

/** The rows that name somebody or some room; totals, page headings and remarks are set aside and said. */
export const readRawRows = (table: Table, columns: readonly ListColumn[], options: ListOptions): RawList => {
  const ignored: ListReading['ignored'][number][] = table.titles.map((row) => aside(row, 'title'))
  const rows: RawRow[] = []
  const skipped = new Set(options.skipRows)
  const edits = editsByRow(options)
  for (const source of table.rows) {
    const row = readRow(source, table, columns, edits.get(source.n) ?? new Map())
    const why = skipped.has(source.n) ? 'skipped' : whyIgnored(row, table)
    if (why === null) rows.push(row)
    else ignored.push(aside(source, why))
  }
  return { rows, ignored }
}

type Edits = ReadonlyMap<ListField, string>

const editsByRow = ({ edits }: ListOptions): ReadonlyMap<number, Edits> => {
  const byRow = new Map<number, Map<ListField, string>>()
  for (const { row, field, value } of edits) {
    byRow.set(row, (byRow.get(row) ?? new Map<ListField, string>()).set(field, value))
  }
  return byRow
}

const readRow = (
  source: SheetRow,
  { headers }: Table,
  columns: readonly ListColumn[],
  edits: Edits,
): RawRow => {
  const byField = new Map(columns.map((column) => [column.field, column]))
  const cell = (field: ListField): Cell | null => {
    const edited = edits.get(field)
    if (edited !== undefined) return { text: edited, kind: 'text', note: null }
    const column = byField.get(field)
    return column === undefined ? null : (source.cells[column.column] ?? null)
  }
  const value = (field: ListField): string => cell(field)?.text.trim() ?? ''
  const problem = (found: Problem, field: ListField | null): RowProblem => ({
    problem: found,
    field,
    column: field === null ? null : (byField.get(field)?.header ?? null),
    value: field === null ? '' : value(field),
  })
  const guests = guestsOf(value)
  const ragged = raggedProblem(source, headers)
  const isFormula = columns.some((column) => source.cells[column.column]?.note === 'formula')
  return {
    n: source.n,
    source,
    value,
    cell,
    guests,
    problem,
    problems: ragged === null ? [] : [problem(ragged, null)],
    notes: [
      ...(source.isHidden ? (['hiddenRow'] as const) : []),
      ...(isFormula ? (['formula'] as const) : []),
      ...(edits.size > 0 ? (['edited'] as const) : []),
      ...(guests.length > 1 ? (['severalGuests'] as const) : []),
    ],
  }
}

/** Everybody the row names: its guest, and those who are said to come along by name. */
const guestsOf = (value: (field: ListField) => string): readonly string[] => {
  const full = value('guestName')
  const named = full === '' ? readFirstAndLast(value('firstName'), value('lastName')) : readNames(full)
  const sharers = value('sharers')
  const others = isShareReference(sharers) ? [] : readNames(sharers)
  return [...named, ...others]
}

/** A row number, or a word that only says that somebody shares. */
export const isShareReference = (text: string): boolean =>
  /^#?\d+$/.test(text) || /^(?:y|yes|j|ja|x|si|sí|s|sim|oui|o|n|no|nein|non|nao|não|true|false)?$/i.test(text)

/** More cells than columns: a separator inside a value has shifted the rest. */
const raggedProblem = (source: SheetRow, headers: readonly string[]): Problem | null => {
  const cells = filledWidth(source)
  const isHeaded = headers.some((header) => header !== '')
  return isHeaded && cells > headers.length ? { kind: 'raggedRow', cells, columns: headers.length } : null
}

const whyIgnored = (row: RawRow, table: Table): ListReading['ignored'][number]['why'] | null => {
  const filled = row.source.cells.filter((cell) => cell.text !== '')
  const first = filled[0]?.text ?? ''
  if (isSameHeader(row.source, table)) return 'header'
  if (isTotal(first) && (filled.length < 4 || row.value('room') === '' || isTotal(row.value('room'))))
    return 'total'
  if (isFootLine(first) && filled.length <= 2) return 'note'
  // A line with a single value that is neither a room nor a guest belongs to nobody.
  const isNobody =
    row.value('room') === '' && row.guests.length === 0 && normalise(row.value('sharers')) === ''
  return isNobody && filled.length <= 2 ? 'note' : null
}

const aside = (row: SheetRow, why: ListReading['ignored'][number]['why']) => ({
  row: row.n,
  why,
  canReturn: why !== 'title' && why !== 'header',
  text: row.cells
    .map((cell) => cell.text)
    .filter((text) => text !== '')
    .join(' ')
    .slice(0, 200),
})
