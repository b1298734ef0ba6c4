import { expect, test } from 'vitest'
import { killAndCheck } from '../crash/kill-cli.ts'

test('killed ten times while it makes keys, the command loses none, makes none twice and none wrong', async () => {
  const { kills, jobs, lost, twice, wrong } = await killAndCheck({ kills: 10, seed: 3 })
  expect(kills).toBe(10)
  expect(jobs).toBeGreaterThan(0)
  expect({ lost, twice, wrong }).toEqual({ lost: [], twice: [], wrong: [] })
}, 180_000)
