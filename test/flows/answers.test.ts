import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import type { CallInput } from '#shared/contract.ts'
import { coach, issueList, roomsOf } from '#test/support/group-desk.ts'
import { asked, startDesk, take } from '#test/support/start-core.ts'
import type { Desk } from '#test/support/start-core.ts'

type How = CallInput<'queue.resolve'>['how']
const create = '/acs/credentials/create'
const resolve = (desk: Desk, jobId: string, how: How) => desk.client().call('queue.resolve', { jobId, how })
const keysOf = async (desk: Desk, room: string) =>
  take(await desk.client().call('rooms.keys', { entranceId: desk.room(room), fresh: true })).keys

/** A joiner for 412 that is with a person because every key it was to join has gone. */
const waitingJoiner = async () => {
  const desk = await startDesk()
  const parent = (await keysOf(desk, '412')).find((key) => key.kind === 'syncParent')
  if (parent === undefined) throw new Error('412 has no parent')
  await desk.seam.control.offline(true)
  const shape = { is: 'joinKeys', credentialIds: [parent.credentialId] } as const
  const { job } = take(await desk.client().call('issue.submit', asked(desk, { shape })))
  await desk.seam.control.offline(false)
  desk.seam.control.revoke(parent.credentialId)
  await desk.restart()
  await desk.settle()
  const now = () => desk.store().jobs.get(job.id)
  expect(await now()).toMatchObject({ state: 'needsAttention', problem: { kind: 'targetGone' } })
  return { desk, id: job.id, parent, now }
}

/** A joiner for 412 whose request was lost on the way. */
const lostRequest = async (kind: 'resetBefore' | 'resetAfter') => {
  const desk = await startDesk()
  desk.seam.control.fault({ route: create, kind })
  // Nor can it be looked up for the moment.
  desk.seam.control.fault({ route: '/acs/credentials/list', kind: 'status500', times: 3 })
  const { job } = take(await desk.client().call('issue.submit', asked(desk)))
  await desk.clock.advance(1_000)
  const now = () => desk.store().jobs.get(job.id)
  expect(await now()).toMatchObject({ state: 'uncertain' })
  desk.seam.control.clearFaults()
  return { desk, id: job.id, now }
}

test('what nobody asked for cannot be cancelled, decided or given up', async () => {
  const desk = await startDesk()
  const { job } = take(await desk.client().call('issue.submit', asked(desk)))
  await desk.settle()
  expect(await desk.client().call('queue.cancel', { jobId: 'nowhere' })).toMatchObject({
    error: { kind: 'notFound', id: 'nowhere' },
  })
  expect(await resolve(desk, job.id, { is: 'sendAgain' })).toMatchObject({
    error: { kind: 'notAllowed', action: 'resolve', state: 'issued' },
  })
  expect(await desk.client().call('queue.retry', { jobId: job.id })).toMatchObject({
    error: { kind: 'notAllowed', action: 'retry', state: 'issued' },
  })
  expect(await desk.client().call('queue.discardDamaged', { jobId: job.id })).toMatchObject({
    error: { kind: 'notAllowed', state: 'readable' },
  })
  expect(await desk.store().jobs.get(job.id)).toMatchObject({ state: 'issued', notes: [] })
})

test('cancelling a request whose key was made after all finds the key and says so', async () => {
  const { desk, id } = await lostRequest('resetAfter')
  const job = take(await desk.client().call('queue.cancel', { jobId: id }))
  const [made] = desk.seam.control.keysCreated()
  expect(job).toMatchObject({ state: 'issued', credentialId: made?.credentialId })
  expect(take(await desk.client().call('queue.cancel', { jobId: id })).state).toBe('issued')
})

test('cancelling a request that nobody can see yet notes that a key may still come', async () => {
  const { desk, id } = await lostRequest('resetBefore')
  const job = take(await desk.client().call('queue.cancel', { jobId: id }))
  expect(job).toMatchObject({ state: 'cancelled', notes: ['cancelledWhileUncertain'], runAfter: null })
  expect(await desk.client().call('queue.cancel', { jobId: id })).toMatchObject({
    error: { kind: 'notAllowed', action: 'cancel', state: 'cancelled' },
  })
  await desk.clock.advance(600_000)
  expect(desk.seam.control.keysCreated()).toEqual([])
})

test('"it worked" is believed for a key that Seam shows on the room, also before the queue has found out', async () => {
  const { desk, id, now } = await lostRequest('resetAfter')
  const [made] = desk.seam.control.keysCreated()
  if (made === undefined) throw new Error('no key')
  take(await resolve(desk, id, { is: 'worked', credentialId: made.credentialId }))
  expect(await now()).toMatchObject({
    state: 'issued',
    credentialId: made.credentialId,
    notes: ['resolvedByPerson'],
  })
  await desk.clock.advance(600_000)
  expect(desk.seam.control.keysCreated()).toHaveLength(1)
})

