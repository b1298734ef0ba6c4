import { expect, test } from 'vitest'
import { addMs, toMinute } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { CallInput } from '#shared/contract.ts'
import { asked, startDesk, take } from '#test/support/start-core.ts'
import type { Desk } from '#test/support/start-core.ts'

const anHour = 3_600_000

const keysIn = async (desk: Desk, room: string) =>
  take(await desk.client().call('rooms.keys', { entranceId: desk.room(room), fresh: true })).keys
const phonesIn = async (desk: Desk, room: string) =>
  (await keysIn(desk, room)).filter((key) => key.kind === 'syncParent' && key.isValid === true)

/** The end of the stay in a room, and three hours later: a late check-out. */
const lateIn = async (
  desk: Desk,
  room: string,
): Promise<{ readonly ends: Instant; readonly late: Instant }> => {
  const ends = (await phonesIn(desk, room))
    .flatMap(({ endsAt }) => endsAt ?? [])
    .toSorted()
    .at(-1)
  if (ends === undefined) throw new Error(`nobody is in ${room}`)
  return { ends, late: addMs(ends, 3 * anHour) }
}
const change = (
  desk: Desk,
  room: string,
  endsAt: Instant | null,
  rest: Partial<Extract<CallInput<'stay.accept'>, { is: 'change' }>> = {},
): CallInput<'stay.accept'> => ({
  is: 'change',
  entranceIds: [desk.room(room)],
  keys: null,
  startsAt: null,
  endsAt,
  ...rest,
})
const vacantRoom = async (desk: Desk) => {
  const { tiles } = take(await desk.client().call('app.snapshot', {}))
  const room = tiles.find((tile) => tile.occupancy === 'vacant')
  if (room === undefined) throw new Error('the hotel is full')
  return room
}
const fates = (plan: {
  readonly keys: readonly { readonly key: { holder: string | null }; fate: string }[]
}) => Object.fromEntries(plan.keys.map(({ key, fate }) => [key.holder, fate]))

test('late check-out of a family: every phone follows, the card is told to come back, and nobody is shut out', async () => {
  const desk = await startDesk()
  const { ends, late } = await lateIn(desk, '415')
  const plan = take(await desk.client().call('stay.plan', change(desk, '415', late)))
  expect(fates(plan)).toEqual({
    'Clara Moreau': 'replaced',
    'Luc Moreau': 'replaced',
    'Zoé Moreau': 'encoder',
  })
  expect(plan).toMatchObject({ stops: [], problems: [], nextStay: null })
  expect(plan.keys.find(({ fate }) => fate === 'encoder')?.until).toBe(ends)

  const accepted = take(await desk.client().call('stay.accept', change(desk, '415', late)))
  expect(accepted.keys).toHaveLength(2)
  await desk.settle()
  const after = await phonesIn(desk, '415')
  expect(after.map(({ holder, endsAt }) => [holder, endsAt]).toSorted()).toEqual([
    ['Clara Moreau', late],
    ['Luc Moreau', late],
  ])
  const card = (await keysIn(desk, '415')).find(({ kind }) => kind === 'card')
  expect(card).toMatchObject({ isValid: true, endsAt: ends })
  const made = desk.seam.control.keysCreated()
  expect(made).toMatchObject([
    { shape: 'join', invalidatedIds: [], commonDoors: ['Pool', 'Spa'], joinedIds: [card?.credentialId] },
    { shape: 'join', invalidatedIds: [], joinedIds: [card?.credentialId] },
  ])
})

