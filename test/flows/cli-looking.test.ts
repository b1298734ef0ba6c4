import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { openStore } from '#adapters/store/open-store.ts'
import { builtCli, issueArgs, keysOf, openTerminal, RoomsJson } from '#test/support/built-cli.ts'

test('rooms: every room with its valid keys, in rack order, and the common doors', async () => {
  const terminal = await openTerminal()
  const { rooms, commonDoors } = RoomsJson.parse((await terminal.json(['rooms'])).said)
  expect(rooms).toHaveLength(120)
  expect(rooms.slice(0, 2).map((room) => room.name)).toEqual(['101', '102'])
  expect(rooms.find((room) => room.name === '412')).toMatchObject({ validKeys: 2, state: 'occupied' })
  expect(commonDoors.map((door) => door.name)).toContain('Gym')
  const text = await terminal.joinery(['rooms'])
  expect(text.stdout).toMatch(/Room\s+State[^]*412\s+occupied[^]*Europe\/Lisbon/)
})

test('rooms answers from the local copy; --refresh asks Seam again', async () => {
  const terminal = await openTerminal()
  const read = async (...more: readonly string[]) =>
    RoomsJson.parse((await terminal.json(['rooms', ...more])).said).rooms.find((one) => one.name === '412')
  await read()
  terminal.seam.control.overrideRoom('412')
  expect(await read()).toMatchObject({ validKeys: 2 })
  expect(await read('--refresh')).toMatchObject({ validKeys: 1 })
})

test('keys: each kind, the parents of phone copies, and why some cannot be joined', async () => {
  const terminal = await openTerminal()
  const keys = await keysOf(terminal, '412')
  const parent = keys.find((key) => key.kind === 'syncParent')
  expect(parent).toMatchObject({ holder: 'Ana Silva', joinable: true, reason: null, parentId: null })
  const copies = keys.filter((key) => key.kind === 'phoneCopy')
  expect(copies.map((key) => key.parentId)).toEqual([parent?.credentialId, parent?.credentialId])
  expect(keys.find((key) => key.holder === 'B. Costa')).toMatchObject({ joinable: false, reason: 'notValid' })
  expect((await keysOf(terminal, '118')).find((key) => key.holder === 'Mei Tanaka')).toMatchObject({
    encoded: false,
    joinable: false,
    reason: 'notEncoded',
  })
  expect((await keysOf(terminal, '305')).find((key) => key.holder === 'Henrik Lund')).toMatchObject({
    reason: 'expired',
  })
})

test('status: the property, the counts of the queue, and the chain of hops', async () => {
  const terminal = await openTerminal()
  await terminal.json(issueArgs(['--join', 'all', '--queue-only']))
  const { said } = await terminal.json(['status'])
  expect(said).toMatchObject({
    connection: 'open',
    property: { name: 'Hotel Meridian', timeZone: 'Europe/Lisbon' },
    queue: { queued: 1, issued: 0 },
    hops: [
      { name: 'seam', ok: true, latencyMs: expect.any(Number) },
      { name: 'bridge', ok: true },
      { name: 'visionline', ok: true },
    ],
  })
  expect(terminal.seam.control.keysCreated()).toEqual([])
  terminal.seam.control.bridgeDown(true)
  expect((await terminal.json(['status'])).said).toMatchObject({
    connection: 'offline',
    hops: [{ ok: true }, { ok: false, detail: 'seam_bridge_disconnected' }, { ok: null }],
  })
})

test('doctor reads back how the database writes, and names no guest', async () => {
  const terminal = await openTerminal()
  await terminal.json(['rooms'])
  const { said, stdout } = await terminal.json(['doctor'])
  expect(said).toMatchObject({
    versions: { joinery: expect.any(String), node: expect.any(String) },
    database: { journalMode: 'wal', synchronous: 2, sqliteVersion: expect.stringMatching(/^3\./) },
    clock: { skewMs: expect.any(Number) },
    log: join(terminal.dir, 'logs', 'joinery.log'),
  })
  expect(stdout).not.toMatch(/Silva|Weber|Moreau/)
  expect((await terminal.joinery(['doctor'])).stdout).toMatch(/Database: journal wal, synchronous 2/)
})

