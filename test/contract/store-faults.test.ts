import { migrations } from '#adapters/store/migrate.ts'
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Connect } from '#adapters/store/connection.ts'
import { openStore } from '#adapters/store/open-store.ts'
import { StoreFailure } from '#core/ports/stores.ts'
import type { OpenStore } from '#adapters/store/open-store.ts'
import { at, guest, jobId, newJob } from '../support/build.ts'
import { tempProfile } from '../support/profile.ts'
import { usedProfile, withDatabase } from '../support/used-profile.ts'

const now = at('12:05')

const overwrite = (path: string, position: number, bytes: Buffer): void => {
  const file = openSync(path, 'r+')
  writeSync(file, bytes, 0, bytes.length, position)
  closeSync(file)
}

/** A disk that has room for `pages` pages of the database: SQLite itself answers SQLITE_FULL. */
const smallDisk =
  (pages: number): Connect =>
  (path, options) => {
    const db = new DatabaseSync(path, options)
    if (options.readOnly !== true) db.exec(`PRAGMA max_page_count = ${pages}`)
    return db
  }

describe('a profile that cannot be used is refused, and nothing in it is changed', () => {
  test('a database of a newer version', async () => {
    using profile = await usedProfile()
    withDatabase(profile.database, (db) => db.exec('PRAGMA user_version = 99'))
    const before = readFileSync(profile.database)
    expect(profile.tryOpen()).toEqual({
      ok: false,
      error: { kind: 'databaseNewer', found: 99, known: migrations.length },
    })
    expect(profile.tryOpen('reader').ok).toBe(false)
    expect(readFileSync(profile.database).equals(before)).toBe(true)
  })

  test('a damaged page', async () => {
    using profile = await usedProfile()
    const pages = statSync(profile.database).size / 4096
    for (let page = 1; page < pages; page += 1)
      overwrite(profile.database, page * 4096, Buffer.from('garbage!'.repeat(64)))
    const before = readFileSync(profile.database)
    expect(profile.tryOpen()).toMatchObject({ ok: false, error: { kind: 'databaseCorrupt' } })
    expect(readFileSync(profile.database).equals(before)).toBe(true)
  })

  test('a single damaged page of the queue', async () => {
    using profile = await usedProfile()
    let page = 0
    withDatabase(profile.database, (db) => {
      page = Number(db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'job'`).get()?.['rootpage'])
    })
    overwrite(profile.database, (page - 1) * 4096, Buffer.from('garbage!'.repeat(16)))
    expect(profile.tryOpen()).toMatchObject({ ok: false, error: { kind: 'databaseCorrupt' } })
  })

  test('a file that is no database', async () => {
    using profile = await usedProfile()
    overwrite(profile.database, 0, Buffer.from('not a database, is it'))
    const before = readFileSync(profile.database)
    expect(profile.tryOpen()).toMatchObject({ ok: false, error: { kind: 'databaseCorrupt' } })
    expect(profile.tryOpen('reader')).toMatchObject({ ok: false, error: { kind: 'databaseCorrupt' } })
    expect(readFileSync(profile.database).equals(before)).toBe(true)
  })

  test('a refusal frees the profile for the next start', async () => {
    using profile = await usedProfile()
    withDatabase(profile.database, (db) => db.exec('PRAGMA user_version = 99'))
    profile.tryOpen()
    withDatabase(profile.database, (db) => db.exec('PRAGMA user_version = 2'))
    expect(await profile.open().jobs.list({})).toHaveLength(40)
  })

  // Tests may run as root, whom no file mode stops: so the folder is one the system itself cannot make or write.
  test('a folder that cannot be made', () => {
    using profile = tempProfile()
    writeFileSync(profile.dir, 'a file is in the way')
    expect(profile.tryOpen()).toEqual({
      ok: false,
      error: { kind: 'profileUnusable', profile: profile.dir, detail: 'EEXIST' },
    })
    const below = join(profile.dir, 'deeper')
    expect(openStore({ dir: below, mode: 'owner' })).toMatchObject({
      ok: false,
      error: { kind: 'profileUnusable', detail: 'ENOTDIR' },
    })
    expect(readFileSync(profile.dir, 'utf8')).toBe('a file is in the way')
  })

  test('a folder where the database file is something else', () => {
    using profile = tempProfile()
    mkdirSync(profile.database, { recursive: true })
    expect(profile.tryOpen()).toMatchObject({ ok: false, error: { kind: 'profileUnusable' } })
  })

  test('a database that may only be read', async () => {
    using profile = await usedProfile()
    const before = readFileSync(profile.database)
    const readOnly: Connect = (path, options) =>
      new DatabaseSync(path, { ...options, readOnly: path === profile.database })
    expect(profile.tryOpen('owner', readOnly)).toMatchObject({
      ok: false,
      error: { kind: 'profileUnusable', profile: profile.dir },
    })
    expect(readFileSync(profile.database).equals(before)).toBe(true)
  })

  test('a disk without room for a queue', () => {
    using profile = tempProfile()
    expect(profile.tryOpen('owner', smallDisk(3))).toEqual({
      ok: false,
      error: { kind: 'diskFull', profile: profile.dir },
    })
    expect(profile.tryOpen().ok).toBe(true)
  })
})

test('a first start that died in its first write is taken up again', async () => {
  using profile = tempProfile()
  const unfinished = join(dirname(profile.dir), 'unfinished.db')
  const db = new DatabaseSync(unfinished)
  db.exec('CREATE TABLE early (text TEXT); PRAGMA cache_size = 1; BEGIN')
  for (let n = 0; n < 50; n += 1) db.prepare('INSERT INTO early VALUES (?)').run('x'.repeat(4000))
  mkdirSync(profile.dir)
  copyFileSync(unfinished, profile.database)
  copyFileSync(`${unfinished}-journal`, `${profile.database}-journal`)
  db.close()
  await profile.open().jobs.enqueue([newJob({ id: 'a' })])
  expect(existsSync(`${profile.database}-journal`)).toBe(false)
})

describe('what a promise of the queue rests on is read back', () => {
  test('every commit is synced to the disk', () => {
    using profile = tempProfile()
    expect(profile.open().settingsReadBack).toMatchObject({
      journalMode: 'wal',
      synchronous: 2,
      foreignKeys: 1,
      secureDelete: 1,
      trustedSchema: 0,
      fullFsync: 1,
      busyTimeoutMs: 5000,
      schemaVersion: migrations.length,
    })
  })

  test.each([
    ['synchronous = FULL', 'synchronous = NORMAL', { setting: 'synchronous', found: '1', wanted: '2' }],
    [
      'journal_mode = WAL',
      'journal_mode = DELETE',
      { setting: 'journal_mode', found: 'delete', wanted: 'wal' },
    ],
    ['secure_delete = ON', 'secure_delete = OFF', { setting: 'secure_delete', found: '0', wanted: '1' }],
  ])('a database that does not take "%s" is not used', (asked, taken, problem) => {
    class Forgetful extends DatabaseSync {
      override exec(sql: string): void {
        super.exec(sql.replace(asked, taken))
      }
    }
    using profile = tempProfile()
    const opened = profile.tryOpen('owner', (path, options) => new Forgetful(path, options))
    expect(opened).toEqual({ ok: false, error: { kind: 'databaseUnsafe', ...problem } })
  })
})

describe('a disk that fills up while the desk works', () => {
  const fill = async (
    store: OpenStore,
  ): Promise<{ readonly accepted: number; readonly failure: unknown }> => {
    for (let accepted = 0; ; accepted += 1) {
      try {
        await store.jobs.enqueue([newJob({ id: `${accepted}`, rooms: [`${accepted}`] })])
      } catch (failure) {
        return { accepted, failure }
      }
    }
  }

  test('the first failed write stops all writing, reading goes on, and nothing accepted is lost', async () => {
    using profile = tempProfile()
    const store = profile.open('owner', smallDisk(60))
    const { accepted, failure } = await fill(store)
    expect(accepted).toBeGreaterThan(5)
    expect(failure).toBeInstanceOf(StoreFailure)
    expect(failure).toMatchObject({ problem: { kind: 'diskFull', profile: profile.dir } })
    // Small enough to fit; refused all the same, because a store that failed once is not trusted again.
    await expect(store.jobs.move(jobId('0'), ['queued'], 'cancelled', {}, now)).rejects.toThrow(StoreFailure)
    await expect(store.property.saveGuest(guest())).rejects.toThrow(StoreFailure)
    expect(await store.jobs.list({})).toHaveLength(accepted)
    await expect(store.jobs.claim({ now, claim: 'c' })).rejects.toThrow('diskFull')
    store.close()
    expect(await profile.open().jobs.list({})).toHaveLength(accepted)
  })
})

describe('copies of the profile', () => {
  test('a backup is a complete private database, and never overwrites a file', async () => {
    using profile = await usedProfile()
    const store = profile.open()
    const target = join(dirname(profile.dir), 'backup', 'joinery.db')
    mkdirSync(dirname(target))
    expect(store.backup(target)).toEqual({ ok: true, value: null })
    expect(store.backup(target)).toMatchObject({ ok: false, error: { detail: 'EEXIST' } })
    expect(statSync(target).mode & 0o777).toBe(0o600)
    const copy = openStore({ dir: dirname(target), mode: 'owner' })
    if (!copy.ok) throw new Error(copy.error.kind)
    expect(await copy.value.jobs.list({})).toHaveLength(40)
    copy.value.close()
  })

  test('a backup to a place that does not exist is a problem, and the queue works on', async () => {
    using profile = await usedProfile()
    const store = profile.open()
    expect(store.backup(join(profile.dir, 'nowhere', 'copy.db'))).toMatchObject({
      ok: false,
      error: { kind: 'profileUnusable' },
    })
    expect(await store.jobs.enqueue([newJob({ id: 'next' })])).toHaveLength(1)
  })
})
