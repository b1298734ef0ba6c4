import type { JobPatch, JobStore, NewJob } from '#core/ports.ts'
import type { JobId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import { Job } from '#shared/job.ts'
import { canBecome, isFinal } from '#shared/job-states.ts'
import type { JobState } from '#shared/job-states.ts'
import type { AttemptTable } from './attempt-table.ts'
import type { StoredJob } from './job-row.ts'
import type { JobTable } from './job-table.ts'
import { createQuarantine } from './quarantine.ts'
import { renameInBatch } from './rename-in-batch.ts'
import type { Transactions } from './transactions.ts'

export type JobStoreDeps = {
  readonly jobs: JobTable
  readonly attempts: AttemptTable
  readonly transactions: Transactions
}

/**
 * The durable queue on SQLite. Methods are asynchronous in type only: each has committed before it returns.
 * A row that cannot be read is quarantined (quarantine.ts) and left out of every list of jobs.
 */
export const createJobStore = ({ jobs, attempts, transactions }: JobStoreDeps): JobStore => {
  const { read, write, canWrite } = transactions
  const quarantine = createQuarantine(jobs)

  const readable = (rows: () => readonly StoredJob[]): readonly Job[] => {
    const found = read(rows)
    const unreadable = found.filter((row) => !row.job.ok)
    if (canWrite && unreadable.some(quarantine.isNew)) write(() => unreadable.forEach(quarantine.add))
    return found.flatMap((row) => (row.job.ok ? [row.job.value] : []))
  }

  const readableOrQuarantined = (row: StoredJob | null): Job | null => {
    if (row === null) return null
    if (row.job.ok) return row.job.value
    quarantine.add(row)
    return null
  }

  /** Writes a readable job with a patch, in the state `to`. Without a change of rooms they are left alone. */
  const change = (row: StoredJob, to: JobState, patch: JobPatch, now: Instant): Job | null => {
    const was = readableOrQuarantined(row)
    if (was === null) return null
    const next = Job.parse({ ...was, ...patch, state: to, updatedAt: now, finishedAt: null })
    const finishedAt = isFinal(to) ? (patch.finishedAt ?? was.finishedAt ?? now) : null
    const saved = jobs.save(row, { ...next, finishedAt }, to === 'running' ? row.claim : null)
    if (isFinal(to)) jobs.freeRooms(row.seq)
    else if (patch.intent !== undefined) jobs.saveRooms(row.seq, next)
    return readableOrQuarantined(saved)
  }

  const running = (id: JobId, claim: string): StoredJob | null => {
    const row = jobs.byId(id)
    return row?.state === 'running' && row.claim === claim ? row : null
  }

  return {
    enqueue: async (newJobs) =>
      write(() => {
        const renamed = new Map<JobId, JobId>()
        return newJobs.map((newJob) => {
          const live = jobs.liveByIntent(newJob.intentKey)
          if (live === null) return { job: added(jobs, renameInBatch(newJob, renamed)), created: true }
          if (!live.job.ok) throw new Error(`the live job of this intent is unreadable: ${live.id}`)
          renamed.set(newJob.id, live.job.value.id)
          return { job: live.job.value, created: false }
        })
      }),
    claim: async (input) =>
      write(() => {
        for (;;) {
          const row = jobs.claim(input)
          const job = readableOrQuarantined(row)
          // A quarantined row is no longer queued, so this ends.
          if (row === null || job !== null) return job
        }
      }),
    update: async (id, claim, patch, now) =>
      write(() => {
        const row = running(id, claim)
        return row !== null && change(row, 'running', patch, now) !== null
      }),
    beginAttempt: async (id, claim, attempt, patch) =>
      write(() => {
        const row = running(id, claim)
        if (row === null || change(row, 'running', patch, attempt.startedAt) === null) return false
        attempts.insert(row.seq, attempt)
        return true
      }),
    settle: async (id, claim, to, patch, attempt, now) => {
      assertLegal('running', to)
      return write(() => {
        const row = running(id, claim)
        if (row === null) return null
        if (attempt !== null) attempts.finish(row.seq, attempt, now)
        return change(row, to, patch, now)
      })
    },
    move: async (id, from, to, patch, now, attempt) => {
      for (const state of from) if (state !== to) assertLegal(state, to)
      return write(() => {
        const row = jobs.byId(id)
        if (row === null || !from.some((state) => state === row.state)) return null
        if (!row.job.ok && to === 'cancelled') {
          if (jobs.cancelUnreadable(id, now)) jobs.freeRooms(row.seq)
          return null
        }
        if (attempt !== undefined) attempts.finish(row.seq, attempt, now)
        return change(row, to, patch, now)
      })
    },
    recover: async (now) =>
      write(() => {
        attempts.endOfCrash(now)
        const found = jobs.recover(now).map(readableOrQuarantined)
        return found.filter((job) => job !== null).sort((a, b) => a.seq - b.seq)
      }),
    get: async (id) => readable(() => [jobs.byId(id)].filter((row) => row !== null))[0] ?? null,
    list: async (filter) => readable(() => jobs.list(filter)),
    attempts: async (id) => read(() => attempts.ofJob(id)),
    counts: async () => read(jobs.counts),
    orphans: async () => readable(jobs.orphans),
    nextDue: async (now) => read(() => jobs.nextDue(now)),
  }
}

/** An illegal change is a bug of ours, found before anything is written. */
const assertLegal = (from: JobState, to: JobState): void => {
  if (!canBecome(from, to)) throw new Error(`a job cannot go from ${from} to ${to}`)
}

const added = (jobs: JobTable, newJob: NewJob): Job => {
  const row = jobs.insert(newJob)
  if (!row.job.ok) throw new Error(`an invalid job was enqueued: ${row.job.error}`)
  return row.job.value
}
