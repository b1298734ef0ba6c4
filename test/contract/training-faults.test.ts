import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { SeamHttp } from '@seamapi/http/connect'
import { faultPlan } from '#adapters/sandbox/faults.ts'
import type { FaultKind, FaultPlan } from '#adapters/sandbox/faults.ts'
import { startTrainingProperty } from '#adapters/sandbox/start-training-property.ts'
import { MONDAY_NOON, call, openHotel } from './training-support.ts'
import type { Hotel } from './training-support.ts'

const CREATE = '/acs/credentials/create'

/** What the client saw: a status, a transport code, or the id of the key. */
const makeKey = async (hotel: Hotel, userId: string): Promise<string> => {
  const wish = { userId, doors: ['307'], autoJoin: true }
  try {
    const key = await hotel.card(wish)
    return key.acs_credential_id === undefined ? 'no id' : 'made'
  } catch (error) {
    return describe(error)
  }
}

const describe = (error: unknown): string => {
  const { response, code, name } = Object(error)
  return String(response?.status ?? code ?? name)
}

test('each fault does what its name says, and the record tells what was carried out', async () => {
  const hotel = await openHotel()
  const userId = await hotel.newGuest('Unlucky')
  const seen: Record<string, readonly [string, number]> = {}
  const kinds: readonly FaultKind[] = [
    'resetBefore',
    'resetAfter',
    'status500',
    'status500After',
    'html502',
    'html200',
    'empty503',
    'garbage',
    'truncated',
    'missingKey',
    'missingId',
    'throttle',
  ]
  for (const kind of kinds) {
    const before = hotel.control.keysCreated().length
    hotel.control.fault({ route: CREATE, kind })
    const outcome = await makeKey(hotel, userId)
    seen[kind] = [outcome, hotel.control.keysCreated().length - before]
  }
  expect(seen).toMatchInlineSnapshot(`
    {
      "empty503": [
        "503",
        0,
      ],
      "garbage": [
        "SeamHttpInvalidResponseError",
        1,
      ],
      "html200": [
        "SeamHttpInvalidResponseError",
        0,
      ],
      "html502": [
        "502",
        0,
      ],
      "missingId": [
        "no id",
        1,
      ],
      "missingKey": [
        "SeamHttpInvalidResponseError",
        1,
      ],
      "resetAfter": [
        "ERR_NETWORK",
        1,
      ],
      "resetBefore": [
        "ERR_NETWORK",
        0,
      ],
      "status500": [
        "internal_server_error",
        0,
      ],
      "status500After": [
        "internal_server_error",
        1,
      ],
      "throttle": [
        "too_many_requests",
        0,
      ],
      "truncated": [
        "TypeError",
        1,
      ],
    }
  `)
  expect(await makeKey(hotel, userId)).toBe('made')
  expect(JSON.stringify(hotel.control.record())).not.toContain(hotel.apiKey)
})

test('an answer that never comes: with and without the key being made', async () => {
  const hotel = await openHotel()
  const impatient = new SeamHttp({ apiKey: hotel.apiKey, endpoint: hotel.endpoint, timeout: 100 })
  const wish = {
    access_method: 'card' as const,
    acs_user_id: await hotel.newGuest('Patience'),
    allowed_acs_entrance_ids: [hotel.door('307')],
    visionline_metadata: { auto_join: true },
  }
  for (const [kind, made] of [
    ['timeout', 0],
    ['timeoutAfter', 1],
  ] as const) {
    hotel.control.fault({ route: CREATE, kind })
    await expect(impatient.acs.credentials.create(wish)).rejects.toThrow(/timeout/iu)
    expect(hotel.control.keysCreated()).toHaveLength(made)
  }
})

test('a late request is carried out after the client was cut off', async () => {
  const hotel = await openHotel()
  hotel.control.fault({ route: CREATE, kind: 'lateApply', applyAfterMs: 30 })
  await makeKey(hotel, await hotel.newGuest('Late'))
  expect(hotel.control.keysCreated()).toHaveLength(0)
  await expect.poll(() => hotel.control.keysCreated().length).toBe(1)
})

test('offline, connections are refused; afterwards the hotel is back on the same port', async () => {
  const hotel = await openHotel()
  await hotel.control.offline(true)
  const refused = await fetch(hotel.endpoint).catch((error: unknown) => Object(error).cause?.code)
  expect(refused).toBe('ECONNREFUSED')
  await hotel.control.offline(false)
  expect((await hotel.seam.workspaces.get()).is_sandbox).toBe(true)
})

