import { addMs, msBetween } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import type { Key } from '#shared/key.ts'
import type { AccessGateway, Failure, Outcome } from '../ports/gateway.ts'
import type { JobPatch } from '../ports/stores.ts'
import { compareKey } from './compare-key.ts'
import type { Comparison } from './compare-key.ts'
import { credentialRequest } from './credential-request.ts'
import type { QueueDeps } from './queue-deps.ts'

/** A key whose verifying read failed is read again this long after it was made, then at doubled ages. */
const firstLookMs = 5_000
/** At most 96 reads a day for a key that cannot be read, and none while the way to Seam is closed. */
const lookCapMs = 15 * 60_000

export const firstLookAgain = (now: Instant): Instant => addMs(now, firstLookMs)

export type Verified = {
  readonly to: 'issued' | 'needsAttention'
  readonly patch: JobPatch
  /** For the gate: what the answer said about the way to Seam. */
  readonly failure: Failure | null
}

/** Reads the key of an issued job that was never compared with what was asked for; never sends. */
export const verifyLater = async (deps: QueueDeps, gateway: AccessGateway, job: Job): Promise<Verified> => {
  const { credentialId, holder } = job
  // Nothing to compare with: a person called the key its own.
  if (credentialId === null || holder === null) return told(job, [])
  const read = await gateway.key(credentialId)
  if (read.is === 'accepted') await deps.learnKey(job, read.value)
  const request = credentialRequest(job.intent, holder, job.joinedTo, false)
  return settleVerify(
    job,
    read.is === 'accepted' ? { ...read, comparison: compareKey(request, read.value) } : read,
    deps.clock.now(),
    deps.settings().quietPeriodMs,
  )
}

export type LateReading =
  | (Extract<Outcome<Key>, { is: 'accepted' }> & { readonly comparison: Comparison })
  | Failure

/**
 * What a late comparison means. More access than was meant is a person's matter at once. Less, or no key at all,
 * may be a list that lags until the quiet period is over; after it the watch over changed keys tells it.
 */
export const settleVerify = (
  job: Job,
  reading: LateReading,
  now: Instant,
  quietPeriodMs: number,
): Verified => {
  const mayLag = msBetween(job.lastSentAt ?? job.updatedAt, now) < quietPeriodMs
  if (reading.is !== 'accepted') {
    const isGone = reading.is === 'refused' && reading.status === 404 && !mayLag
    return isGone ? told(job, ['keyGone']) : lookAgain(job, now, reading)
  }
  const { comparison, value: key } = reading
  switch (comparison.is) {
    case 'excess': {
      const problem = {
        kind: 'excessAccess',
        credentialId: key.credentialId,
        differences: comparison.differences,
      } as const
      const patch = { problem, blocksRoom: false, runAfter: null, notes: without(job) }
      return { to: 'needsAttention', patch, failure: null }
    }
    case 'partial':
      return mayLag ? lookAgain(job, now, null) : told(job, ['differs'])
    case 'match': {
      const proof = key.encoded === true ? 'onCard' : key.confirmed === true ? 'confirmed' : 'verified'
      const { patch } = told(job, comparison.notes)
      return { to: 'issued', patch: { ...patch, proof }, failure: null }
    }
  }
}

const told = (job: Job, notes: readonly string[]): Verified => ({
  to: 'issued',
  patch: { runAfter: null, notes: [...new Set([...without(job), ...notes])] },
  failure: null,
})

const without = (job: Job): readonly string[] => job.notes.filter((note) => note !== 'notVerified')

/** Once its stay is over a key opens nothing, and there is nothing left to find out. */
const lookAgain = (job: Job, now: Instant, failure: Failure | null): Verified => {
  const ageMs = msBetween(job.lastSentAt ?? job.updatedAt, now)
  const next = addMs(now, Math.min(lookCapMs, Math.max(firstLookMs, ageMs)))
  return { to: 'issued', patch: { runAfter: next < job.intent.stay.endsAt ? next : null }, failure }
}
