import { msOf } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'

/** Times as a desk says them, always in the property's zone and never in the PC's (decisions.md D8). */
export type Dates = {
  /** `14:02` */
  readonly time: (instant: Instant) => string
  /** `14:02:07` */
  readonly seconds: (instant: Instant) => string
  /** `today 11:00`, `Thu 26 Nov 11:00` */
  readonly when: (instant: Instant, now: Instant) => string
  /** `11:00` today, else `Thu 11:00` within a week, else `26 Nov` */
  readonly short: (instant: Instant, now: Instant) => string
  /** `Thursday 11:00` within a week, else `Thursday 26 November 11:00`: for the ear */
  readonly spoken: (instant: Instant, now: Instant) => string
  /** `Mon 23 Nov` */
  readonly day: (instant: Instant) => string
  /** `4 sec. ago` */
  readonly ago: (ms: number) => string
  /** Whole days between the two calendar days, so nights of a stay. */
  readonly nights: (from: Instant, until: Instant) => number
  /** The same day in the property's zone. */
  readonly isSameDay: (a: Instant, b: Instant) => boolean
}

export const datesIn = (locale: string, timeZone: string): Dates => {
  const make = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, hourCycle: 'h23', ...options })
    return (instant: Instant) => format.format(msOf(instant))
  }
  const time = make({ hour: '2-digit', minute: '2-digit' })
  const seconds = make({ hour: '2-digit', minute: '2-digit', second: '2-digit' })
  const day = make({ weekday: 'short', day: 'numeric', month: 'short' })
  const weekday = make({ weekday: 'short' })
  const longWeekday = make({ weekday: 'long' })
  const longDay = make({ weekday: 'long', day: 'numeric', month: 'long' })
  const date = make({ day: 'numeric', month: 'short' })
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  const relative = new Intl.RelativeTimeFormat(locale, { style: 'short' })
  const near = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })

  const nights = (from: Instant, until: Instant) =>
    Math.round(
      (Date.parse(calendar.format(msOf(until))) - Date.parse(calendar.format(msOf(from)))) / 86_400_000,
    )
  const isSameDay = (a: Instant, b: Instant) => nights(a, b) === 0
  const isNear = (instant: Instant, now: Instant) => Math.abs(nights(now, instant)) <= 6

  return {
    time,
    seconds,
    day,
    when: (instant, now) => {
      const days = nights(now, instant)
      const name = Math.abs(days) <= 1 ? near.format(days, 'day') : day(instant)
      return `${name} ${time(instant)}`
    },
    short: (instant, now) => {
      if (isSameDay(instant, now)) return time(instant)
      return isNear(instant, now) ? `${weekday(instant)} ${time(instant)}` : date(instant)
    },
    spoken: (instant, now) =>
      `${isNear(instant, now) ? longWeekday(instant) : longDay(instant)} ${time(instant)}`,
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
