import { DatabaseSync } from 'node:sqlite'
import type { DatabaseSyncOptions } from 'node:sqlite'
import { z } from 'zod'
import type { Problem } from '#shared/problem.ts'
import { primaryCode, resultCode } from './engine-error.ts'

/** Opens one database file. Tests hand in their own to make a full disk or an engine that forgets a setting. */
export type Connect = (path: string, options: DatabaseSyncOptions) => DatabaseSync

export const connectSqlite: Connect = (path, options) => new DatabaseSync(path, options)

/** What the open connection itself says about how it writes. */
export const SettingsReadBack = z.object({
  sqliteVersion: z.string(),
  journalMode: z.string(),
  synchronous: z.int(),
  foreignKeys: z.int(),
  secureDelete: z.int(),
  trustedSchema: z.int(),
  busyTimeoutMs: z.int(),
  fullFsync: z.int(),
  schemaVersion: z.int(),
})
export type SettingsReadBack = z.infer<typeof SettingsReadBack>

/**
 * Looks at a database without being able to change it: too new, or damaged? A file that cannot be read without
 * repair (a crash in the very first write leaves a journal to roll back) is looked at by the writing connection
 * instead, which repairs it as SQLite intends.
 */
export const inspect = (path: string, profile: string, known: number, connect: Connect): Problem | null => {
  const db = connect(path, { readOnly: true, timeout: busyTimeoutMs })
  try {
    return defectOf(db, profile, known)
  } catch (error) {
    const code = primaryCode(error)
    if (code !== resultCode.readOnly && code !== resultCode.cannotOpen) throw error
  } finally {
    db.close()
  }
  const writing = connect(path, { timeout: busyTimeoutMs })
  try {
    return defectOf(writing, profile, known)
  } finally {
    writing.close()
  }
}

/** Opens for reading only; `query_only` besides, so that a mistake of ours cannot write either. */
export const openForReading = (path: string, connect: Connect): DatabaseSync => {
  const db = connect(path, { readOnly: true, timeout: busyTimeoutMs })
  db.exec('PRAGMA query_only = ON')
  db.exec('PRAGMA trusted_schema = OFF')
  return db
}

/** Opens for writing, with settings that lose no commit. They count only once `unsafeSetting` has read them back. */
export const openForWriting = (path: string, connect: Connect): DatabaseSync => {
  const db = connect(path, { timeout: busyTimeoutMs })
  db.exec('PRAGMA journal_mode = WAL')
  db.exec('PRAGMA synchronous = FULL')
  db.exec('PRAGMA foreign_keys = ON')
  db.exec('PRAGMA secure_delete = ON')
  db.exec('PRAGMA trusted_schema = OFF')
  // Plain fsync does not reach the platter on macOS; elsewhere these two do nothing.
  db.exec('PRAGMA fullfsync = ON')
  db.exec('PRAGMA checkpoint_fullfsync = ON')
  return db
}

export const readBack = (db: DatabaseSync): SettingsReadBack =>
  SettingsReadBack.parse({
    sqliteVersion: only(db, 'SELECT sqlite_version()'),
    journalMode: only(db, 'PRAGMA journal_mode'),
    synchronous: only(db, 'PRAGMA synchronous'),
    foreignKeys: only(db, 'PRAGMA foreign_keys'),
    secureDelete: only(db, 'PRAGMA secure_delete'),
    trustedSchema: only(db, 'PRAGMA trusted_schema'),
    busyTimeoutMs: only(db, 'PRAGMA busy_timeout'),
    fullFsync: only(db, 'PRAGMA fullfsync'),
    schemaVersion: only(db, 'PRAGMA user_version'),
  })

/** The first setting that would make a promise false. Call it after a write: before one, SQLite answers with intentions. */
export const unsafeSetting = (found: SettingsReadBack, onDisk: boolean): Problem | null => {
  if (!isAtLeast(found.sqliteVersion, oldestSqlite))
    return {
      kind: 'databaseUnsafe',
      setting: 'sqlite_version',
      found: found.sqliteVersion,
      wanted: `>= ${oldestSqlite}`,
    }
  const wanted = [
    ['journal_mode', found.journalMode, onDisk ? 'wal' : 'memory'],
    ['synchronous', String(found.synchronous), '2'],
    ['foreign_keys', String(found.foreignKeys), '1'],
    ['secure_delete', String(found.secureDelete), '1'],
    ['trusted_schema', String(found.trustedSchema), '0'],
    ['fullfsync', String(found.fullFsync), '1'],
  ] as const
  const wrong = wanted.find(([, is, want]) => is !== want)
  return wrong === undefined
    ? null
    : { kind: 'databaseUnsafe', setting: wrong[0], found: wrong[1], wanted: wrong[2] }
}

// SQLite 3.7.0 to 3.51.2: a writer and a checkpoint could together corrupt a database in WAL mode (WAL-reset bug).
const oldestSqlite = '3.51.3'

// Only a foreign program (a virus scanner, a copy tool) can hold the file: the owner lock keeps our own out.
const busyTimeoutMs = 5_000

const defectOf = (db: DatabaseSync, profile: string, known: number): Problem | null => {
  const found = z.int().parse(only(db, 'PRAGMA user_version'))
  if (found > known) return { kind: 'databaseNewer', found, known }
  const verdict = z.string().parse(only(db, 'PRAGMA quick_check(1)'))
  return verdict === 'ok' ? null : { kind: 'databaseCorrupt', profile, detail: verdict }
}

const only = (db: DatabaseSync, sql: string): unknown => Object.values(db.prepare(sql).get() ?? {})[0]

const isAtLeast = (version: string, oldest: string): boolean =>
  version.localeCompare(oldest, 'en', { numeric: true }) >= 0
