import type { Batch, BatchLine, BatchProgress, BatchSummary, LineWithJob } from '#shared/groups.ts'
import { msOf } from '#shared/instant.ts'
import { waitsForCard } from '#shared/job.ts'
import type { Job } from '#shared/job.ts'

export type { LineWithJob }

/** Where a group job stands, from its jobs as they are now. */
export const batchProgress = (batch: Batch, lines: readonly LineWithJob[]): BatchProgress => {
  const keysPerMinute = speedOf(lines.map((line) => line.job))
  const left = lines.filter(({ job }) => ['queued', 'running', 'uncertain'].includes(job.state)).length
  return {
    batch,
    lines,
    summary: batchSummary(batch, lines),
    keysPerMinute,
    secondsLeft: keysPerMinute === null || left === 0 ? null : Math.ceil((left / keysPerMinute) * 60),
  }
}

export const batchSummary = (batch: Batch, lines: readonly LineWithJob[]): BatchSummary => {
  const own = lines.filter(({ job }) => job.batchId === batch.id).map((line) => line.job)
  const count = (...states: readonly Job['state'][]) => own.filter((job) => states.includes(job.state)).length
  const noCard = own.filter(waitsForCard).length
  return {
    keys: lines.length,
    issued: count('issued') - noCard,
    noCard,
    alreadyIssued: lines.length - own.length,
    needsAttention: count('needsAttention'),
    refusedRows: batch.refused.length,
    queued: count('queued', 'running', 'uncertain'),
    cancelled: count('cancelled'),
  }
}

const windowMs = 60_000

/** Keys per minute over the last minute in which keys were made: a pause in between does not count. */
const speedOf = (jobs: readonly Job[]): number | null => {
  const times = jobs
    .flatMap((job) => (job.state === 'issued' && job.finishedAt !== null ? [msOf(job.finishedAt)] : []))
    .toSorted((a, b) => a - b)
  const last = times.at(-1) ?? 0
  const recent = times.filter((time) => time > last - windowMs)
  const [first] = recent
  if (first === undefined || last === first) return null
  return Math.round(((recent.length - 1) / ((last - first) / 60_000)) * 10) / 10
}

/** Lines whose job can be read; a damaged one is in the queue's own quarantine. */
export const withJobs = (
  lines: readonly BatchLine[],
  jobs: ReadonlyMap<string, Job>,
): readonly LineWithJob[] =>
  lines.flatMap((line) => {
    const job = jobs.get(line.jobId)
    return job === undefined ? [] : [{ ...line, job }]
  })
