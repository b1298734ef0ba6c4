import { z } from 'zod'
import { EntranceId } from '#shared/ids.ts'
import { Problem } from '#shared/problem.ts'
import type { StoredJob } from './job-row.ts'
import type { JobTable } from './job-table.ts'

/**
 * A job that is kept but cannot be read: damaged, or written by a version we do not know. It counts as
 * needsAttention and blocks its rooms, and is in no list of jobs. Cancelling it frees the rooms.
 */
export const QuarantinedJob = z.object({
  jobId: z.string(),
  entranceIds: z.array(EntranceId).readonly(),
  problem: Problem,
})
export type QuarantinedJob = z.infer<typeof QuarantinedJob>

export type Quarantine = ReturnType<typeof createQuarantine>

/** Sets unreadable jobs aside, one at a time, inside the caller's transaction. Final ones stay as they are. */
export const createQuarantine = (jobs: JobTable) => ({
  /** A running job is left to whoever runs it: its answer is still to be stored. */
  isNew: ({ job, state, isQuarantined }: StoredJob): boolean =>
    !job.ok && !isQuarantined && (state === 'queued' || state === 'uncertain' || state === 'needsAttention'),
  add: ({ seq, id, job }: StoredJob): void => {
    if (!job.ok) jobs.quarantine(seq, { kind: 'unreadableJob', jobId: id, detail: job.error })
  },
})

/** Every job set aside so far, oldest first. One is found when it is first read, claimed or recovered. */
export const quarantinedJobs = (jobs: JobTable): readonly QuarantinedJob[] =>
  jobs.quarantined().map((row) =>
    QuarantinedJob.parse({
      jobId: row['id'],
      entranceIds: JSON.parse(String(row['rooms'])),
      problem: JSON.parse(String(row['problem'])),
    }),
  )
