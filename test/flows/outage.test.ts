import { expect, test } from 'vitest'
import { asked, startDesk, take } from '#test/support/start-core.ts'

const asksFor = (desk: Awaited<ReturnType<typeof startDesk>>, route: string) =>
  desk.seam.control.record().filter((entry) => entry.kind === 'request' && entry.route === route).length
const creates = (desk: Awaited<ReturnType<typeof startDesk>>) => asksFor(desk, '/acs/credentials/create')

test('a weekend offline uses no attempts, and the key goes out by itself when Seam is back', async () => {
  const desk = await startDesk({ keepsWatch: true })
  await desk.seam.control.offline(true)
  const { job } = take(await desk.client().call('issue.submit', asked(desk)))
  await desk.clock.advance(50 * 3_600_000)
  expect(await desk.store().jobs.get(job.id)).toMatchObject({ state: 'queued', attempts: 0, problem: null })
  expect(take(await desk.client().call('app.snapshot', {})).status.gate.is).toBe('offline')
  await desk.seam.control.offline(false)
  await desk.clock.advance(120_000)
  expect(await desk.store().jobs.get(job.id)).toMatchObject({ state: 'issued', attempts: 1 })
  expect(desk.seam.control.keysCreated()).toMatchObject([{ shape: 'join', invalidatedIds: [] }])
  // Three thousand probes over a real socket: on two busy cores they take their time.
})

test('accepted work survives a restart of the app while Seam is away', async () => {
  const desk = await startDesk()
  await desk.seam.control.offline(true)
  const { job } = take(await desk.client().call('issue.submit', asked(desk)))
  await desk.restart()
  await desk.seam.control.offline(false)
  desk.core().wake()
  await desk.restart()
  await desk.settle()
  expect(await desk.store().jobs.get(job.id)).toMatchObject({ state: 'issued' })
})

test('an answer lost after the key was made is found again, not sent again', async () => {
  const desk = await startDesk()
  desk.seam.control.fault({ route: '/acs/credentials/create', kind: 'resetAfter' })
  const { job } = take(await desk.client().call('issue.submit', asked(desk)))
  await desk.settle(10_000)
  const found = await desk.store().jobs.get(job.id)
  expect(found).toMatchObject({ state: 'issued', attempts: 1 })
  expect(found?.notes).toContain('foundAfterwards')
  expect(creates(desk)).toBe(1)
  expect(desk.seam.control.keysCreated().map((key) => key.credentialId)).toEqual([found?.credentialId])
})

test('a request lost before it was applied goes out again only after the quiet period', async () => {
  const desk = await startDesk({ settings: { quietPeriodMs: 180_000 } })
  desk.seam.control.fault({ route: '/acs/credentials/create', kind: 'resetBefore' })
  const { job } = take(await desk.client().call('issue.submit', asked(desk)))
  await desk.clock.advance(170_000)
  expect(await desk.store().jobs.get(job.id)).toMatchObject({ state: 'uncertain', attempts: 1 })
  expect(creates(desk)).toBe(1)
  await desk.settle(60_000)
  expect(await desk.store().jobs.get(job.id)).toMatchObject({ state: 'issued', attempts: 2 })
  expect(desk.seam.control.keysCreated()).toHaveLength(1)
})

test('an override whose answer was lost before it was applied waits for a person', async () => {
  const desk = await startDesk({ settings: { quietPeriodMs: 5_000 } })
  desk.seam.control.fault({ route: '/acs/credentials/create', kind: 'resetBefore' })
  const shape = { is: 'override', confirmedRooms: ['412'], shownStops: null } as const
  const { job } = take(await desk.client().call('issue.submit', asked(desk, { shape })))
  await desk.settle(60_000)
  expect(await desk.store().jobs.get(job.id)).toMatchObject({
    state: 'needsAttention',
    blocksRoom: true,
    problem: { kind: 'outcomeUnknown', shape: 'override' },
  })
  expect(creates(desk)).toBe(1)
})

