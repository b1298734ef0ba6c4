import { expect, test } from 'vitest'
import { packetCode, readPacketCode } from '#core/groups/packet-code.ts'
import { BatchId } from '#shared/ids.ts'
import { checkList, coach, issueList, request, roomsOf } from '#test/support/group-desk.ts'
import { startDesk, take } from '#test/support/start-core.ts'

const pair = (room: string) =>
  [
    [room, `Anna ${room}`],
    [room, `Ben ${room}`],
  ] as const

test('a coach of 20 rooms: first keys as confirmed, everybody else joins', async () => {
  const desk = await startDesk()
  const { vacant, occupied } = await roomsOf(desk)
  const rooms = [...vacant.slice(0, 15), '412', '415', '503', '601', '214']
  expect(occupied).toContain('412')
  const list = coach(rooms.flatMap((room) => pair(room)))
  const choice = { firstKey: 'override', confirmedRooms: vacant.slice(0, 15) } as const
  const issued = await issueList(desk, list, { choice })
  expect(issued.keys).toHaveLength(40)
  await desk.settle(60_000)
  const made = desk.seam.control.keysCreated()
  expect(made).toHaveLength(40)
  expect(made.filter((key) => key.shape === 'override').map((key) => key.rooms[0])).toEqual(
    expect.arrayContaining(vacant.slice(0, 15)),
  )
  expect(made.filter((key) => key.shape === 'override')).toHaveLength(15)
  expect(made.filter((key) => key.shape === 'join')).toHaveLength(25)
  expect(made.flatMap((key) => [...key.invalidatedIds, ...key.replacedIds])).toEqual([])
  const progress = take(await desk.client().call('groups.progress', { batchId: issued.batch.id }))
  expect(progress.summary).toMatchObject({ keys: 40, issued: 40, needsAttention: 0, queued: 0 })
})

test('the same file again, reordered, with other line ends, queues nothing new', async () => {
  const desk = await startDesk()
  const { vacant } = await roomsOf(desk)
  const rows = [...pair('412'), ...pair(vacant[0] ?? '')]
  const choice = { firstKey: 'override', confirmedRooms: vacant } as const
  const first = await issueList(desk, coach(rows), { choice })
  const again = await issueList(desk, coach(rows.toReversed()).replaceAll('\r\n', '\n'), { choice })
  expect(again.batch.id).toBe(first.batch.id)
  await desk.settle(10_000)
  const third = await issueList(desk, coach(rows), { choice })
  expect(third.keys.map((key) => key.created)).toEqual([false, false, false, false])
  expect(await desk.jobs()).toHaveLength(4)
  expect(desk.seam.control.keysCreated()).toHaveLength(4)
})

test('an edited file queues only the difference and shows it, also what is in it no more', async () => {
  const desk = await startDesk()
  const first = await issueList(desk, coach([...pair('412'), ['415', 'Dora 415']]))
  await desk.settle(5_000)
  const edited = coach([...pair('412'), ['412', 'Carla 412']])
  const reading = await checkList(desk, edited)
  expect(reading.summary).toMatchObject({ keysToIssue: 1, alreadyIssued: 2 })
  expect(reading.difference).toMatchObject({
    batch: { id: first.batch.id, name: 'Coach from Oslo' },
    added: 1,
    same: 2,
    gone: [{ room: '415', guest: 'Dora 415', state: 'issued' }],
  })
  const issued = await issueList(desk, edited)
  expect(issued.keys.filter((key) => key.created).map((key) => key.line.guest)).toEqual(['Carla 412'])
  await desk.settle(5_000)
  expect(desk.seam.control.keysCreated()).toHaveLength(4)
  expect(desk.seam.control.keysCreated().flatMap((key) => key.invalidatedIds)).toEqual([])
})