test('where nobody has a card, the first successor joins the others and the rest join it', async () => {
  const desk = await startDesk({ keepsWatch: true })
  const { late } = await lateIn(desk, '503')
  for (const fullName of ['Dev Raman', 'Anil Raman', 'Mira Raman']) {
    const input = asked(desk, {
      entranceIds: [desk.room('503')],
      guest: { is: 'new', fullName, email: null, phone: null },
      stay: { startsAt: desk.clock.now(), endsAt: addMs(late, -3 * anHour) },
    })
    take(await desk.client().call('issue.submit', input))
    await desk.settle()
  }
  const before = desk.seam.control.keysCreated().length
  const { keys } = take(await desk.client().call('stay.accept', change(desk, '503', late)))
  expect(keys).toHaveLength(4)
  await desk.settle(10_000)
  const made = desk.seam.control.keysCreated().slice(before)
  expect(made).toHaveLength(4)
  expect(made.flatMap(({ invalidatedIds }) => invalidatedIds)).toEqual([])
  const [first] = made
  expect(first?.joinedIds).toHaveLength(3)
  expect(made.slice(1).map(({ joinedIds }) => joinedIds)).toEqual([
    [first?.credentialId],
    [first?.credentialId],
    [first?.credentialId],
  ])
  expect((await phonesIn(desk, '503')).map(({ endsAt }) => endsAt)).toEqual([late, late, late, late])
  // Keys of ours that were replaced by ours are no news.
  await desk.clock.advance(120_000)
  expect(take(await desk.client().call('watch.list', {})).drifts).toEqual([])
})

test('a guest alone keeps the way in: the new key joins the old one, which it replaces', async () => {
  const desk = await startDesk()
  const [old] = await phonesIn(desk, '503')
  const { late } = await lateIn(desk, '503')
  take(await desk.client().call('stay.accept', change(desk, '503', late)))
  await desk.settle()
  expect(desk.seam.control.keysCreated()).toMatchObject([
    {
      joinedIds: [old?.credentialId],
      replacedIds: expect.arrayContaining([old?.credentialId]),
      shape: 'join',
    },
  ])
  expect(take(await desk.client().call('watch.list', {})).drifts).toEqual([])
})

test('asking twice is asking once, also minutes later and after the key has come', async () => {
  const desk = await startDesk()
  await desk.seam.control.offline(true)
  const late = addMs(desk.clock.now(), 4 * 24 * anHour)
  const wish = change(desk, '412', late)
  const [first] = take(await desk.client().call('stay.accept', wish)).keys
  await desk.clock.advance(5 * 60_000)
  const [second] = take(await desk.client().call('stay.accept', wish)).keys
  expect(second).toMatchObject({ created: false, job: { id: first?.job.id } })
  await desk.seam.control.offline(false)
  await desk.restart()
  await desk.settle()
  expect(take(await desk.client().call('stay.accept', wish)).keys).toEqual([])
  expect(desk.seam.control.keysCreated()).toHaveLength(1)
})

test('an extension accepted in an outage waits, survives the end of the app and goes out when Seam is back', async () => {
  const desk = await startDesk({ keepsWatch: true })
  const { late } = await lateIn(desk, '415')
  await desk.seam.control.offline(true)
  const { keys } = take(await desk.client().call('stay.accept', change(desk, '415', late)))
  await desk.clock.advance(anHour)
  expect(await desk.jobs()).toMatchObject([
    { state: 'queued', attempts: 0 },
    { state: 'queued', attempts: 0 },
  ])
  await desk.restart()
  await desk.seam.control.offline(false)
  await desk.clock.advance(120_000)
  expect(await desk.jobs()).toMatchObject([{ state: 'issued' }, { state: 'issued' }])
  expect((await phonesIn(desk, '415')).map(({ endsAt }) => endsAt)).toEqual([late, late])
  expect(desk.seam.control.keysCreated()).toHaveLength(keys.length)
})

test('a late check-out whose answer was lost is found again, not sent again', async () => {
  const desk = await startDesk()
  const { late } = await lateIn(desk, '503')
  desk.seam.control.fault({ route: '/acs/credentials/create', kind: 'resetAfter' })
  take(await desk.client().call('stay.accept', change(desk, '503', late)))
  await desk.settle(10_000)
  expect(await desk.jobs()).toMatchObject([{ state: 'issued', attempts: 1 }])
  expect(desk.seam.control.keysCreated()).toHaveLength(1)
  expect((await phonesIn(desk, '503')).map(({ endsAt }) => endsAt)).toEqual([late])
})