test('"it worked" is not believed for a key of another room, an unknown one, or while Seam cannot be asked', async () => {
  const { desk, id, now } = await waitingJoiner()
  const [other] = await keysOf(desk, '413').then((keys) => (keys.length > 0 ? keys : keysOf(desk, '601')))
  if (other === undefined) throw new Error('no other key')
  const worked = (credentialId: string) => resolve(desk, id, { is: 'worked', credentialId })
  const elsewhere = await worked(other.credentialId)
  expect(elsewhere).toMatchObject({ error: { kind: 'keyOfAnotherRoom', rooms: ['412'] } })
  const { keyRooms } =
    !elsewhere.ok && elsewhere.error.kind === 'keyOfAnotherRoom' ? elsewhere.error : { keyRooms: [] }
  expect(keyRooms.map((name) => desk.room(name))).toEqual(other.guestEntranceIds)
  const nowhere = '00000000-0000-4000-8000-000000000000'
  expect(await worked(nowhere)).toMatchObject({ error: { kind: 'unknownKey', key: nowhere } })
  await desk.seam.control.offline(true)
  expect(await worked(other.credentialId)).toMatchObject({ error: { kind: 'offline' } })
  take(await desk.client().call('session.disconnect', {}))
  expect(await worked(other.credentialId)).toMatchObject({ error: { kind: 'notConnected' } })
  expect(await now()).toMatchObject({ state: 'needsAttention', credentialId: null })
})

test('another key to join must be one that can be joined; why not is told with the rooms it is of', async () => {
  const { desk, id, parent, now } = await waitingJoiner()
  take(await desk.client().call('rooms.refresh', {}))
  const [other] = (await keysOf(desk, '601')).filter((key) => key.joinable)
  if (other === undefined) throw new Error('601 has no key')
  const instead = (...credentialIds: string[]) => resolve(desk, id, { is: 'joinInstead', credentialIds })
  expect(await instead(parent.credentialId)).toMatchObject({ error: { kind: 'unknownKey' } })
  expect(await instead(other.credentialId)).toMatchObject({
    error: { kind: 'keyOfAnotherRoom', keyRooms: expect.arrayContaining(['601']), rooms: ['412'] },
  })
  expect(await now()).toMatchObject({ state: 'needsAttention' })
  const card = (await keysOf(desk, '412')).find((key) => key.kind === 'card' && key.joinable)
  take(await instead(card?.credentialId ?? ''))
  await desk.settle()
  expect(await now()).toMatchObject({ state: 'issued', joinedTo: [card?.credentialId] })
})

test('a key that waits for its first-key decision is not sent by "send again", and no other job takes that decision', async () => {
  const desk = await startDesk()
  const room = (await roomsOf(desk)).vacant[0] ?? ''
  const { keys } = await issueList(
    desk,
    coach([
      [room, 'Anna Berg'],
      [room, 'Ben Berg'],
    ]),
  )
  await desk.settle(5_000)
  const [held = '', behind = ''] = keys.map((one) => one.job.id)
  expect(await resolve(desk, held, { is: 'sendAgain' })).toMatchObject({
    error: { kind: 'notAllowed', action: 'sendAgain', state: 'held' },
  })
  const firstKey = { is: 'firstKey', as: 'override', confirmedRooms: [room] } as const
  expect(await resolve(desk, behind, firstKey)).toMatchObject({ error: { kind: 'notAllowed' } })
  expect(desk.seam.control.keysCreated()).toEqual([])
  const other = await waitingJoiner()
  expect(await resolve(other.desk, other.id, firstKey)).toMatchObject({
    error: { kind: 'notAllowed', action: 'firstKey', state: 'join' },
  })
})

test('two people decide on the same held key at once: one of them is told that it has changed', async () => {
  const desk = await startDesk()
  const room = (await roomsOf(desk)).vacant[0] ?? ''
  const { keys } = await issueList(desk, coach([[room, 'Anna Berg']]))
  await desk.settle(5_000)
  const held = keys[0]?.job.id ?? ''
  const firstKey = { is: 'firstKey', as: 'override', confirmedRooms: [room] } as const
  const answers = await Promise.all([resolve(desk, held, firstKey), resolve(desk, held, firstKey)])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers.find((answer) => !answer.ok)).toMatchObject({
    error: { kind: 'notAllowed', state: 'changedMeanwhile' },
  })
  await desk.settle(5_000)
  expect(desk.seam.control.keysCreated()).toHaveLength(1)
})

test('once the profile cannot be written any more, every answer of a person is refused for that reason', async () => {
  const { desk, id } = await waitingJoiner()
  using other = new DatabaseSync(`${desk.dir}/joinery.db`)
  other.exec('BEGIN IMMEDIATE')
  const first = await desk.client().call('queue.cancel', { jobId: id })
  expect(first).toMatchObject({ ok: false, error: { kind: 'profileUnusable' } })
  other.exec('ROLLBACK')
  desk.core().wake()
  await desk.clock.advance(0)
  const later = [
    await desk.client().call('queue.retry', { jobId: id }),
    await desk.client().call('queue.discardDamaged', { jobId: id }),
    await desk.client().call('issue.submit', asked(desk)),
  ]
  expect(later).toEqual(later.map(() => first))
})
