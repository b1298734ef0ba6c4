import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '#adapters/store/open-store.ts'
import type { OpenStore } from '#adapters/store/open-store.ts'
import { ErrorJson, issueArgs, openTerminal } from '#test/support/built-cli.ts'
import type { Terminal } from '#test/support/built-cli.ts'
import { withDatabase } from '#test/support/used-profile.ts'

/** Another Joinery on this profile: the process of the test. */
const own = (dir: string): OpenStore & Disposable => {
  const opened = openStore({ dir, mode: 'owner' })
  if (!opened.ok) throw new Error(opened.error.kind)
  return { ...opened.value, [Symbol.dispose]: opened.value.close }
}

const refusedAs = async (terminal: Terminal, args: readonly string[]) => {
  const end = await terminal.json(args)
  return { code: end.code, kind: ErrorJson.parse(end.said).error.kind }
}

test('beside another owner, what changes something ends with 4 and changes nothing', async () => {
  const terminal = await openTerminal()
  const queued = await terminal.json(issueArgs(['--join', 'all', '--queue-only']))
  expect(queued.code).toBe(0)
  using owner = own(terminal.dir)
  const before = await owner.jobs.list({})
  const id = before[0]?.id ?? ''
  const orders = [
    issueArgs(['--join', 'all'], { guest: 'Eva Silva' }),
    ['rooms', '--refresh'],
    ['queue', 'drain'],
    ['queue', 'cancel', id],
    ['queue', 'retry', id],
    ['connect'],
    ['disconnect'],
  ]
  for (const order of orders)
    expect(await refusedAs(terminal, order)).toEqual({ code: 4, kind: 'otherOwner' })
  const told = await terminal.joinery(['queue', 'drain'])
  expect(told).toMatchObject({ code: 4, stdout: '' })
  expect(told.stderr).toContain(`Another Joinery is using the profile ${terminal.dir}`)
  expect(await owner.jobs.list({})).toEqual(before)
  expect(terminal.seam.control.keysCreated()).toEqual([])
})

test('beside another owner, looking still answers from the files', async () => {
  const terminal = await openTerminal()
  await terminal.json(issueArgs(['--join', 'all', '--queue-only']))
  using owner = own(terminal.dir)
  const [job] = await owner.jobs.list({})
  expect(await terminal.json(['queue', 'list'])).toMatchObject({ code: 0, said: { jobs: [{ id: job?.id }] } })
  expect(await terminal.json(['queue', 'show', job?.id ?? ''])).toMatchObject({ code: 0 })
  const status = await terminal.json(['status'])
  expect(status).toMatchObject({
    code: 0,
    said: { property: { name: 'Hotel Meridian' }, queue: { queued: 1 } },
  })
  expect(status.stderr).toMatch(/Another Joinery/)
})

test('a profile that cannot be used is a sentence, and what is there stays as it was', async () => {
  const terminal = await openTerminal()
  const file = join(terminal.dir, 'a-file')
  writeFileSync(file, 'not a folder')
  const place = ['--data', join(file, 'profile')]
  expect(await refusedAs(terminal, [...place, 'rooms'])).toEqual({ code: 2, kind: 'profileUnusable' })
  expect(await refusedAs(terminal, [...place, 'queue', 'list'])).toEqual({ code: 2, kind: 'profileUnusable' })

  await terminal.json(issueArgs(['--join', 'all', '--queue-only']))
  const database = join(terminal.dir, 'joinery.db')
  withDatabase(database, (db) => db.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA user_version = 99'))
  const newer = readFileSync(database)
  expect(await refusedAs(terminal, ['queue', 'drain'])).toEqual({ code: 2, kind: 'databaseNewer' })
  expect(readFileSync(database).equals(newer)).toBe(true)
  writeFileSync(database, Buffer.alloc(newer.length, 'garbage!'))
  expect(await refusedAs(terminal, ['queue', 'drain'])).toEqual({ code: 2, kind: 'databaseCorrupt' })
  expect(await refusedAs(terminal, issueArgs(['--join', 'all']))).toEqual({
    code: 2,
    kind: 'databaseCorrupt',
  })
  expect(terminal.seam.control.keysCreated()).toEqual([])
})

test('the profile is for its owner only', async () => {
  const terminal = await openTerminal({ rooms: 20 })
  await terminal.json(['rooms'])
  const mode = (name: string) => (statSync(join(terminal.dir, name)).mode & 0o777).toString(8)
  expect([mode('.'), mode('joinery.db'), mode('logs')]).toEqual(['700', '600', '700'])
})

test('no key at all: what to do is said, and nothing is asked of anybody', async () => {
  const terminal = await openTerminal({ rooms: 20 })
  const without = { account: null }
  expect(await terminal.json(['connect'], without)).toMatchObject({
    code: 2,
    said: { error: { kind: 'invalidInput', message: expect.stringContaining('SEAM_API_KEY') } },
  })
  expect(await terminal.json(['rooms'], without)).toMatchObject({
    code: 3,
    said: { error: { kind: 'notConnected' } },
  })
  expect(await terminal.json(['status'], without)).toMatchObject({
    code: 0,
    said: { connection: 'notConnected', property: null },
  })
  const alone = { account: null, env: { SEAM_ENDPOINT: terminal.seam.endpoint } }
  expect(await terminal.json(['status'], alone)).toMatchObject({ said: { connection: 'notConnected' } })
  expect(terminal.seam.control.record()).toEqual([])
})

test('a reader that went away is no error', async () => {
  const terminal = await openTerminal()
  const end = await terminal.joinery(['rooms'], { meanwhile: (child) => child.stdout?.destroy() })
  expect(end).toMatchObject({ code: 0, stderr: '' })
})
