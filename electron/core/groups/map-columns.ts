import type { ColumnChoice, ListColumn, ListField, ListOptions } from '#shared/rooming-list.ts'
import { ListField as fields } from '#shared/rooming-list.ts'
import type { Problem } from '#shared/problem.ts'
import { askColumns } from './ask-columns.ts'
import { columnOfLetters } from './column-content.ts'
import type { Table } from './find-header.ts'
import { halfName } from './headings/half-names.ts'
import { normalise } from './headings/normalise.ts'
import { isStayHeading } from './read-range.ts'
import { differs, holds, meaningOf, readColumns } from './sheet-columns.ts'
import type { MapFacts, SheetColumn } from './sheet-columns.ts'

export type ColumnMap = {
  readonly columns: readonly ListColumn[]
  readonly problems: readonly Problem[]
}

export type Choices = {
  readonly operator: readonly ColumnChoice[]
  /** What was chosen for a list with the same headings before. */
  readonly saved: readonly ColumnChoice[]
  /** What covers rows without dates of their own. */
  readonly dates: Pick<ListOptions, 'arrive' | 'depart'>
}

/**
 * Which column is what: as the operator said, as they said last time, else by what the heading says. Values only
 * choose between columns whose headings say the same, or between two meanings of one word. What is left open is
 * asked (`askColumns`). Order of columns means nothing.
 */
export const mapColumns = (table: Table, facts: MapFacts, choices: Choices): ColumnMap => {
  const sheet = readColumns(table, facts)
  const chosen = chosenColumns(table, choices)
  const taken = new Set(chosen.columns.map((column) => column.column))
  const fixed = new Set([...chosen.columns.map((column) => column.field), ...chosen.none])
  const open = sheet.filter((one) => !taken.has(one.column))
  const found: ListColumn[] = []
  const problems: Problem[] = [...chosen.problems]
  for (const field of fields.options) {
    if (fixed.has(field)) continue
    const choice = chooseAmong(
      field,
      open.filter((one) => meaningOf(one) === field),
    )
    if (choice.column !== null) found.push(listColumn(field, choice.column))
    if (choice.problem !== null) {
      problems.push(choice.problem)
      fixed.add(field)
    }
  }
  const stays = stayColumns(open, found, fixed)
  const [onlyStay] = stays
  if (onlyStay !== undefined && stays.length === 1) found.push(listColumn('arrival', onlyStay))
  if (stays.length > 1) {
    problems.push({ kind: 'columnUncertain', field: 'arrival', headers: stays.map((one) => one.header) })
    fixed.add('arrival')
  }
  const columns = halveNames([...chosen.columns, ...found], sheet)
  const asked = askColumns({ columns, sheet, fixed, dates: choices.dates, otherHeaders: table.otherHeaders })
  return { columns, problems: [...problems, ...asked] }
}

/** Columns that hold a whole stay, looked for only where no other column says when a stay begins. */
const stayColumns = (
  open: readonly SheetColumn[],
  found: readonly ListColumn[],
  fixed: ReadonlySet<ListField>,
): readonly SheetColumn[] => {
  const isKnown = (field: ListField) => fixed.has(field) || found.some((one) => one.field === field)
  if (isKnown('arrival') || isKnown('departure')) return []
  const used = new Set(found.map((one) => one.column))
  return open.filter(
    (one) =>
      !used.has(one.column) &&
      one.hasValues &&
      one.sense.is !== 'other' &&
      isStayHeading(one.header) &&
      !isCounts(one),
  )
}

/** `Estancia` over 1, 2, 3 is a number of nights. */
const isCounts = ({ fit }: SheetColumn): boolean => (fit('nights') ?? 0) >= 0.5

/** The headings by which a list of the same source is recognised the next time; null for a list without any. */
export const signatureOf = (headers: readonly string[]): string | null => {
  const names = headers.map(normalise)
  return names.every((name) => name === '') ? null : names.join('|').slice(0, 2_000)
}

type Chosen = { readonly column: SheetColumn | null; readonly problem: Problem | null }

/** Fields of which a second column would change who gets a key, where, when, or how many. */
const decisive: ReadonlySet<ListField> = new Set<ListField>([
  ...(['room', 'guestName', 'firstName', 'lastName', 'sharers', 'arrival', 'departure', 'nights'] as const),
  ...(['keys', 'status', 'arrivalTime', 'departureTime', 'email', 'phone'] as const),
])

