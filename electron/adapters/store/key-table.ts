import type { DatabaseSync } from 'node:sqlite'
import type { EntranceId } from '#shared/ids.ts'
import { Key } from '#shared/key.ts'
import { prepare } from './statement.ts'

const all = `SELECT body FROM key ORDER BY position`
const ofDoor = `
SELECT credential_id AS credentialId, body FROM key
WHERE credential_id IN (SELECT credential_id FROM key_door WHERE entrance_id = :entranceId)
ORDER BY position`
const clear = `DELETE FROM key`
const clearDoors = `DELETE FROM key_door`
const save = `
INSERT INTO key (credential_id, body) VALUES (:credentialId, :body)
ON CONFLICT (credential_id) DO UPDATE SET body = excluded.body`
const forget = `DELETE FROM key WHERE credential_id = :credentialId`
const saveDoor = `INSERT OR IGNORE INTO key_door (entrance_id, credential_id) VALUES (:entranceId, :credentialId)`
const forgetDoors = `DELETE FROM key_door WHERE credential_id = :credentialId`

/** The keys as last read. A row that cannot be read is left out: the next reading of the property replaces it. */
export const createKeyTable = (db: DatabaseSync) => {
  const statement = {
    all: prepare(db, all),
    ofDoor: prepare(db, ofDoor),
    clear: prepare(db, clear),
    clearDoors: prepare(db, clearDoors),
    save: prepare(db, save),
    forget: prepare(db, forget),
    saveDoor: prepare(db, saveDoor),
    forgetDoors: prepare(db, forgetDoors),
  }

  const insert = (key: Key): void => {
    const { credentialId } = key
    statement.save.run({ credentialId, body: JSON.stringify(key) })
    for (const entranceId of doorsOf(key)) statement.saveDoor.run({ entranceId, credentialId })
  }

  const replaceOne = (key: Key): void => {
    statement.forgetDoors.run({ credentialId: key.credentialId })
    insert(key)
  }

  const forgetAtDoor = (entranceId: EntranceId, gone: Key): void => {
    const rest = withoutDoor(gone, entranceId)
    if (doorsOf(rest).length > 0) replaceOne(rest)
    else statement.forget.run({ credentialId: gone.credentialId })
  }

  return {
    all: (): readonly Key[] => statement.all.all().flatMap((row) => keysOf(row['body'])),
    replace: (keys: readonly Key[]): void => {
      // Links first: clearing keys would otherwise look up the links of each.
      statement.clearDoors.run()
      statement.clear.run()
      for (const key of keys) insert(key)
    },
    /** A key that is no longer among a door's keys keeps its other doors, and is forgotten without any. */
    replaceOfDoor: (entranceId: EntranceId, keys: readonly Key[]): void => {
      const known = new Map(
        statement.ofDoor.all({ entranceId }).map((row) => [row['credentialId'], row['body']]),
      )
      const current = new Set<unknown>(keys.map((key) => key.credentialId))
      for (const [credentialId, body] of known) {
        if (!current.has(credentialId)) for (const gone of keysOf(body)) forgetAtDoor(entranceId, gone)
      }
      // Doors are read at every send and mostly show what is known: that is not written again.
      for (const key of keys) if (known.get(key.credentialId) !== JSON.stringify(key)) replaceOne(key)
    },
  }
}

const doorsOf = (key: Key): readonly EntranceId[] => [...key.guestEntranceIds, ...key.commonEntranceIds]

const withoutDoor = (key: Key, entranceId: EntranceId): Key => ({
  ...key,
  guestEntranceIds: key.guestEntranceIds.filter((id) => id !== entranceId),
  commonEntranceIds: key.commonEntranceIds.filter((id) => id !== entranceId),
})

const keysOf = (body: unknown): readonly Key[] => {
  try {
    return [Key.parse(JSON.parse(String(body)))]
  } catch {
    return []
  }
}
