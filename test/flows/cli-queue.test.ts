import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { cliOf, ErrorReply, IssueReply, JobsReply, keyFor, openCliHotel } from '#test/support/run-cli.ts'
import type { CliHotel } from '#test/support/run-cli.ts'

let hotel: CliHotel

beforeAll(async () => {
  hotel = await openCliHotel()
  await hotel.cli.run('rooms')
})
afterAll(() => hotel.close())

const created = () => hotel.property.control.keysCreated()
const drain = async (...flags: readonly string[]) => {
  const { code, json } = await hotel.cli.json('queue', 'drain', ...flags)
  return { code, ...JobsReply.parse(json) }
}
const issue = async (guest: string, ...flags: readonly string[]) => {
  const { code, json } = await hotel.cli.json(...keyFor(guest, ...flags))
  return { code, ...IssueReply.parse(json) }
}
const act = async (...args: readonly string[]) => {
  const { code, json } = await hotel.cli.json('queue', ...args)
  return { code, job: IssueReply.shape.job.parse(z.object({ job: z.unknown() }).parse(json).job) }
}

test('--queue-only accepts without sending; drain sends, list and show tell', async () => {
  const accepted = await issue('Rui Silva', '--room', '412', '--join', 'all', '--queue-only')
  expect(accepted).toMatchObject({ code: 0, job: { state: 'queued', attempts: 0, requestId: null } })
  expect(created()).toEqual([])

  const listed = await hotel.cli.json('queue', 'list', '--state', 'queued')
  expect(JobsReply.parse(listed.json).jobs.map((job) => job.id)).toEqual([accepted.job.id])

  expect(await drain()).toMatchObject({ code: 0, jobs: [{ id: accepted.job.id, state: 'issued' }] })
  expect(created()).toMatchObject([{ shape: 'join', holder: 'Rui Silva', invalidatedIds: [] }])

  const shown = await hotel.cli.json('queue', 'show', accepted.job.id)
  expect(shown).toMatchObject({
    code: 0,
    json: { job: { state: 'issued', attempts: 1 }, attempts: [{ n: 1, outcome: 'accepted' }] },
  })
  expect((await hotel.cli.run('queue', 'list')).stdout).toMatch(/Job +State[^]*issued +412 +Rui Silva/)
})

test('Seam away: accepted, no attempt used, and issued by the next drain without anyone touching it', async () => {
  const before = created().length
  await hotel.property.control.offline(true)
  const waiting = await issue('Nina Moreau', '--room', '415', '--join', 'parents')
  expect(waiting).toMatchObject({ code: 3, job: { state: 'queued', attempts: 0, problem: null } })
  expect(await drain()).toMatchObject({ code: 3, jobs: [{ state: 'queued', attempts: 0 }] })
  expect(await hotel.cli.json('status')).toMatchObject({
    json: { connection: 'offline', queue: { queued: 1 } },
  })
  const rooms = await hotel.cli.run('keys', '415')
  expect(rooms).toMatchObject({ code: 0, stderr: expect.stringContaining('local copy') })

  await hotel.property.control.offline(false)
  expect(await drain()).toMatchObject({
    code: 0,
    jobs: [{ id: waiting.job.id, state: 'issued', attempts: 1 }],
  })
  expect(created().slice(before)).toMatchObject([
    { shape: 'join', holder: 'Nina Moreau', invalidatedIds: [] },
  ])
})

test('a revoked key: exit 3, the work waits', async () => {
  hotel.property.control.revokeApiKey(true)
  const waiting = await issue('Tom Moreau', '--room', '415', '--join', 'all')
  hotel.property.control.revokeApiKey(false)
  expect(waiting).toMatchObject({ code: 3, job: { state: 'queued', attempts: 0 } })
  expect(await act('cancel', waiting.job.id)).toMatchObject({ code: 0, job: { state: 'cancelled' } })
})

