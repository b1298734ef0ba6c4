import { z } from 'zod'
import { plantDefect } from './plant-hooks.ts'
import type { Slice } from './range.ts'

const [plant = '', mode = 'all'] = process.argv.slice(2)
// The hooks must be there before the first module of the product is loaded.
if (plant !== '') plantDefect(plant)
const { planOf, runPlan } = await import('./run-seed.ts')

const Order = z.object({ from: z.int(), to: z.int() })

const run = async ({ from, to }: z.infer<typeof Order>): Promise<Slice> => {
  const slice: Slice = { seeds: 0, jobs: 0, asking: 0, faults: {}, failures: [] }
  for (let seed = from; seed <= to; seed += 1) {
    const { violations, faults, jobs } = await runPlan(planOf(seed))
    slice.seeds += 1
    slice.jobs += jobs.length
    slice.asking += jobs.filter((job) => job.state === 'needsAttention').length
    for (const [id, count] of faults) slice.faults[id] = (slice.faults[id] ?? 0) + count
    if (violations.length > 0) slice.failures.push({ seed, violations: violations.slice(0, 5) })
    if (mode === 'first' && violations.length > 0) break
  }
  return slice
}

process.on('message', (message) => {
  void run(Order.parse(message)).then((slice) => process.send?.(slice))
})
