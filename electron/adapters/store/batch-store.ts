import type { DatabaseSync } from 'node:sqlite'
import type { BatchStore } from '#core/ports/stores.ts'
import type { JobId } from '#shared/ids.ts'
import type { Job } from '#shared/job.ts'
import { createBatchTable } from './batch-table.ts'
import { assertLegal } from './job-changes.ts'
import { createEnqueue } from './job-store.ts'
import type { JobStoreDeps } from './job-store.ts'
import { createSavedListTable } from './saved-list-table.ts'

/** Group jobs on SQLite; asynchronous in type only. */
export const createBatchStore = (db: DatabaseSync, deps: JobStoreDeps): BatchStore => {
  const { read, write } = deps.transactions
  const { jobs, changes } = deps
  const batches = createBatchTable(db)
  const savedLists = createSavedListTable(db)
  const enqueue = createEnqueue(deps)

  return {
    accept: async ({ batch, identity, jobs: newJobs, lines }) =>
      write(() => {
        const accepted = enqueue(newJobs)
        const idOf = new Map<JobId, JobId>(
          accepted.map(({ job }, index) => [newJobs[index]?.id ?? job.id, job.id]),
        )
        batches.save(batch, identity)
        for (const line of lines)
          batches.addLine(batch.id, { ...line, jobId: idOf.get(line.jobId) ?? line.jobId })
        return accepted
      }),
    byIdentity: async (identity) => read(() => batches.byIdentity(identity)),
    get: async (id) => read(() => batches.byId(id)),
    list: async () => read(batches.list),
    save: async (batch) => write(() => batches.update(batch)),
    lines: async (id) => read(() => batches.lines(id)),
    liveByIntent: async (intentKeys) =>
      read(() => {
        const live = new Map<string, Job>()
        for (const key of intentKeys) {
          const row = jobs.liveByIntent(key)
          if (row?.job.ok === true) live.set(key, row.job.value)
        }
        return live
      }),
    moveAll: async (ids, from, to, patch, now) => {
      for (const state of from) if (state !== to) assertLegal(state, to)
      return write(() =>
        ids.flatMap((id) => {
          const row = jobs.byId(id)
          const isThere = row !== null && from.some((state) => state === row.state)
          return (isThere ? changes.change(row, to, patch, now) : null) ?? []
        }),
      )
    },
    savedList: async (signature) => read(() => savedLists.get(signature)),
    saveList: async (signature, list, now) => write(() => savedLists.save(signature, list, now)),
  }
}
