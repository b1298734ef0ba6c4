import { expect, test } from 'vitest'
import { AcsUserId } from '#shared/ids.ts'
import { asked, startDesk, take } from '#test/support/start-core.ts'

test('a plan shows the exact request, with the place of a guest who does not exist yet left open', async () => {
  const desk = await startDesk()
  const plan = take(await desk.client().call('issue.plan', asked(desk)))
  expect(plan.problems).toEqual([])
  expect(plan.request).toMatchObject({
    acs_user_id: null,
    visionline_metadata: { joiner_acs_credential_ids: plan.joins.map((key) => key.credentialId) },
  })
  take(await desk.client().call('issue.submit', asked(desk)))
  await desk.settle()
  const [sent] = desk.seam.control
    .record()
    .flatMap((one) => (one.kind === 'request' && one.route === '/acs/credentials/create' ? [one.input] : []))
  expect({ ...Object(sent), acs_user_id: null }).toEqual(plan.request)
})

test('a plan with problems shows them all and no request, and cannot be submitted', async () => {
  const desk = await startDesk()
  const stranger = AcsUserId.parse('00000000-0000-4000-8000-000000000000')
  const wish = asked(desk, { guest: { is: 'known', acsUserId: stranger }, entranceIds: [] })
  const plan = take(await desk.client().call('issue.plan', wish))
  expect(plan.request).toBe(null)
  expect(plan.problems.map((problem) => problem.kind)).toEqual(['noRooms', 'unknownGuest'])
  expect(await desk.client().call('issue.submit', wish)).toMatchObject({ error: { kind: 'noRooms' } })
  expect(await desk.jobs()).toEqual([])
})

test('where Seam refused the label, plans show none and requests carry none', async () => {
  const desk = await startDesk()
  expect(take(await desk.client().call('issue.plan', asked(desk))).label).toContain('412')
  desk.seam.control.set({ labelAccepted: false })
  take(await desk.client().call('issue.submit', asked(desk)))
  await desk.settle()
  const eva = { is: 'new', fullName: 'Eva Silva', email: null, phone: null } as const
  const plan = take(await desk.client().call('issue.plan', asked(desk, { guest: eva })))
  expect(plan.label).toBe(null)
  expect(JSON.stringify(plan.request)).not.toContain('label')
})

test('a desk that is connected nowhere plans and accepts nothing', async () => {
  const desk = await startDesk()
  const wish = asked(desk)
  take(await desk.client().call('session.disconnect', {}))
  expect(await desk.client().call('issue.plan', wish)).toMatchObject({ error: { kind: 'notConnected' } })
  expect(await desk.client().call('issue.submit', wish)).toMatchObject({ error: { kind: 'notConnected' } })
})

test('a desk whose keychain is locked still plans on its own copy and accepts, without showing a request', async () => {
  const desk = await startDesk()
  await desk.restart({ inKeychain: null })
  const plan = take(await desk.client().call('issue.plan', asked(desk)))
  expect(plan.request).toBe(null)
  expect(plan.joins.length).toBeGreaterThan(0)
  const { job } = take(await desk.client().call('issue.submit', asked(desk)))
  await desk.settle()
  expect(await desk.store().jobs.get(job.id)).toMatchObject({ state: 'queued', attempts: 0 })
})
