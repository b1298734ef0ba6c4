import { msOf } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'

/** A server that asks for more is asked again after this long: a wrong header must not stop a hotel for a day. */
const LONGEST_MS = 3_600_000

/**
 * Reads a Retry-After header, whole seconds or an HTTP date.
 * @returns milliseconds from `now`, between 0 and an hour; null when there is none or it cannot be read
 */
export const readRetryAfter = (header: string | null, now: Instant): number | null => {
  if (header === null) return null
  const text = header.trim()
  const waitMs = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - msOf(now)
  return Number.isNaN(waitMs) ? null : Math.min(Math.max(waitMs, 0), LONGEST_MS)
}
