import { expect, test } from 'vitest'
import type { GroupChoice } from '#shared/groups.ts'
import { coach, issueList, request, roomsOf } from '#test/support/group-desk.ts'
import { asked as singleKey, startDesk, take } from '#test/support/start-core.ts'
import type { Desk } from '#test/support/start-core.ts'

/** 412 is Ana Silva's, 415 the Moreaus'; 503 is Priya Raman's. */
const asked = { sameParty: [] } as const satisfies Partial<GroupChoice>

const planOf = async (desk: Desk, list: string, choice: Partial<GroupChoice> = asked) => {
  const { source } = request(list)
  return take(await desk.client().call('groups.plan', { source, choice: { ...choice, doorRules: [] } }))
}
const issued = (desk: Desk) => desk.seam.control.keysCreated().map(({ holder, rooms }) => [holder, rooms[0]])
const asking = async (desk: Desk) =>
  (await desk.jobs())
    .filter(({ problem }) => problem?.kind === 'sameParty')
    .map(({ intent }) => intent.guest.fullName)

test('a coach guest in the room of somebody who is not on the list waits, and the question names who holds it', async () => {
  const desk = await startDesk()
  const list = coach([
    ['412', 'Rui Costa'],
    ['503', 'Priya Raman'],
  ])
  const plan = await planOf(desk, list)
  expect(plan.rooms.map(({ room, party, keys }) => [room, party, keys[0]?.does])).toEqual([
    ['412', 'asks', 'asks'],
    ['503', 'listed', 'join'],
  ])
  expect(plan.rooms[0]?.holders.map(({ name }) => name)).toEqual(['Ana Silva'])
  expect(plan.summary).toMatchObject({ keys: 2, joins: 1, asks: 1, waits: 1 })
  await issueList(desk, list, { choice: asked })
  await desk.settle(20_000)
  expect(issued(desk)).toEqual([['Priya Raman', '503']])
  const [waiting] = (await desk.jobs()).filter(({ state }) => state === 'needsAttention')
  expect(waiting).toMatchObject({
    attempts: 0,
    problem: { kind: 'sameParty', rooms: ['412'], holders: [{ name: 'Ana Silva' }] },
  })
})

test.for([
  ['as the list writes family names first', 'Silva, Ana'],
  ['in capitals', 'ANA SILVA'],
  ['with accents that the hotel leaves out', 'Aná Sílva'],
  ['with a form of address', 'Mrs. Ana Silva'],
])('somebody in the list %s is nobody else', async ([, name = '']) => {
  const desk = await startDesk()
  const list = coach([
    ['412', 'Rui Costa'],
    ['503', name],
  ]).replace(/(Silva, Ana)/u, '"$1"')
  const plan = await planOf(desk, list)
  expect(plan.rooms[0]).toMatchObject({ room: '412', party: 'listed' })
})

test('a name that only shares its family name is somebody else', async () => {
  const desk = await startDesk()
  const plan = await planOf(desk, coach([['412', 'Rui Silva']]))
  expect(plan.rooms[0]).toMatchObject({ party: 'asks' })
})

test('one yes answers for the whole room: its keys join what was planned, and each keeps what was seen', async () => {
  const desk = await startDesk()
  await issueList(
    desk,
    coach([
      ['412', 'Rui Costa'],
      ['412', 'Eva Costa'],
      ['503', 'Tor Dahl'],
    ]),
    { choice: asked },
  )
  await desk.settle(10_000)
  expect(await asking(desk)).toEqual(['Rui Costa', 'Eva Costa', 'Tor Dahl'])
  const [first] = await desk.jobs()
  const how = { is: 'sameParty', isSame: true } as const
  take(await desk.client().call('queue.resolve', { jobId: first?.id ?? '', how }))
  await desk.settle(20_000)
  expect(issued(desk)).toEqual([
    ['Rui Costa', '412'],
    ['Eva Costa', '412'],
  ])
  expect(await asking(desk)).toEqual(['Tor Dahl'])
  const made = (await desk.jobs()).filter(({ state }) => state === 'issued')
  expect(made.map(({ intent }) => intent.shape)).toMatchObject([
    { is: 'join', party: { holders: [{ name: 'Ana Silva' }], confirmed: { by: 'Marta R.' } } },
    { is: 'join', party: { holders: [{ name: 'Ana Silva' }], confirmed: { by: 'Marta R.' } } },
  ])
})

