import { dateIn } from './read-date.ts'
import type { DateOrder, ReadDate } from './read-date.ts'

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

/** Longer is not a stay but a misreading. */
const longestStayDays = 60
/** Nobody sends a rooming list earlier. */
const farthestDays = 550

/**
 * Day or month first, for all dates of a list together: a number above 12 decides; else the only order in which
 * every stay is possible (ends after it begins, has its nights, is neither over nor years away, lies in the
 * block); else nothing decides and a person is asked.
 */
export const decideDateOrder = (facts: OrderFacts): DateOrder | 'clear' | 'tied' => {
  const unclear = facts.stays
    .flatMap((stay) => [stay.arrival, stay.departure])
    .filter((date) => date?.is === 'unclear')
  if (unclear.length === 0) return 'clear'
  const firstAbove = unclear.some((date) => date.first > 12)
  const secondAbove = unclear.some((date) => date.second > 12)
  if (firstAbove !== secondAbove) return firstAbove ? 'dayFirst' : 'monthFirst'
  if (firstAbove) return 'tied'
  if (unclear.every((date) => date.first === date.second)) return 'clear'
  const isDayFirst = isPossible(facts, 'dayFirst')
  const isMonthFirst = isPossible(facts, 'monthFirst')
  if (isDayFirst === isMonthFirst) return 'tied'
  return isDayFirst ? 'dayFirst' : 'monthFirst'
}

const isPossible = ({ stays, block, today }: OrderFacts, order: DateOrder): boolean => {
  const [earliest, latest] = [block.toSorted()[0], block.toSorted().at(-1)]
  return stays.every((stay) => {
    const from = stay.arrival === null ? null : dateIn(stay.arrival, order)
    const until = stay.departure === null ? null : dateIn(stay.departure, order)
    if (stay.arrival?.is === 'unclear' && !isNear(from, today)) return false
    if (stay.departure?.is === 'unclear' && (until === null || until < today)) return false
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
    return days >= 0 && days <= longestStayDays && (stay.nights === null || stay.nights === days)
  })
}

/** A stay may have begun a while ago. */
const isNear = (date: string | null, today: string): boolean =>
  date !== null && daysBetween(today, date) <= farthestDays && daysBetween(today, date) >= -longestStayDays

export const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
