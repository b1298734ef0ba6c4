import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { faultNames } from '../simulation/fault-mix.ts'

const run = promisify(execFile)
const program = fileURLToPath(new URL('../simulation/run.ts', import.meta.url))

/** The simulation runs in processes of its own: the seam for planted defects must not touch other tests. */
const simulate = async (...options: readonly string[]): Promise<string> => {
  const node = run(process.execPath, [program, ...options], { maxBuffer: 16_777_216 })
  return (await node).stdout
}

const seeds = 10_000

test(`${seeds} stories of a hotel where everything breaks lose no key, double none and let nobody into a wrong room`, async () => {
  const told = z
    .object({ seeds: z.int(), failures: z.array(z.unknown()), faults: z.record(z.string(), z.int()) })
    .parse(JSON.parse(await simulate('--json', '--seeds', `1..${seeds}`)))
  expect(told.failures).toEqual([])
  expect(told.seeds).toBe(seeds)
  // A fault that hardly ever strikes proves nothing.
  expect(Object.entries(told.faults).filter(([, count]) => count < 100)).toEqual([])
  expect(Object.keys(told.faults).toSorted()).toEqual(Object.keys(faultNames).toSorted())
})

test('a seed tells the same story twice', async () => {
  const [first, second] = [await simulate('--seed', '17'), await simulate('--seed', '17')]
  expect(first).toBe(second)
  expect(first).toContain('no violation')
})

test.for(['P2', 'P4', 'P8', 'P24'])('the planted defect %s is seen', async (id) => {
  const [proof] = z
    .array(z.object({ id: z.string(), seenBy: z.string().nullable() }))
    .parse(JSON.parse(await simulate('--json', '--plant', id)))
  expect(proof?.seenBy).not.toBeNull()
})
