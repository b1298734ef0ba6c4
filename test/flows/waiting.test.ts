import { expect, test } from 'vitest'
import type { JobId } from '#shared/ids.ts'
import { coach, issueList, roomsOf } from '#test/support/group-desk.ts'
import { asked, startDesk, take } from '#test/support/start-core.ts'
import type { Desk } from '#test/support/start-core.ts'

const create = '/acs/credentials/create'
const named = (fullName: string) => ({ is: 'new', fullName, email: null, phone: null }) as const
const submit = async (desk: Desk, change: Parameters<typeof asked>[1] = {}) =>
  take(await desk.client().call('issue.submit', asked(desk, change))).job

/** How the wait ends, and after how long; null when it has not ended by then. */
const waitFor = async (
  desk: Desk,
  options: Parameters<ReturnType<Desk['core']>['settled']>[0],
  ms: number,
) => {
  const startMs = desk.clock.nowMs()
  let ended: { because: string; afterMs: number } | null = null
  void desk
    .core()
    .settled(options)
    .then(({ because }) => {
      ended = { because, afterMs: desk.clock.nowMs() - startMs }
    })
  while (ended === null && desk.clock.nowMs() < startMs + ms) await desk.clock.advance(250)
  return ended
}

test('whoever waits for a key no longer than ten seconds is told after ten seconds that the time is up', async () => {
  const desk = await startDesk()
  desk.seam.control.fault({ route: create, kind: 'resetBefore' })
  await submit(desk)
  expect(await waitFor(desk, { timeoutMs: 10_000 }, 60_000)).toEqual({ because: 'timeout', afterMs: 10_000 })
})

test('whoever waits for one key is not kept by another; a key that is looked up is waited for', async () => {
  const desk = await startDesk({ settings: { quietPeriodMs: 20_000 } })
  desk.seam.control.fault({ route: create, kind: 'resetBefore' })
  const slow = await submit(desk)
  await desk.clock.advance(1_000)
  const quick = await submit(desk, { entranceIds: [desk.room('602')], guest: named('Eva Silva') })
  const wait = (...jobIds: readonly JobId[]) => waitFor(desk, { jobIds, timeoutMs: 60_000 }, 90_000)
  expect(await wait(quick.id)).toMatchObject({ because: 'done' })
  expect(await desk.store().jobs.get(slow.id)).toMatchObject({ state: 'uncertain' })
  expect(await wait(quick.id, slow.id)).toMatchObject({ because: 'done' })
  expect(await desk.store().jobs.get(slow.id)).toMatchObject({ state: 'issued', attempts: 2 })
})

test('a wait that Seam asks for is waited out when it is short, and not when it is long', async () => {
  const desk = await startDesk()
  desk.seam.control.throttle(1, 7)
  await submit(desk)
  expect(await waitFor(desk, {}, 60_000)).toMatchObject({ because: 'done' })
  desk.seam.control.throttle(1, 600)
  const late = await submit(desk, { guest: named('Eva Silva') })
  expect(await waitFor(desk, { jobIds: [late.id] }, 60_000)).toMatchObject({ because: 'gateClosed' })
})

test('a key in a room that waits for a person is not waited for, a key in another room is', async () => {
  const desk = await startDesk({ settings: { quietPeriodMs: 5_000 } })
  desk.seam.control.fault({ route: create, kind: 'resetBefore' })
  const shape = { is: 'override', confirmedRooms: ['412'], shownStops: null } as const
  const lost = await submit(desk, { shape })
  await waitFor(desk, {}, 60_000)
  expect(await desk.store().jobs.get(lost.id)).toMatchObject({ state: 'needsAttention', blocksRoom: true })
  const behind = await submit(desk, { guest: named('Eva Silva') })
  const free = await submit(desk, { guest: named('Jo Silva'), entranceIds: [desk.room('602')] })
  expect(await waitFor(desk, {}, 60_000)).toMatchObject({ because: 'done' })
  expect(await waitFor(desk, { jobIds: [behind.id] }, 60_000)).toEqual({ because: 'done', afterMs: 0 })
  expect(await desk.store().jobs.get(behind.id)).toMatchObject({ state: 'queued' })
  expect(await desk.store().jobs.get(free.id)).toMatchObject({ state: 'issued' })
})

test('a key behind a first one whose answer was lost is waited for until both are there', async () => {
  const desk = await startDesk()
  const room = (await roomsOf(desk)).vacant[0] ?? ''
  desk.seam.control.fault({ route: create, kind: 'resetAfter' })
  desk.seam.control.fault({ route: '/acs/credentials/list', kind: 'status500', times: 1 })
  const choice = { firstKey: 'override', confirmedRooms: [room] } as const
  const list = coach([
    [room, 'Anna Berg'],
    [room, 'Ben Berg'],
  ])
  const { keys } = await issueList(desk, list, { choice })
  const second = keys[1]?.job.id
  if (second === undefined) throw new Error('no group')
  expect(await waitFor(desk, { jobIds: [second] }, 60_000)).toMatchObject({ because: 'done' })
  expect((await desk.jobs()).map((job) => job.state)).toEqual(['issued', 'issued'])
  expect(desk.seam.control.keysCreated()).toHaveLength(2)
})

test('a group whose first key is held is not waited for; once a person decided it is', async () => {
  const desk = await startDesk()
  const room = (await roomsOf(desk)).vacant[0] ?? ''
  const { keys } = await issueList(
    desk,
    coach([
      [room, 'Anna Berg'],
      [room, 'Ben Berg'],
    ]),
  )
  const [first, second] = keys.map((one) => one.job.id)
  if (first === undefined || second === undefined) throw new Error('no group')
  expect(await waitFor(desk, { jobIds: [second] }, 60_000)).toMatchObject({ because: 'done' })
  expect(await desk.store().jobs.get(second)).toMatchObject({ state: 'queued' })
  const how = { is: 'firstKey', as: 'override', confirmedRooms: [room] } as const
  take(await desk.client().call('queue.resolve', { jobId: first, how }))
  expect(await waitFor(desk, { jobIds: [second] }, 60_000)).toMatchObject({ because: 'done' })
  expect(await desk.store().jobs.get(second)).toMatchObject({ state: 'issued' })
})
