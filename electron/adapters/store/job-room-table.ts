import type { DatabaseSync } from 'node:sqlite'
import type { Job } from '#shared/job.ts'
import { prepare } from './statement.ts'

const insert = `INSERT OR IGNORE INTO job_room (entrance_id, seq) VALUES (:entranceId, :seq)`
const free = `DELETE FROM job_room WHERE seq = :seq`

export type JobRoomTable = ReturnType<typeof createJobRoomTable>

/** The rooms of jobs that are not final: what claiming looks at. */
export const createJobRoomTable = (db: DatabaseSync) => {
  const statement = { insert: prepare(db, insert), free: prepare(db, free) }
  return {
    save: (job: Job): void => {
      statement.free.run({ seq: job.seq })
      for (const { entranceId } of job.intent.rooms) statement.insert.run({ entranceId, seq: job.seq })
    },
    free: (seq: number): void => void statement.free.run({ seq }),
  }
}
