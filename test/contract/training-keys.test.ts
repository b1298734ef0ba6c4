import { expect, test } from 'vitest'
import { validateRequest, validateResponse } from '#test/support/openapi.ts'
import { MONDAY_NOON, call, openHotel } from './training-support.ts'
import type { Hotel, Key } from './training-support.ts'

const guestKeys = async (hotel: Hotel, room: string): Promise<Key[]> =>
  (await hotel.keysOf(room)).filter((key) => key.visionline_metadata?.card_function_type === 'guest')

const liveIds = async (hotel: Hotel, room: string): Promise<string[]> =>
  (await guestKeys(hotel, room))
    .filter((key) => key.visionline_metadata?.is_valid === true)
    .map((key) => key.acs_credential_id)

test('a joiner leaves every key of the room alone', async () => {
  const hotel = await openHotel()
  const before = await liveIds(hotel, '412')
  const joined = before.slice(0, 1)
  const key = await hotel.phoneKey({
    userId: await hotel.newGuest('Rita Silva'),
    doors: ['412', 'Gym'],
    join: joined,
  })
  expect(await liveIds(hotel, '412')).toEqual([...before, key.acs_credential_id])
  expect(key.visionline_metadata).toMatchObject({
    joiner_acs_credential_ids: joined,
    guest_acs_entrance_ids: [hotel.door('412')],
    common_acs_entrance_ids: [hotel.door('Gym')],
  })
  expect(hotel.control.keysCreated()).toMatchObject([
    { shape: 'join', joinedIds: joined, invalidatedIds: [], replacedIds: [], rooms: ['412'] },
  ])
})

test('an override kills the guest keys of its room, not those of the gym nor the staff', async () => {
  const hotel = await openHotel()
  const before = await liveIds(hotel, '412')
  const gymBefore = (await hotel.keysOf('Gym')).filter((key) => !before.includes(key.acs_credential_id))
  const key = await hotel.card({
    userId: await hotel.newGuest('Next Guest'),
    doors: ['412', 'Gym'],
    override: true,
  })
  expect(await liveIds(hotel, '412')).toEqual([key.acs_credential_id])
  expect(hotel.control.keysCreated()[0]?.invalidatedIds).toEqual(before)
  const staff = (await hotel.keysOf('412')).filter(
    (one) => one.visionline_metadata?.card_function_type === 'staff',
  )
  expect(staff.every((one) => one.visionline_metadata?.is_valid)).toBe(true)
  const gymAfter = new Map((await hotel.keysOf('Gym')).map((one) => [one.acs_credential_id, one]))
  for (const one of gymBefore) {
    expect(gymAfter.get(one.acs_credential_id)?.visionline_metadata?.is_valid).toBe(
      one.visionline_metadata?.is_valid,
    )
  }
  const events = await hotel.seam.events.list({ since: new Date(MONDAY_NOON - 1).toISOString() })
  expect(events.filter((event) => event.event_type === 'acs_credential.invalidated')).toHaveLength(
    before.length,
  )
})

test('auto-join overrides an empty room and joins a taken one', async () => {
  const hotel = await openHotel()
  const first = await hotel.card({ userId: await hotel.newGuest('First'), doors: ['307'], autoJoin: true })
  const second = await hotel.card({ userId: await hotel.newGuest('Second'), doors: ['307'], autoJoin: true })
  expect(first.visionline_metadata?.joiner_acs_credential_ids).toEqual([])
  expect(second.visionline_metadata?.joiner_acs_credential_ids).toEqual([first.acs_credential_id])
  expect(await liveIds(hotel, '307')).toEqual([first.acs_credential_id, second.acs_credential_id])
})

