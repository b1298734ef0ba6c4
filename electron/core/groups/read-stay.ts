import type { ListField, RowNote, RowProblem } from '#shared/rooming-list.ts'
import type { Instant } from '#shared/instant.ts'
import type { Problem } from '#shared/problem.ts'
import { checkStay } from '#shared/stay.ts'
import { addDays, daysBetween } from '#shared/dates/calendar-day.ts'
import type { FilledRow } from './fill-down.ts'
import { datesOfRow, nightsOf } from './list-dates.ts'
import type { DateField, ListDates } from './list-dates.ts'
import { farthestDays, longestStayNights } from './stay-bounds.ts'
import { readStayDays } from './stay-days.ts'
import { isDash, readStayEnd } from './stay-end.ts'
import type { StayEnd } from './stay-end.ts'
import type { StayFacts } from './stay-facts.ts'

export type RowStay = {
  readonly from: Instant | null
  readonly until: Instant | null
  readonly problems: readonly RowProblem[]
  readonly notes: readonly RowNote[]
}

/** When a row's keys work: its dates and times, else the property's times, or why that cannot be said. */
export const readStay = (row: FilledRow, list: ListDates, facts: StayFacts): RowStay => {
  const { raw, datesFrom } = row
  const unknown = unknownCells(row)
  // A value that the file does not hold is no blank: nothing may stand in for it.
  if (unknown.length > 0) return { from: null, until: null, problems: newOnly(unknown, row), notes: [] }
  const nights = readNights(row)
  const dates = datesOfRow(datesFrom, facts.epoch)
  const text = (field: DateField) => datesFrom.value(field) || datesFrom.value('arrival')
  const written = (field: DateField) => datesFrom.value(field) !== '' || dates[field] !== null
  const days = readStayDays(dates, { row: datesFrom.n, nights: nights.count, text, written }, list)
  const common = { row, dates, list, facts }

  const { arrive, depart } = facts.options
  const arrival = readStayEnd('arrival', days.arrival, { ...common, fallback: givenDay(arrive) })
  const from = arrival.moment
  const byNights = from === null || nights.count === null ? null : addDays(from.day, nights.count)
  const fallback = byNights === null ? givenDay(depart) : { day: byNights, at: null }
  const departure = readStayEnd('departure', days.departure, { ...common, fallback })
  const until = departure.moment

  const isFromList =
    (from !== null && !written('arrival')) || (until !== null && !written('departure') && byNights === null)
  const notes = unique([
    ...days.notes,
    ...arrival.notes,
    ...departure.notes,
    ...(isFromList ? (['datesFromList'] as const) : []),
  ])
  const problems = [
    ...nights.problems,
    ...arrival.problems,
    ...departure.problems,
    ...missing(row, arrival, departure),
  ]
  if (from === null || until === null)
    return { from: from?.instant ?? null, until: until?.instant ?? null, problems, notes }
  const stay = { startsAt: from.instant, endsAt: until.instant }
  const checked = checkStay(stay, facts.now)
  const found = checked.ok
    ? questions(
        { from: from.day, until: until.day, nights: written('departure') ? nights.count : null },
        raw.n,
        list,
      )
    : [checked.error]
  const blamed = found.map((problem) => datesFrom.problem(problem, fieldOf(problem)))
  return { from: from.instant, until: until.instant, problems: [...problems, ...blamed], notes }
}

/** A date or a wall-clock time that was given for rows without their own. */
const givenDay = (text: string | null): { day: string; at: string | null } | null => {
  if (text === null) return null
  const plain = text.trim()
  return { day: plain.slice(0, 10), at: plain.length > 10 || !/^\d{4}-\d\d-\d\d$/.test(plain) ? plain : null }
}

const readNights = ({ datesFrom }: FilledRow) => {
  const text = datesFrom.value('nights')
  const count = nightsOf(text)
  const isUnread = count === null && !isDash(text)
  return {
    count,
    problems: isUnread
      ? [datesFrom.problem({ kind: 'dateUnreadable', field: 'nights', text }, 'nights')]
      : [],
  }
}

/** An end that nothing says, unless its own problem or that of the other end already explains it. */
const missing = ({ raw }: FilledRow, arrival: StayEnd, departure: StayEnd): readonly RowProblem[] => {
  const isSilent = (end: StayEnd) => end.moment === null && end.problems.length === 0
  const lacks = (field: DateField) => raw.problem({ kind: 'dateMissing', field }, field)
  return [
    ...(isSilent(arrival) ? [lacks('arrival')] : []),
    ...(isSilent(departure) && (raw.value('nights') === '' || arrival.moment !== null)
      ? [lacks('departure')]
      : []),
  ]
}

type Days = { readonly from: string; readonly until: string; readonly nights: number | null }

/** What looks like a slip in a possible stay; a person may say that it is right. */
const questions = ({ from, until, nights }: Days, row: number, list: ListDates): readonly Problem[] => {
  const days = daysBetween(from, until)
  const away = daysBetween(list.today, from)
  const found: Problem[] = []
  if (nights !== null && nights !== days) found.push({ kind: 'nightsDisagree', nights, days })
  if (days > longestStayNights) found.push({ kind: 'stayTooLong', nights: days, max: longestStayNights })
  if (away > farthestDays) found.push({ kind: 'stayFarAway', date: from, days: away, max: farthestDays })
  return found.filter((problem) => !list.confirmed.has(`${row}/${problem.kind}`))
}

const fieldOf = ({ kind }: Problem): ListField =>
  kind === 'nightsDisagree' ? 'nights' : kind === 'stayFarAway' ? 'arrival' : 'departure'

const stayFields = ['arrival', 'departure', 'nights', 'arrivalTime', 'departureTime'] as const

/** Formulas without a value and error values in the cells of the stay. */
const unknownCells = ({ datesFrom }: FilledRow): readonly RowProblem[] =>
  stayFields.flatMap((field) => {
    const cell = datesFrom.cell(field)
    if (cell?.note !== 'unknown' && cell?.note !== 'error') return []
    const why = cell.note === 'unknown' ? 'formula' : 'error'
    return [datesFrom.problem({ kind: 'cellUnknown', field, why, text: cell.text }, field)]
  })

/** What the row does not say already. */
const newOnly = (problems: readonly RowProblem[], { raw }: FilledRow): readonly RowProblem[] =>
  problems.filter(
    (one) =>
      !raw.problems.some((other) => other.field === one.field && other.problem.kind === one.problem.kind),
  )

const unique = (notes: readonly RowNote[]): readonly RowNote[] => [...new Set(notes)]
