import { DatabaseSync } from 'node:sqlite'
import { openStore } from '#adapters/store/open-store.ts'
import type { OpenStore } from '#adapters/store/open-store.ts'

/** What survives the death of a desk: the real store, in memory. */
export type Profile = { readonly store: OpenStore; readonly db: DatabaseSync }

let spare: Profile | null = null

/** An empty profile. Opening one takes longer than many a seed, so one that was given back is emptied and used again. */
export const takeProfile = (): Profile => {
  const profile = spare ?? openProfile()
  spare = null
  return profile
}

export const giveBack = (profile: Profile): void => {
  empty(profile.db)
  spare = profile
}

const openProfile = (): Profile => {
  let db: DatabaseSync | null = null
  const opened = openStore({ dir: null, mode: 'owner' }, (path, settings) => {
    db = new DatabaseSync(path, settings)
    return db
  })
  if (!opened.ok || db === null) throw new Error('no store')
  return { store: opened.value, db }
}

/** `sqlite_sequence` among them: the first job of every seed is number 1. */
const tables = `
SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('migration', 'profile')`

const empty = (db: DatabaseSync): void => {
  const emptied = db.prepare(tables).all()
  db.exec('PRAGMA foreign_keys = OFF')
  db.exec(emptied.map(({ name }) => `DELETE FROM ${String(name)};`).join('\n'))
  db.exec('PRAGMA foreign_keys = ON')
}
