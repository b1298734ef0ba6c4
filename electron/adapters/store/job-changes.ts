import type { JobPatch } from '#core/ports/stores.ts'
import type { JobId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import { Job } from '#shared/job.ts'
import { canBecome, isFinal } from '#shared/job-states.ts'
import type { JobState } from '#shared/job-states.ts'
import type { JobRoomTable } from './job-room-table.ts'
import type { StoredJob } from './job-row.ts'
import type { JobTable } from './job-table.ts'
import type { Quarantine } from './quarantine.ts'
import type { Transactions } from './transactions.ts'

export type JobChanges = ReturnType<typeof createJobChanges>

/** How rows become jobs and jobs become rows; everything but `readable` runs inside the caller's transaction. */
export const createJobChanges = (
  jobs: JobTable,
  rooms: JobRoomTable,
  quarantine: Quarantine,
  { read, write, canWrite }: Transactions,
) => {
  const readableOrQuarantined = (row: StoredJob | null): Job | null => {
    if (row === null) return null
    if (row.job.ok) return row.job.value
    quarantine.add(row)
    return null
  }

  return {
    readableOrQuarantined,

    /** The jobs among the rows; whoever may write sets the others aside. */
    readable: (rows: () => readonly StoredJob[]): readonly Job[] => {
      const found = read(rows)
      const unreadable = found.filter(quarantine.isNew)
      if (unreadable.length > 0 && canWrite()) write(() => unreadable.forEach(quarantine.add))
      return found.flatMap((row) => (row.job.ok ? [row.job.value] : []))
    },

    running: (id: JobId, claim: string): StoredJob | null => {
      const row = jobs.byId(id)
      return row?.state === 'running' && row.claim === claim ? row : null
    },

    /** Writes a job with a patch in the state `to`; null when its row cannot be read. */
    change: (row: StoredJob, to: JobState, patch: JobPatch, now: Instant): Job | null => {
      const was = readableOrQuarantined(row)
      if (was === null) return null
      const finishedAt = isFinal(to) ? (patch.finishedAt ?? was.finishedAt ?? now) : null
      const next = Job.parse({ ...was, ...patch, state: to, updatedAt: now, finishedAt })
      const saved = jobs.save(row, next, to === 'running' ? row.claim : null)
      if (isFinal(to)) rooms.free(row.seq)
      else if (patch.intent !== undefined || isFinal(was.state)) rooms.save(next)
      return readableOrQuarantined(saved)
    },
  }
}

/** An illegal change is a bug of ours, found before anything is written. */
export const assertLegal = (from: JobState, to: JobState): void => {
  if (!canBecome(from, to)) throw new Error(`a job cannot go from ${from} to ${to}`)
}