test('an outage that outlasts the old keys asks a person instead of making a first key', async () => {
  const desk = await startDesk({ keepsWatch: true })
  const { ends, late } = await lateIn(desk, '503')
  await desk.seam.control.offline(true)
  take(await desk.client().call('stay.accept', change(desk, '503', late)))
  await desk.clock.advance(Date.parse(ends) - desk.clock.nowMs() + 60_000)
  await desk.seam.control.offline(false)
  await desk.clock.advance(120_000)
  expect(await desk.jobs()).toMatchObject([{ state: 'needsAttention', problem: { kind: 'targetGone' } }])
  expect(desk.seam.control.keysCreated()).toEqual([])
})

test('another time while the first is still on its way is told, not queued beside it', async () => {
  const desk = await startDesk()
  await desk.seam.control.offline(true)
  const late = addMs(desk.clock.now(), 4 * 24 * anHour)
  take(await desk.client().call('stay.accept', change(desk, '412', late)))
  const later = addMs(late, anHour)
  const plan = take(await desk.client().call('stay.plan', change(desk, '412', later)))
  expect(plan.keys.find(({ key }) => key.kind === 'syncParent')?.fate).toBe('underWay')
  expect(take(await desk.client().call('stay.accept', change(desk, '412', later))).keys).toEqual([])
})

test('keys that last long enough stay, and an end in the past is refused whole', async () => {
  const desk = await startDesk()
  const { ends } = await lateIn(desk, '415')
  const plan = take(await desk.client().call('stay.plan', change(desk, '415', ends)))
  expect(new Set(plan.keys.map(({ fate }) => fate))).toEqual(new Set(['keeps']))
  const past = change(desk, '415', addMs(desk.clock.now(), -anHour))
  expect(await desk.client().call('stay.accept', past)).toMatchObject({
    ok: false,
    error: { kind: 'stayInPast' },
  })
  expect(await desk.client().call('stay.accept', change(desk, '602', null))).toMatchObject({ ok: true })
  expect(await desk.jobs()).toEqual([])
})

test('a suite has one key for both rooms, and its successor opens both', async () => {
  const desk = await startDesk()
  const { late } = await lateIn(desk, '602')
  take(await desk.client().call('stay.accept', change(desk, '602', late)))
  await desk.settle()
  expect(desk.seam.control.keysCreated()).toMatchObject([{ rooms: ['601', '602'], shape: 'join' }])
})

test('a guest with phone keys in two rooms is left to a person: one new key would end both', async () => {
  const desk = await startDesk()
  const { credentials } = desk.seam.world
  const priya = [...credentials.values()].find(
    (key) => key.isSyncParent && key.guestEntranceIds.includes(desk.room('503')),
  )
  if (priya === undefined) throw new Error('no Priya')
  credentials.set('2b1f7a52-7f4e-4f6e-9d5a-0a6f5ce51d11', {
    ...priya,
    id: '2b1f7a52-7f4e-4f6e-9d5a-0a6f5ce51d11',
    guestEntranceIds: [desk.room('415')],
  })
  take(await desk.client().call('rooms.refresh', {}))
  const { late } = await lateIn(desk, '503')
  const plan = take(await desk.client().call('stay.plan', change(desk, '503', late)))
  expect(fates(plan)).toEqual({ 'Priya Raman': 'cannot' })
  expect(take(await desk.client().call('stay.accept', change(desk, '503', late))).keys).toEqual([])
})

