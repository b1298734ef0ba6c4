import { Temporal } from '#shared/temporal.ts'

type Context = {
  /** The value so far, `YYYY-MM-DDTHH:mm`: gives the time when only a day is typed, and the day when only a time. */
  readonly current: string
  /** Where `+2` counts from. */
  readonly from: string
  /** Today's date of the property, `YYYY-MM-DD`. */
  readonly today: string
}

const iso = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)$/
const timeOnly = /^(\d{1,2})[:.h](\d\d)$/
const plusDays = /^\+(\d{1,3})$/
const dayAndTime = /^(\d{1,2})(?:[./-](\d{1,2}))?(?:[./-](\d{4}))?[.,]?(?:\s+(\d{1,2})[:.h](\d\d))?$/

/**
 * What a clerk types for a time: `26 11:00`, `26.11. 11:00`, `11:30`, `+2`, or the whole `2026-11-26 11:00`.
 * Answers wall-clock text `YYYY-MM-DDTHH:mm`; anything else comes back as typed, and is refused when it is read.
 */
export const readTypedTime = (typed: string, { current, from, today }: Context): string => {
  const text = typed.trim().replace(/\.\s/, ' ')
  const whole = iso.exec(text)
  if (whole !== null) return `${whole[1]}T${whole[2]}`
  const [day = today, time = '11:00'] = current.split('T')
  const clock = timeOnly.exec(text)
  if (clock !== null) return `${day}T${two(clock[1])}:${clock[2]}`
  const plus = plusDays.exec(text)
  if (plus !== null) return `${addDays(from.slice(0, 10), Number(plus[1]))}T${time.slice(0, 5)}`
  const date = dayAndTime.exec(text)
  if (date === null) return typed
  const [, dayOfMonth, month, year, hour, minute] = date
  const found = nextDate(Number(dayOfMonth), month, year, today)
  return found === null
    ? typed
    : `${found}T${hour === undefined ? time.slice(0, 5) : `${two(hour)}:${minute}`}`
}

const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0')

const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString()

/** A day without a month is the next one of that number; a day and month without a year the next in time. */
const nextDate = (
  day: number,
  month: string | undefined,
  year: string | undefined,
  today: string,
): string | null => {
  const now = Temporal.PlainDate.from(today)
  const make = (y: number, m: number) =>
    Temporal.PlainDate.from({ year: y, month: m, day }, { overflow: 'reject' })
  const isPast = (date: typeof now) => Temporal.PlainDate.compare(date, now) < 0
  try {
    if (month !== undefined) {
      const date = make(year === undefined ? now.year : Number(year), Number(month))
      return (year === undefined && isPast(date) ? make(now.year + 1, Number(month)) : date).toString()
    }
    const next = now.add({ months: 1 })
    return (day >= now.day ? make(now.year, now.month) : make(next.year, next.month)).toString()
  } catch {
    return null
  }
}
