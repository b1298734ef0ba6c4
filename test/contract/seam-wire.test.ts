import { openapi } from '@seamapi/types/connect'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { CredentialBody, IdentityBody, InstantKeyBody } from '#adapters/seam/request.ts'
import type { CredentialRequest } from '#core/ports/gateway.ts'
import { answeringJson, startHostileServer } from '#test/support/hostile-server.ts'
import type { SeenRequest } from '#test/support/hostile-server.ts'
import { validateRequest } from '#test/support/openapi.ts'
import { aRequest, CANARY, hotel, openAt } from '#test/support/seam-gateway.ts'

const join = (...credentialIds: (typeof hotel)['syncParent'][]): Partial<CredentialRequest> => ({
  shape: { is: 'join', credentialIds },
})
const card: Partial<CredentialRequest> = { access: 'card' }

/** Every shape of key a desk can ask for. */
const shapes: readonly [string, Partial<CredentialRequest>][] = [
  ['joins one sync parent', join(hotel.syncParent)],
  ['joins one phone copy', join(hotel.phoneCopy)],
  ['joins a parent and its copy', join(hotel.syncParent, hotel.phoneCopy)],
  ['joins a plastic card', join(hotel.plasticCard)],
  ['joins several keys', join(hotel.syncParent, hotel.phoneCopy, hotel.plasticCard)],
  ['opens a suite of two rooms', { entranceIds: [hotel.room101, hotel.room102] }],
  [
    'opens one room of the suite whose key it joins',
    { ...join(hotel.syncParent), entranceIds: [hotel.room102] },
  ],
  ['opens common doors too', { entranceIds: [hotel.room101, hotel.gym, hotel.pool] }],
  ['is for a guest known by identity', { owner: hotel.ben }],
  ['is a card', card],
  ['is a card of a property that has no phone keys', { ...card, credentialManagerId: null }],
  ['is a card for a guest known by identity', { ...card, owner: hotel.ben }],
  ['overrides', { shape: { is: 'override' } }],
  ['joins by itself', { shape: { is: 'autoJoin' } }],
  ['needs the larger card format', { ...card, format: 'TLCode' }],
  ['has no label', { label: null }],
]

const capture = async (run: (endpoint: string) => Promise<unknown>): Promise<SeenRequest> => {
  await using server = await startHostileServer({
    onRequest: answeringJson(400, { error: { type: 'x', message: 'y' } }),
  })
  await run(`http://127.0.0.1:${String(server.port)}`)
  const [request, ...others] = server.requests()
  if (request === undefined || others.length > 0) throw new Error('expected one request')
  return request
}

const bodyOf = (request: SeenRequest): unknown => JSON.parse(request.body)

describe('the request for a key that', () => {
  it.each(shapes)('%s', async (_, changes) => {
    const request = aRequest(changes)
    const seen = await capture((endpoint) => openAt(endpoint).createCredential(request))

    expect(`${seen.method} ${seen.path}`).toBe('POST /acs/credentials/create')
    expect(bodyOf(seen)).toMatchSnapshot()
    expect(validateRequest(seen.path, 'POST', bodyOf(seen), ['visionline_metadata.label'])).toEqual([])
    expect(bodyOf(seen)).toEqual(openAt('https://connect.getseam.com').wireBody(request))
  })
})

describe('a request that must not leave the desk', () => {
  const wrong: readonly [string, Partial<CredentialRequest>][] = [
    ['joins nobody', join()],
    ['opens no door', { entranceIds: [] }],
    ['ends before it starts', { endsAt: aRequest().startsAt }],
    ['has no owner', { owner: { acsUserId: null, userIdentityId: null } }],
    ['is a phone key without a credential manager', { credentialManagerId: null }],
    ['has a label template beyond all measure', { label: 'x'.repeat(201) }],
  ]
  it.each(wrong)('%s: it throws and nothing is sent', async (_, changes) => {
    await using server = await startHostileServer({})
    const gateway = openAt(`http://127.0.0.1:${String(server.port)}`)
    expect(() => gateway.wireBody(aRequest(changes))).toThrow(z.ZodError)
    await expect(gateway.createCredential(aRequest(changes))).rejects.toThrow(z.ZodError)
    expect(server.connections()).toBe(0)
  })

  it.each(['cardFormat', 'joiners', 'cardType', 'is_override_key'])('names %s', (misspelt) => {
    const body = openAt('https://connect.getseam.com').wireBody(aRequest())
    const block = z.record(z.string(), z.unknown()).parse(body['visionline_metadata'])
    expect(CredentialBody.safeParse(body).success).toBe(true)
    expect(
      CredentialBody.safeParse({ ...body, visionline_metadata: { ...block, [misspelt]: 'x' } }).success,
    ).toBe(false)
    expect(CredentialBody.safeParse({ ...body, [misspelt]: 'x' }).success).toBe(false)
  })

  it.each([
    ['override and join', { override: true }],
    ['join and auto-join', { auto_join: true }],
  ])('says %s at once', (_, extra) => {
    const body = openAt('https://connect.getseam.com').wireBody(aRequest())
    const block = z.record(z.string(), z.unknown()).parse(body['visionline_metadata'])
    expect(CredentialBody.safeParse({ ...body, visionline_metadata: { ...block, ...extra } }).success).toBe(
      false,
    )
  })
})

