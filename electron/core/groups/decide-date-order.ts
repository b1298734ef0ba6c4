import { daysBetween } from '#shared/dates/calendar-day.ts'
import { dateIn, readingsOf } from '#shared/dates/read-date.ts'
import type { DateOrder, ReadDate } from '#shared/dates/date-reading.ts'
import { farthestDays, longestStayNights } from './stay-bounds.ts'

export type StayDates = {
  readonly arrival: ReadDate | null
  readonly departure: ReadDate | null
  readonly nights: number | null
}

export type OrderFacts = {
  readonly stays: readonly StayDates[]
  /** Dates that stand elsewhere in the list (its title) or were given for it: the block, if any. */
  readonly block: readonly string[]
  /** Today at the property, `YYYY-MM-DD`. */
  readonly today: string
}

export type OrderDecision = DateOrder | 'clear' | 'tied'

/**
 * Day or month first, for all dates of a list together: a number above 12 decides; else the only order in which
 * every stay is possible (ends after it begins, has its nights, is neither over nor years away, lies in the
 * block); else nothing decides and a person is asked. Year first only where no other date speaks against it.
 */
export const decideDateOrder = (facts: OrderFacts): OrderDecision => {
  const doubtful = facts.stays
    .flatMap((stay) => [stay.arrival, stay.departure])
    .filter((date) => date !== null)
    .filter(isDoubtful)
  const votes = doubtful
    .filter((date) => new Set(readingsOf(date).map((one) => one.date)).size > 1 || dateHasOneOrder(date))
    .map((date) => ordersOf(date, facts))
  if (votes.length === 0) return 'clear'
  const possible = orders.filter((order) => votes.every((vote) => vote.has(order)))
  if (possible.length <= 1) return possible[0] ?? 'tied'
  const fitting = possible.filter((order) => isPossible(facts, order))
  return fitting.length === 1 ? (fitting[0] ?? 'tied') : 'tied'
}

const orders = ['dayFirst', 'monthFirst', 'yearFirst'] as const

/** Points mean day first and say nothing about other dates, unless such a day does not exist. */
const isDoubtful = (date: ReadDate): boolean =>
  readingsOf(date).some((one) => one.order !== null) &&
  (date.form !== 'points' || readingsOf(date).every((one) => one.order === 'monthFirst'))

/** 13/01 says which number is the day. */
const dateHasOneOrder = (date: ReadDate): boolean =>
  new Set(readingsOf(date).map((one) => one.order)).size === 1

/** The orders in which a date exists; year first only for a day that a list can be about. */
const ordersOf = (date: ReadDate, { today }: OrderFacts): ReadonlySet<DateOrder> =>
  new Set(
    readingsOf(date).flatMap(({ order, date: day }) =>
      order === null || (order === 'yearFirst' && !isNear(day, today)) ? [] : [order],
    ),
  )

const isPossible = ({ stays, block, today }: OrderFacts, order: DateOrder): boolean => {
  const [earliest, latest] = [block.toSorted()[0], block.toSorted().at(-1)]
  return stays.every((stay) => {
    const from = stay.arrival === null ? null : dateIn(stay.arrival, order)
    const until = stay.departure === null ? null : dateIn(stay.departure, order)
    if (isOpen(stay.arrival) && !isNear(from, today)) return false
    if (isOpen(stay.departure) && (until === null || until < today)) return false
    const isInBlock = [from, until].every(
      (date) =>
        date === null ||
        earliest === undefined ||
        latest === undefined ||
        earliest === latest ||
        (date >= earliest && date <= latest),
    )
    if (!isInBlock) return false
    if (from === null || until === null) return true
    const days = daysBetween(from, until)
    return days >= 0 && days <= longestStayNights && (stay.nights === null || stay.nights === days)
  })
}

/** Whether the day depends on the order; one without a year is completed later. */
const isOpen = (date: ReadDate | null): boolean => date !== null && !date.isYearless && isDoubtful(date)

/** A stay may have begun a while ago. */
const isNear = (date: string | null, today: string): boolean =>
  date !== null && daysBetween(today, date) <= farthestDays && daysBetween(today, date) >= -longestStayNights
