import { DatabaseSync } from 'node:sqlite'
import { newJob } from './build.ts'
import { tempProfile } from './profile.ts'

/** A profile with forty jobs in it, closed again. */
export const usedProfile = async () => {
  const profile = tempProfile()
  const store = profile.open()
  await store.jobs.enqueue(Array.from({ length: 40 }, (_, n) => newJob({ id: `${n}`, rooms: [`${n}`] })))
  store.close()
  return profile
}

/** Reaches behind the store, as damage and other versions do. */
export const withDatabase = (path: string, work: (db: DatabaseSync) => void): void => {
  const db = new DatabaseSync(path)
  work(db)
  db.close()
}
