import { addMs, msBetween } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import type { JobState } from '#shared/job-states.ts'
import type { Problem } from '#shared/problem.ts'
import type { Failure } from '../ports/gateway.ts'
import type { AttemptPatch, JobPatch } from '../ports/stores.ts'
import type { Lookup } from './compare-key.ts'

export type Settlement = {
  readonly to: JobState
  readonly patch: JobPatch
  readonly attempt: Omit<AttemptPatch, 'n'>
}

/** A joiner whose result stayed absent goes out again at most this often by itself. */
export const maxResends = 2

/**
 * What a create that brought no key means for its job. Waiting never counts as an attempt; only an answer that may
 * hide an effect does.
 */
export const settleFailure = (job: Job, failure: Failure, now: Instant): Settlement => {
  const attempt = { ...attemptFacts(failure), finishedAt: now }
  switch (failure.is) {
    case 'notSent':
    case 'throttled':
    case 'unauthorised':
      // Nothing was applied: a crash before the next request must not be taken for one during this one.
      return { to: 'queued', patch: { lastSentAt: job.lastSentAt }, attempt }
    case 'refused':
      if (failure.becauseOfLabel && job.intent.label !== null) {
        // A 4xx is proof that nothing was made, so the same key may go once more without the label.
        return { to: 'queued', patch: { intent: { ...job.intent, label: null } }, attempt }
      }
      return {
        to: 'needsAttention',
        patch: { attempts: job.attempts + 1, problem: refusedProblem(failure), requestId: failure.requestId },
        attempt,
      }
    case 'unknown':
      return {
        to: 'uncertain',
        patch: { attempts: job.attempts + 1, requestId: failure.requestId, runAfter: now },
        attempt,
      }
  }
}

/** What reading everything the holder has says about an uncertain job. */
export const settleLookup = (job: Job, found: Lookup, now: Instant, quietPeriodMs: number): Settlement => {
  switch (found.is) {
    case 'found':
      return {
        to: 'issued',
        patch: {
          credentialId: found.key.credentialId,
          proof: 'verified',
          problem: null,
          runAfter: null,
          notes: [...new Set([...job.notes, 'foundAfterwards', ...found.notes])],
        },
        attempt: { outcome: 'foundAfterwards', finishedAt: now },
      }
    case 'several': {
      const credentialIds = found.keys.map((key) => key.credentialId)
      return ask({ kind: 'severalMatches', credentialIds }, now)
    }
    case 'partial': {
      const { key, differences } = found
      return ask({ kind: 'partialMatch', credentialId: key.credentialId, differences }, now)
    }
    case 'absent':
      return settleAbsent(job, now, quietPeriodMs)
  }
}

/**
 * Nothing is there (yet). Before the quiet period is over that proves nothing: the request may still arrive, the
 * list may lag. After it a joiner may be sent again, an override or an auto-join never without a person.
 */
const settleAbsent = (job: Job, now: Instant, quietPeriodMs: number): Settlement => {
  const sentAt = job.lastSentAt
  const { shape } = job.intent
  // Never reached the wire: the crash came before the request was written down.
  if (sentAt === null) return { to: 'queued', patch: { runAfter: null }, attempt: {} }
  const quietUntil = addMs(sentAt, quietPeriodMs)
  if (now < quietUntil) {
    const nextLook = addMs(now, lookAgainMs(msBetween(sentAt, now)))
    return {
      to: 'uncertain',
      patch: { runAfter: nextLook < quietUntil ? nextLook : quietUntil },
      attempt: {},
    }
  }
  if (shape.is === 'join' && job.attempts <= maxResends)
    return {
      to: 'queued',
      patch: { runAfter: null, notes: [...new Set([...job.notes, 'sentAgain'])] },
      attempt: {},
    }
  return askOutcome(job, sentAt, now)
}

/** Nobody can be asked what the holder has (deleted in Seam, say): only a person can tell what became of the key. */
export const settleUnreadable = (job: Job, now: Instant): Settlement =>
  askOutcome(job, job.lastSentAt ?? job.updatedAt, now)

const askOutcome = (job: Job, sentAt: Instant, now: Instant): Settlement => {
  const { shape } = job.intent
  const wanted = shape.is === 'hold' ? 'override' : shape.is
  return ask({ kind: 'outcomeUnknown', shape: wanted, sentAt, sends: job.attempts }, now)
}

/** Seam's own answer named the key before the process died: it was made, whatever lists show. */
export const settleKnown = (job: Job, now: Instant): Settlement => ({
  to: 'issued',
  patch: {
    proof: 'accepted',
    problem: null,
    runAfter: now,
    notes: [...new Set([...job.notes, 'notVerified'])],
  },
  attempt: { outcome: 'accepted', finishedAt: now },
})

/** Looks come quickly at first and then ever more slowly: a key that exists is usually visible at once. */
const lookAgainMs = (sinceSentMs: number): number => Math.min(30_000, Math.max(500, sinceSentMs))

/** The room waits as well: nobody knows yet which keys it has. */
const ask = (problem: Problem, now: Instant): Settlement => ({
  to: 'needsAttention',
  patch: { problem, blocksRoom: true, runAfter: null },
  attempt: { finishedAt: now },
})

const refusedProblem = (failure: Extract<Failure, { is: 'refused' }>): Problem => ({
  kind: 'refused',
  status: failure.status,
  code: failure.code,
  message: failure.message,
  requestId: failure.requestId,
})

/** The part of a failure that belongs into the job's story. */
export const attemptFacts = (failure: Failure): Omit<AttemptPatch, 'n'> => {
  switch (failure.is) {
    case 'notSent':
      return { outcome: 'notSent', message: failure.detail }
    case 'unknown':
      return {
        outcome: 'unknown',
        status: failure.status,
        message: failure.detail,
        requestId: failure.requestId,
      }
    case 'throttled':
      return { outcome: 'throttled', status: 429, requestId: failure.requestId }
    case 'unauthorised':
      return { outcome: 'unauthorised', status: 401, requestId: failure.requestId }
    case 'refused':
      return {
        outcome: 'refused',
        status: failure.status,
        code: failure.code,
        message: failure.message,
        requestId: failure.requestId,
      }
  }
}