test('a list that only shares a key with another is not that list edited', async () => {
  const desk = await startDesk()
  await issueList(desk, coach([...pair('412'), ...pair('415')]))
  const reading = await checkList(desk, coach([['412', 'Anna 412'], ...pair('503')]))
  expect(reading.summary).toMatchObject({ keysToIssue: 2, alreadyIssued: 1 })
  expect(reading.difference).toBeNull()
})

test('without a choice the first key is held, and the others wait for what a person decides', async () => {
  const desk = await startDesk()
  const room = (await roomsOf(desk)).vacant[0] ?? ''
  const issued = await issueList(desk, coach(pair(room)))
  await desk.settle(5_000)
  expect((await desk.jobs()).map((job) => [job.state, job.problem?.kind])).toEqual([
    ['needsAttention', 'held'],
    ['queued', undefined],
  ])
  expect(desk.seam.control.keysCreated()).toEqual([])
  const [first] = issued.keys
  if (first === undefined) throw new Error('nothing issued')
  const decide = (confirmedRooms: string[]) =>
    desk.client().call('queue.resolve', {
      jobId: first.job.id,
      how: { is: 'firstKey', as: 'override', confirmedRooms },
    })
  expect(await decide(['1'])).toMatchObject({ error: { kind: 'overrideNotConfirmed', rooms: [room] } })
  take(await decide([room]))
  await desk.settle(10_000)
  const made = desk.seam.control.keysCreated()
  expect(made.map((key) => [key.shape, key.holder])).toEqual([
    ['override', `Anna ${room}`],
    ['join', `Ben ${room}`],
  ])
  expect(made[1]?.joinedIds).toEqual([made[0]?.credentialId])
})

test('a held key is decided on the doors as they are now: a key nobody was shown is not lost', async () => {
  const desk = await startDesk()
  const room = (await roomsOf(desk)).vacant[0] ?? ''
  const issued = await issueList(desk, coach(pair(room)))
  await desk.settle(5_000)
  const jobId = issued.keys[0]?.job.id ?? ''
  // Hours later another desk has made a key for the room, and this one has not looked since.
  await desk.clock.advance(3_600_000)
  desk.seam.control.overrideRoom(room)
  const how = { is: 'firstKey', as: 'override', confirmedRooms: [room] } as const
  expect(await desk.client().call('queue.resolve', { jobId, how: { ...how, shownStops: [] } })).toMatchObject(
    { error: { kind: 'overrideNotConfirmed', rooms: [room], stops: [{}] } },
  )
  const ours = () => desk.seam.control.keysCreated().slice(1)
  expect(ours()).toEqual([])
  const auto = { is: 'firstKey', as: 'autoJoin', confirmedRooms: [] } as const
  take(await desk.client().call('queue.resolve', { jobId, how: auto }))
  await desk.settle(10_000)
  expect(ours().map((key) => [key.shape, key.invalidatedIds])).toEqual([
    ['autoJoin', []],
    ['join', []],
  ])
})

test('when the first key is not issued, those behind it ask a person', async () => {
  const desk = await startDesk()
  const room = (await roomsOf(desk)).vacant[0] ?? ''
  const issued = await issueList(desk, coach(pair(room)))
  take(await desk.client().call('queue.cancel', { jobId: issued.keys[0]?.job.id ?? '' }))
  await desk.settle(5_000)
  expect((await desk.jobs()).map((job) => [job.state, job.problem?.kind])).toEqual([
    ['cancelled', 'held'],
    ['needsAttention', 'dependencyFailed'],
  ])
  expect(desk.seam.control.keysCreated()).toEqual([])
})

