import { expect, test } from 'vitest'
import { planOf, runPlan } from '../simulation/run-seed.ts'

/** The long run is simulation.test.ts, in processes of its own; this short one is what coverage can see. */
const seeds = 100

test(`${seeds} evenings on which everything breaks keep every promise`, async () => {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { violations } = await runPlan(planOf(seed))
    expect(violations, `seed ${seed}`).toEqual([])
  }
})
