import type { Job } from '#shared/job.ts'
import type { AccessGateway, Failure } from '../ports/gateway.ts'
import type { AttemptPatch } from '../ports/stores.ts'
import { lookFor } from './compare-key.ts'
import { credentialRequest } from './credential-request.ts'
import type { QueueDeps } from './queue-deps.ts'
import { settleKnown, settleLookup, settleUnreadable } from './settle.ts'
import type { Settlement } from './settle.ts'

export type Reconciled =
  | { readonly is: 'settled'; readonly settlement: Settlement; readonly attempt: AttemptPatch | null }
  | { readonly is: 'failed'; readonly failure: Failure }

/**
 * Finds out what became of an uncertain job by reading everything its holder has; never by sending. The request it
 * is compared with is rebuilt from what was stored before the first byte left.
 */
export const reconcileJob = async (
  deps: QueueDeps,
  gateway: AccessGateway,
  job: Job,
): Promise<Reconciled> => {
  const now = () => deps.clock.now()
  const quietMs = deps.settings().quietPeriodMs
  if (job.lastSentAt === null || job.holder === null) {
    const settlement = settleLookup({ ...job, lastSentAt: null }, { is: 'absent' }, now(), quietMs)
    return { is: 'settled', settlement, attempt: null }
  }
  const attempts = await deps.jobs.attempts(job.id)
  const last = attempts.at(-1)
  const told = (settlement: Settlement): Reconciled => ({
    is: 'settled',
    settlement,
    attempt: settlement.to === 'issued' && last !== undefined ? { ...settlement.attempt, n: last.n } : null,
  })
  if (job.credentialId !== null) return told(settleKnown(job, now()))
  const keys = await gateway.keysOfHolder(job.holder, job.intent.systemId)
  if (keys.is === 'refused') return told(settleUnreadable(job, now()))
  if (keys.is !== 'accepted') return { is: 'failed', failure: keys }
  const firstSend = attempts.find((attempt) => attempt.outcome !== 'notSent')
  const taken = await keysOfOtherJobs(deps, job)
  const candidates = keys.value.filter((key) => !taken.has(key.credentialId))
  const found = lookFor(credentialRequest(job.intent, job.holder, job.joinedTo, false), candidates, {
    isOurHolder: job.intent.guest.is === 'new',
    sentAt: firstSend?.startedAt ?? job.lastSentAt,
  })
  if (found.is === 'found') await deps.learnKey(job, found.key)
  return told(settleLookup(job, found, now(), quietMs))
}

/** A known guest may hold several keys that look alike; one that another job made is not this one's. */
const keysOfOtherJobs = async ({ jobs }: QueueDeps, { intent }: Job): Promise<ReadonlySet<string>> => {
  if (intent.guest.is === 'new') return new Set()
  const others = await jobs.list({ states: ['issued', 'needsAttention'] })
  return new Set(others.flatMap((job) => job.credentialId ?? []))
}
