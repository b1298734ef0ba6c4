import { z } from 'zod'
import { addMs, Instant, instantFromMs, isBefore, toMinute } from './instant.ts'
import type { Problem } from './problem.ts'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'
import { Temporal } from './temporal.ts'

/** When a key works: from (inclusive) and until (exclusive), to the minute. */
export const Stay = z.strictObject({ startsAt: Instant, endsAt: Instant })
export type Stay = z.infer<typeof Stay>

const localShape = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i

/**
 * Reads a wall-clock time of the property (`2026-12-01T15:00`), or one that carries an offset.
 * A time the clocks skip is refused with the nearest real ones; a time they repeat is refused until an offset
 * says which; nothing is shifted silently.
 */
export const parseLocal = (text: string, timeZone: string): Result<Instant, Problem> => {
  const match = localShape.exec(text.trim())
  if (match === null) return err({ kind: 'timeUnreadable', text })
  try {
    if (match[3] !== undefined) {
      const instant = Temporal.Instant.from(text.trim().replace(' ', 'T'))
      return ok(toMinute(instantFromMs(instant.epochMilliseconds)))
    }
    return localToInstant(Temporal.PlainDateTime.from(`${match[1]}T${match[2]}`), timeZone)
  } catch {
    return err({ kind: 'timeUnreadable', text })
  }
}

const localToInstant = (
  local: InstanceType<typeof Temporal.PlainDateTime>,
  timeZone: string,
): Result<Instant, Problem> => {
  const earlier = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  const later = local.toZonedDateTime(timeZone, { disambiguation: 'later' })
  const text = local.toString({ smallestUnit: 'minute' })
  if (earlier.epochMilliseconds === later.epochMilliseconds)
    return ok(instantFromMs(earlier.epochMilliseconds))
  const skipped = !earlier.toPlainDateTime().equals(local)
  const choices = [earlier, later].map((zoned) =>
    zoned.toString({ smallestUnit: 'minute', timeZoneName: 'never' }),
  )
  return err({ kind: skipped ? 'timeSkipped' : 'timeRepeated', text, timeZone, choices })
}

/** Checks a stay against now: it must end after it starts and end in the future. A start in the past is allowed. */
export const checkStay = (stay: Stay, now: Instant): Result<Stay, Problem> => {
  if (!isBefore(stay.startsAt, stay.endsAt)) return err({ kind: 'stayReversed', ...stay })
  if (!isBefore(now, stay.endsAt)) return err({ kind: 'stayInPast', endsAt: stay.endsAt })
  return ok({ startsAt: toMinute(stay.startsAt), endsAt: toMinute(stay.endsAt) })
}

/** Two windows share at least a minute. An open end (null) counts as unlimited. */
export const staysOverlap = (
  a: { readonly startsAt: Instant | null; readonly endsAt: Instant | null },
  b: { readonly startsAt: Instant | null; readonly endsAt: Instant | null },
): boolean =>
  (a.startsAt === null || b.endsAt === null || a.startsAt < b.endsAt) &&
  (b.startsAt === null || a.endsAt === null || b.startsAt < a.endsAt)

/** The wall-clock text `YYYY-MM-DDTHH:mm` of an instant in a zone: what a date field shows. */
export const localOf = (instant: Instant, timeZone: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })

/** Whether the platform knows the zone. A property without one must be asked, never given the PC's. */
export const isTimeZone = (timeZone: string): boolean => {
  const known = knownZones.get(timeZone)
  if (known !== undefined) return known
  const isZone = asksPlatform(timeZone)
  knownZones.set(timeZone, isZone)
  return isZone
}

// Asking the platform builds a whole formatter each time, and a desk only ever asks for its own zone.
const knownZones = new Map<string, boolean>()

const asksPlatform = (timeZone: string): boolean => {
  try {
    return Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone.length > 0
  } catch {
    return false
  }
}

/** When the property checks out on the day of a moment, or so many days later. */
export const checkOutOn = (day: Instant, daysLater: number, timeZone: string, checkOut: string): Instant => {
  const date = Temporal.Instant.from(day).toZonedDateTimeISO(timeZone).toPlainDate()
  const text = `${date.add({ days: daysLater }).toString()}T${checkOut}`
  const at = localToInstant(Temporal.PlainDateTime.from(text), timeZone)
  return at.ok ? at.value : addMs(day, daysLater * 86_400_000)
}

/** Until this hour of the property a night has not begun for whoever comes now: it is still yesterday's. */
const nightEndsAt = 6

/** Whether it is after midnight and before six at the property: who walks in now stays until today's check-out. */
export const isNight = (now: Instant, timeZone: string): boolean =>
  Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).hour < nightEndsAt

/** The stay a desk most often means: from now until the next `checkOut`, which is today's for who comes at night. */
export const defaultStay = (now: Instant, timeZone: string, checkOut = '11:00'): Stay => {
  const tonight = checkOutOn(now, 0, timeZone, checkOut)
  const endsAt =
    isNight(now, timeZone) && isBefore(now, tonight) ? tonight : checkOutOn(now, 1, timeZone, checkOut)
  return { startsAt: toMinute(now), endsAt }
}
