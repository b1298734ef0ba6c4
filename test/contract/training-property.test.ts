import { expect, test } from 'vitest'
import { cpuMs } from '#test/support/cpu-time.ts'
import { validateResponse } from '#test/support/openapi.ts'
import { startTrainingProperty, trainingRoutes } from '#adapters/sandbox/start-training-property.ts'
import { MONDAY_NOON, call, openHotel } from './training-support.ts'
import type { Hotel } from './training-support.ts'

test('room 412 has a phone key on two phones, a card, and the dead card of the guest before', async () => {
  const hotel = await openHotel()
  const keys = (await hotel.keysOf('412')).filter(
    ({ visionline_metadata: about }) => about?.card_function_type === 'guest',
  )
  expect(keys.map((key) => [key.access_method, key.card_number, key.visionline_metadata?.is_valid])).toEqual([
    ['card', '4977', false],
    ['mobile_key', null, true],
    ['mobile_key', null, true],
    ['mobile_key', null, true],
    ['card', '5002', true],
  ])
  const parent = keys.find((key) => key.is_multi_phone_sync_credential)
  expect(keys.filter((key) => key.parent_acs_credential_id === parent?.acs_credential_id)).toHaveLength(2)
  const phones = await hotel.seam.phones.list({ acs_credential_id: parent?.acs_credential_id ?? '' })
  expect(phones.map(({ display_name: name }) => name)).toEqual(['iPhone of Ana', 'Pixel 9'])
})

test('the hotel has 120 rooms, about seventy of them taken, and every kind of shared door', async () => {
  const { world, seam, systemId } = await openHotel()
  const doors = await seam.acs.entrances.list({ acs_system_id: systemId })
  const categories = doors.map((door) => door.visionline_metadata?.door_category)
  expect(categories.filter((category) => category === 'guest')).toHaveLength(120)
  expect(new Set(categories).size).toBe(5)
  const taken = new Set(
    [...world.credentials.values()]
      .filter(
        (key) => key.functionType === 'guest' && key.endedBy === null && (key.endsAt ?? 0) > MONDAY_NOON,
      )
      .flatMap((key) => key.guestEntranceIds),
  )
  expect(taken.size).toBeGreaterThanOrEqual(65)
  expect(taken.size).toBeLessThanOrEqual(82)
  expect(await seam.acs.encoders.list({ acs_system_id: systemId })).toHaveLength(3)
})

test('the same seed and day give the same hotel, another seed other guests', async () => {
  const worlds = []
  for (const seed of [1, 1, 2]) {
    const property = await startTrainingProperty({ seed, now: () => MONDAY_NOON })
    worlds.push(JSON.stringify([...property.world.credentials.values(), ...property.world.users.values()]))
    await property.stop()
  }
  expect(worlds[0]).toBe(worlds[1])
  expect(worlds[0]).not.toBe(worlds[2])
})

test('a hotel of 5,000 rooms opens with a second and a half of work', async () => {
  const opened: Hotel[] = []
  expect(await cpuMs(async () => opened.push(await openHotel({ rooms: 5000 })))).toBeLessThan(1_500)
  const [hotel] = opened
  if (hotel === undefined) throw new Error('no hotel')
  const names = [...hotel.world.entrances.values()].filter(({ category }) => category === 'guest')
  expect(new Set(names.map(({ name }) => name)).size).toBe(5000)
})

test('every answer keeps to the published document', async () => {
  const hotel = await openHotel({ syncDelayMs: 0 })
  const ids = await prepare(hotel)
  // All are asked first: compiling a schema holds this process up, and a server closes a connection that rests.
  const answers: (readonly [path: string, answer: Awaited<ReturnType<typeof call>>])[] = []
  for (const [path, input] of everyRequest(hotel, ids)) {
    answers.push([path, await call(hotel, 'POST', path, input)])
  }
  const faults: Record<string, string[]> = {}
  for (const [path, { status, json }] of answers) {
    const wrong =
      status === 200 ? validateResponse(path, 'POST', json) : [`${status} ${JSON.stringify(json)}`]
    if (wrong.length > 0) faults[path] = wrong.slice(0, 5)
  }
  const seen = new Set(answers.map(([path]) => path))
  expect(faults).toEqual({})
  expect(trainingRoutes.map(({ path }) => path).filter((path) => !seen.has(path))).toEqual([])
})

