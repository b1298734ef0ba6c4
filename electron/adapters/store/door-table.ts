import type { DatabaseSync } from 'node:sqlite'
import type { EntranceId } from '#shared/ids.ts'
import { Instant } from '#shared/instant.ts'
import { Door } from '#shared/property.ts'
import { prepare } from './statement.ts'

const all = `SELECT entrance_id AS entranceId, name, category FROM door ORDER BY position`
const insert = `INSERT INTO door (entrance_id, name, category) VALUES (:entranceId, :name, :category)`
const clear = `DELETE FROM door`

const saveCopyRead = `
INSERT INTO copy_read (one, read_at) VALUES (1, :readAt) ON CONFLICT DO UPDATE SET read_at = excluded.read_at`
const saveDoorRead = `
INSERT INTO door_read (entrance_id, read_at) VALUES (:entranceId, :readAt)
ON CONFLICT DO UPDATE SET read_at = excluded.read_at`
const clearDoorReads = `DELETE FROM door_read`
const clearCopyRead = `DELETE FROM copy_read`
const copyReadAt = `SELECT read_at AS readAt FROM copy_read`

// A door is as fresh as its own last reading or the whole copy it came with.
const doorReadAt = `
SELECT max(read_at) AS readAt FROM (
  SELECT read_at FROM door_read WHERE entrance_id = :entranceId
  UNION ALL
  SELECT read_at FROM copy_read WHERE EXISTS (SELECT 1 FROM door WHERE entrance_id = :entranceId))`

/** The doors, in the order Seam gave them, and when what opens them was read. */
export const createDoorTable = (db: DatabaseSync) => {
  const statement = {
    all: prepare(db, all),
    insert: prepare(db, insert),
    clear: prepare(db, clear),
    saveCopyRead: prepare(db, saveCopyRead),
    saveDoorRead: prepare(db, saveDoorRead),
    clearDoorReads: prepare(db, clearDoorReads),
    clearCopyRead: prepare(db, clearCopyRead),
    copyReadAt: prepare(db, copyReadAt),
    doorReadAt: prepare(db, doorReadAt),
  }
  const clearAll = (): void => {
    statement.clear.run()
    statement.clearDoorReads.run()
    statement.clearCopyRead.run()
  }
  return {
    clear: clearAll,
    all: (): readonly Door[] => statement.all.all().flatMap((row) => Door.safeParse(row).data ?? []),
    replace: (doors: readonly Door[], readAt: Instant): void => {
      clearAll()
      for (const { entranceId, name, category } of doors) statement.insert.run({ entranceId, name, category })
      statement.saveCopyRead.run({ readAt })
    },
    saveRead: (entranceId: EntranceId, readAt: Instant): void =>
      void statement.saveDoorRead.run({ entranceId, readAt }),
    readAt: (entranceId?: EntranceId): Instant | null => {
      const row =
        entranceId === undefined ? statement.copyReadAt.get() : statement.doorReadAt.get({ entranceId })
      return Instant.nullable().parse(row?.['readAt'] ?? null)
    },
  }
}
