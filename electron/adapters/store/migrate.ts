import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { Problem } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import { queueMigration } from './migrations/0001-queue.ts'
import { propertyMigration } from './migrations/0002-property.ts'
import { groupsMigration } from './migrations/0003-groups.ts'
import { unverifiedMigration } from './migrations/0004-unverified.ts'
import { driftMigration } from './migrations/0005-drift.ts'
import { linksMigration } from './migrations/0006-links.ts'

export type Migration = { readonly name: string; readonly sql: string }

/**
 * Append only: a released entry never changes, a change of the schema is a new entry. They are modules and not
 * .sql files so that the same text loads in Node from source, in vitest and in the bundle.
 */
export const migrations: readonly Migration[] = [
  queueMigration,
  propertyMigration,
  groupsMigration,
  unverifiedMigration,
  driftMigration,
  linksMigration,
]

/**
 * Brings the schema up to date, one transaction per migration, and refuses a database that was made with another
 * text of an old migration (`databaseUnsafe`). Answers how many were applied. Engine errors are thrown.
 */
export const migrate = (
  db: DatabaseSync,
  appVersion: string,
  all: readonly Migration[] = migrations,
): Result<number, Problem> => {
  db.exec(createMigrationTable)
  const applied = db.prepare('SELECT n, sha256 FROM migration ORDER BY n').all()
  for (const row of applied) {
    const ours = all[Number(row['n']) - 1]
    const wanted = ours === undefined ? 'none' : checksum(ours)
    if (row['sha256'] !== wanted)
      return err({
        kind: 'databaseUnsafe',
        setting: `migration ${String(row['n'])}`,
        found: String(row['sha256']),
        wanted,
      })
  }
  const pending = all.slice(applied.length)
  pending.forEach((migration, index) => apply(db, migration, applied.length + index + 1, appVersion))
  return ok(pending.length)
}

const createMigrationTable = `
CREATE TABLE IF NOT EXISTS migration (
  n INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  app_version TEXT NOT NULL
) STRICT`

const apply = (db: DatabaseSync, migration: Migration, n: number, appVersion: string): void => {
  db.exec('BEGIN IMMEDIATE')
  try {
    db.exec(migration.sql)
    db.prepare('INSERT INTO migration (n, name, sha256, app_version) VALUES (?, ?, ?, ?)').run(
      n,
      migration.name,
      checksum(migration),
      appVersion,
    )
    db.exec(`PRAGMA user_version = ${n}`)
    db.exec('COMMIT')
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

const checksum = (migration: Migration): string => createHash('sha256').update(migration.sql).digest('hex')
