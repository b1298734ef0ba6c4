import { describe, expect, it } from 'vitest'
import type { AccessGateway } from '#core/ports/gateway.ts'
import { answeringJson, startHostileServer } from '#test/support/hostile-server.ts'
import type { SeenRequest } from '#test/support/hostile-server.ts'
import { hotel, keepingLog, openAt } from '#test/support/seam-gateway.ts'
import { createNetwork } from '#adapters/network/network.ts'
import { createOpenGateway } from '#adapters/seam/open-gateway.ts'
import { Instant } from '#shared/instant.ts'

/** Runs a call against a Seam that answers each request with what `reply` makes of it. */
const against = async <T>(
  reply: (request: SeenRequest, n: number) => unknown,
  run: (gateway: AccessGateway) => Promise<T>,
): Promise<{ readonly value: T; readonly requests: readonly SeenRequest[] }> => {
  let n = 0
  await using server = await startHostileServer({
    onRequest: (socket, request) => {
      n += 1
      answeringJson(200, reply(request, n))(socket, request)
    },
  })
  const value = await run(openAt(`http://127.0.0.1:${String(server.port)}`))
  return { value, requests: [...server.requests()] }
}

const credential = (changes: object) => ({
  acs_credential_id: hotel.plasticCard,
  access_method: 'card',
  display_name: '101',
  warnings: [],
  errors: [],
  ...changes,
})
const read = async (changes: object) => {
  const { value } = await against(
    () => ({ acs_credential: credential(changes), ok: true }),
    (gateway) => gateway.key(hotel.plasticCard),
  )
  if (value.is !== 'accepted') throw new Error(value.is)
  return value.value
}
const pagination = (next: string | null) => ({
  has_next_page: next !== null,
  next_page_cursor: next,
  next_page_url: null,
})

describe('a key as the desk reads it', () => {
  it.each([
    ['a sync parent', { access_method: 'mobile_key', is_multi_phone_sync_credential: true }, 'syncParent'],
    [
      'a copy on a phone',
      { access_method: 'mobile_key', parent_acs_credential_id: hotel.syncParent },
      'phoneCopy',
    ],
    ['a phone key of the old kind', { access_method: 'mobile_key' }, 'mobile'],
    ['a plastic card', {}, 'card'],
  ])('is %s', async (_, changes, kind) => {
    expect(await read(changes)).toMatchObject({ kind })
  })

  it('is a card not yet written until Seam says it is issued', async () => {
    expect((await read({ is_issued: false })).encoded).toBe(false)
    expect((await read({ is_issued: true })).encoded).toBe(true)
    expect((await read({})).encoded).toBeNull()
  })

  it('is of unknown validity when Seam does not say', async () => {
    expect(await read({ visionline_metadata: null })).toMatchObject({
      isValid: null,
      isStaff: false,
      guestEntranceIds: [],
    })
  })

  it('keeps times with a zone and drops those without one', async () => {
    const key = await read({ starts_at: '2026-12-01T15:00:00+01:00', ends_at: '2026-12-04 10:00:00' })
    expect(key).toMatchObject({ startsAt: '2026-12-01T14:00:00.000Z', endsAt: null })
  })

  it('survives words and fields nobody has heard of', async () => {
    const key = await read({
      external_type: 'visionline_hologram',
      is_issued: 'perhaps',
      visionline_metadata: { card_function_type: 'ghost', is_valid: true, sparkle: 1 },
      warnings: [{ warning_code: 'new_kind_of_warning' }, {}],
      errors: [{ error_code: 'anything' }],
    })
    expect(key).toMatchObject({
      isValid: true,
      isStaff: false,
      encoded: null,
      warnings: ['new_kind_of_warning', 'unknown'],
      errors: ['anything'],
    })
  })

  it('is never a PIN code', async () => {
    const { value } = await against(
      () => ({
        acs_credentials: [
          credential({ access_method: 'code' }),
          credential({ acs_credential_id: hotel.syncParent }),
        ],
        ok: true,
      }),
      (gateway) => gateway.keysOfDoor(hotel.room101, { validOnly: true }),
    )
    expect(value).toMatchObject({ is: 'accepted', value: [{ credentialId: hotel.syncParent }] })
  })
})

