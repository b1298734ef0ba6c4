import type { Job } from '#shared/job.ts'
import type { AccessGateway, AttemptPatch, Failure } from '../ports.ts'
import { lookFor } from './compare-key.ts'
import { credentialRequest } from './credential-request.ts'
import type { QueueDeps } from './queue-deps.ts'
import { settleLookup } from './settle.ts'
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
  const keys = await gateway.keysOfHolder(job.holder, job.intent.systemId)
  if (keys.is !== 'accepted') return { is: 'failed', failure: keys }
  const attempts = await deps.jobs.attempts(job.id)
  const firstSend = attempts.find((attempt) => attempt.outcome !== 'notSent')
  const found = lookFor(credentialRequest(job.intent, job.holder, job.joinedTo, false), keys.value, {
    isOurHolder: job.intent.guest.is === 'new',
    sentAt: firstSend?.startedAt ?? job.lastSentAt,
  })
  if (found.is === 'found') await deps.learnKey(job, found.key)
  const settlement = settleLookup(job, found, now(), quietMs)
  const last = attempts.at(-1)
  const tellsStory = settlement.to === 'issued' && last !== undefined
  return { is: 'settled', settlement, attempt: tellsStory ? { ...settlement.attempt, n: last.n } : null }
}
