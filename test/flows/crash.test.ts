import { expect, test } from 'vitest'
import { killAndCheck } from '../crash/kill-cli.ts'
import { killGroupAndCheck } from '../crash/kill-group.ts'

test('killed ten times while it makes keys, the command loses none, makes none twice and none wrong', async () => {
  const { kills, jobs, lost, twice, wrong } = await killAndCheck({ kills: 10, seed: 3 })
  expect(kills).toBe(10)
  expect(jobs).toBeGreaterThan(0)
  expect({ lost, twice, wrong }).toEqual({ lost: [], twice: [], wrong: [] })
})

test('a coach of forty on a bad line, killed six times: forty keys, two after a question at most, and no guest has two', async () => {
  const { kills, jobs, issued, asking, keys, lost, twice, wrong } = await killGroupAndCheck({
    guests: 40,
    kills: 6,
    seed: 1,
  })
  expect(kills).toBe(6)
  expect({ lost, twice, wrong }).toEqual({ lost: [], twice: [], wrong: [] })
  expect({ jobs, issued, keys }).toEqual({ jobs: 40, issued: 40, keys: 40 })
  expect(asking).toBeLessThanOrEqual(2)
})