test('reads come by GET and POST alike, a list by repeated keys', async () => {
  const hotel = await openHotel()
  const [gym, pool] = [hotel.door('Gym'), hotel.door('Pool')]
  const byGet = await call(
    hotel,
    'GET',
    `/acs/entrances/list?_strict=true&acs_entrance_ids=${gym}&acs_entrance_ids=${pool}&limit=1&page_cursor=`,
  )
  const byPost = await call(hotel, 'POST', '/acs/entrances/list', { acs_entrance_ids: [gym, pool], limit: 1 })
  expect(byGet.json).toEqual(byPost.json)
  expect(byGet.headers.get('seam-request-id')).toMatch(/^[0-9a-f-]{36}$/u)
  expect((await call(hotel, 'PUT', '/acs/entrances/list', {})).status).toBe(405)
  expect((await call(hotel, 'GET', '/acs/elephants/list')).status).toBe(404)
})

test('pages join up to the whole list, also when a key is made in between', async () => {
  const hotel = await openHotel()
  const pages = hotel.seam.createPaginator(hotel.seam.acs.credentials.list({ limit: 50 }))
  const [first, info] = await pages.firstPage()
  await hotel.card({ userId: await hotel.newGuest('Late Comer'), doors: ['307'], override: true })
  const all = await pages.flattenToArray()
  expect(first).toHaveLength(50)
  expect(info?.hasNextPage).toBe(true)
  expect(new Set(all.map((key) => key.acs_credential_id)).size).toBe(hotel.world.credentials.size)
})

test('a misspelt or unpublished wish is refused, the label only when told to', async () => {
  const hotel = await openHotel()
  const body = {
    access_method: 'card',
    acs_user_id: await hotel.newGuest('Nina Falk'),
    allowed_acs_entrance_ids: [hotel.door('307')],
    ends_at: '2026-12-01T11:00:00+01:00',
  }
  const create = (about: object): ReturnType<typeof call> =>
    call(hotel, 'POST', '/acs/credentials/create', {
      ...body,
      visionline_metadata: { override: true, ...about },
    })

  expect((await create({ cardFormat: 'rfid48' })).json).toMatchObject({
    error: {
      type: 'invalid_input',
      validation_errors: {
        visionline_metadata: { cardFormat: { _errors: ['Unrecognized key: "cardFormat"'] } },
      },
    },
  })
  expect((await create({ label: '307 - Hotel' })).status).toBe(200)
  hotel.control.set({ labelAccepted: false })
  const refused = await create({ label: '307 - Hotel' })
  expect(refused.status).toBe(400)
  expect(JSON.stringify(refused.json)).toContain('visionline_metadata.label')
  expect(hotel.control.keysCreated()).toHaveLength(1)
})

test('a person is created once per key and e-mail, and takes over the record of a shared address', async () => {
  const hotel = await openHotel()
  const { userIdentities } = hotel.seam
  const about = { acs_system_ids: [hotel.systemId] }
  const father = await userIdentities.create({
    ...about,
    user_identity_key: 'guest-1',
    full_name: 'Otto Berg',
    phone_number: '+4917000000',
  })
  expect(father.acs_user_ids).toHaveLength(1)
  await expect(userIdentities.create({ user_identity_key: 'guest-1' })).rejects.toMatchObject({
    code: 'user_identity_key_already_exists',
    statusCode: 409,
  })
  const daughter = await userIdentities.create({
    ...about,
    full_name: 'Ida Berg',
    phone_number: '+4917000000',
  })
  expect(daughter.acs_user_ids).toEqual(father.acs_user_ids)
  expect((await userIdentities.get({ user_identity_key: 'guest-1' })).acs_user_ids).toEqual([])
})

type Ids = Awaited<ReturnType<typeof prepare>>

const prepare = async (hotel: Hotel) => {
  const identity = await hotel.seam.userIdentities.create({ full_name: 'Eva Lang', user_identity_key: 'k' })
  const spare = await hotel.seam.userIdentities.create({ full_name: 'Spare' })
  const userId = await hotel.newGuest('Eva Lang')
  await hotel.seam.userIdentities.addAcsUser({
    user_identity_id: identity.user_identity_id,
    acs_user_id: userId,
  })
  const card = await hotel.card({ userId, doors: ['307'], override: true })
  const [encoder] = await hotel.seam.acs.encoders.list({ acs_system_id: hotel.systemId })
  const encoderId = encoder?.acs_encoder_id ?? ''
  const attempt = await hotel.seam.acs.encoders.encodeCredential(
    { acs_encoder_id: encoderId, acs_credential_id: card.acs_credential_id },
    { waitForActionAttempt: { pollingInterval: 10, timeout: 120_000 } },
  )
  const phone = await hotel.seam.phones.list()
  return {
    identityId: identity.user_identity_id,
    spareIdentityId: spare.user_identity_id,
    userId,
    spareUserId: await hotel.newGuest('Spare'),
    cardId: card.acs_credential_id,
    spareCardId: (await hotel.card({ userId, doors: ['620'], override: true })).acs_credential_id,
    encoderId,
    attemptId: attempt.action_attempt_id,
    phoneId: phone[0]?.device_id ?? '',
    linkId: (
      await hotel.seam.userIdentities.generateInstantKey({ user_identity_id: identity.user_identity_id })
    ).instant_key_id,
  }
}