test('a key a person left out stays as it is', async () => {
  const desk = await startDesk()
  const { ends, late } = await lateIn(desk, '415')
  const luc = (await phonesIn(desk, '415')).find(({ holder }) => holder === 'Luc Moreau')
  if (luc === undefined) throw new Error('no Luc')
  const wish = change(desk, '415', late, { keys: [luc.credentialId] })
  const [first] = take(await desk.client().call('stay.accept', wish)).keys
  await desk.settle()
  // Asked again for the key that is replaced by now: the same job.
  expect(take(await desk.client().call('stay.accept', wish)).keys).toMatchObject([
    { created: false, job: { id: first?.job.id } },
  ])
  const after = await phonesIn(desk, '415')
  expect(Object.fromEntries(after.map(({ holder, endsAt }) => [holder, endsAt]))).toEqual({
    'Clara Moreau': ends,
    'Luc Moreau': late,
  })
})

test('a lost phone: its key is revoked first, then the guest has another that joins the room-mates', async () => {
  const desk = await startDesk()
  const luc = (await phonesIn(desk, '415')).find(({ holder }) => holder === 'Luc Moreau')
  if (luc === undefined) throw new Error('no Luc')
  const wish = { is: 'replace', credentialId: luc.credentialId } as const
  take(await desk.client().call('stay.accept', wish))
  await desk.settle()
  const events = desk.seam.control.record().flatMap(({ changes }) => changes)
  const order = events.flatMap((one) => {
    if (one.what === 'keyDeleted') return one.credentialIds.includes(luc.credentialId) ? ['revoked'] : []
    return one.what === 'keyCreated' ? ['made'] : []
  })
  expect(order).toEqual(['revoked', 'made'])
  expect(desk.seam.control.keysCreated()).toMatchObject([{ holder: 'Luc Moreau', shape: 'join' }])
  expect((await phonesIn(desk, '415')).find(({ holder }) => holder === 'Luc Moreau')?.endsAt).toBe(luc.endsAt)
})

test('the lost phone of a guest alone gets a first key, which stops the lost one at the lock and nobody else', async () => {
  const desk = await startDesk()
  const [priya] = await phonesIn(desk, '503')
  if (priya === undefined) throw new Error('no Priya')
  take(await desk.client().call('stay.accept', { is: 'replace', credentialId: priya.credentialId }))
  await desk.settle()
  expect(desk.seam.control.keysCreated()).toMatchObject([
    { holder: 'Priya Raman', shape: 'override', invalidatedIds: [] },
  ])
})

test('a lost key is revoked as soon as Seam answers, also when its successor must be confirmed anew by then', async () => {
  const desk = await startDesk({ keepsWatch: true })
  const [priya] = await phonesIn(desk, '503')
  if (priya === undefined) throw new Error('no Priya')
  await desk.seam.control.offline(true)
  take(await desk.client().call('stay.accept', { is: 'replace', credentialId: priya.credentialId }))
  await desk.clock.advance(20 * 60_000)
  await desk.seam.control.offline(false)
  await desk.clock.advance(120_000)
  expect(await desk.jobs()).toMatchObject([{ state: 'needsAttention', problem: { kind: 'confirmAgain' } }])
  expect(await phonesIn(desk, '503')).toEqual([])
})

test('a room move: the new room first, then what was left in the old one, also when the app ends in between', async () => {
  const desk = await startDesk()
  const before = await keysIn(desk, '415')
  const vacant = await vacantRoom(desk)
  const wish = {
    is: 'move',
    from: desk.room('415'),
    to: vacant.entranceId,
    confirmedRooms: [vacant.name],
    shownStops: [],
  } as const
  const plan = take(await desk.client().call('stay.plan', wish))
  expect(fates(plan)).toEqual({
    'Clara Moreau': 'replaced',
    'Luc Moreau': 'replaced',
    'Zoé Moreau': 'encoder',
  })
  expect(plan).toMatchObject({ stops: [], problems: [] })
  // The key of the new room is made, but the old card cannot be revoked: the process ends meanwhile.
  desk.seam.control.fault({ route: '/acs/credentials/delete', kind: 'resetBefore' })
  take(await desk.client().call('stay.accept', wish))
  await desk.settle()
  await desk.restart()
  await desk.clock.advance(60_000)
  expect(desk.seam.control.keysCreated()).toMatchObject([
    { rooms: [vacant.name], shape: 'override', invalidatedIds: [] },
    { rooms: [vacant.name], shape: 'join', invalidatedIds: [] },
  ])
  const ids = new Set(before.filter(({ isStaff }) => !isStaff).map(({ credentialId }) => credentialId))
  expect((await keysIn(desk, '415')).filter(({ credentialId }) => ids.has(credentialId))).toEqual([])
  expect((await phonesIn(desk, vacant.name)).map(({ holder }) => holder).toSorted()).toEqual([
    'Clara Moreau',
    'Luc Moreau',
  ])
  expect((await desk.jobs()).map(({ notes }) => notes.includes('oldKeysToRevoke'))).toEqual([false, false])
})

