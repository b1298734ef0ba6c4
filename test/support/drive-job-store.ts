import type { JobStore } from '#core/ports/stores.ts'
import type { Job } from '#shared/job.ts'
import type { Problem } from '#shared/problem.ts'
import { at, attempt, credentialId } from './build.ts'

export type JobStoreUnderTest = Disposable & { readonly jobs: JobStore }

export const now = at('12:05')
export const held: Problem = { kind: 'held', rooms: ['412'] }
export const ids = (jobs: readonly Job[]): readonly string[] => jobs.map((job) => job.id)

/** Claims until nothing more may be sent now. */
export const claimAll = async (jobs: JobStore, time = now): Promise<readonly string[]> => {
  const claimed: string[] = []
  for (;;) {
    const job = await jobs.claim({ now: time, claim: `claim-${claimed.length}` })
    if (job === null) return claimed
    claimed.push(job.id)
  }
}

/** Sends the next job, up to the moment before the answer. */
export const send = async (jobs: JobStore, claim = 'mine') => {
  const job = await jobs.claim({ now, claim })
  if (job === null) throw new Error('nothing to send')
  await jobs.beginAttempt(job.id, claim, attempt(), { attempts: 1, lastSentAt: now })
  return job.id
}

/** Sends the next job and gets its key. */
export const issue = async (jobs: JobStore, claim = 'mine') => {
  const id = await send(jobs, claim)
  const patch = { credentialId: credentialId('made'), requestId: 'r-1', proof: 'accepted' as const }
  return jobs.settle(id, claim, 'issued', patch, { n: 1, outcome: 'accepted', status: 200 }, at('12:06'))
}
