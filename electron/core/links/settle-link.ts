import { addMs, msBetween } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { Link } from '#shared/link.ts'
import type { InstantKey, Outcome } from '../ports/gateway.ts'
import { failureProblem } from '../session/failure-problem.ts'

/** Tries to delete are repeated at doubled ages of the wish, at most this far apart: 96 a day. */
const retryCapMs = 15 * 60_000
const firstRetryMs = 2_000
/** Seam's clock and ours may differ by this much. */
const skewMs = 5 * 60_000

/** What the answer to the one request that makes a link means for it. */
export const afterMake = (link: Link, outcome: Outcome<InstantKey>, now: Instant): Link => {
  switch (outcome.is) {
    case 'accepted':
      return made(link, outcome.value, now)
    case 'refused': {
      const { status, code, message, requestId } = outcome
      const problem = { kind: 'linkRefused', status, code, message, requestId } as const
      return { ...link, state: 'failed', attempts: link.attempts + 1, problem, updatedAt: now }
    }
    case 'unknown':
      return uncertain({ ...link, attempts: link.attempts + 1 }, now)
    case 'notSent':
    case 'throttled':
    case 'unauthorised':
      // Proven: none was made. Nobody waits for it, so it is not sent later by itself.
      return { ...link, state: 'failed', problem: failureProblem(outcome, now), updatedAt: now }
  }
}

/** The answer was lost, or the process died before it came: Seam is asked what there is. */
export const uncertain = (link: Link, now: Instant): Link => ({
  ...link,
  state: 'uncertain',
  problem: { kind: 'linkUncertain', sentAt: link.sentAt ?? link.createdAt },
  runAfter: now,
  updatedAt: now,
})

/**
 * What the list of a person's links says about one whose answer was lost. In: the links of that person that no
 * other row of ours names. A person who exists for this key alone has no links but ours, so the oldest is taken;
 * for a guest Seam knew before, only a single one from the time of the request is. Before the quiet period is over
 * an empty list proves nothing.
 */
export const afterLookup = (
  link: Link,
  unnamed: readonly InstantKey[],
  now: Instant,
  quietPeriodMs: number,
): Link => {
  const sentAt = link.sentAt ?? link.createdAt
  const quietUntil = addMs(sentAt, quietPeriodMs)
  const candidates = link.isOwnHolder
    ? unnamed
    : unnamed.filter(({ createdAt }) => isFromThen(createdAt, sentAt, quietUntil))
  const [found] = candidates.toSorted((a, b) => ((a.createdAt ?? '') < (b.createdAt ?? '') ? -1 : 1))
  const isCertain = found !== undefined && (link.isOwnHolder || candidates.length === 1)
  if (isCertain) return withdrawnOrMade(link, found, now)
  if (now < quietUntil) {
    const next = addMs(now, Math.min(30_000, Math.max(1_000, msBetween(sentAt, now))))
    return { ...link, runAfter: next < quietUntil ? next : quietUntil }
  }
  if (link.state === 'withdrawing' && candidates.length === 0) return over(link, now)
  // Also for one to be withdrawn: nobody can tell which of a known guest's links is ours, so none is deleted.
  return {
    ...link,
    state: 'lost',
    runAfter: null,
    problem: { kind: 'linkLost', sentAt, candidates: candidates.length },
    updatedAt: now,
  }
}

/**
 * What the answer to a request to delete a link means. A link that is not there is what was wanted. Until the quiet
 * period is over the same request may still arrive a second time: then `runAfter` says when to look once more.
 */
export const afterDelete = (
  link: Link,
  outcome: Outcome<null>,
  now: Instant,
  quietPeriodMs: number,
): Link => {
  const isGone = outcome.is === 'refused' && outcome.status === 404
  const mayHaveReached =
    outcome.is !== 'notSent' && outcome.is !== 'throttled' && outcome.is !== 'unauthorised'
  const tried = { ...link, attempts: link.attempts + (mayHaveReached ? 1 : 0) }
  if (outcome.is === 'accepted' || isGone) {
    const quietUntil = addMs(link.sentAt ?? link.createdAt, quietPeriodMs)
    const mayHaveTwin = link.isOwnHolder && now < quietUntil
    return { ...over(tried, now), runAfter: mayHaveTwin ? quietUntil : null }
  }
  // An expired link opens nothing, whatever became of it.
  if (link.expiresAt !== null && link.expiresAt <= now) return over(tried, now)
  const problem =
    outcome.is === 'refused'
      ? ({
          kind: 'linkNotWithdrawn',
          status: outcome.status,
          code: outcome.code,
          message: outcome.message,
        } as const)
      : link.problem
  return { ...tried, problem, runAfter: retryAt(link, now) }
}

/** A person, or the end of its key, wants the link gone: durable, whatever the line does. */
export const withdrawing = (link: Link, by: 'person' | 'key', now: Instant): Link => ({
  ...link,
  state: 'withdrawing',
  endedBy: by,
  problem: null,
  runAfter: now,
  updatedAt: now,
})

/** It is deleted, but what else its person has is not known or not deleted yet. */
export const stillWithdrawing = (link: Link, now: Instant): Link => ({
  ...link,
  state: 'withdrawing',
  runAfter: retryAt(link, now),
})

/** Seam did not have it any more. */
export const goneElsewhere = (link: Link, now: Instant): Link =>
  over({ ...link, endedBy: link.endedBy ?? 'elsewhere' }, now)

/** The looks and tries go on from when the wish was noted; `updatedAt` of a withdrawing link is that moment. */
export const retryAt = (link: Link, now: Instant): Instant =>
  addMs(now, Math.min(retryCapMs, Math.max(firstRetryMs, msBetween(link.updatedAt, now))))

const made = (link: Link, { id, createdAt, expiresAt }: InstantKey, now: Instant): Link => ({
  ...link,
  state: 'made',
  instantKeyId: id,
  attempts: Math.max(1, link.attempts),
  madeAt: createdAt ?? link.sentAt,
  expiresAt,
  problem: null,
  runAfter: null,
  updatedAt: now,
})

/** Found while it is being withdrawn: its name is learnt, and it goes on to be deleted. */
const withdrawnOrMade = (link: Link, found: InstantKey, now: Instant): Link => {
  const named = made(link, found, now)
  return link.state === 'withdrawing' ? { ...named, state: 'withdrawing', runAfter: now } : named
}

const over = (link: Link, now: Instant): Link => ({
  ...link,
  state: 'withdrawn',
  problem: null,
  runAfter: null,
  updatedAt: now,
})

const isFromThen = (createdAt: Instant | null, sentAt: Instant, quietUntil: Instant): boolean =>
  createdAt !== null && createdAt >= addMs(sentAt, -skewMs) && createdAt <= addMs(quietUntil, skewMs)
