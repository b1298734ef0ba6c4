import { expect, test } from 'vitest'
import { addMs } from '#shared/instant.ts'
import { asked, startDesk, take } from '#test/support/start-core.ts'

type Desk = Awaited<ReturnType<typeof startDesk>>
const minute = 60_000
const readBack = '/acs/credentials/get'

/** A key whose verifying read was lost, as it is right after it was issued. */
const issueUnread = async (desk: Desk, times = 1, stay = asked(desk).stay) => {
  desk.seam.control.fault({ route: readBack, kind: 'status500', times })
  const { job } = take(await desk.client().call('issue.submit', asked(desk, { stay })))
  await desk.settle()
  const issued = await desk.store().jobs.get(job.id)
  expect(issued).toMatchObject({ state: 'issued', proof: 'accepted', notes: ['notVerified'] })
  if (issued === null || issued.credentialId === null) throw new Error('no key')
  return { id: job.id, credentialId: issued.credentialId, now: () => desk.store().jobs.get(job.id) }
}

const readsOfKey = (desk: Desk): number =>
  desk.seam.control.record().filter((entry) => entry.kind === 'request' && entry.route === readBack).length

/** At another desk the key was given a second room between our request and the first good look at it. */
const addRoom = (desk: Desk, credentialId: string) =>
  desk.seam.control.changeKey(credentialId, { rooms: ['412', '413'] })

test('a key that could not be read back is compared later and then called verified', async () => {
  const desk = await startDesk()
  const job = await issueUnread(desk)
  await desk.clock.advance(10_000)
  expect(await job.now()).toMatchObject({ state: 'issued', notes: [], runAfter: null, proof: 'confirmed' })
})

test('more access than was meant is found late, stops for a person, and can be revoked', async () => {
  const desk = await startDesk()
  const job = await issueUnread(desk)
  addRoom(desk, job.credentialId)
  await desk.clock.advance(10_000)
  expect(await job.now()).toMatchObject({
    state: 'needsAttention',
    finishedAt: null,
    problem: { kind: 'excessAccess', credentialId: job.credentialId, differences: ['doors'] },
  })
  take(await desk.client().call('keys.revoke', { credentialId: job.credentialId }))
  expect(await job.now()).toMatchObject({ state: 'cancelled', problem: null })
})

test('the comparison is not forgotten by a restart', async () => {
  const desk = await startDesk()
  const job = await issueUnread(desk)
  addRoom(desk, job.credentialId)
  await desk.restart()
  await desk.clock.advance(10_000)
  expect(await job.now()).toMatchObject({ state: 'needsAttention', problem: { kind: 'excessAccess' } })
})

test('with a desk open the key is not called confirmed before it was compared', async () => {
  const desk = await startDesk({ keepsWatch: true })
  const job = await issueUnread(desk, 3)
  addRoom(desk, job.credentialId)
  await desk.clock.advance(4_500)
  expect(await job.now()).toMatchObject({ state: 'issued', proof: 'accepted' })
  await desk.clock.advance(60_000)
  expect(await job.now()).toMatchObject({ state: 'needsAttention' })
})

test('a key deleted elsewhere meanwhile is believed gone only after the quiet period', async () => {
  const desk = await startDesk({ settings: { quietPeriodMs: 60_000 } })
  const job = await issueUnread(desk)
  desk.seam.control.revoke(job.credentialId)
  await desk.clock.advance(50_000)
  expect(await job.now()).toMatchObject({ notes: ['notVerified'] })
  await desk.clock.advance(60_000)
  expect(await job.now()).toMatchObject({ state: 'issued', notes: ['keyGone'], runAfter: null })
})

test('a key that Seam cannot show costs a bounded number of requests, and none after its stay', async () => {
  const desk = await startDesk({ keepsWatch: true })
  const startsAt = desk.clock.now()
  const job = await issueUnread(desk, 100_000, { startsAt, endsAt: addMs(startsAt, 60 * minute) })
  const before = readsOfKey(desk)
  await desk.clock.advance(50 * minute)
  expect(readsOfKey(desk) - before).toBeLessThanOrEqual(13)
  expect(readsOfKey(desk) - before).toBeGreaterThan(6)
  await desk.clock.advance(15 * minute)
  const afterStay = readsOfKey(desk)
  expect(await job.now()).toMatchObject({ state: 'issued', notes: ['notVerified'], runAfter: null })
  await desk.clock.advance(30 * minute)
  expect(readsOfKey(desk)).toBe(afterStay)
})