test('a room move whose new key does not come leaves every old key, and a person is asked', async () => {
  const desk = await startDesk({ settings: { quietPeriodMs: 5_000 } })
  const before = (await keysIn(desk, '415')).map(({ credentialId }) => credentialId)
  const vacant = await vacantRoom(desk)
  desk.seam.control.fault({ route: '/acs/credentials/create', kind: 'resetBefore' })
  const { from, to } = { from: desk.room('415'), to: vacant.entranceId }
  const wish = { is: 'move', from, to, confirmedRooms: [vacant.name], shownStops: [] } as const
  take(await desk.client().call('stay.accept', wish))
  await desk.settle(60_000)
  expect(await desk.jobs()).toMatchObject([{ state: 'needsAttention' }, { state: 'queued' }])
  expect((await keysIn(desk, '415')).map(({ credentialId }) => credentialId)).toEqual(before)
})

test('a move into an occupied room is refused until the room is named', async () => {
  const desk = await startDesk()
  const wish = {
    is: 'move',
    from: desk.room('415'),
    to: desk.room('503'),
    confirmedRooms: [],
    shownStops: null,
  } as const
  const plan = take(await desk.client().call('stay.plan', wish))
  expect(plan.stops.map(({ holder }) => holder)).toContain('Priya Raman')
  expect(plan.problems).toMatchObject([{ kind: 'overrideNotConfirmed', rooms: ['503'] }])
  expect(await desk.client().call('stay.accept', wish)).toMatchObject({ ok: false })
  expect(await desk.jobs()).toEqual([])
})

test('early arrival: the keys of the next stay begin sooner and end as before', async () => {
  const desk = await startDesk()
  const room = await vacantRoom(desk)
  const stay = {
    startsAt: addMs(desk.clock.now(), 20 * anHour),
    endsAt: addMs(desk.clock.now(), 44 * anHour),
  }
  const shape = { is: 'override', confirmedRooms: [room.name], shownStops: null } as const
  const input = asked(desk, { entranceIds: [room.entranceId], shape, stay })
  take(await desk.client().call('issue.submit', input))
  await desk.settle()
  const startsAt = addMs(stay.startsAt, -3 * anHour)
  const wish = change(desk, room.name, null, { startsAt })
  expect(take(await desk.client().call('stay.plan', wish)).keys).toMatchObject([{ fate: 'replaced' }])
  take(await desk.client().call('stay.accept', wish))
  await desk.settle()
  expect(await phonesIn(desk, room.name)).toMatchObject([
    { startsAt: toMinute(startsAt), endsAt: toMinute(stay.endsAt) },
  ])
})

test('check-out while Seam is away revokes nothing and says so', async () => {
  const desk = await startDesk()
  const [key] = await phonesIn(desk, '503')
  if (key === undefined) throw new Error('no key')
  await desk.seam.control.offline(true)
  expect(await desk.client().call('keys.revoke', { credentialId: key.credentialId })).toMatchObject({
    ok: false,
    error: { kind: 'offline' },
  })
  await desk.seam.control.offline(false)
  expect((await phonesIn(desk, '503')).map(({ credentialId }) => credentialId)).toEqual([key.credentialId])
})
