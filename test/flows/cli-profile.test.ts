import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { newJob } from '#test/support/build.ts'
import { tempProfile } from '#test/support/profile.ts'
import { cliOf, ErrorReply, JobsReply, keyFor, openCliHotel, startCli } from '#test/support/run-cli.ts'
import type { CliHotel } from '#test/support/run-cli.ts'
import { usedProfile, withDatabase } from '#test/support/used-profile.ts'

// Each command is a process of its own, and several tests run ten.
vi.setConfig({ testTimeout: 60_000 })

let hotel: CliHotel

beforeAll(async () => {
  hotel = await openCliHotel({ rooms: 20 })
})
afterAll(() => hotel.close())

const refusal = async (dir: string, ...args: readonly string[]) => {
  const { code, json } = await cliOf(hotel.property, dir).json(...args)
  const { kind, message, hint } = ErrorReply.parse(json).error
  return { code, kind, said: `${message} ${hint}` }
}
const requests = () => hotel.property.control.record().length
const oneKey = keyFor('Rui Silva', '--room', '104', '--join', 'all')

describe('a profile that cannot be used: a sentence, nothing sent, nothing changed', () => {
  test.each(['queue list', 'rooms', 'issue'])('a file is in the way of the folder: %s', async (command) => {
    using profile = tempProfile()
    writeFileSync(profile.dir, 'a file')
    const before = requests()
    const args = command === 'issue' ? oneKey : command.split(' ')
    expect(await refusal(profile.dir, ...args)).toEqual({
      code: 2,
      kind: 'profileUnusable',
      said: expect.stringContaining(profile.dir),
    })
    expect(readFileSync(profile.dir, 'utf8')).toBe('a file')
    expect(requests()).toBe(before)
  })

  test.each(['queue list', 'rooms', 'status', 'doctor', 'issue'])(
    'a folder that a cloud program copies: %s',
    async (command) => {
      using profile = tempProfile()
      const home = join(profile.dir, '..')
      const dir = join(home, 'OneDrive - Hotel Meridian', 'joinery')
      const before = requests()
      const args = command === 'issue' ? oneKey : command.split(' ')
      expect(await refusal(dir, ...args)).toEqual({
        code: 2,
        kind: 'profileNotLocal',
        said: expect.stringMatching(/OneDrive.*JOINERY_DATA/),
      })
      expect(readdirSync(home)).toEqual([])
      expect(requests()).toBe(before)
    },
  )

  test('a database of a newer version', async () => {
    using profile = await usedProfile()
    withDatabase(profile.database, (db) => db.exec('PRAGMA user_version = 99'))
    const bytes = readFileSync(profile.database)
    const before = requests()
    for (const args of [oneKey, ['queue', 'list']]) {
      expect(await refusal(profile.dir, ...args)).toEqual({
        code: 2,
        kind: 'databaseNewer',
        said: expect.stringContaining('Start the newer version'),
      })
    }
    expect(readFileSync(profile.database).equals(bytes)).toBe(true)
    expect(requests()).toBe(before)
  })

  test('a database that is none', async () => {
    using profile = await usedProfile()
    writeFileSync(profile.database, 'not a database, is it '.repeat(500))
    const before = requests()
    for (const args of [oneKey, ['queue', 'list'], ['status']]) {
      expect(await refusal(profile.dir, ...args)).toEqual({
        code: 2,
        kind: 'databaseCorrupt',
        said: expect.stringContaining('backup'),
      })
    }
    expect(readFileSync(profile.database, 'utf8')).toMatch(/^not a database/)
    expect(requests()).toBe(before)
  })
})

describe('another Joinery owns the profile', () => {
  test('what changes is refused with exit 4; what looks still answers', async () => {
    using profile = tempProfile()
    const owner = profile.open()
    await owner.jobs.enqueue([newJob({ id: 'accepted' })])
    const before = requests()
    for (const args of [
      oneKey,
      ['rooms', '--refresh'],
      ['queue', 'drain'],
      ['queue', 'cancel', 'accepted'],
      ['connect'],
    ]) {
      expect(await refusal(profile.dir, ...args)).toEqual({
        code: 4,
        kind: 'otherOwner',
        said: expect.stringContaining(profile.dir),
      })
    }
    expect(requests()).toBe(before)

    const cli = cliOf(hotel.property, profile.dir)
    const list = await cli.json('queue', 'list')
    expect(list.code).toBe(0)
    expect(JobsReply.parse(list.json).jobs).toMatchObject([{ id: 'accepted', state: 'queued', attempts: 0 }])
    expect(await cli.json('queue', 'show', 'accepted')).toMatchObject({ code: 0, json: { attempts: [] } })
    expect(await cli.json('status')).toMatchObject({ code: 0, json: { queue: { queued: 1 } } })
    expect((await cli.run('status')).stderr).toContain('Another Joinery')
    expect(await owner.jobs.counts()).toMatchObject({ queued: 1, cancelled: 0 })
  })
})

test('a profile folder by variable; an empty variable is none', async () => {
  const home = mkdtempSync(join(tmpdir(), 'joinery-home-'))
  const list = async (data: string) => {
    const env = { HOME: home, XDG_CONFIG_HOME: '', XDG_DATA_HOME: '', JOINERY_DATA: data }
    return (await (await startCli(['queue', 'list', '--json'], env)).ended).code
  }
  try {
    expect(await list(join(home, 'chosen'))).toBe(0)
    expect(readFileSync(join(home, 'chosen/joinery.db')).length).toBeGreaterThan(0)
    expect(await list('')).toBe(0)
    expect(existsSync(join(home, '.config/joinery/joinery.db'))).toBe(true)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
})