/** One request for every route of the training property, in an order that works. */
const everyRequest = (hotel: Hotel, ids: Ids): readonly (readonly [string, object])[] => {
  const system = { acs_system_id: hotel.systemId }
  const encoder = { acs_encoder_id: ids.encoderId }
  const card = { acs_credential_id: ids.cardId }
  const identity = { user_identity_id: ids.identityId }
  const simulate = '/acs/encoders/simulate/next_credential_'
  return [
    ['/workspaces/get', {}],
    ['/workspaces/list', {}],
    ['/connected_accounts/sync', { connected_account_id: hotel.world.ids.accountId }],
    ['/acs/systems/list', {}],
    ['/acs/systems/get', system],
    ['/acs/systems/list_compatible_credential_manager_acs_systems', system],
    ['/acs/entrances/list', system],
    ['/acs/entrances/get', { acs_entrance_id: hotel.door('412') }],
    [
      '/acs/entrances/list_credentials_with_access',
      { acs_entrance_id: hotel.door('412'), include_if: ['visionline_metadata.is_valid'] },
    ],
    ['/acs/users/create', { ...system, full_name: 'Uma Voss', email_address: 'uma@example.com' }],
    ['/acs/users/get', { acs_user_id: ids.userId }],
    ['/acs/users/list', { ...system, search: 'silva' }],
    ['/acs/users/update', { acs_user_id: ids.userId, phone_number: '+351910000000' }],
    ['/user_identities/create', { full_name: 'Max Ruiz', acs_system_ids: [hotel.systemId] }],
    ['/user_identities/get', { user_identity_key: 'k' }],
    ['/user_identities/list', {}],
    ['/user_identities/list_acs_users', identity],
    ['/user_identities/add_acs_user', { ...identity, acs_user_id: ids.userId }],
    ['/phones/simulate/create_sandbox_phone', identity],
    ['/user_identities/generate_instant_key', { ...identity, max_use_count: 2 }],
    ['/instant_keys/list', identity],
    ['/instant_keys/get', { instant_key_id: ids.linkId }],
    ['/instant_keys/delete', { instant_key_id: ids.linkId }],
    ['/phones/list', {}],
    ['/phones/get', { device_id: ids.phoneId }],
    [
      '/acs/credentials/create',
      {
        access_method: 'mobile_key',
        is_multi_phone_sync_credential: true,
        credential_manager_acs_system_id: hotel.world.ids.managerId,
        acs_user_id: ids.userId,
        allowed_acs_entrance_ids: [hotel.door('307'), hotel.door('Gym')],
        starts_at: new Date(MONDAY_NOON - 86_400_000).toISOString(),
        ends_at: new Date(MONDAY_NOON + 86_400_000).toISOString(),
        visionline_metadata: { joiner_acs_credential_ids: [ids.cardId], card_format: 'rfid48' },
      },
    ],
    ['/acs/credentials/list', {}],
    ['/acs/credentials/list_accessible_entrances', card],
    ['/acs/credentials/update', { ...card, ends_at: new Date(MONDAY_NOON + 90_000_000).toISOString() }],
    ['/acs/credentials/get', card],
    ['/acs/credentials/unassign', card],
    ['/acs/credentials/assign', { ...card, acs_user_id: ids.userId }],
    ['/acs/encoders/list', system],
    ['/acs/encoders/get', encoder],
    ['/acs/encoders/encode_credential', { ...encoder, ...card }],
    ['/acs/encoders/scan_credential', encoder],
    [`${simulate}encode_will_succeed`, encoder],
    [`${simulate}encode_will_fail`, encoder],
    [`${simulate}scan_will_succeed`, encoder],
    [`${simulate}scan_will_fail`, encoder],
    ['/action_attempts/get', { action_attempt_id: ids.attemptId }],
    ['/action_attempts/list', {}],
    ['/phones/deactivate', { device_id: ids.phoneId }],
    ['/acs/credentials/delete', { acs_credential_id: ids.spareCardId }],
    ['/acs/users/delete', { acs_user_id: ids.spareUserId }],
    ['/user_identities/delete', { user_identity_id: ids.spareIdentityId }],
    ['/events/list', { since: new Date(MONDAY_NOON - 1000).toISOString() }],
  ]
}