test('a joiner whose only target died while it waited asks a person and offers what could be joined', async () => {
  const desk = await startDesk()
  const keys = take(
    await desk.client().call('rooms.keys', { entranceId: desk.room('412'), fresh: true }),
  ).keys
  const parent = keys.find((key) => key.kind === 'syncParent')
  if (parent === undefined) throw new Error('412 has no parent')
  await desk.seam.control.offline(true)
  const shape = { is: 'joinKeys', credentialIds: [parent.credentialId] } as const
  const { job } = take(await desk.client().call('issue.submit', asked(desk, { shape })))
  await desk.seam.control.offline(false)
  desk.seam.control.revoke(parent.credentialId)
  await desk.restart()
  await desk.settle()
  const waiting = await desk.store().jobs.get(job.id)
  expect(waiting).toMatchObject({
    state: 'needsAttention',
    attempts: 0,
    problem: { kind: 'targetGone', targets: [{ reason: 'gone' }], candidates: [{ cardNumber: '5002' }] },
  })
  expect(creates(desk)).toBe(0)
  // Nor is a guest left behind in Seam for a key that may never be made.
  expect(asksFor(desk, '/user_identities/create')).toBe(0)
  const card = waiting?.problem?.kind === 'targetGone' ? waiting.problem.candidates[0] : undefined
  if (card === undefined) throw new Error('no candidate')
  const how = { is: 'joinInstead', credentialIds: [card.credentialId] } as const
  take(await desk.client().call('queue.resolve', { jobId: job.id, how }))
  await desk.settle()
  expect(await desk.store().jobs.get(job.id)).toMatchObject({
    state: 'issued',
    joinedTo: [card.credentialId],
  })
})

test('a revoked API key pauses the queue without touching the work', async () => {
  const desk = await startDesk()
  desk.seam.control.revokeApiKey(true)
  const { job } = take(await desk.client().call('issue.submit', asked(desk)))
  await desk.settle()
  expect(await desk.store().jobs.get(job.id)).toMatchObject({ state: 'queued', attempts: 0 })
  expect(take(await desk.client().call('app.snapshot', {})).status.gate.is).toBe('unauthorised')
})

test('when Seam says slow down, the key waits as long as it says', async () => {
  const desk = await startDesk()
  desk.seam.control.throttle(1, 7)
  const { job } = take(await desk.client().call('issue.submit', asked(desk)))
  await desk.clock.advance(6_000)
  expect(await desk.store().jobs.get(job.id)).toMatchObject({ state: 'queued', attempts: 0 })
  await desk.clock.advance(20_000)
  expect(await desk.store().jobs.get(job.id)).toMatchObject({ state: 'issued', attempts: 1 })
})

test('Seam refuses the label: the key is made without it and the property is remembered', async () => {
  const desk = await startDesk()
  desk.seam.control.set({ labelAccepted: false })
  const { job } = take(await desk.client().call('issue.submit', asked(desk)))
  await desk.settle()
  expect(await desk.store().jobs.get(job.id)).toMatchObject({ state: 'issued' })
  expect(take(await desk.client().call('app.snapshot', {})).settings.labelAccepted).toBe(false)
  expect(desk.seam.control.keysCreated()).toMatchObject([{ label: null }])
})

test('what another desk does shows on the board by itself within half a minute', async () => {
  const desk = await startDesk({ keepsWatch: true })
  await desk.clock.advance(40_000)
  const tile = async () =>
    take(await desk.client().call('app.snapshot', {})).tiles.find((one) => one.name === '412')
  expect(await tile()).toMatchObject({ phoneKeys: 1, cardKeys: 1 })
  desk.seam.control.overrideRoom('412')
  await desk.clock.advance(35_000)
  expect(await tile()).toMatchObject({ phoneKeys: 0, cardKeys: 1 })
})
