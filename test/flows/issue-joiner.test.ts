import { expect, test } from 'vitest'
import { asked, startDesk, take } from '#test/support/start-core.ts'

test('a new phone key joins every key of the room and stops none', async () => {
  const desk = await startDesk()
  const submitted = take(await desk.client().call('issue.submit', asked(desk)))
  expect(submitted.created).toBe(true)
  expect(submitted.consequences.every((one) => one.effect === 'keepsWorking')).toBe(true)
  await desk.settle()
  const [job] = await desk.jobs()
  expect(job).toMatchObject({ state: 'issued', proof: 'verified', attempts: 1, problem: null })
  const made = desk.seam.control.keysCreated()
  expect(made).toMatchObject([
    { shape: 'join', rooms: ['412'], invalidatedIds: [], replacedIds: [], holder: 'Rui Silva' },
  ])
  expect(made[0]?.joinedIds).toEqual(job?.joinedTo)
})

test('a double click is one job and one key', async () => {
  const desk = await startDesk()
  const [first, second] = await Promise.all([
    desk.client().call('issue.submit', asked(desk)),
    desk.client().call('issue.submit', asked(desk)),
  ])
  expect(take(first).job.id).toBe(take(second).job.id)
  expect([take(first).created, take(second).created].toSorted()).toEqual([false, true])
  await desk.settle()
  expect(desk.seam.control.keysCreated()).toHaveLength(1)
})

test('one sync parent, one phone copy, parent and copy, a card, several keys: each can be joined', async () => {
  const desk = await startDesk()
  const keys = take(
    await desk.client().call('rooms.keys', { entranceId: desk.room('412'), fresh: true }),
  ).keys
  const parent = keys.find((key) => key.kind === 'syncParent')
  const copy = keys.find((key) => key.kind === 'phoneCopy')
  const card = keys.find((key) => key.kind === 'card' && key.joinable)
  if (parent === undefined || copy === undefined || card === undefined) throw new Error('412 has changed')
  const wishes = [[parent], [copy], [parent, copy], [card], [parent, card]]
  for (const [index, wish] of wishes.entries()) {
    const credentialIds = wish.map((key) => key.credentialId)
    const guest = { is: 'new', fullName: `Guest ${index}`, email: null, phone: null } as const
    const shape = { is: 'joinKeys', credentialIds } as const
    take(await desk.client().call('issue.submit', asked(desk, { guest, shape })))
    await desk.settle()
    expect(desk.seam.control.keysCreated().at(-1)).toMatchObject({ joinedIds: credentialIds, shape: 'join' })
  }
  expect((await desk.jobs()).map((job) => job.state)).toEqual(wishes.map(() => 'issued'))
})

test('a suite is one key on both rooms, a card key with the gym opens all three', async () => {
  const desk = await startDesk()
  const suite = [desk.room('601'), desk.room('602')]
  const gym = take(await desk.client().call('app.snapshot', {})).doors.find((door) => door.name === 'Gym')
  take(
    await desk.client().call(
      'issue.submit',
      asked(desk, {
        entranceIds: suite,
        doorIds: gym === undefined ? [] : [gym.entranceId],
        access: 'card',
      }),
    ),
  )
  await desk.settle()
  expect(desk.seam.control.keysCreated()).toMatchObject([
    { rooms: ['601', '602'], commonDoors: ['Gym'], accessMethod: 'card', shape: 'join', invalidatedIds: [] },
  ])
})

test('of a suite, one room alone may be joined', async () => {
  const desk = await startDesk()
  take(await desk.client().call('issue.submit', asked(desk, { entranceIds: [desk.room('602')] })))
  await desk.settle()
  expect(desk.seam.control.keysCreated()).toMatchObject([{ rooms: ['602'], shape: 'join' }])
})

