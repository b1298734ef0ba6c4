import { expect, test } from 'vitest'
import { request } from '#test/support/group-desk.ts'
import { startDesk, take } from '#test/support/start-core.ts'

test('the training hotel’s own list raises no question, and every key of it joins', async () => {
  const desk = await startDesk()
  take(await desk.client().call('session.useTraining', {}))
  take(await desk.client().call('rooms.refresh', {}))
  const { text, name } = take(await desk.client().call('training.list', {}))
  const list = { is: 'text', name, text } as const
  const plan = take(await desk.client().call('groups.plan', { source: list }))
  expect(plan.reading.summary.rooms).toBeGreaterThanOrEqual(5)
  expect(plan.reading.summary.problems).toBe(0)
  expect(plan.summary).toMatchObject({ held: 0, firstKeys: 0, refusedRows: 0, stops: 0 })
  expect(plan.summary.joins).toBe(plan.summary.keys)

  const issued = take(await desk.client().call('groups.issue', request(text)))
  await desk.settle(60_000)
  const made = desk.seam.control.keysCreated()
  expect(made).toHaveLength(plan.summary.keys)
  expect(made.flatMap((key) => [...key.invalidatedIds, ...key.replacedIds])).toEqual([])
  const progress = take(await desk.client().call('groups.progress', { batchId: issued.batch.id }))
  expect(progress.summary).toMatchObject({ issued: plan.summary.keys, needsAttention: 0 })
})

test('a real hotel gets no practice list', async () => {
  const desk = await startDesk()
  const answer = await desk.client().call('training.list', {})
  expect(answer).toMatchObject({ ok: false, error: { kind: 'notAllowed', state: 'realProperty' } })
})