const Properties = z.record(
  z.string(),
  z.looseObject({ type: z.string(), enum: z.array(z.string()).optional() }),
)
const Block = z.looseObject({ properties: Properties })
const Paths = z.record(
  z.string(),
  z.object({
    post: z.object({
      requestBody: z.object({ content: z.object({ 'application/json': z.object({ schema: Block }) }) }),
    }),
  }),
)
const published = (path: string): z.infer<typeof Block> => {
  const paths = Paths.parse({ [path]: z.record(z.string(), z.unknown()).parse(openapi.paths)[path] })
  return Block.parse(paths[path]?.post.requestBody.content['application/json'].schema)
}
const ours = (schema: z.ZodType) => Block.parse(z.toJSONSchema(schema))

/** The members both have must agree in type, and our words must be among the published ones. */
const expectAgreement = (mine: z.infer<typeof Block>, theirs: z.infer<typeof Block>) => {
  for (const [name, { type, enum: words }] of Object.entries(mine.properties)) {
    const published = theirs.properties[name]
    if (published === undefined) continue
    expect([name, type]).toEqual([name, published.type])
    if (words !== undefined && published.enum !== undefined)
      expect(published.enum).toEqual(expect.arrayContaining(words))
  }
}
const difference = (a: object, b: object) =>
  Object.keys(a)
    .filter((name) => !Object.hasOwn(b, name))
    .sort()

describe("the closed schema against Seam's document", () => {
  it('has the members of a credential, without other brands and PIN codes', () => {
    const theirs = published('/acs/credentials/create')
    const mine = ours(CredentialBody)
    expect(difference(theirs.properties, mine.properties)).toEqual([
      'assa_abloy_vostio_metadata',
      'code',
      'hotek_metadata',
      'salto_space_metadata',
    ])
    expect(difference(mine.properties, theirs.properties)).toEqual([])
    expectAgreement(mine, theirs)
  })

  it('has the members of the Visionline block, without the deprecated ones, and the label', () => {
    const theirs = Block.parse(published('/acs/credentials/create').properties['visionline_metadata'])
    const mine = Block.parse(ours(CredentialBody).properties['visionline_metadata'])
    expect(difference(theirs.properties, mine.properties)).toEqual([
      'assa_abloy_credential_service_mobile_endpoint_id',
      'is_override_key',
    ])
    expect(difference(mine.properties, theirs.properties)).toEqual(['label'])
    expectAgreement(mine, theirs)
  })

  it('has every member of a new guest', () => {
    const theirs = published('/user_identities/create')
    const mine = ours(IdentityBody)
    expect(Object.keys(mine.properties).sort()).toEqual(Object.keys(theirs.properties).sort())
  })
})

describe('a new guest on the wire', () => {
  it('carries our own key, and only what is known', async () => {
    const request = {
      key: 'joinery-job-1',
      systemId: hotel.systemId,
      fullName: 'Anna Ø. بلال',
      email: null,
      phone: null,
    }
    const bare = await capture((endpoint) => openAt(endpoint).createHolder(request))
    const full = await capture((endpoint) =>
      openAt(endpoint).createHolder({ ...request, email: 'anna@example.com', phone: '+351912345678' }),
    )

    expect([bodyOf(bare), bodyOf(full)]).toMatchSnapshot()
    for (const seen of [bare, full]) expect(validateRequest(seen.path, 'POST', bodyOf(seen))).toEqual([])
  })
})

describe('the request for a link to a phone key', () => {
  it('names the person and how often it may be used, and nothing else', async () => {
    const request = { userIdentityId: hotel.ben.userIdentityId, maxUses: 3 }
    const seen = await capture((endpoint) => openAt(endpoint).makeLink(request))
    expect(`${seen.method} ${seen.path}`).toBe('POST /user_identities/generate_instant_key')
    expect(bodyOf(seen)).toEqual({ user_identity_id: hotel.ben.userIdentityId, max_use_count: 3 })
    expect(validateRequest(seen.path, 'POST', bodyOf(seen))).toEqual([])
  })

  it.each([0, -1, 1.5])('that may be used %d times: it throws and nothing is sent', async (maxUses) => {
    await using server = await startHostileServer({})
    const gateway = openAt(`http://127.0.0.1:${String(server.port)}`)
    const request = { userIdentityId: hotel.ben.userIdentityId, maxUses }
    await expect(gateway.makeLink(request)).rejects.toThrow(z.ZodError)
    expect(server.connections()).toBe(0)
  })

  it('has no member Seam does not publish', () => {
    const theirs = published('/user_identities/generate_instant_key')
    const mine = ours(InstantKeyBody)
    expect(difference(mine.properties, theirs.properties)).toEqual([])
    expect(difference(theirs.properties, mine.properties)).toEqual(['customization_profile_id'])
  })
})

describe('what goes with every request', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('is the key that was given, to the endpoint that was given, whatever the environment says', async () => {
    vi.stubEnv('SEAM_API_KEY', 'seam_test_of_the_environment')
    vi.stubEnv('SEAM_PERSONAL_ACCESS_TOKEN', 'seam_at_of_the_environment')
    vi.stubEnv('SEAM_WORKSPACE_ID', '00000000-0000-4000-8000-000000000999')
    vi.stubEnv('SEAM_ENDPOINT', 'http://127.0.0.1:1')
    const seen = await capture((endpoint) => openAt(endpoint).workspace())

    expect(seen.headers['authorization']).toBe(`Bearer ${CANARY}`)
    expect(seen.headers).not.toHaveProperty('seam-workspace')
    expect(seen.headers).not.toHaveProperty('cookie')
  })

  it('asks for one door, and for valid keys only when told so', async () => {
    const all = await capture((endpoint) => openAt(endpoint).keysOfDoor(hotel.room101, { validOnly: false }))
    const valid = await capture((endpoint) => openAt(endpoint).keysOfDoor(hotel.room101, { validOnly: true }))
    expect([all, valid].map(({ method, path }) => `${method} ${path}`)).toMatchSnapshot()
  })
})