test('a revoked key is 401, a fallen bridge shows on the system and stops creation', async () => {
  const hotel = await openHotel()
  hotel.control.revokeApiKey(true)
  await expect(hotel.seam.workspaces.get()).rejects.toMatchObject({ statusCode: 401 })
  hotel.control.revokeApiKey(false)
  const stranger = new SeamHttp({ apiKey: 'seam_test_wrong', endpoint: hotel.endpoint })
  await expect(stranger.workspaces.get()).rejects.toMatchObject({ statusCode: 401 })

  hotel.control.bridgeDown(true)
  const system = await hotel.seam.acs.systems.get({ acs_system_id: hotel.systemId })
  expect(system.errors.map(({ error_code: code }) => code)).toEqual(['seam_bridge_disconnected'])
  const userId = await hotel.newGuest('Waiting')
  await expect(hotel.card({ userId, doors: ['307'], override: true })).rejects.toMatchObject({
    code: 'bridge_disconnected',
    statusCode: 400,
  })
})

test('chance faults repeat with their seed and come at the rates asked for', async () => {
  const plan: FaultPlan = { seed: 7, rates: { create: { lostBefore: 0.2, lostAfter: 0.2, throttle: 0.1 } } }
  const run = async (): Promise<string[]> => {
    const hotel = await openHotel({ faults: plan })
    const userId = await hotel.newGuest('Gambler')
    const outcomes = []
    for (let turn = 0; turn < 60; turn += 1) outcomes.push(await makeKey(hotel, userId))
    return outcomes
  }
  const outcomes = await run()
  expect(await run()).toEqual(outcomes)
  const bad = outcomes.filter((outcome) => outcome !== 'made').length
  expect(bad).toBeGreaterThan(18)
  expect(bad).toBeLessThan(42)
  expect(faultPlan.safeParse({ rates: { create: { lostBefore: 0.7, lostAfter: 0.7 } } }).success).toBe(false)
})

test('a key issued in one process is there in the next, in a file only its owner reads', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'training-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const stateFile = join(folder, 'hotel.json')
  const first = await openHotel({ stateFile })
  const key = await first.card({ userId: await first.newGuest('Keeper'), doors: ['307'], override: true })
  await first.stop()
  expect((await stat(stateFile)).mode & 0o777).toBe(0o600)

  const second = await openHotel({ stateFile, now: () => MONDAY_NOON + 60_000 })
  expect(second.apiKey).toBe(first.apiKey)
  const found = await second.seam.acs.credentials.get({ acs_credential_id: key.acs_credential_id })
  expect(found.visionline_metadata).toEqual(key.visionline_metadata)
  const another = await second.card({
    userId: await second.newGuest('Second'),
    doors: ['118'],
    autoJoin: true,
  })
  expect(another.acs_credential_id).not.toBe(key.acs_credential_id)
  await second.stop()
  await second.stop()
  expect(JSON.parse(await readFile(stateFile, 'utf8'))).toMatchObject({ version: 1 })
})

test('the line is controlled over HTTP by whoever holds the key', async () => {
  const hotel = await openHotel()
  const orders = {
    set: { futureApi: true },
    faults: [{ route: '/workspaces/get', kind: 'status500' }],
    overrideRoom: '412',
  }
  const done = await call(hotel, 'POST', '/_training/control', orders)
  expect(done.json).toMatchObject({ ok: true, credentialId: expect.any(String) })
  expect((await call(hotel, 'GET', '/workspaces/get')).status).toBe(500)
  const [key] = await hotel.keysOf('214')
  expect(key?.warnings).toMatchObject([{ warning_code: 'moon_phase_unsuitable' }])

  const record = await call(hotel, 'GET', '/_training/record')
  expect(record.json).toMatchObject({ keys_created: [{ shape: 'override', rooms: ['412'] }] })
  const stranger = { ...hotel, apiKey: 'seam_test_wrong' }
  expect((await call(stranger, 'GET', '/_training/record')).status).toBe(401)
  expect((await call(hotel, 'POST', '/_training/control', { overrideRoom: '999' })).status).toBe(400)
  expect((await call(hotel, 'POST', '/_training/control', { explode: true })).status).toBe(400)
})

test('an impossible hotel and a taken port are refused', async () => {
  await expect(startTrainingProperty({ rooms: 5001 })).rejects.toThrow(RangeError)
  const hotel = await openHotel()
  const port = Number(new URL(hotel.endpoint).port)
  await expect(startTrainingProperty({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
