import { expect, test } from 'vitest'
import { addMs } from '#shared/instant.ts'
import { asked, startDesk, take } from '#test/support/start-core.ts'

type Desk = Awaited<ReturnType<typeof startDesk>>
const minute = 60_000

/** A key of ours on 412, read into the local copy by the watch of an open desk. */
const issue = async (desk: Desk, change: Parameters<typeof asked>[1] = {}) => {
  const { job } = take(await desk.client().call('issue.submit', asked(desk, change)))
  await desk.settle(minute)
  await reread(desk)
  const credentialId = (await desk.store().jobs.get(job.id))?.credentialId
  if (credentialId === null || credentialId === undefined) throw new Error('no key')
  return { jobId: job.id, credentialId }
}
/** The whole property is read again, and the watch looks at it. */
const reread = async (desk: Desk) => {
  await desk.clock.advance(1_000)
  take(await desk.client().call('rooms.refresh', {}))
  await desk.clock.advance(3_000)
}
const list = async (desk: Desk) => take(await desk.client().call('watch.list', {}))
const snapshot = async (desk: Desk) => take(await desk.client().call('app.snapshot', {}))
const tile = async (desk: Desk) => (await snapshot(desk)).tiles.find((one) => one.name === '412')

test('a key replaced at another desk is told with when it happened, and shows on its room', async () => {
  const desk = await startDesk({ keepsWatch: true })
  const { credentialId } = await issue(desk)
  expect((await list(desk)).drifts).toEqual([])
  desk.seam.control.overrideRoom('412')
  const happenedAt = desk.clock.now()
  await desk.clock.advance(minute)
  expect((await list(desk)).drifts).toMatchObject([
    { credentialId, guest: 'Rui Silva', what: { is: 'overridden' }, happenedAt },
  ])
  expect((await snapshot(desk)).watch.drifts).toBe(1)
  expect(await tile(desk)).toMatchObject({ needsPerson: 1 })
})

test('a deleted key is believed deleted only when Seam itself says so', async () => {
  const desk = await startDesk({ keepsWatch: true })
  const { credentialId } = await issue(desk)
  desk.seam.control.revoke(credentialId)
  desk.seam.control.fault({ route: '/acs/credentials/get', kind: 'status500' })
  await desk.clock.advance(40_000)
  expect((await list(desk)).drifts).toEqual([])
  await desk.clock.advance(2 * minute)
  expect((await list(desk)).drifts).toMatchObject([{ credentialId, what: { is: 'deleted' } }])
})

test('a key whose end or rooms were changed elsewhere is told with what was asked and what is', async () => {
  const desk = await startDesk({ keepsWatch: true })
  const { credentialId, jobId } = await issue(desk)
  const stay = (await desk.store().jobs.get(jobId))?.intent.stay
  if (stay === undefined) throw new Error('no job')
  const endsAt = addMs(stay.endsAt, -86_400_000)
  desk.seam.control.changeKey(credentialId, { endsAt, rooms: ['412', '413'] })
  await reread(desk)
  expect((await list(desk)).drifts).toMatchObject([
    {
      what: {
        is: 'changed',
        changes: [
          { part: 'endsAt', asked: stay.endsAt, now: endsAt },
          { part: 'doors', added: ['413'], missing: [] },
        ],
      },
      happenedAt: null,
    },
  ])
  desk.seam.control.changeKey(credentialId, { endsAt: stay.endsAt, rooms: ['412'] })
  await reread(desk)
  expect((await list(desk)).drifts).toEqual([])
})

test('what somebody called known stays known after a restart, and can be brought back', async () => {
  const desk = await startDesk({ keepsWatch: true })
  await issue(desk)
  desk.seam.control.overrideRoom('412')
  await desk.clock.advance(minute)
  const [drift] = (await list(desk)).drifts
  if (drift === undefined) throw new Error('no drift')
  take(await desk.client().call('watch.mark', { id: drift.id, isKnown: true }))
  expect(await tile(desk)).toMatchObject({ needsPerson: 0 })
  await desk.restart()
  await desk.clock.advance(minute)
  expect(await list(desk)).toMatchObject({ drifts: [], known: [{ id: drift.id, knownBy: 'Marta R.' }] })
  take(await desk.client().call('watch.mark', { id: drift.id, isKnown: false }))
  expect((await list(desk)).drifts).toHaveLength(1)
})

test('what this desk ended itself is no news: revoked, or replaced by its own new key', async () => {
  const desk = await startDesk({ keepsWatch: true })
  const first = await issue(desk)
  const shape = { is: 'override', confirmedRooms: ['412'], shownStops: null } as const
  const guest = { is: 'new', fullName: 'Eva Berg', email: null, phone: null } as const
  const second = await issue(desk, { shape, guest })
  expect((await list(desk)).drifts.filter((one) => one.credentialId === first.credentialId)).toEqual([])
  take(await desk.client().call('keys.revoke', { credentialId: second.credentialId }))
  await reread(desk)
  expect((await list(desk)).drifts).toEqual([])
})

test('a quiet property costs no question about single keys', async () => {
  const desk = await startDesk({ keepsWatch: true })
  await issue(desk)
  const reads = () =>
    desk.seam.control
      .record()
      .filter((entry) => entry.kind === 'request' && entry.route === '/acs/credentials/get').length
  const before = reads()
  await desk.clock.advance(10 * minute)
  expect(reads()).toBe(before)
})

test('a key made to last as long as its room-mate\u2019s is told once that stay is extended, and no more once its guest has a longer one', async () => {
  const desk = await startDesk({ keepsWatch: true })
  const { keys } = take(await desk.client().call('rooms.keys', { entranceId: desk.room('412'), fresh: true }))
  const ana = keys.find((key) => key.joinable && key.kind === 'syncParent')
  if (ana?.endsAt === null || ana === undefined) throw new Error('nobody to stay longer')
  const startsAt = desk.clock.now()
  await issue(desk, { stay: { startsAt, endsAt: ana.endsAt } })
  const onRadar = async () =>
    (await list(desk)).beforeStay.flatMap((room) => room.keys).filter((one) => one.key.holder === 'Rui Silva')
  expect(await onRadar()).toEqual([])
  const extended = addMs(ana.endsAt, 24 * 3_600_000)
  desk.seam.control.changeKey(ana.credentialId, { endsAt: extended })
  await reread(desk)
  const [expiring] = await onRadar()
  expect(expiring).toMatchObject({ why: 'otherKey', until: extended })
  await issue(desk, { stay: { startsAt, endsAt: extended }, copy: 2 })
  expect(await onRadar()).toEqual([])
})
