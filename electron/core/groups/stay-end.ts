import type { ListField, RowNote, RowProblem } from '#shared/rooming-list.ts'
import type { Problem } from '#shared/problem.ts'
import type { FilledRow } from './fill-down.ts'
import type { DateField, ListDates, RowDates } from './list-dates.ts'
import type { WrittenTime } from '#shared/dates/read-time.ts'
import type { StayFacts } from './stay-facts.ts'
import type { Day } from './stay-days.ts'
import { momentOf, readTimeCell } from './stay-times.ts'
import type { Moment } from './stay-times.ts'

/** One end of a stay, or what keeps it from being known; nothing at all when no cell and no default says it. */
export type StayEnd = {
  readonly moment: Moment | null
  readonly problems: readonly RowProblem[]
  readonly notes: readonly RowNote[]
}

export type EndFacts = {
  readonly row: FilledRow
  readonly dates: RowDates
  readonly list: ListDates
  readonly facts: StayFacts
  /** The day of a row that does not write it, with the wall clock it was said with, if any. */
  readonly fallback: { readonly day: string; readonly at: string | null } | null
}

/**
 * When one end of a stay is: its day, from the date or the column of times, with the time that is written, else the
 * property's. A time that is written and cannot be read is a problem, never the usual time.
 */
export const readStayEnd = (field: DateField, written: Day, end: EndFacts): StayEnd => {
  const { row, facts, fallback } = end
  const fail = (problem: Problem, at: ListField): StayEnd => ({
    moment: null,
    problems: [row.datesFrom.problem(problem, at)],
    notes: [],
  })
  if (written.problem !== null) return fail(written.problem, field)
  const clock = readClock(field, end)
  if (clock.problem !== null) return fail(clock.problem, clock.from)
  const own = written.date ?? clock.date
  const day = own ?? fallback?.day
  if (day === undefined) return { moment: null, problems: [], notes: [] }
  if (clock.date !== null && clock.date !== day)
    return fail({ kind: 'timeUnreadable', text: row.datesFrom.value(clock.from) }, clock.from)
  const usual = field === 'arrival' ? facts.checkIn : facts.checkOut
  const isGiven = own === null && clock.time === null && fallback?.at !== null && fallback?.at !== undefined
  const moment = isGiven
    ? givenMoment(fallback.at, day, facts)
    : momentOf(day, clock.time, { field, usual, timeZone: facts.timeZone, parse: facts.parse })
  if (!moment.ok) return fail(moment.error, field)
  return { moment: moment.value, problems: [], notes: moment.value.notes }
}

const givenMoment = (at: string, day: string, facts: StayFacts) => {
  const read = facts.parse(at)
  return read.ok ? { ok: true as const, value: { instant: read.value, day, notes: [] } } : read
}

type Clock = {
  readonly time: WrittenTime | null
  /** The day that the column of times names as well. */
  readonly date: string | null
  readonly from: ListField
  readonly problem: Problem | null
}

/** The time of an end, of its date and of its own column; two different ones are no time. */
const readClock = (field: DateField, { row: { datesFrom }, dates, list, facts }: EndFacts): Clock => {
  const from = field === 'arrival' ? 'arrivalTime' : 'departureTime'
  const inDate = timeOfDate(dates, field, list.edited.has(`${datesFrom.n}/${field}`))
  const cell = datesFrom.cell(from)
  const none = { time: inDate, date: null, from, problem: null } as const
  if (cell === null || isDash(cell.text)) return none
  const read = readTimeCell(cell, facts.epoch)
  // Programs write 00:00 for none; where a column has other times, it is midnight.
  if (list.withoutTimes.has(from)) return none
  const isOther = read !== null && inDate !== null && !isSameTime(read.time, inDate)
  if (read === null || isOther)
    return { ...none, problem: { kind: 'timeUnreadable', text: cell.text.trim() } }
  return { ...none, time: read.time, date: read.date }
}

/** Midnight beside a date is what spreadsheets write for "no time", unless a person has typed it. */
const timeOfDate = (dates: RowDates, field: DateField, isTyped: boolean): WrittenTime | null => {
  const time = dates[field]?.time ?? null
  const isNone = time?.clock === '00:00' && !time.isNextDay && time.zone === null && !isTyped
  return isNone ? null : time
}

const isSameTime = (a: WrittenTime, b: WrittenTime): boolean => a.clock === b.clock && a.zone === b.zone

/** A dash or a dot in a cell says that there is nothing to say. */
export const isDash = (text: string): boolean => /^[\s.–—-]*$/u.test(text)