test('one no gives up every key of the list for that room, and nothing is sent', async () => {
  const desk = await startDesk()
  await issueList(
    desk,
    coach([
      ['412', 'Rui Costa'],
      ['412', 'Eva Costa'],
    ]),
    { choice: asked },
  )
  const [first] = await desk.jobs()
  const how = { is: 'sameParty', isSame: false } as const
  take(await desk.client().call('queue.resolve', { jobId: first?.id ?? '', how }))
  await desk.settle(20_000)
  expect((await desk.jobs()).map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
  expect(issued(desk)).toEqual([])
})

test('a yes on the list goes out at once, for the people who were shown and nobody else', async () => {
  const desk = await startDesk()
  const list = coach([
    ['412', 'Rui Costa'],
    ['503', 'Tor Dahl'],
  ])
  const sameParty = [
    { room: '412', shown: ['Ana Silva'] },
    { room: '503', shown: ['Somebody Before'] },
  ]
  const plan = await planOf(desk, list, { sameParty })
  expect(plan.rooms.map(({ party }) => party)).toEqual(['confirmed', 'asks'])
  await issueList(desk, list, { choice: { sameParty } })
  await desk.settle(20_000)
  expect(issued(desk)).toEqual([['Rui Costa', '412']])
  expect(await asking(desk)).toEqual(['Tor Dahl'])
})

test('other people who came to the room after the yes are a new question', async () => {
  const desk = await startDesk()
  take(await desk.client().call('queue.pause', {}))
  const { batch } = await issueList(desk, coach([['412', 'Rui Costa']]), { choice: { sameParty: 'all' } })
  take(await desk.client().call('groups.pauseBatch', { batchId: batch.id }))
  take(await desk.client().call('queue.resume', {}))
  const guest = { is: 'new', fullName: 'Ben Berg', email: null, phone: null } as const
  take(await desk.client().call('issue.submit', singleKey(desk, { guest })))
  await desk.settle(20_000)
  take(await desk.client().call('groups.resumeBatch', { batchId: batch.id }))
  await desk.settle(20_000)
  expect(issued(desk)).toEqual([['Ben Berg', '412']])
  const [job] = (await desk.jobs()).filter(({ problem }) => problem !== null)
  expect(job?.problem).toMatchObject({
    kind: 'sameParty',
    holders: [{ name: 'Ana Silva' }, { name: 'Ben Berg' }],
  })
  const how = { is: 'sameParty', isSame: true } as const
  take(await desk.client().call('queue.resolve', { jobId: job?.id ?? '', how }))
  await desk.settle(20_000)
  expect(issued(desk)).toEqual([
    ['Ben Berg', '412'],
    ['Rui Costa', '412'],
  ])
})

test('guests of the list itself who got their keys meanwhile are no new people', async () => {
  const desk = await startDesk({ settings: { concurrency: 1 } })
  const couple = coach([
    ['412', 'Rui Costa'],
    ['412', 'Eva Costa'],
    ['412', 'Tor Costa'],
  ])
  await issueList(desk, couple, { choice: { sameParty: 'all' } })
  await desk.settle(30_000)
  expect(issued(desk)).toHaveLength(3)
})

test('a key that another request is still to make has a holder too', async () => {
  const desk = await startDesk()
  const room = (await roomsOf(desk)).vacant[0] ?? ''
  await desk.seam.control.offline(true)
  const guest = { is: 'new', fullName: 'Ben Berg', email: null, phone: null } as const
  const shape = { is: 'override', confirmedRooms: [room], shownStops: [] } as const
  const input = singleKey(desk, { guest, shape, entranceIds: [desk.room(room)] })
  take(await desk.client().call('issue.submit', input))
  const list = coach([[room, 'Rui Costa']])
  const plan = await planOf(desk, list)
  expect(plan.rooms[0]).toMatchObject({ party: 'asks', holders: [{ name: 'Ben Berg', credentialIds: [] }] })
  await issueList(desk, list, { choice: { sameParty: 'all' } })
  await desk.seam.control.offline(false)
  take(await desk.client().call('rooms.refresh', {}))
  await desk.settle(60_000)
  expect(issued(desk)).toEqual([
    ['Ben Berg', room],
    ['Rui Costa', room],
  ])
})

test('the question is answered by nothing else: not by trying again, and not by sending again', async () => {
  const desk = await startDesk()
  await issueList(desk, coach([['412', 'Rui Costa']]), { choice: asked })
  const jobId = (await desk.jobs())[0]?.id ?? ''
  const notAllowed = { error: { kind: 'notAllowed', state: 'sameParty' } }
  expect(await desk.client().call('queue.retry', { jobId })).toMatchObject(notAllowed)
  const how = { is: 'sendAgain' } as const
  expect(await desk.client().call('queue.resolve', { jobId, how })).toMatchObject(notAllowed)
  await desk.restart()
  await desk.settle(20_000)
  expect(issued(desk)).toEqual([])
})

test('a yes for a room that the property does not have is refused, because it answers nothing', async () => {
  const desk = await startDesk()
  const choice = { sameParty: [{ room: '4012', shown: null }] }
  expect(
    await desk.client().call('groups.issue', request(coach([['412', 'Rui Costa']]), { choice })),
  ).toMatchObject({ error: { kind: 'unknownRoom', room: '4012' } })
  expect(await desk.jobs()).toEqual([])
})
