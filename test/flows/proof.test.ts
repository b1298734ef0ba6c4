import { expect, test } from 'vitest'
import { asked, startDesk, take } from '#test/support/start-core.ts'
import type { Desk } from '#test/support/start-core.ts'

const issue = async (desk: Desk, change: Parameters<typeof asked>[1] = {}) => {
  const { job } = take(await desk.client().call('issue.submit', asked(desk, change)))
  await desk.settle()
  return async () => (await desk.store().jobs.get(job.id))?.proof
}
const readsOfKey = (desk: Desk): number =>
  desk.seam.control
    .record()
    .filter((entry) => entry.kind === 'request' && entry.route === '/acs/credentials/get').length

test('a key is called confirmed when Visionline has it, not before', async () => {
  const desk = await startDesk({ keepsWatch: true, property: { syncDelayMs: 8_000 } })
  const proof = await issue(desk)
  await desk.clock.advance(5_000)
  expect(await proof()).toBe('verified')
  await desk.clock.advance(6_000)
  expect(await proof()).toBe('confirmed')
})

test('a key that Visionline does not confirm is asked for five times within a minute and a half, then no more', async () => {
  const desk = await startDesk({ keepsWatch: true, property: { syncDelayMs: 3_600_000 } })
  const proof = await issue(desk)
  const before = readsOfKey(desk)
  await desk.clock.advance(89_000)
  expect(readsOfKey(desk) - before).toBe(4)
  await desk.clock.advance(600_000)
  expect(await proof()).toBe('verified')
  expect(readsOfKey(desk) - before).toBe(5)
})

test('a key that Visionline confirms late is seen by the property refresh, without a question of its own', async () => {
  const desk = await startDesk({ keepsWatch: true, property: { syncDelayMs: 200_000 } })
  const proof = await issue(desk)
  await desk.clock.advance(120_000)
  expect(await proof()).toBe('verified')
  const before = readsOfKey(desk)
  await desk.clock.advance(3_600_000)
  await desk.settle()
  expect(await proof()).toBe('confirmed')
  expect(readsOfKey(desk)).toBe(before)
})
