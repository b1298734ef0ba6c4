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
