import type { Problem } from '#shared/problem.ts'
import type { RowNote } from '#shared/rooming-list.ts'
import { daysBetween } from '#shared/dates/calendar-day.ts'
import { candidatesOf } from './list-dates.ts'
import type { DateField, ListDates, RowDates } from './list-dates.ts'
import { farthestDays, longestStayNights } from './stay-bounds.ts'

/** The day of one end of a stay, or why it cannot be said; both null when the row does not write it. */
export type Day = { readonly date: string | null; readonly problem: Problem | null }

export type StayDays = { readonly [Field in DateField]: Day } & { readonly notes: readonly RowNote[] }

export type RowFacts = {
  readonly row: number
  readonly nights: number | null
  readonly text: (field: DateField) => string
  /** Whether the row says anything about the day. */
  readonly written: (field: DateField) => boolean
}

/**
 * The days of a row's stay. What the list leaves open is decided by the row only where it proves it: a missing year
 * by the one stay that is possible, changed days and months by the nights or by the dates of the block.
 */
export const readStayDays = (dates: RowDates, row: RowFacts, list: ListDates): StayDays => {
  const days = {
    arrival: possible('arrival', dates, row, list),
    departure: possible('departure', dates, row, list),
  }
  const isYearless = dates.arrival?.isYearless === true || dates.departure?.isYearless === true
  const isOpen = [days.arrival, days.departure].some((side) => side !== null && side.length > 1)
  const pairs = isOpen && canProve(days, dates) ? provenPairs(days, dates, row, list) : null
  const arrival = dayOf('arrival', days.arrival, pairs, row)
  const departure = dayOf('departure', days.departure, pairs, row)
  const isCompleted = isYearless && arrival.problem === null && departure.problem === null
  return { arrival, departure, notes: isCompleted ? ['yearAdded'] : [] }
}

/** null when the row does not write the day. */
type Side = readonly string[] | null

const possible = (field: DateField, dates: RowDates, row: RowFacts, list: ListDates): Side => {
  const read = dates[field]
  if (read !== null) return candidatesOf(read, row.row, field, list)
  return row.written(field) ? [] : null
}

/** A row proves a year and whether it was changed, not an order of numbers, a calendar or a language. */
const canProve = (days: { readonly [Field in DateField]: Side }, dates: RowDates): boolean =>
  (['arrival', 'departure'] as const).every((field) => {
    const read = dates[field]
    if (read === null || read.is === 'date') return true
    return read.isYearless && new Set(days[field]?.map((date) => date.slice(5))).size <= 1
  })

type Pair = { readonly arrival: string | null; readonly departure: string | null }

/**
 * The stays that the row's proofs leave; null when it proves nothing. A stay with day and month changed back counts
 * only while it is possible: else the dates are what they say.
 */
const provenPairs = (
  days: { readonly [Field in DateField]: Side },
  dates: RowDates,
  { nights }: RowFacts,
  list: ListDates,
): readonly Pair[] | null => {
  const isYearless = dates.arrival?.isYearless === true || dates.departure?.isYearless === true
  const hasBlock = new Set(list.block).size > 1
  const all = (days.arrival ?? [null]).flatMap((arrival) =>
    (days.departure ?? [null]).map((departure) => ({ arrival, departure })),
  )
  const possible = all.filter(
    (pair) =>
      areSwappedTogether(pair, days, dates) &&
      (isLikely(pair, list) || (!isYearless && !isSwapped(pair, dates))),
  )
  if (possible.length > 1 && !isYearless && nights === null && !hasBlock) return possible
  return possible.filter((pair) => hasNights(pair, nights) && (!hasBlock || isInBlock(pair, list)))
}

const isSwapped = (pair: Pair, dates: RowDates): boolean =>
  (['arrival', 'departure'] as const).some((field) => {
    const read = dates[field]
    return read?.is === 'date' && pair[field] !== read.date
  })

/** A program changes both ends of a stay or none. */
const areSwappedTogether = (
  pair: Pair,
  days: { readonly [Field in DateField]: Side },
  dates: RowDates,
): boolean => {
  const { arrival, departure } = dates
  if (arrival?.is !== 'date' || departure?.is !== 'date') return true
  if ((days.arrival?.length ?? 0) < 2 || (days.departure?.length ?? 0) < 2) return true
  return (pair.arrival === arrival.date) === (pair.departure === departure.date)
}

const hasNights = ({ arrival, departure }: Pair, nights: number | null): boolean =>
  nights === null || arrival === null || departure === null || daysBetween(arrival, departure) === nights

const isInBlock = ({ arrival, departure }: Pair, { block }: ListDates): boolean =>
  [arrival, departure].every(
    (date) => date === null || (date >= (block[0] ?? date) && date <= (block.at(-1) ?? date)),
  )

const isLikely = ({ arrival, departure }: Pair, { today }: ListDates): boolean =>
  (arrival === null ||
    (daysBetween(today, arrival) <= farthestDays && daysBetween(today, arrival) >= -longestStayNights)) &&
  (departure === null || departure >= today) &&
  (arrival === null ||
    departure === null ||
    (departure >= arrival && daysBetween(arrival, departure) <= longestStayNights))

const dayOf = (field: DateField, side: Side, pairs: readonly Pair[] | null, row: RowFacts): Day => {
  if (side === null) return { date: null, problem: null }
  const text = row.text(field)
  const [only] = side
  if (only === undefined) return { date: null, problem: { kind: 'dateUnreadable', field, text } }
  if (side.length === 1) return { date: only, problem: null }
  const proven = [...new Set((pairs ?? []).flatMap((pair) => pair[field] ?? []))]
  const [one] = proven
  if (proven.length === 1 && one !== undefined) return { date: one, problem: null }
  const choices = (proven.length > 1 ? proven : side).slice(0, 4)
  return { date: null, problem: { kind: 'dateAmbiguous', field, text, choices } }
}