test('looking never sends what waits in the queue', async () => {
  const terminal = await openTerminal()
  await terminal.json(issueArgs(['--join', 'all', '--queue-only']))
  const looks = [
    ['rooms'],
    ['rooms', '--refresh'],
    ['keys', '412'],
    ['status'],
    ['doctor'],
    ['queue', 'list'],
  ]
  for (const look of looks) expect((await terminal.json(look)).code).toBe(0)
  expect((await terminal.json(issueArgs(['--join', 'all', '--copy', '2', '--dry-run']))).code).toBe(0)
  expect(terminal.seam.control.keysCreated()).toEqual([])
})

test('beside another Joinery the rooms and the self-check come from the files', async () => {
  const terminal = await openTerminal()
  await terminal.json(['rooms'])
  const owner = openStore({ dir: terminal.dir, mode: 'owner' })
  onTestFinished(() => (owner.ok ? owner.value.close() : undefined))
  expect(owner.ok).toBe(true)
  const asked = terminal.seam.control.record().length
  const { said, stderr } = await terminal.json(['rooms'])
  const room = RoomsJson.parse(said).rooms.find((one) => one.name === '412')
  expect(room).toMatchObject({ validKeys: 2, state: 'occupied' })
  expect(stderr).toContain('Another Joinery is using this profile')
  expect(await terminal.json(['doctor'])).toMatchObject({
    code: 0,
    said: { database: { journalMode: 'wal' }, clock: { skewMs: null }, log: expect.any(String) },
  })
  expect(terminal.seam.control.record()).toHaveLength(asked)
  expect(await terminal.json(['rooms', '--refresh'])).toMatchObject({
    code: 4,
    said: { error: { kind: 'otherOwner' } },
  })
})

test('--training brings its own hotel, in a profile of its own', async () => {
  const terminal = await openTerminal({ rooms: 20 })
  const args = issueArgs(['--join', 'all', '--training'])
  expect(await terminal.json(args)).toMatchObject({ code: 0, said: { job: { state: 'issued' } } })
  expect((await terminal.json(['queue', 'list'])).said).toEqual({ jobs: [] })
  expect((await terminal.json(['--training', 'queue', 'list'])).said).toMatchObject({ jobs: [{}] })
  expect(terminal.seam.control.record()).toEqual([])
})

test('training serve prints where it is, serves another process, and ends cleanly', async () => {
  const terminal = await openTerminal({ rooms: 20 })
  const cli = await builtCli()
  const served = spawn(process.execPath, [cli, 'training', 'serve', '--rooms', '40', '--seed', '3', '--json'])
  onTestFinished(() => void served.kill('SIGKILL'))
  const [line] = await once(served.stdout.setEncoding('utf8'), 'data')
  const account = z.strictObject({ endpoint: z.string(), apiKey: z.string() }).parse(JSON.parse(String(line)))
  const rooms = RoomsJson.parse((await terminal.json(['rooms'], { account })).said).rooms
  expect(rooms).toHaveLength(40)
  const ending = once(served, 'exit')
  served.kill('SIGTERM')
  expect((await ending)[0]).toBe(0)
})

test('a fault plan that makes no sense is refused, naming the place', async () => {
  const terminal = await openTerminal({ rooms: 20 })
  const file = join(terminal.dir, 'faults.json')
  const serve = () => terminal.json(['training', 'serve', '--faults', file])
  expect(await serve()).toMatchObject({
    code: 2,
    said: { error: { message: expect.stringContaining(file) } },
  })
  writeFileSync(file, '{"rates": {"create": {"lostAfter": 7}}}')
  expect(await serve()).toMatchObject({
    code: 2,
    said: { error: { kind: 'invalidInput', message: expect.stringContaining('rates.create.lostAfter') } },
  })
  writeFileSync(file, '{"rates": ')
  expect((await serve()).code).toBe(2)
  const port = new URL(terminal.seam.endpoint).port
  expect(await terminal.json(['training', 'serve', '--port', port])).toMatchObject({
    code: 2,
    said: { error: { message: expect.stringContaining(port) } },
  })
})
