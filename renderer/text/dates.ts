import { msOf } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'

/** Times as a desk says them, always in the property's zone and never in the PC's. */
export type Dates = {
  /** `14:02` */
  readonly time: (instant: Instant) => string
  /** `14:02:07` */
  readonly seconds: (instant: Instant) => string
  /** `today 11:00`, `Thu 26 Nov 11:00`; with its year where that is not evident */
  readonly when: (instant: Instant, now: Instant) => string
  /** `11:00` today, else `Thu 11:00` within a week, else `26 Nov`, with its year where that is not evident */
  readonly short: (instant: Instant, now: Instant) => string
  /** `Thursday 11:00` within a week, else `Thursday 26 November 11:00`: for the ear */
  readonly spoken: (instant: Instant, now: Instant) => string
  /** `Thu 26 Nov 11:00`, whenever it is read */
  readonly exact: (instant: Instant) => string
  /** `Tue` */
  readonly weekday: (instant: Instant) => string
  /** `Mon 23 Nov` */
  readonly day: (instant: Instant) => string
  /** `4 sec. ago` */
  readonly ago: (ms: number) => string
  /** Whole days between the two calendar days, so nights of a stay. */
  readonly nights: (from: Instant, until: Instant) => number
  /** The same day in the property's zone. */
  readonly isSameDay: (a: Instant, b: Instant) => boolean
}

/** Days within which a date without a year can mean only one: eleven months ahead, one back. */
const evidentAfter = 334
const evidentBefore = 31

export const datesIn = (locale: string, timeZone: string): Dates => {
  const make = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, hourCycle: 'h23', ...options })
    return (instant: Instant) => format.format(msOf(instant))
  }
  const time = make({ hour: '2-digit', minute: '2-digit' })
  const seconds = make({ hour: '2-digit', minute: '2-digit', second: '2-digit' })
  const day = make({ weekday: 'short', day: 'numeric', month: 'short' })
  const dayOfYear = make({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  const weekday = make({ weekday: 'short' })
  const longWeekday = make({ weekday: 'long' })
  const longDay = make({ weekday: 'long', day: 'numeric', month: 'long' })
  const longDayOfYear = make({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const date = make({ day: 'numeric', month: 'short' })
  const dateOfYear = make({ day: 'numeric', month: 'short', year: 'numeric' })
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  const relative = new Intl.RelativeTimeFormat(locale, { style: 'short' })
  const near = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })

  const nights = (from: Instant, until: Instant) =>
    Math.round(
      (Date.parse(calendar.format(msOf(until))) - Date.parse(calendar.format(msOf(from)))) / 86_400_000,
    )
  const isSameDay = (a: Instant, b: Instant) => nights(a, b) === 0
  const isNear = (instant: Instant, now: Instant) => Math.abs(nights(now, instant)) <= 6

  /** A day without its year is the one that comes next, or that was a month ago at most. */
  const hasEvidentYear = (instant: Instant, now: Instant) => {
    const days = nights(now, instant)
    return days >= -evidentBefore && days <= evidentAfter
  }

  return {
    time,
    seconds,
    day,
    exact: (instant) => `${day(instant)} ${time(instant)}`,
    weekday,
    when: (instant, now) => {
      const days = nights(now, instant)
      const dated = hasEvidentYear(instant, now) ? day : dayOfYear
      const name = Math.abs(days) <= 1 ? near.format(days, 'day') : dated(instant)
      return `${name} ${time(instant)}`
    },
    short: (instant, now) => {
      if (isSameDay(instant, now)) return time(instant)
      if (isNear(instant, now)) return `${weekday(instant)} ${time(instant)}`
      return hasEvidentYear(instant, now) ? date(instant) : dateOfYear(instant)
    },
    spoken: (instant, now) => {
      const dated = hasEvidentYear(instant, now) ? longDay : longDayOfYear
      return `${isNear(instant, now) ? longWeekday(instant) : dated(instant)} ${time(instant)}`
    },
    ago: (ms) => {
      const s = Math.max(0, Math.round(ms / 1000))
      if (s < 60) return relative.format(-s, 'second')
      if (s < 3600) return relative.format(-Math.round(s / 60), 'minute')
      return s < 86_400
        ? relative.format(-Math.round(s / 3600), 'hour')
        : relative.format(-Math.round(s / 86_400), 'day')
    },
    nights,
    isSameDay,
  }
}
