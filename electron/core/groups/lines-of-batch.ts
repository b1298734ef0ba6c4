import type { ListedParty } from '../issuing/queue-deps.ts'
import type { BatchId } from '#shared/ids.ts'
import type { Job } from '#shared/job.ts'
import type { HandlerDeps } from '../handler-deps.ts'
import { withJobs } from './batch-progress.ts'
import type { LineWithJob } from './batch-progress.ts'

/** Every key of a batch with its job, also those that an earlier list had queued. */
export const linesOfBatch = async (
  { batches, jobs }: Pick<HandlerDeps, 'batches' | 'jobs'>,
  id: BatchId,
): Promise<readonly LineWithJob[]> => {
  const lines = await batches.lines(id)
  const own = await jobs.list({ batchId: id })
  const found = new Map<string, Job>(own.map((job) => [job.id, job]))
  for (const { jobId } of lines) {
    const other = found.has(jobId) ? null : await jobs.get(jobId)
    if (other !== null) found.set(jobId, other)
  }
  return withJobs(lines, found)
}

/** The guests of a list and the keys made for it so far: who belongs to its party. */
export const listedParty = async (...of: Parameters<typeof linesOfBatch>): Promise<ListedParty> => {
  const lines = await linesOfBatch(...of)
  return {
    guests: lines.map((line) => line.guest),
    credentialIds: lines.flatMap((line) => line.job.credentialId ?? []),
  }
}
