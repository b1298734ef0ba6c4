import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import type { BatchStore, DriftStore, JobStore, LinkStore, PropertyStore } from '#core/ports/stores.ts'
import type { Problem } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import { createAttemptTable } from './attempt-table.ts'
import { createBatchStore } from './batch-store.ts'
import {
  connectSqlite,
  inspect,
  openForReading,
  openForWriting,
  readBack,
  unsafeSetting,
} from './connection.ts'
import type { Connect, SettingsReadBack } from './connection.ts'
import { createDriftStore } from './drift-store.ts'
import { problemOfError } from './engine-error.ts'
import { createJobChanges } from './job-changes.ts'
import { createJobRoomTable } from './job-room-table.ts'
import { createJobStore } from './job-store.ts'
import { createLinkStore } from './link-store.ts'
import { createJobTable } from './job-table.ts'
import { migrate, migrations } from './migrate.ts'
import { takeOwnership } from './owner-lock.ts'
import { databaseFile, makePrivateFile, makeProfileDir } from './profile-dir.ts'
import { createPropertyStore } from './property-store.ts'
import { createQuarantine, quarantinedJobs } from './quarantine.ts'
import type { QuarantinedJob } from './quarantine.ts'
import { createTransactions } from './transactions.ts'

export type StoreOptions = {
  /** The profile folder; null keeps everything in memory, for fast simulations. */
  readonly dir: string | null
  /** One owner per profile. A reader may only read, beside a running owner or without one. */
  readonly mode: 'owner' | 'reader'
  readonly appVersion?: string
}

export type OpenStore = {
  readonly jobs: JobStore
  readonly batches: BatchStore
  readonly property: PropertyStore
  readonly drifts: DriftStore
  readonly links: LinkStore
  /** Jobs that are kept but cannot be read; in no list, counted as needsAttention. */
  readonly quarantined: () => readonly QuarantinedJob[]
  readonly settingsReadBack: SettingsReadBack
  /** Writes a complete copy to a file that does not exist yet (`VACUUM INTO`). */
  readonly backup: (path: string) => Result<null, Problem>
  /** Empties the log and frees the profile. Closing twice is harmless. */
  readonly close: () => void
}

/**
 * Opens the profile. Every refusal is a Problem and leaves what is on the disk as it was: otherOwner,
 * profileUnusable, diskFull, databaseNewer, databaseCorrupt, databaseUnsafe.
 */
export const openStore = (
  options: StoreOptions,
  connect: Connect = connectSqlite,
): Result<OpenStore, Problem> => {
  const profile = options.dir ?? ':memory:'
  try {
    if (options.mode === 'reader') return openReader(profile, connect)
    return options.dir === null
      ? openOwned(profile, ':memory:', options.appVersion ?? '', connect)
      : openOwner(options.dir, options.appVersion ?? '', connect)
  } catch (error) {
    const problem = problemOfError(error, profile)
    if (problem === null) throw error
    return err(problem)
  }
}

const openOwner = (dir: string, appVersion: string, connect: Connect): Result<OpenStore, Problem> => {
  makeProfileDir(dir)
  const lock = takeOwnership(dir, connect)
  if (!lock.ok) return lock
  const { release } = lock.value
  try {
    const path = databaseFile(dir)
    makePrivateFile(path)
    const defect = inspect(path, dir, migrations.length, connect)
    const opened = defect === null ? openOwned(dir, path, appVersion, connect) : err(defect)
    if (!opened.ok) release()
    return opened.ok ? ok({ ...opened.value, close: () => closeAll(opened.value.close, release) }) : opened
  } catch (error) {
    release()
    throw error
  }
}

const closeAll = (closeDatabase: () => void, release: () => void): void => {
  try {
    closeDatabase()
  } finally {
    release()
  }
}

const openOwned = (
  profile: string,
  path: string,
  appVersion: string,
  connect: Connect,
): Result<OpenStore, Problem> => {
  const db = openForWriting(path, connect)
  try {
    const migrated = migrate(db, appVersion)
    if (!migrated.ok) {
      db.close()
      return migrated
    }
    db.prepare(noteOpening).run({ appVersion })
    const settings = readBack(db)
    const unsafe = unsafeSetting(settings, path !== ':memory:')
    if (unsafe === null) return ok(assemble(db, profile, 'owner', settings))
    db.close()
    return err(unsafe)
  } catch (error) {
    db.close()
    throw error
  }
}

// The write after which the settings are read back.
const noteOpening = `
INSERT INTO profile (one, openings, app_version) VALUES (1, 1, :appVersion)
ON CONFLICT DO UPDATE SET openings = openings + 1, app_version = excluded.app_version`

const openReader = (dir: string, connect: Connect): Result<OpenStore, Problem> => {
  const path = databaseFile(dir)
  if (!existsSync(path)) return err({ kind: 'profileUnusable', profile: dir, detail: 'ENOENT' })
  const defect = inspect(path, dir, migrations.length, connect)
  if (defect !== null) return err(defect)
  const db = openForReading(path, connect)
  const settings = readBack(db)
  if (settings.schemaVersion === migrations.length) return ok(assemble(db, dir, 'reader', settings))
  db.close()
  // An older version owns this profile, or its owner has never started: only an owner may migrate.
  return err({ kind: 'profileUnusable', profile: dir, detail: `schema ${settings.schemaVersion}` })
}

const assemble = (
  db: DatabaseSync,
  profile: string,
  mode: StoreOptions['mode'],
  settingsReadBack: SettingsReadBack,
): OpenStore => {
  const transactions = createTransactions(db, profile, mode)
  const jobs = createJobTable(db)
  const rooms = createJobRoomTable(db)
  const attempts = createAttemptTable(db)
  const changes = createJobChanges(jobs, rooms, createQuarantine(jobs), transactions)
  const deps = { jobs, rooms, attempts, changes, transactions }
  return {
    jobs: createJobStore(deps),
    batches: createBatchStore(db, deps),
    property: createPropertyStore(db, transactions),
    drifts: createDriftStore(db, transactions),
    links: createLinkStore(db, transactions),
    quarantined: () => transactions.read(() => quarantinedJobs(jobs)),
    settingsReadBack,
    backup: (path) => backUp(db, path),
    close: () => {
      if (db.isOpen) db.close()
    },
  }
}

const backUp = (db: DatabaseSync, path: string): Result<null, Problem> => {
  if (existsSync(path)) return err({ kind: 'profileUnusable', profile: path, detail: 'EEXIST' })
  try {
    makePrivateFile(path)
    db.prepare('VACUUM INTO ?').run(path)
    sync(path)
    return ok(null)
  } catch (error) {
    rmSync(path, { force: true })
    const problem = problemOfError(error, path)
    if (problem === null) throw error
    return err(problem)
  }
}

const sync = (path: string): void => {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