test('the only key to join died while the job waited: it asks, and retry joins nothing else', async () => {
  const before = created().length
  const parent = (await hotel.keys('503')).find((key) => key.kind === 'syncParent')
  const id = parent?.credentialId ?? ''
  const { job } = await issue('Sem Raman', '--room', '503', '--join', id, '--queue-only')
  hotel.property.control.revoke(id)
  const asked = await drain()
  expect(asked).toMatchObject({ code: 1, jobs: [{ id: job.id, state: 'needsAttention', attempts: 0 }] })
  expect(asked.jobs[0]?.problem).toMatchObject({ kind: 'targetGone', targets: [{ reason: 'gone' }] })

  expect(await act('retry', job.id)).toMatchObject({ code: 1, job: { state: 'needsAttention' } })
  expect((await hotel.cli.run('queue', 'show', job.id)).stdout).toContain('needs you')
  expect(await act('cancel', job.id)).toMatchObject({ code: 0, job: { state: 'cancelled' } })
  expect(created()).toHaveLength(before)

  const again = await hotel.cli.json('queue', 'retry', job.id)
  expect([again.code, ErrorReply.parse(again.json).error.kind]).toEqual([2, 'notAllowed'])
})

/** An override whose answer is lost is never repeated by itself. */
const lostOverride = async (guest: string, room: string, kind: 'resetBefore' | 'resetAfter') => {
  hotel.property.control.fault({ route: '/acs/credentials/create', kind })
  const flags = ['--room', room, '--override', '--confirm', room, '--quiet-period', '200ms']
  return issue(guest, ...flags)
}

test('a lost answer whose key exists is found, not sent again', async () => {
  const before = created().length
  expect(await lostOverride('Eva Lund', '101', 'resetAfter')).toMatchObject({
    code: 0,
    job: { state: 'issued', attempts: 1 },
  })
  expect(created().slice(before)).toHaveLength(1)
})

test('a lost override without a key waits for a person, who says: send again', async () => {
  const before = created().length
  const lost = await lostOverride('Kim Lund', '103', 'resetBefore')
  expect(lost).toMatchObject({
    code: 1,
    job: { state: 'needsAttention', problem: { kind: 'outcomeUnknown' } },
  })
  const neither = await hotel.cli.json('queue', 'resolve', lost.job.id)
  expect([neither.code, ErrorReply.parse(neither.json).error.kind]).toEqual([2, 'invalidInput'])

  expect(created().slice(before)).toEqual([])
  expect(await act('resolve', lost.job.id, '--send-again')).toMatchObject({
    code: 0,
    job: { state: 'issued' },
  })
  expect(created().slice(before)).toMatchObject([{ shape: 'override', rooms: ['103'] }])
})

test('a person says the key exists: it must be a key of that room', async () => {
  const lost = await lostOverride('Ole Lund', '105', 'resetBefore')
  const strange = await hotel.cli.json('queue', 'resolve', lost.job.id, '--worked', 'no-such-key')
  expect([strange.code, ErrorReply.parse(strange.json).error.kind]).toEqual([2, 'unknownKey'])

  const other = hotel.property.control.overrideRoom('105')
  expect(await act('resolve', lost.job.id, '--worked', other)).toMatchObject({
    code: 0,
    job: { state: 'issued', credentialId: other },
  })
})

test('nothing waits, nothing is done; no job of that id is said', async () => {
  expect(await drain('--timeout', '2s')).toEqual({ code: 0, jobs: [] })
  const missing = await hotel.cli.json('queue', 'show', 'no-such-job')
  expect([missing.code, ErrorReply.parse(missing.json).error.kind]).toEqual([2, 'notFound'])
})

test('a desk that never saw the property says that Seam is away instead of guessing', async () => {
  await hotel.property.control.offline(true)
  const stranger = cliOf(hotel.property, `${hotel.dir}-new`)
  const rooms = await stranger.json('rooms')
  expect([rooms.code, ErrorReply.parse(rooms.json).error.kind]).toEqual([3, 'offline'])
  expect(await stranger.json('status')).toMatchObject({
    code: 3,
    json: { connection: 'offline', property: null },
  })
  await hotel.property.control.offline(false)
})
