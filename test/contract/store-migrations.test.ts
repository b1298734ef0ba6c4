import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { migrate, migrations } from '#adapters/store/migrate.ts'
import { tempProfile } from '../support/profile.ts'

const version = (db: DatabaseSync): unknown => db.prepare('PRAGMA user_version').get()?.['user_version']

test('a new profile gets every migration, and the next start none', () => {
  using db = new DatabaseSync(':memory:')
  expect(migrate(db, '1')).toEqual({ ok: true, value: migrations.length })
  expect(version(db)).toBe(migrations.length)
  expect(migrate(db, '2')).toEqual({ ok: true, value: 0 })
})

test('a later version adds its own migrations only', () => {
  using db = new DatabaseSync(':memory:')
  migrate(db, '1')
  const later = [...migrations, { name: 'later', sql: 'CREATE TABLE later (a TEXT) STRICT' }]
  expect(migrate(db, '2', later)).toEqual({ ok: true, value: 1 })
  expect(db.prepare('SELECT name, app_version AS by FROM migration ORDER BY n DESC').get()).toEqual({
    name: 'later',
    by: '2',
  })
})

test('a database made with another text of an old migration is refused', () => {
  using profile = tempProfile()
  profile.open().close()
  const db = new DatabaseSync(profile.database)
  db.exec(`UPDATE migration SET sha256 = 'of an edited text' WHERE n = 1`)
  db.close()
  expect(profile.tryOpen()).toMatchObject({
    ok: false,
    error: { kind: 'databaseUnsafe', setting: 'migration 1', found: 'of an edited text' },
  })
})

test('a migration that fails half-way leaves the version before it', () => {
  using db = new DatabaseSync(':memory:')
  const broken = [
    ...migrations,
    { name: 'broken', sql: 'CREATE TABLE half (a TEXT) STRICT; CREATE NONSENSE' },
  ]
  expect(() => migrate(db, '1', broken)).toThrow('NONSENSE')
  expect(version(db)).toBe(migrations.length)
  expect(db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'half'`).get()).toBe(undefined)
})

test('every table is STRICT', () => {
  using db = new DatabaseSync(':memory:')
  migrate(db, '1')
  const lax = db.prepare(`SELECT name FROM pragma_table_list WHERE strict = 0 AND name NOT LIKE 'sqlite_%'`)
  expect(lax.all()).toEqual([])
})

test('a profile from before there were links keeps its jobs, and a link goes with the job it belongs to', () => {
  using db = new DatabaseSync(':memory:')
  const before = migrations.findIndex(({ name }) => name === '0006-links')
  migrate(db, '1', migrations.slice(0, before))
  db.exec(`
    INSERT INTO job (id, state, intent_key, blocks_room, not_after, attempts, proof, created_at, updated_at,
      finished_at, joined_to, notes, intent)
    VALUES ('job-1', 'issued', 'k', 0, 't', 1, 'verified', 't', 't', 't', '[]', '[]', '{}')`)
  expect(migrate(db, '2')).toEqual({ ok: true, value: migrations.length - before })
  expect(db.prepare('SELECT id FROM job').all()).toEqual([{ id: 'job-1' }])
  db.exec(`
    PRAGMA foreign_keys = ON;
    INSERT INTO link VALUES ('link-1', 'job-1', 'identity-1', NULL, 'sending', 't', '{}')`)
  expect(() => db.exec(`UPDATE link SET state = 'open'`)).toThrow('CHECK')
  db.exec(`DELETE FROM job`)
  expect(db.prepare('SELECT id FROM link').all()).toEqual([])
})
