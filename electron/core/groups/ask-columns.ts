import type { ListColumn, ListField, ListOptions } from '#shared/rooming-list.ts'
import type { Problem } from '#shared/problem.ts'
import { canBeName, columnName } from './column-content.ts'
import { halfName } from './headings/half-names.ts'
import { isStayHeading } from './read-range.ts'
import { differs, holds, meaningOf } from './sheet-columns.ts'
import type { SheetColumn } from './sheet-columns.ts'

export type Mapped = {
  readonly columns: readonly ListColumn[]
  readonly sheet: readonly SheetColumn[]
  /** Fields that a person decided, or that are asked about already. */
  readonly fixed: ReadonlySet<ListField>
  readonly dates: Pick<ListOptions, 'arrive' | 'depart'>
  readonly otherHeaders: readonly string[] | null
}

/**
 * What a person must say about the columns before the list can be used: which column is a room, a guest or a date
 * when no heading says it, and which of two when a heading and the values, or two columns, contradict each other.
 */
export const askColumns = (mapped: Mapped): readonly Problem[] => {
  const present = new Set(mapped.columns.map((column) => column.field))
  const isOpen = (field: ListField) => !mapped.fixed.has(field) && !present.has(field)
  const problems: Problem[] = []
  const names = (['guestName', 'firstName', 'lastName'] as const).filter((field) => !isOpen(field))
  const needs = neededFields(mapped, isOpen)
  for (const field of needs) problems.push(...askFor(field, mapped))
  // Half a name renames a guest when the other half stands under a heading nobody knows.
  const [half] = names
  if (names.length === 1 && half !== undefined && half !== 'guestName') {
    const other = half === 'firstName' ? 'lastName' : 'firstName'
    problems.push(...askOnlyAmong(other, mapped))
  }
  problems.push(...askForRestOfName(mapped))
  for (const field of ['sharers', 'status'] as const)
    if (isOpen(field)) problems.push(...askHalfSaid(field, mapped))
  problems.push(...askForTimes(mapped, isOpen))
  problems.push(...contradictions(mapped), ...rivals(mapped), ...wholeAndHalves(mapped))
  if (mapped.otherHeaders !== null && !isAnswered(mapped.columns))
    problems.push({ kind: 'columnUncertain', field: 'room', headers: mapped.otherHeaders })
  return onePerField(problems)
}

const isAnswered = (columns: readonly ListColumn[]): boolean =>
  columns.some((column) => column.field === 'room' && column.by === 'operator')

const neededFields = ({ fixed, columns, dates }: Mapped, isOpen: (field: ListField) => boolean) => {
  const present = new Set(columns.map((column) => column.field))
  const isNamed = (['guestName', 'firstName', 'lastName'] as const).some(
    (field) => present.has(field) || (fixed.has(field) && field !== 'guestName'),
  )
  const needs: ListField[] = []
  // Refusing a column for the room or the guest leaves a list without them.
  if (isOpen('room')) needs.push('room')
  if (!isNamed && isOpen('guestName')) needs.push('guestName')
  if (isOpen('arrival') && dates.arrive === null) needs.push('arrival')
  const hasStay = columns.some(({ field, header }) => field === 'arrival' && isStayHeading(header))
  if (!hasStay && isOpen('departure') && isOpen('nights') && dates.depart === null) needs.push('departure')
  return needs
}

const askFor = (field: ListField, mapped: Mapped): readonly Problem[] => {
  const headers = candidates(field, mapped)
  if (headers.length > 0) return [{ kind: 'columnUncertain', field, headers }]
  if (field === 'departure') return askHalfSaid('nights', mapped)
  // Rows without dates are each a problem of their own.
  return field === 'arrival' ? [] : [{ kind: 'columnMissing', field, headers: namesOf(mapped.sheet) }]
}

const askOnlyAmong = (field: ListField, mapped: Mapped): readonly Problem[] => {
  const headers = candidates(field, mapped)
  return headers.length === 0 ? [] : [{ kind: 'columnUncertain', field, headers }]
}

/** `Jméno` is a name or a given name: over single words the family name may stand under a heading nobody knows. */
const askForRestOfName = (mapped: Mapped): readonly Problem[] => {
  const whole = mapped.columns.find((column) => column.field === 'guestName' && column.by === 'words')
  const share = whole === undefined ? null : (mapped.sheet[whole.column]?.fit('guestName') ?? null)
  if (whole === undefined || share === null || share >= 0.5) return []
  const rest = halfName(whole.header) === 'lastName' ? 'firstName' : 'lastName'
  const isKnown = mapped.columns.some((column) => column.field === rest) || mapped.fixed.has(rest)
  return isKnown ? [] : askOnlyAmong(rest, mapped)
}

/** Columns that could be the field by their values, those whose headings half say it first. */
const candidates = (field: ListField, { sheet, columns }: Mapped): readonly string[] => {
  const taken = new Set(columns.map((column) => column.column))
  return sheet
    .flatMap((one) => {
      if (taken.has(one.column) || one.sense.is === 'other' || !one.hasValues) return []
      const share = one.fit(field) ?? 0
      const isHalfSaid = mayBe(one, field)
      if (isHalfSaid ? one.fit(field) === 0 : one.sense.is !== 'unknown' || share < 0.5) return []
      return [{ name: columnName(one.header, one.column), rank: share + (isHalfSaid ? 1 : 0) }]
    })
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ name }) => name)
}