test('an override names every key that stops, and goes out only for the room that was typed', async () => {
  const desk = await startDesk()
  const shape = (confirmedRooms: string[]) => ({ is: 'override', confirmedRooms, shownStops: null }) as const
  const refused = await desk.client().call('issue.submit', asked(desk, { shape: shape([]) }))
  expect(refused).toMatchObject({
    ok: false,
    error: {
      kind: 'overrideNotConfirmed',
      rooms: ['412'],
      stops: expect.arrayContaining([expect.objectContaining({ cardNumber: '5002' })]),
    },
  })
  take(await desk.client().call('issue.submit', asked(desk, { shape: shape(['412']) })))
  await desk.settle()
  const [made] = desk.seam.control.keysCreated()
  expect(made?.shape).toBe('override')
  expect(made?.invalidatedIds.length).toBeGreaterThan(1)
})

test('after an override the room board shows the room with the new key only', async () => {
  const desk = await startDesk()
  const shape = { is: 'override', confirmedRooms: ['412'], shownStops: null } as const
  take(await desk.client().call('issue.submit', asked(desk, { shape })))
  await desk.settle()
  take(await desk.client().call('rooms.refresh', {}))
  const tile = take(await desk.client().call('app.snapshot', {})).tiles.find((one) => one.name === '412')
  expect(tile).toMatchObject({ phoneKeys: 1, cardKeys: 0, holders: ['Rui Silva'] })
})

test('two guests who share an e-mail address keep two keys', async () => {
  const desk = await startDesk()
  for (const fullName of ['Rui Silva', 'Eva Silva']) {
    const guest = { is: 'new', fullName, email: 'silva@example.com', phone: null } as const
    take(await desk.client().call('issue.submit', asked(desk, { guest })))
    await desk.settle()
  }
  const jobs = await desk.jobs()
  expect(jobs.map((job) => job.state)).toEqual(['issued', 'issued'])
  expect(desk.seam.control.keysCreated().flatMap((key) => key.replacedIds)).toEqual([])
  expect(jobs[1]?.notes).toContain('contactLeftOut')
})

test('phone copies carry the names of their phones', async () => {
  const desk = await startDesk()
  const { keys } = take(await desk.client().call('rooms.keys', { entranceId: desk.room('412'), fresh: true }))
  const copies = keys.filter((key) => key.kind === 'phoneCopy').map((key) => key.name)
  expect(copies.toSorted()).toEqual(['Pixel 9', 'iPhone of Ana'])
})

test('a known guest without a ready phone is warned about before the key is made', async () => {
  const desk = await startDesk()
  const { guests } = take(await desk.client().call('app.snapshot', {}))
  const plans = await Promise.all(
    guests
      .slice(0, 40)
      .map(async ({ acsUserId }) =>
        desk.client().call('issue.plan', asked(desk, { guest: { is: 'known', acsUserId } })),
      ),
  )
  const warned = plans.filter((plan) => plan.ok && plan.value.warnings.includes('noPhone')).length
  expect(warned).toBeGreaterThan(0)
  expect(warned).toBeLessThan(plans.length)
})

test('a second phone key for the same person says that the first one stops', async () => {
  const desk = await startDesk()
  const { guests } = take(await desk.client().call('app.snapshot', {}))
  const ana = guests.find((guest) => guest.fullName === 'Ana Silva')
  if (ana === undefined) throw new Error('Ana is gone')
  const guest = { is: 'known', acsUserId: ana.acsUserId } as const
  const keys = take(
    await desk.client().call('rooms.keys', { entranceId: desk.room('412'), fresh: true }),
  ).keys
  const card = keys.find((key) => key.cardNumber === '5002')
  if (card === undefined) throw new Error('no card 5002')
  const shape = { is: 'joinKeys', credentialIds: [card.credentialId] } as const
  const plan = take(await desk.client().call('issue.plan', asked(desk, { guest, shape })))
  expect(plan.warnings).toContain('replacesOwnKey')
  expect(plan.consequences.filter((one) => one.effect === 'stopsWorking').map((one) => one.kind)).toContain(
    'syncParent',
  )
  expect(plan.consequences.find((one) => one.cardNumber === '5002')?.effect).toBe('keepsWorking')
})
