import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { IssueReply, JobsReply, keyFor, openCliHotel } from '#test/support/run-cli.ts'
import type { CliHotel, PrintedKey } from '#test/support/run-cli.ts'

let hotel: CliHotel

beforeAll(async () => {
  hotel = await openCliHotel()
})
afterAll(() => hotel.close())

/** Issues one key and answers the job together with what the server made of it. */
const issue = async (guest: string, ...flags: readonly string[]) => {
  const before = hotel.property.control.keysCreated().length
  const { code, json } = await hotel.cli.json(...keyFor(guest, ...flags))
  const made = hotel.property.control.keysCreated().slice(before)
  return { code, made, ...IssueReply.parse(json) }
}

const idsOf = (keys: readonly PrintedKey[]): readonly string[] =>
  keys.map((key) => key.credentialId).toSorted()
const joined = (made: readonly { readonly joinedIds: readonly string[] }[]) =>
  made.map((key) => key.joinedIds.toSorted())

test('the rooms and the common doors of the house, with their names as Seam has them', async () => {
  const { code, json } = await hotel.cli.json('rooms')
  const Reply = z.object({
    rooms: z.array(
      z.strictObject({
        name: z.string(),
        entranceId: z.string(),
        validKeys: z.int(),
        state: z.enum(['vacant', 'occupied', 'unknown']),
      }),
    ),
    commonDoors: z.array(z.strictObject({ name: z.string(), entranceId: z.string(), category: z.string() })),
    readAt: z.iso.datetime(),
  })
  const { rooms, commonDoors } = Reply.parse(json)
  expect(code).toBe(0)
  expect(rooms).toHaveLength(120)
  expect(rooms.find((room) => room.name === '412')).toMatchObject({ state: 'occupied' })
  expect(rooms.find((room) => room.name === '601')?.validKeys).toBeGreaterThan(0)
  expect(commonDoors.map((door) => door.name)).toEqual(expect.arrayContaining(['Gym', 'Pool', 'Spa']))

  const text = await hotel.cli.run('rooms', '--refresh')
  expect(text).toMatchObject({ code: 0, stderr: '' })
  expect(text.stdout).toMatch(/^Room +State[^]*\n412 +occupied/)
})

test('every key of a room, the unjoinable ones with the reason', async () => {
  const keys = await hotel.keys('412')
  const parent = keys.find((key) => key.kind === 'syncParent')
  expect(keys.filter((key) => key.parentId === parent?.credentialId)).toHaveLength(2)
  expect(keys.filter((key) => !key.joinable).map(({ holder, reason }) => [holder, reason])).toEqual([
    ['B. Costa', 'notValid'],
    ['Housekeeping floor 4', 'staffKey'],
  ])
  expect((await hotel.cli.run('keys', '412')).stdout).toMatch(/Ana Silva .* yes\n[^]*no: staff key/)
})

test('--join all joins every joinable key, a parent standing for its phone copies', async () => {
  const keys = await hotel.keys('412')
  const { code, job, made, consequences } = await issue('Rui Silva', '--room', '412', '--join', 'all')
  const wanted = keys.filter((key) => key.joinable && key.kind !== 'phoneCopy')
  expect(code).toBe(0)
  expect(job).toMatchObject({ state: 'issued', attempts: 1, shape: 'join', rooms: ['412'], problem: null })
  expect(made).toMatchObject([
    { credentialId: job.credentialId, shape: 'join', rooms: ['412'], invalidatedIds: [], replacedIds: [] },
  ])
  expect(joined(made)).toEqual([idsOf(wanted)])
  expect(job.joinedTo.toSorted()).toEqual(idsOf(wanted))
  expect(consequences.every((one) => one.effect === 'keepsWorking')).toBe(true)
})

test('--join parents joins the phone keys and leaves the cards out', async () => {
  const parents = (await hotel.keys('415')).filter((key) => key.kind === 'syncParent' && key.joinable)
  const { code, made } = await issue('Nina Moreau', '--room', '415', '--join', 'parents')
  expect(code).toBe(0)
  expect(made).toMatchObject([{ shape: 'join', accessMethod: 'mobile_key', invalidatedIds: [] }])
  expect(parents.length).toBe(2)
  expect(joined(made)).toEqual([idsOf(parents)])
})

test('--join ID,ID joins these and no others, and --access card makes a card', async () => {
  const cards = (await hotel.keys('214')).filter((key) => key.joinable)
  const { code, job, made } = await issue(
    'Ida Weber',
    '--room=214',
    '--join',
    idsOf(cards).join(','),
    '--access',
    'card',
  )
  expect(code).toBe(0)
  expect(job.access).toBe('card')
  expect(made).toMatchObject([{ shape: 'join', accessMethod: 'card', invalidatedIds: [] }])
  expect(cards).toHaveLength(2)
  expect(joined(made)).toEqual([idsOf(cards)])
})

test('two rooms and a common door on one key of a suite', async () => {
  const flags = ['--room', '601', '--room', '602', '--door', 'Spa', '--join', 'parents']
  const { code, job, made } = await issue('Ada Okafor', ...flags)
  expect(code).toBe(0)
  expect(job.rooms).toEqual(['601', '602'])
  expect(made).toMatchObject([{ shape: 'join', rooms: ['601', '602'], invalidatedIds: [] }])
  expect(made[0]?.commonDoors).toContain('Spa')
})

test('a dry run shows what would happen and the exact request, and changes nothing', async () => {
  const before = hotel.property.control.record().filter((entry) => entry.changes.length > 0).length
  const { code, json } = await hotel.cli.json(
    ...keyFor('Sem Raman', '--room', '503', '--override', '--confirm', '503', '--dry-run'),
  )
  expect(code).toBe(0)
  expect(json).toMatchObject({
    request: { acs_user_id: null, visionline_metadata: { override: true } },
    consequences: expect.arrayContaining([
      expect.objectContaining({ room: '503', holder: 'Priya Raman', effect: 'stopsWorking' }),
    ]),
  })
  expect(hotel.property.control.record().filter((entry) => entry.changes.length > 0)).toHaveLength(before)
  const { jobs } = JobsReply.parse((await hotel.cli.json('queue', 'list')).json)
  expect(jobs.filter((job) => job.guest === 'Sem Raman')).toEqual([])
})

test('the same key asked for twice is one key; --copy 2 is a second one', async () => {
  const flags = ['--room', '107', '--join', 'all']
  const first = await issue('Uwe Müller', ...flags)
  const again = await issue('Uwe Müller', ...flags)
  expect(first.made).toHaveLength(1)
  expect(again.made).toEqual([])
  expect(again.job.id).toBe(first.job.id)
  expect((await issue('Uwe Müller', ...flags, '--copy', '2')).made).toHaveLength(1)
})

test('nobody lost a key by all that', () => {
  const made = hotel.property.control.keysCreated()
  expect(made.length).toBeGreaterThan(4)
  expect(new Set(made.map((key) => key.shape))).toEqual(new Set(['join']))
  expect(made.flatMap((key) => key.invalidatedIds)).toEqual([])
})