/** Its heading names the field beside other words, or names another field as well. */
const mayBe = (one: SheetColumn, field: ListField): boolean =>
  'fields' in one.sense && meaningOf(one) === null && one.sense.fields.includes(field)

/** Not needed, yet lost would be a person, a cancellation or a night. */
const askHalfSaid = (field: ListField, { sheet, columns }: Mapped): readonly Problem[] => {
  const taken = new Set(columns.map((column) => column.column))
  const headers = sheet
    .filter((one) => !taken.has(one.column) && one.hasValues && mayBe(one, field))
    .filter((one) => (one.fit(field) ?? 1) >= 0.5)
    .map((one) => one.header)
  return headers.length === 0 ? [] : [{ kind: 'columnUncertain', field, headers }]
}

/** Times of day under a heading that half says an arrival or a departure: left out they would be another night's door. */
const askForTimes = (
  { sheet, columns }: Mapped,
  isOpen: (field: ListField) => boolean,
): readonly Problem[] => {
  const taken = new Set(columns.map((column) => column.column))
  return (['arrival', 'departure'] as const).flatMap((end): readonly Problem[] => {
    const field = end === 'arrival' ? 'arrivalTime' : 'departureTime'
    const headers = sheet
      .filter((one) => !taken.has(one.column) && (mayBe(one, field) || mayBe(one, end)))
      .filter((one) => (one.fit(field) ?? 0) >= 0.5)
      .map((one) => one.header)
    return headers.length === 0 || !isOpen(field) ? [] : [{ kind: 'columnUncertain', field, headers }]
  })
}

/** A heading says one thing and its values another, while a column without a meaning would fit. */
const contradictions = (mapped: Mapped): readonly Problem[] =>
  mapped.columns.flatMap((column): readonly Problem[] => {
    const { field, by } = column
    const own = mapped.sheet[column.column]
    if (by === 'operator' || own === undefined || !own.hasValues) return []
    if (field === 'guestName' || field === 'firstName' || field === 'lastName') {
      const filled = own.cells.filter((cell) => cell !== undefined && cell.text.trim() !== '')
      const named = filled.filter((cell) => cell !== undefined && canBeName(cell)).length
      if (named >= filled.length / 2) return []
    } else if ((field !== 'room' && field !== 'arrival' && field !== 'departure') || own.fit(field) !== 0) {
      return []
    } else if (isStayHeading(column.header)) {
      // Both dates in one cell are no date, and each row says whether they can be read.
      return []
    }
    const better = candidates(field, mapped)
    const isName = field !== 'room' && field !== 'arrival' && field !== 'departure'
    if (better.length === 0 && !isName) return []
    return [{ kind: 'columnUncertain', field, headers: [...better, column.header] }]
  })

/** Another heading half says the same field, and its values fit and are different. */
const rivals = (mapped: Mapped): readonly Problem[] =>
  mapped.columns.flatMap((column): readonly Problem[] => {
    const { field } = column
    const own = mapped.sheet[column.column]
    const isGuarded =
      field === 'room' || field === 'guestName' || field === 'arrival' || field === 'departure'
    if (!isGuarded || column.by !== 'words' || own === undefined) return []
    const taken = new Set(mapped.columns.map((one) => one.column))
    const others = mapped.sheet.filter(
      (one) =>
        !taken.has(one.column) &&
        mayBe(one, field) &&
        !mayBe(one, 'sharers') &&
        (one.fit(field) ?? 0) >= 0.5 &&
        differs(one, own),
    )
    if (others.length === 0) return []
    return [{ kind: 'columnUncertain', field, headers: [column.header, ...others.map((one) => one.header)] }]
  })

/** A whole name beside both of its halves must be the same person, or it is the name of somebody else. */
const wholeAndHalves = ({ columns, sheet }: Mapped): readonly Problem[] => {
  const of = (field: ListField) => columns.find((column) => column.field === field)
  const whole = of('guestName')
  const halves = [of('firstName'), of('lastName')].filter((one) => one !== undefined)
  const wholeColumn = whole === undefined ? undefined : sheet[whole.column]
  if (whole === undefined || wholeColumn === undefined || whole.by === 'operator') return []
  const isSame = halves.every((half) => {
    const part = sheet[half.column]
    return part === undefined || holds(wholeColumn, part, 'every')
  })
  if (isSame) return []
  const headers = [whole, ...halves].map((one) => one.header)
  return [{ kind: 'columnUncertain', field: 'guestName', headers }]
}

const namesOf = (sheet: readonly SheetColumn[]): readonly string[] =>
  sheet.flatMap(({ header }) => (header === '' ? [] : [header]))

const onePerField = (problems: readonly Problem[]): readonly Problem[] =>
  [
    ...new Map(
      problems
        .toReversed()
        .map((problem) => ['field' in problem ? problem.field : problem.kind, problem] as const),
    ).values(),
  ].toReversed()