test('a first key that replaces all goes out only for rooms that were named', async () => {
  const desk = await startDesk()
  const { vacant } = await roomsOf(desk)
  const [one = '', two = ''] = vacant
  const list = coach([...pair(one), ...pair(two)])
  const choice = { firstKey: 'override', confirmedRooms: [one] } as const
  const { source } = request(list)
  const planned = take(await desk.client().call('groups.plan', { source, choice }))
  expect(planned.toConfirm).toEqual([two])
  expect(planned.rooms.map((room) => room.keys.map((key) => key.does))).toEqual([
    ['first', 'after'],
    ['first', 'after'],
  ])
  expect(await desk.client().call('groups.issue', request(list, { choice }))).toMatchObject({
    ok: false,
    error: { kind: 'rowsToFix', rows: [4, 5] },
  })
  expect(await desk.jobs()).toEqual([])
})

test('bad rows queue nothing, unless only the good ones are wanted; the rest can be mended and read again', async () => {
  const desk = await startDesk()
  const list = coach([...pair('412'), ['9999', 'Nobody Here'], ['412', `'=HYPERLINK("x") Evil`]])
  expect(await desk.client().call('groups.issue', request(list))).toMatchObject({
    error: { kind: 'rowsToFix', rows: [4] },
  })
  const issued = await issueList(desk, list, { onlyGoodRows: true })
  expect(issued.keys).toHaveLength(3)
  await desk.settle(10_000)
  const { batchId } = { batchId: issued.batch.id }
  const { results, toFix } = take(await desk.client().call('groups.results', { batchId }))
  expect(results).toContain(`"'=HYPERLINK(""x"") Evil"`)
  expect(results).toContain('"Anna 412"')
  expect(toFix).toContain('"9999","Nobody Here"')
  expect(toFix).toContain('There is no room ""9999"".')
  const mended = (toFix ?? '').replace('9999', '412')
  const again = await issueList(desk, mended)
  expect(again.keys.map((key) => [key.line.guest, key.created])).toEqual([['Nobody Here', true]])
})

test('a paused group sends nothing, holds nobody else up, and goes on when resumed', async () => {
  const desk = await startDesk()
  const rooms = ['412', '415', '503', '601', '214']
  await desk.seam.control.offline(true)
  const issued = await issueList(desk, coach(rooms.flatMap((room) => pair(room))))
  const { id: batchId } = issued.batch
  take(await desk.client().call('groups.pauseBatch', { batchId }))
  await desk.seam.control.offline(false)
  take(await desk.client().call('rooms.refresh', {}))
  await desk.settle(120_000)
  expect(desk.seam.control.keysCreated()).toEqual([])
  // Also what was on its way when the group was paused.
  expect((await desk.jobs()).map((job) => job.problem?.kind)).toEqual(
    Array.from({ length: 10 }, () => 'batchPaused'),
  )
  const handed = take(
    await desk.client().call('groups.handOver', { batchId, to: 'Night shift', note: 'call 601' }),
  )
  expect(handed.handover).toMatchObject({ to: 'Night shift', note: 'call 601' })
  await desk.restart()
  take(await desk.client().call('groups.resumeBatch', { batchId }))
  await desk.settle(120_000)
  expect(desk.seam.control.keysCreated()).toHaveLength(10)
  const { batches } = take(await desk.client().call('groups.list', {}))
  expect(batches[0]).toMatchObject({
    batch: { name: 'Coach from Oslo', pausedAt: null, handover: { to: 'Night shift' } },
    summary: { issued: 10 },
  })
})

test('cancelling the rest keeps the keys that are made', async () => {
  const desk = await startDesk()
  const room = (await roomsOf(desk)).vacant[0] ?? ''
  const issued = await issueList(desk, coach([...pair('412'), ...pair(room)]))
  await desk.settle(10_000)
  const rest = take(await desk.client().call('groups.cancelRest', { batchId: issued.batch.id }))
  expect(rest.summary).toMatchObject({ keys: 4, issued: 2, cancelled: 2, needsAttention: 0, queued: 0 })
})

