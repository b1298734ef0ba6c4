import type { DatabaseSync } from 'node:sqlite'
import type { PropertyStore } from '#core/ports/stores.ts'
import { createDoorTable } from './door-table.ts'
import { createGuestTable } from './guest-table.ts'
import { createKeyTable } from './key-table.ts'
import { createPropertyTable } from './property-table.ts'
import { createSettingTable } from './setting-table.ts'
import type { Transactions } from './transactions.ts'

/** The local copy of the property and the settings on SQLite; asynchronous in type only. */
export const createPropertyStore = (db: DatabaseSync, { read, write }: Transactions): PropertyStore => {
  const property = createPropertyTable(db)
  const doors = createDoorTable(db)
  const guests = createGuestTable(db)
  const keys = createKeyTable(db)
  const settings = createSettingTable(db)
  const emptyLog = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)')

  /** Deleted names stay in the log until it is emptied, even with secure_delete. */
  const erase = (work: () => void): void => {
    write(work)
    read(() => emptyLog.all())
  }

  return {
    property: async () => read(property.get),
    saveProperty: async (next) =>
      erase(() => {
        if (property.get()?.system.id !== next?.system.id) {
          doors.clear()
          guests.replace([])
          keys.replace([])
        }
        property.save(next)
      }),
    doors: async () => read(doors.all),
    guests: async () => read(guests.all),
    keys: async () => read(keys.all),
    readAt: async (entranceId) => read(() => doors.readAt(entranceId)),
    saveCopy: async (copy) =>
      erase(() => {
        doors.replace(copy.doors, copy.readAt)
        guests.replace(copy.guests)
        keys.replace(copy.keys)
      }),
    saveKeysOfDoor: async (entranceId, current, readAt) =>
      write(() => {
        keys.replaceOfDoor(entranceId, current)
        doors.saveRead(entranceId, readAt)
      }),
    saveGuest: async (guest) => write(() => guests.save(guest)),
    settings: async () => read(settings.get),
    saveSettings: async (next) => write(() => settings.save(next)),
  }
}
