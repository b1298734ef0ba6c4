import { addMs, msBetween } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import type { JobState } from '#shared/job-states.ts'
import type { AccessGateway, Failure } from '../ports/gateway.ts'
import type { JobPatch } from '../ports/stores.ts'
import type { QueueDeps } from './queue-deps.ts'
import { firstLookAgain } from './verify-later.ts'

/** The key exists, and keys it takes the place of are still to be revoked. Stands on disk with the job. */
export const oldKeysNote = 'oldKeysToRevoke'

/** A key that cannot be revoked is tried again at doubled ages of the job, at most this often. */
const tryAgainMs = { first: 5_000, most: 15 * 60_000 }

/**
 * What a job that has its key now owes: its old keys, revoked at once and also after a restart. They must not be
 * revoked earlier, and while the new key is not there they stay.
 */
export const owingOldKeys = (job: Job, to: JobState, patch: JobPatch, now: Instant): JobPatch => {
  const owes = (job.intent.inPlaceOf?.revokeAfter.length ?? 0) > 0 && job.state !== 'issued'
  if (to !== 'issued' || !owes) return patch
  const notes = patch.notes ?? job.notes
  return { ...patch, runAfter: now, notes: [...new Set([...notes, oldKeysNote])] }
}

export const owesOldKeys = (job: Job): boolean => job.notes.includes(oldKeysNote)

/** Revokes what an issued job owes, one key after another; what is gone already is done. */
export const endOldKeys = async (
  deps: QueueDeps,
  gateway: AccessGateway,
  job: Job,
): Promise<{ readonly patch: JobPatch; readonly failure: Failure | null }> => {
  for (const key of job.intent.inPlaceOf?.revokeAfter ?? []) {
    // oxlint-disable-next-line no-await-in-loop -- a failure leaves the rest for the next try
    const failure = await deps.endKey(gateway, key.credentialId)
    if (failure !== null) return { patch: { runAfter: nextTry(job, deps.clock.now()) }, failure }
  }
  const notes = job.notes.filter((note) => note !== oldKeysNote)
  const isUnread = notes.includes('notVerified')
  return { patch: { notes, runAfter: isUnread ? firstLookAgain(deps.clock.now()) : null }, failure: null }
}

const nextTry = (job: Job, now: Instant): Instant => {
  const ageMs = msBetween(job.finishedAt ?? job.updatedAt, now)
  return addMs(now, Math.min(tryAgainMs.most, Math.max(tryAgainMs.first, ageMs)))
}
