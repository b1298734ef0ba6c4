import type { SystemId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import type { ProblemOf } from '#shared/problem.ts'
import type { Settings } from '#shared/session.ts'

/** Why this key gets no link; null when one can be made. */
export const whyNoLink = (
  job: Job,
  { settings, systemId, now }: { settings: Settings; systemId: SystemId | null; now: Instant },
): ProblemOf<'linkNotPossible'>['why'] | null => {
  if (job.intent.systemId !== systemId) return 'otherProperty'
  if (job.intent.access === 'card') return 'card'
  if (job.revokedAt !== null || job.state === 'cancelled') return 'revoked'
  if (job.state !== 'issued') return 'notIssued'
  if (job.intent.stay.endsAt <= now) return 'stayOver'
  if (settings.phoneDelivery !== 'link') return settings.phoneDelivery
  return identityOf(job) === null ? 'noIdentity' : null
}

/** The person whose phones get the key. Seam makes links for a user identity and for nothing else. */
export const identityOf = (job: Job) =>
  job.holder?.userIdentityId ?? (job.intent.guest.is === 'known' ? job.intent.guest.userIdentityId : null)