test('a key of a dead, expired, strange or staff family cannot be joined', async () => {
  const hotel = await openHotel()
  const userId = await hotel.newGuest('Hopeful')
  const idIn = async (room: string, kind: string, valid: boolean): Promise<string> =>
    (await hotel.keysOf(room)).find(
      ({ visionline_metadata: about }) => about?.card_function_type === kind && about.is_valid === valid,
    )?.acs_credential_id ?? ''
  const attempts = [
    { doors: ['412'], join: [await idIn('412', 'guest', false)] },
    { doors: ['412'], join: [await idIn('412', 'staff', true)] },
    { doors: ['305'], join: [await idIn('305', 'guest', true)] },
    { doors: ['412'], join: [await idIn('214', 'guest', true)] },
    { doors: ['412'], join: ['00000000-0000-4000-8000-000000000000'] },
    { doors: ['412'], join: [await idIn('412', 'guest', true)], override: true },
    { doors: ['412'] },
  ]
  const codes = []
  for (const attempt of attempts) {
    codes.push(await hotel.card({ userId, ...attempt }).catch((error: { code: string }) => error.code))
  }
  expect(codes).toEqual([
    'invalid_input',
    'invalid_input',
    'invalid_input',
    'invalid_input',
    'acs_credential_not_found',
    'invalid_input',
    'invalid_input',
  ])
  expect(hotel.control.keysCreated()).toEqual([])
})

test('the next phone key of a guest takes the place of the last one, with its copies', async () => {
  const hotel = await openHotel()
  const parent = (await guestKeys(hotel, '412')).find((key) => key.is_multi_phone_sync_credential)
  const card = (await guestKeys(hotel, '412')).find(({ card_number: number }) => number === '5002')
  await hotel.phoneKey({
    userId: parent?.acs_user_id ?? '',
    doors: ['412'],
    join: [card?.acs_credential_id ?? ''],
  })
  const [made] = hotel.control.keysCreated()
  expect(made?.replacedIds).toHaveLength(3)
  expect(made?.replacedIds).toContain(parent?.acs_credential_id)
  expect(made?.phoneCopyIds).toHaveLength(2)
})

test('a phone key waits for its first phone, and a phone that leaves takes its copy along', async () => {
  const hotel = await openHotel({ syncDelayMs: 1000 })
  const parent = (await guestKeys(hotel, '309'))[0]
  expect(parent?.warnings.map((warning) => warning.warning_code)).toEqual(['waiting_to_be_issued'])
  const phone = await hotel.seam.phones.simulate.createSandboxPhone({
    user_identity_id: parent?.user_identity_id ?? '',
  })
  const copies = (await guestKeys(hotel, '309')).filter((key) => key.parent_acs_credential_id !== undefined)
  expect(copies.map((key) => key.is_latest_desired_state_synced_with_provider)).toEqual([false])
  hotel.control.advance(1000)
  const synced = await guestKeys(hotel, '309')
  expect(synced.map((key) => key.is_latest_desired_state_synced_with_provider)).toEqual([true, true])
  expect(synced.map((key) => key.warnings)).toEqual([[], []])
  await hotel.seam.phones.deactivate({ device_id: phone.device_id })
  expect(await guestKeys(hotel, '309')).toHaveLength(1)
})

test('a start in the past is moved to now, an end in the past is refused', async () => {
  const hotel = await openHotel()
  const body = {
    access_method: 'card' as const,
    acs_user_id: await hotel.newGuest('Timely'),
    allowed_acs_entrance_ids: [hotel.door('307')],
    starts_at: '2026-11-20T15:00:00+00:00',
    visionline_metadata: { override: true },
  }
  const key = await hotel.seam.acs.credentials.create({ ...body, ends_at: '2026-11-25T11:00:00+01:00' })
  expect(key.warnings.map((warning) => warning.warning_code)).toEqual(['schedule_modified'])
  expect(key).toMatchObject({ starts_at: '2026-11-23T12:00:00.000Z', ends_at: '2026-11-25T10:00:00.000Z' })
  await expect(
    hotel.seam.acs.credentials.create({ ...body, ends_at: '2026-11-22T11:00:00Z' }),
  ).rejects.toMatchObject({ code: 'invalid_input' })
})

