import { z } from 'zod'

/**
 * A moment, always UTC, always `YYYY-MM-DDTHH:mm:ss.sssZ`, so that text order is time order.
 * Wall-clock times live in stay.ts and always name their zone.
 */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  .brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

/** Epoch milliseconds to an instant. Throws a RangeError outside the range of Date. */
export const instantFromMs = (epochMs: number): Instant => Instant.parse(new Date(epochMs).toISOString())

/** An instant to epoch milliseconds. */
export const msOf = (instant: Instant): number => Date.parse(instant)

/** Reads any RFC 3339 time that carries a zone; null when the text has none or is no time (Seam sends plain strings). */
export const parseInstant = (text: string | null | undefined): Instant | null => {
  if (text === null || text === undefined || !/(?:Z|[+-]\d\d:?\d\d)$/i.test(text)) return null
  const epochMs = Date.parse(text)
  return Number.isNaN(epochMs) ? null : instantFromMs(epochMs)
}

export const addMs = (instant: Instant, ms: number): Instant => instantFromMs(msOf(instant) + ms)

/** Milliseconds from `earlier` to `later`; negative when they are the other way round. */
export const msBetween = (earlier: Instant, later: Instant): number => msOf(later) - msOf(earlier)

export const isBefore = (a: Instant, b: Instant): boolean => a < b

/** Visionline keeps minutes only, so times are compared to the minute. */
export const toMinute = (instant: Instant): Instant =>
  instantFromMs(Math.floor(msOf(instant) / 60_000) * 60_000)

export const sameMinute = (a: Instant | null, b: Instant | null): boolean =>
  a === null || b === null ? a === b : toMinute(a) === toMinute(b)
