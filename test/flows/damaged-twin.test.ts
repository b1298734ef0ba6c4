import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { asked, startDesk, take } from '#test/support/start-core.ts'

test('a key whose first request is damaged is not asked for twice blindly, but after it was discarded', async () => {
  const desk = await startDesk()
  const { job } = take(await desk.client().call('issue.submit', asked(desk)))
  await desk.settle()
  using db = new DatabaseSync(`${desk.dir}/joinery.db`)
  db.prepare('UPDATE job SET intent = ? WHERE id = ?').run('{"from":"the future"}', job.id)
  await desk.restart()
  const again = asked(desk, { stay: job.intent.stay })
  expect(await desk.client().call('issue.submit', again)).toEqual({
    ok: false,
    error: { kind: 'damagedTwin', jobId: job.id },
  })
  take(await desk.client().call('queue.discardDamaged', { jobId: job.id }))
  expect(take(await desk.client().call('issue.submit', again)).created).toBe(true)
})