/** Of columns whose headings say the same: the one that alone has fitting values, or any when all values agree. */
const chooseAmong = (field: ListField, columns: readonly SheetColumn[]): Chosen => {
  const filled = columns.filter((one) => one.hasValues)
  const isFitting = filled.some((one) => (one.fit(field) ?? 0) >= 0.7)
  const rivals = filled.filter((one) => !isFitting || (one.fit(field) ?? 1) >= 0.05)
  const fullest = rivals.toSorted((a, b) => countOf(b) - countOf(a) || a.column - b.column)[0]
  const column = fullest ?? columns[0] ?? null
  if (column === null) return { column, problem: null }
  const different = rivals.filter((one) => one !== column && differs(one, column))
  const [twin] = different
  if (twin === undefined || !decisive.has(field)) return { column, problem: null }
  const isSameName = different.every((one) => normalise(one.header) === normalise(column.header))
  const headers = [column, ...different].map((one) => one.header)
  return {
    column: null,
    problem: isSameName
      ? { kind: 'columnTwice', field, header: column.header }
      : { kind: 'columnUncertain', field, headers },
  }
}

const countOf = ({ cells }: SheetColumn): number =>
  cells.filter((cell) => cell !== undefined && cell.text.trim() !== '').length

/** A heading counts more than the values, which support or contradict it. */
const listColumn = (field: ListField, { column, header, fit }: SheetColumn): ListColumn => {
  const share = fit(field)
  const confidence = share === null ? 0.9 : 0.7 + share * 0.3
  return { field, column, header, confidence: Math.round(confidence * 100) / 100, by: 'words' }
}

/**
 * `Name` beside `First name` is the family name; `Nombre` beside `Apellidos` the given one. Where the column holds
 * the other half as well, it is the whole name after all.
 */
const halveNames = (columns: readonly ListColumn[], sheet: readonly SheetColumn[]): readonly ListColumn[] => {
  const byField = new Map(columns.map((column) => [column.field, column]))
  return columns.map((column) => {
    if (column.field !== 'guestName' || column.by === 'operator') return column
    const half = halfName(column.header)
    if (half === null || byField.has(half)) return column
    const other = byField.get(half === 'lastName' ? 'firstName' : 'lastName')
    const [whole, part] = [sheet[column.column], other === undefined ? undefined : sheet[other.column]]
    if (whole === undefined || part === undefined || holds(whole, part, 'some')) return column
    return { ...column, field: half }
  })
}

const chosenColumns = (table: Table, { operator, saved }: Choices) => {
  const columns: ListColumn[] = []
  const none: ListField[] = []
  const problems: Problem[] = []
  const said = new Set(operator.map((choice) => choice.field))
  const all = [
    ...operator.map((choice) => ({ choice, by: 'operator' as const })),
    ...saved.filter((choice) => !said.has(choice.field)).map((choice) => ({ choice, by: 'saved' as const })),
  ]
  for (const { choice, by } of all) {
    if (choice.column === null) {
      none.push(choice.field)
      continue
    }
    const column = findColumn(table.headers, choice.column)
    const header = table.headers[column ?? -1] ?? ''
    // Without a heading nothing says that the column is still the one of last time.
    const isLost = by === 'saved' && normalise(header) === ''
    if (column !== null && !isLost) {
      columns.push({ field: choice.field, column, header, confidence: 1, by })
    } else if (by === 'operator') {
      problems.push({ kind: 'columnUnknown', column: String(choice.column), headers: table.headers })
    }
  }
  return { columns, none, problems }
}

/** By its place, its heading, or the letters that a spreadsheet program shows above it. */
const findColumn = (headers: readonly string[], wanted: string | number): number | null => {
  if (typeof wanted === 'number') return wanted < headers.length ? wanted : null
  const exact = headers.indexOf(wanted)
  if (exact !== -1) return exact
  const found = headers.findIndex((header) => normalise(header) === normalise(wanted))
  if (found !== -1 && normalise(wanted) !== '') return found
  const lettered = columnOfLetters(wanted)
  return lettered !== null && lettered < headers.length ? lettered : null
}
