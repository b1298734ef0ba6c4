import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { openStore } from '#adapters/store/open-store.ts'
import { IssueReply, keyFor, openCliHotel, startCli } from '#test/support/run-cli.ts'
import type { CliHotel } from '#test/support/run-cli.ts'

const openHotel = async (): Promise<CliHotel> => {
  const hotel = await openCliHotel()
  onTestFinished(hotel.close)
  return hotel
}

const joinAll = (guest: string, ...more: readonly string[]) =>
  keyFor(guest, '--room', '412', '--join', 'all', ...more)

const Rooms = z.object({ rooms: z.array(z.looseObject({ name: z.string() })) })
const room412 = async ({ cli }: CliHotel, ...more: readonly string[]) =>
  Rooms.parse((await cli.json('rooms', ...more)).json).rooms.find((room) => room.name === '412')

test('rooms answers from the local copy; --refresh asks Seam again', async () => {
  const hotel = await openHotel()
  expect(await room412(hotel)).toMatchObject({ validKeys: 2 })
  hotel.property.control.overrideRoom('412')
  expect(await room412(hotel)).toMatchObject({ validKeys: 2 })
  expect(await room412(hotel, '--refresh')).toMatchObject({ validKeys: 1 })
})

test('looking never sends what waits in the queue', async () => {
  const hotel = await openHotel()
  expect((await hotel.cli.json(...joinAll('Rui Silva', '--queue-only'))).code).toBe(0)
  const looks = [
    ['rooms'],
    ['rooms', '--refresh'],
    ['keys', '412'],
    ['status'],
    ['queue', 'list'],
    joinAll('Eva Silva', '--dry-run'),
  ]
  for (const look of looks) expect((await hotel.cli.json(...look)).code).toBe(0)
  expect(hotel.property.control.keysCreated()).toEqual([])
  expect((await hotel.cli.json('queue', 'drain')).code).toBe(0)
  expect(hotel.property.control.keysCreated()).toHaveLength(1)
})

test('beside another Joinery the rooms and the self-check come from the files', async () => {
  const hotel = await openHotel()
  await room412(hotel)
  const owner = openStore({ dir: hotel.dir, mode: 'owner' })
  onTestFinished(() => (owner.ok ? owner.value.close() : undefined))
  expect(owner.ok).toBe(true)
  const asked = hotel.property.control.record().length
  expect(await room412(hotel)).toMatchObject({ validKeys: 2, state: 'occupied' })
  expect((await hotel.cli.run('rooms')).stderr).toContain('Another Joinery is using this profile')
  expect(await hotel.cli.json('doctor')).toMatchObject({
    code: 0,
    json: { database: { journalMode: 'wal', synchronous: 2 }, clock: { skewMs: null } },
  })
  expect(await hotel.cli.json('rooms', '--refresh')).toMatchObject({
    code: 4,
    json: { error: { kind: 'otherOwner' } },
  })
  expect(hotel.property.control.record()).toHaveLength(asked)
})

test('status names the link of the chain that is broken', async () => {
  const hotel = await openHotel()
  expect((await hotel.cli.json('status')).json).toMatchObject({
    connection: 'open',
    hops: [
      { name: 'seam', ok: true, latencyMs: expect.any(Number) },
      { name: 'bridge', ok: true },
      { name: 'visionline', ok: true },
    ],
  })
  hotel.property.control.bridgeDown(true)
  expect((await hotel.cli.json('status')).json).toMatchObject({
    connection: 'offline',
    hops: [{ ok: true }, { ok: false, detail: 'seam_bridge_disconnected' }, { ok: null }],
  })
})

test('a request lost before it was applied goes out again after the quiet period', async () => {
  const hotel = await openHotel()
  hotel.property.control.fault({ route: '/acs/credentials/create', kind: 'resetBefore' })
  const { code, json } = await hotel.cli.json(...joinAll('Rui Silva', '--quiet-period', '600ms'))
  expect({ code, job: IssueReply.parse(json).job }).toMatchObject({
    code: 0,
    job: { state: 'issued', attempts: 2 },
  })
  expect(hotel.property.control.keysCreated()).toHaveLength(1)
})

test('when Seam asks to slow down for a moment, the command waits as long as it says', async () => {
  const hotel = await openHotel()
  await room412(hotel)
  hotel.property.control.throttle(2, 1)
  const { code, json } = await hotel.cli.json(...joinAll('Rui Silva'))
  expect({ code, job: IssueReply.parse(json).job }).toMatchObject({
    code: 0,
    job: { state: 'issued', attempts: 1 },
  })
})

test('a key put among the arguments by mistake is not repeated', async () => {
  const { code, stdout, stderr } = await (await startCli(['connect', '--api-key=seam_canary_11aa22'])).ended
  expect(code).toBe(2)
  expect(stdout + stderr).not.toContain('seam_canary')
})

test('a reader that went away is no error', async () => {
  const { child, ended } = await startCli(['--help'])
  child.stdout?.destroy()
  expect(await ended).toMatchObject({ code: 0, stderr: '' })
})