describe('a long list', () => {
  const pages = (cursors: readonly (string | null)[]) => (_: SeenRequest, n: number) => ({
    acs_credentials: [
      credential({ acs_credential_id: `key-${String(n)}` }),
      credential({ acs_credential_id: 'key-1' }),
    ],
    pagination: pagination(cursors[n - 1] ?? null),
    ok: true,
  })
  const keys = (gateway: AccessGateway) => gateway.keysOfHolder(hotel.ben, hotel.systemId)

  it('is read to its last page, each key once', async () => {
    const { value, requests } = await against(pages(['a', 'b', null]), keys)
    expect(value).toMatchObject({
      is: 'accepted',
      value: [{ credentialId: 'key-1' }, { credentialId: 'key-2' }, { credentialId: 'key-3' }],
    })
    expect(requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET'])
    expect(requests[0]?.path).toContain(`user_identity_id=${hotel.ben.userIdentityId ?? ''}`)
  })

  it('is unknown, not shorter, when a cursor comes again', async () => {
    const { value, requests } = await against(pages(['a', 'b', 'a', 'b', 'a']), keys)
    expect(value.is).toBe('unknown')
    expect(requests).toHaveLength(3)
  })

  it('is unknown when a page says there is more and not where', async () => {
    const { value } = await against(
      () => ({ acs_credentials: [], pagination: { ...pagination(null), has_next_page: true }, ok: true }),
      keys,
    )
    expect(value.is).toBe('unknown')
  })

  it('is unknown when one key has no id', async () => {
    const { value } = await against(
      () => ({ acs_credentials: [{ access_method: 'card' }], pagination: pagination(null), ok: true }),
      keys,
    )
    expect(value.is).toBe('unknown')
  })
})

describe('the record of a guest we made', () => {
  const identity = (acsUserIds: readonly string[]) => ({
    user_identity: { user_identity_id: hotel.ben.userIdentityId, acs_user_ids: acsUserIds },
    ok: true,
  })
  const user = (id: string, systemId: string) => ({ acs_user_id: id, acs_system_id: systemId })
  const users = (list: readonly object[]) => ({ acs_users: list, pagination: pagination(null), ok: true })
  const find = (gateway: AccessGateway) => gateway.holderByKey('joinery-job-1', hotel.systemId)

  it('names its user when it has exactly one in this system', async () => {
    const list = [user('user-1', hotel.systemId), user('user-2', 'another-system')]
    const { value } = await against((_, n) => (n === 1 ? identity(['user-1', 'user-2']) : users(list)), find)
    expect(value).toMatchObject({
      is: 'accepted',
      value: { acsUserId: 'user-1', userIdentityId: hotel.ben.userIdentityId },
    })
  })

  it('names no user when there are two', async () => {
    const list = [user('user-1', hotel.systemId), user('user-2', hotel.systemId)]
    const { value } = await against((_, n) => (n === 1 ? identity(['user-1', 'user-2']) : users(list)), find)
    expect(value).toMatchObject({ is: 'accepted', value: { acsUserId: null } })
  })

  it('is null when Seam has none, and unknown when a proxy says so', async () => {
    const answers = [
      {
        reply: answeringJson(404, { error: { type: 'user_identity_not_found', message: 'No' } }),
        expected: { is: 'accepted', value: null },
      },
      { reply: answeringJson(404, { message: 'no route' }), expected: { is: 'unknown' } },
    ]
    for (const { reply, expected } of answers) {
      await using server = await startHostileServer({ onRequest: reply })
      expect(await find(openAt(`http://127.0.0.1:${String(server.port)}`))).toMatchObject(expected)
    }
  })
})

describe('opening Seam', () => {
  const open = createOpenGateway({
    transport: createNetwork(),
    log: keepingLog(),
    now: () => Instant.parse('2026-11-23T12:00:00.000Z'),
  })
  const endpoint = 'https://connect.getseam.com'

  it.each([
    '',
    'hello',
    'seam_',
    'seam_at1_longtoken',
    'seam_cst1_token',
    'seam_pk1_token',
    'eyJhbGciOi',
    'seam_a b',
    'seam_a\nb',
    'seam_ключ',
  ])('is refused for the key "%s" before anything is sent', (apiKey) => {
    expect(open({ apiKey, endpoint })).toMatchObject({ ok: false, error: { kind: 'keyMalformed' } })
  })

  it.each([
    ['seam_at1_longtoken', 'accessToken'],
    ['seam_cst1_token', 'clientSession'],
    ['seam_pk1_token', 'publishable'],
  ])('names what "%s" is and never repeats it', (apiKey, token) => {
    const refused = open({ apiKey, endpoint })
    expect(refused).toEqual({ ok: false, error: { kind: 'keyMalformed', instead: token } })
    expect(JSON.stringify(refused)).not.toContain(apiKey)
  })

  it.each([
    'http://connect.getseam.com',
    'http://127.0.0.1.example.com',
    'ftp://127.0.0.1',
    'connect.getseam.com',
    '',
  ])('is refused for the endpoint "%s"', (wrong) => {
    expect(open({ apiKey: 'seam_test_1', endpoint: wrong })).toMatchObject({
      error: { kind: 'endpointNotAllowed' },
    })
  })

  it('never repeats a password in an endpoint', () => {
    const refused = open({ apiKey: 'seam_test_1', endpoint: 'https://anna:hunter2@connect.getseam.com' })
    expect(refused).toEqual({
      ok: false,
      error: { kind: 'endpointNotAllowed', endpoint: 'connect.getseam.com' },
    })
  })
})