test('a group survives a lost connection and a restart, and is finished without anybody', async () => {
  const desk = await startDesk()
  const { vacant } = await roomsOf(desk)
  const rooms = [...vacant.slice(0, 5), '412', '415', '503']
  const choice = { firstKey: 'override', confirmedRooms: rooms } as const
  const list = coach(rooms.flatMap((room) => pair(room)))
  const issued = await issueList(desk, list, { choice })
  await desk.clock.advance(100)
  await desk.seam.control.offline(true)
  await desk.clock.advance(30_000)
  await desk.restart()
  await desk.seam.control.offline(false)
  await desk.settle(600_000)
  const made = desk.seam.control.keysCreated()
  expect(made).toHaveLength(16)
  expect(made.filter((key) => key.shape === 'override')).toHaveLength(5)
  expect(made.flatMap((key) => key.invalidatedIds)).toEqual([])
  const progress = take(await desk.client().call('groups.progress', { batchId: issued.batch.id }))
  expect(progress.summary).toMatchObject({ issued: 16, queued: 0 })
})

test('keys of another stay in the room are a problem, never a reason to replace them', async () => {
  const desk = await startDesk()
  const choice = { firstKey: 'override', confirmedRooms: ['412'] } as const
  const list = coach(pair('412'), '2027-03-01', '2027-03-04')
  const { source } = request(list)
  const planned = take(await desk.client().call('groups.plan', { source, choice }))
  expect(planned.reading.rows.map((row) => row.problems[0]?.problem.kind)).toEqual([
    'keyNotOverlapping',
    'keyNotOverlapping',
  ])
  expect(planned.summary).toMatchObject({ keys: 0, refusedRows: 2, stops: 0 })
})

test('what was said about a list is remembered for the next of its kind', async () => {
  const desk = await startDesk()
  const text = (guest: string) => `Haus;Wer;Arrival;Departure\nSuite Nord;${guest};2026-11-23;2026-11-24\n`
  const before = await checkList(desk, text('Anna Berg'))
  expect(before.problems.map((problem) => problem.kind)).toContain('columnMissing')
  const options = {
    columns: [
      { field: 'room', column: 'Haus' },
      { field: 'guestName', column: 'Wer' },
    ] as const,
    roomAliases: [{ text: 'Suite Nord', room: '412' }],
  }
  await issueList(desk, text('Anna Berg'), { options: { ...options, columns: [...options.columns] } })
  const after = await checkList(desk, text('Ben Berg'))
  expect(after.columns.map((column) => [column.field, column.by])).toContainEqual(['room', 'saved'])
  expect(after.rows).toMatchObject([
    { room: '412', guests: ['Ben Berg'], notes: ['roomFromAlias'], problems: [] },
  ])
  const anew = await checkList(desk, text('Ben Berg'), { savedColumns: 'ignore' })
  expect(anew.rows).toEqual([])
  expect(anew.problems.map((problem) => problem.kind)).toContain('columnMissing')
})

test('packets name nobody on the outside, and their code leads to batch and row', async () => {
  const desk = await startDesk()
  const issued = await issueList(desk, coach([...pair('412'), ...pair('415')]))
  await desk.settle(10_000)
  const { id: batchId } = issued.batch
  const { packets } = take(await desk.client().call('groups.packets', { batchId }))
  expect(packets).toMatchObject([
    { number: 1, room: '412', guests: ['Anna 412', 'Ben 412'], keys: 2, rows: [2, 3] },
    { number: 2, room: '415', guests: ['Anna 415', 'Ben 415'], keys: 2, rows: [4, 5] },
  ])
  expect(packets.map((packet) => packet.credentialIds.length)).toEqual([2, 2])
  const [, second] = packets
  expect(readPacketCode(second?.code ?? '')?.row).toBe(4)
  const find = (code: string) => desk.client().call('groups.findPacket', { code })
  expect(take(await find(second?.code.toLowerCase() ?? ''))).toEqual({ batchId, packet: second })
  expect(await find('Anna 412')).toMatchObject({ error: { kind: 'packetUnknown', why: 'misread' } })
  const strange = packetCode(BatchId.parse('another desk'), 4)
  expect(await find(strange)).toMatchObject({ error: { kind: 'packetUnknown', why: 'elsewhere' } })
})

