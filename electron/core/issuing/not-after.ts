import { addMs } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { Intent } from '#shared/job.ts'

/** A late override evicts whoever checked in since, so it must go out soon or be confirmed again. */
export const overrideGraceMs = 15 * 60_000
/** A joiner harms nobody; it survives a long weekend of outage, but not the end of its stay. */
export const joinerGraceMs = 72 * 3_600_000

/** Until when an intent accepted now may be sent without asking again. */
export const notAfter = (intent: Intent, acceptedAt: Instant): Instant => {
  const grace = intent.shape.is === 'join' ? joinerGraceMs : overrideGraceMs
  const limit = addMs(acceptedAt, grace)
  return limit < intent.stay.endsAt ? limit : intent.stay.endsAt
}
