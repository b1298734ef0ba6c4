export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** Turns "that many days from today at that hour, by the clock in the lobby" into an instant. */
export type PropertyClock = (daysFromToday: number, hour: number, minute?: number) => number

/**
 * The clock in the lobby on the day of `now`.
 * @param now instant in milliseconds since 1970
 * @param timeZone IANA name of the property's zone; an unknown name throws RangeError
 */
export const createPropertyClock = (now: number, timeZone: string): PropertyClock => {
  const wallTime = createWallTime(timeZone)
  const today = wallTime(now)
  const midnight = today - (((today % DAY_MS) + DAY_MS) % DAY_MS)

  return (daysFromToday, hour, minute = 0) => {
    const wanted = midnight + daysFromToday * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS
    // Two rounds settle the offset, also on the day the clocks change.
    const guess = wanted - (wallTime(wanted) - wanted)
    return wanted - (wallTime(guess) - guess)
  }
}

/** An instant in Seam's notation: RFC 3339 in UTC. */
export const iso = (instant: number): string => new Date(instant).toISOString()

/**
 * Training policy: Visionline stores key times to the minute, so seconds are dropped. Seam does not document
 * this; the card format of its fake server suggests it.
 */
export const toMinute = (instant: number): number => Math.floor(instant / MINUTE_MS) * MINUTE_MS

/** Maps an instant to the lobby clock's reading, written as if it were UTC. */
const createWallTime = (timeZone: string): ((instant: number) => number) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })

  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0
    return Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    )
  }
}