test('packets are only for keys that exist, in the order of the rooms, and the rest is listed as open', async () => {
  const desk = await startDesk()
  const room = (await roomsOf(desk)).vacant[0] ?? ''
  const issued = await issueList(desk, coach([...pair('503'), ...pair('412'), ...pair(room)]))
  await desk.settle(10_000)
  const papers = async () => take(await desk.client().call('groups.packets', { batchId: issued.batch.id }))
  const before = await papers()
  // The vacant room has number 1 and no packet yet.
  expect(before.packets.map(({ number, room: of, keys }) => [number, of, keys])).toEqual([
    [2, '412', 2],
    [3, '503', 2],
  ])
  expect(before.open.map(({ guest, job }) => [guest, job.state, job.problem?.kind])).toEqual([
    [`Anna ${room}`, 'needsAttention', 'held'],
    [`Ben ${room}`, 'queued', undefined],
  ])
  const held = before.open[0]?.jobId ?? ''
  take(await desk.client().call('queue.cancel', { jobId: before.open[1]?.jobId ?? '' }))
  const how = { is: 'firstKey', as: 'override', confirmedRooms: [room] } as const
  take(await desk.client().call('queue.resolve', { jobId: held, how }))
  await desk.settle(10_000)
  const after = await papers()
  expect(after.packets[0]).toMatchObject({ number: 1, room, guests: [`Anna ${room}`], keys: 1 })
  expect(after.packets.slice(1)).toEqual(before.packets)
  expect(after.open).toEqual([])
})

test('a revoked key is in no packet, and whoever finds its envelope still learns whose it was', async () => {
  const desk = await startDesk()
  const issued = await issueList(desk, coach(pair('412')))
  await desk.settle(10_000)
  const papers = async () => take(await desk.client().call('groups.packets', { batchId: issued.batch.id }))
  const [packet] = (await papers()).packets
  for (const credentialId of packet?.credentialIds ?? [])
    take(await desk.client().call('keys.revoke', { credentialId }))
  expect(await papers()).toMatchObject({ packets: [], open: [] })
  const found = take(await desk.client().call('groups.findPacket', { code: packet?.code ?? '' }))
  expect(found.packet).toMatchObject({ room: '412', guests: ['Anna 412', 'Ben 412'] })
})

test('a card that no encoder has written is counted as no key, is in no packet and is listed as open', async () => {
  const desk = await startDesk()
  const issued = await issueList(desk, coach(pair('412')), { options: { access: 'card' } })
  await desk.settle(20_000)
  const { packets, open } = take(await desk.client().call('groups.packets', { batchId: issued.batch.id }))
  expect(packets).toEqual([])
  expect(open.map(({ job }) => [job.state, job.proof === 'onCard'])).toEqual([
    ['issued', false],
    ['issued', false],
  ])
  const { summary } = take(await desk.client().call('groups.progress', { batchId: issued.batch.id }))
  expect(summary).toMatchObject({ keys: 2, issued: 0, noCard: 2, queued: 0 })
})

test('two keys for each guest are two keys, and common doors follow their rule', async () => {
  const desk = await startDesk()
  const { doors } = take(await desk.client().call('app.snapshot', {}))
  const gym = doors.find((door) => door.name === 'Gym')?.entranceId ?? ''
  await issueList(desk, coach(pair('412')), {
    options: { keysPerGuest: 2, access: 'card' },
    choice: { doorRules: [{ roomType: null, doorIds: [gym] }] },
  })
  await desk.settle(20_000)
  const made = desk.seam.control.keysCreated()
  expect(made.map((key) => [key.holder, key.commonDoors, key.accessMethod])).toEqual(
    ['Anna 412', 'Anna 412', 'Ben 412', 'Ben 412'].map((guest) => [guest, ['Gym'], 'card']),
  )
})