test('a card is issued when an encoder has written it, and reads back as that key', async () => {
  const hotel = await openHotel()
  const { encoders } = hotel.seam.acs
  const wait = { waitForActionAttempt: { pollingInterval: 5, timeout: 120_000 } }
  const [encoder] = await encoders.list({ acs_system_id: hotel.systemId })
  const at = { acs_encoder_id: encoder?.acs_encoder_id ?? '' }
  const card = await hotel.card({ userId: await hotel.newGuest('Carla'), doors: ['307'], override: true })
  expect(card.is_issued).toBe(false)
  await encoders.encodeCredential({ ...at, acs_credential_id: card.acs_credential_id }, wait)
  const written = await hotel.seam.acs.credentials.get({ acs_credential_id: card.acs_credential_id })
  expect(written).toMatchObject({ is_issued: true, card_number: expect.stringMatching(/^\d{4}$/u) })

  const scan = await encoders.scanCredential(at, wait)
  expect(scan.result).toMatchObject({ acs_credential_on_seam: { acs_credential_id: card.acs_credential_id } })
  expect(validateResponse('/action_attempts/get', 'POST', { action_attempt: scan, ok: true })).toEqual([])

  hotel.control.placeCard('Front desk 1', { holds: 'nothing' })
  await expect(encoders.scanCredential(at, wait)).rejects.toMatchObject({ code: 'no_credential_on_encoder' })
  await encoders.simulate.nextCredentialEncodeWillFail({ ...at, error_code: 'encoding_interrupted' })
  await expect(
    encoders.encodeCredential({ ...at, acs_credential_id: card.acs_credential_id }, wait),
  ).rejects.toMatchObject({ code: 'encoding_interrupted' })
})

test('writing over a card that holds a key puts that key out of use', async () => {
  const hotel = await openHotel()
  const { encoders } = hotel.seam.acs
  const wait = { waitForActionAttempt: { pollingInterval: 5, timeout: 120_000 } }
  const [encoder] = await encoders.list({ acs_system_id: hotel.systemId })
  const old = (await guestKeys(hotel, '214'))[0]
  const slot = {
    holds: 'key',
    credentialId: old?.acs_credential_id ?? '',
    cardNumber: '5010',
    placed: true,
  } as const
  hotel.control.placeCard(encoder?.display_name ?? '', slot)
  const card = await hotel.card({ userId: await hotel.newGuest('Reuse'), doors: ['307'], override: true })
  await encoders.encodeCredential(
    { acs_encoder_id: encoder?.acs_encoder_id ?? '', acs_credential_id: card.acs_credential_id },
    wait,
  )
  expect((await guestKeys(hotel, '214'))[0]?.visionline_metadata?.is_valid).toBe(false)
})

test('the validator sees what the document forbids', async () => {
  const hotel = await openHotel()
  const body = {
    access_method: 'card',
    starts_at: '2023-01-01 10:40:00.000',
    visionline_metadata: { cardFormat: 'rfid48', label: '412' },
  }
  expect(validateRequest('/acs/credentials/create', 'POST', body, ['visionline_metadata.label'])).toEqual([
    expect.stringContaining('starts_at'),
    expect.stringContaining('visionline_metadata.cardFormat'),
  ])
  const query = {
    acs_entrance_id: hotel.door('412'),
    include_if: 'visionline_metadata.is_valid',
    _strict: 'true',
  }
  expect(validateRequest('/acs/entrances/list_credentials_with_access', 'GET', query)).toEqual([])
  const { json } = await call(hotel, 'GET', '/workspaces/get')
  expect(validateResponse('/workspaces/get', 'GET', json)).toEqual([])
  expect(validateResponse('/workspaces/get', 'GET', { workspace: {}, ok: true })).not.toEqual([])
})
