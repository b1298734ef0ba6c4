import type { JobStore, NewJob } from '#core/ports/stores.ts'
import { JobId } from '#shared/ids.ts'
import type { Job } from '#shared/job.ts'
import type { AttemptTable } from './attempt-table.ts'
import { assertLegal } from './job-changes.ts'
import type { JobChanges } from './job-changes.ts'
import type { JobRoomTable } from './job-room-table.ts'
import type { JobTable } from './job-table.ts'
import { renameInBatch } from './rename-in-batch.ts'
import type { Transactions } from './transactions.ts'

export type JobStoreDeps = {
  readonly jobs: JobTable
  readonly rooms: JobRoomTable
  readonly attempts: AttemptTable
  readonly changes: JobChanges
  readonly transactions: Transactions
}

/**
 * The durable queue on SQLite. Methods are asynchronous in type only: each has committed before it returns.
 * A row that cannot be read is quarantined (quarantine.ts) and left out of every list of jobs.
 */
export const createJobStore = (deps: JobStoreDeps): JobStore => ({
  ...accepting(deps),
  ...sending(deps),
  ...deciding(deps),
  ...looking(deps),
})

const accepting = ({ transactions: { write }, ...deps }: JobStoreDeps): Pick<JobStore, 'enqueue'> => {
  const enqueue = createEnqueue(deps)
  return { enqueue: async (newJobs) => write(() => enqueue(newJobs)) }
}

/** `JobStore.enqueue` inside the caller's transaction: a rooming list is accepted together with its batch. */
export const createEnqueue = ({ jobs, rooms }: Pick<JobStoreDeps, 'jobs' | 'rooms'>) => {
  const add = (newJob: NewJob): Job => {
    const row = jobs.insert(newJob)
    if (!row.job.ok) throw new Error(`an invalid job was enqueued: ${row.job.error}`)
    rooms.save(row.job.value)
    return row.job.value
  }
  return (newJobs: readonly NewJob[]) => {
    const renamed = new Map<JobId, JobId>()
    return newJobs.map((newJob) => {
      const live = jobs.liveByIntent(newJob.intentKey)
      if (live === null) return { job: add(renameInBatch(newJob, renamed)), created: true }
      if (!live.job.ok) throw new Error(`the live job of this intent is unreadable: ${live.id}`)
      renamed.set(newJob.id, live.job.value.id)
      return { job: live.job.value, created: false }
    })
  }
}

const sending = ({
  jobs,
  attempts,
  changes: { change, running, readableOrQuarantined },
  transactions: { write },
}: JobStoreDeps): Pick<JobStore, 'claim' | 'update' | 'beginAttempt' | 'settle'> => ({
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
})

const deciding = ({
  jobs,
  rooms,
  attempts,
  changes: { change, readableOrQuarantined },
  transactions: { write },
}: JobStoreDeps): Pick<JobStore, 'move' | 'recover' | 'discardDamaged'> => ({
  discardDamaged: async (id, now) =>
    write(() => {
      const row = jobs.byId(id)
      if (row === null || row.job.ok || !jobs.discardUnreadable(id, now)) return false
      rooms.free(row.seq)
      return true
    }),
  /** Staying in a state is no transition: that is how an issued job gets its proof. */
  move: async (id, from, to, patch, now, attempt) => {
    for (const state of from) if (state !== to) assertLegal(state, to)
    return write(() => {
      const row = jobs.byId(id)
      if (row === null || !from.some((state) => state === row.state)) return null
      if (!row.job.ok && to === 'cancelled') {
        if (jobs.cancelUnreadable(id, now)) rooms.free(row.seq)
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
})

const looking = ({
  jobs,
  attempts,
  changes: { readable },
  transactions: { read },
}: JobStoreDeps): Pick<
  JobStore,
  'get' | 'list' | 'attempts' | 'counts' | 'orphans' | 'unverified' | 'damagedTwin' | 'nextDue'
> => ({
  get: async (id) => readable(() => [jobs.byId(id)].filter((row) => row !== null))[0] ?? null,
  list: async (filter) => readable(() => jobs.list(filter)),
  attempts: async (id) => read(() => attempts.ofJob(id)),
  counts: async () => read(jobs.counts),
  orphans: async () => readable(jobs.orphans),
  unverified: async (now) => readable(() => jobs.unverified(now)),
  damagedTwin: async (intentKeys) =>
    read(() => {
      for (const intentKey of intentKeys) {
        const live = jobs.liveByIntent(intentKey)
        if (live !== null && !live.job.ok) return JobId.parse(live.id)
      }
      return null
    }),
  nextDue: async (now) => read(() => jobs.nextDue(now)),
})
