import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { z } from 'zod'
import { faultNames } from './fault-mix.ts'

const Failure = z.object({
  seed: z.int(),
  violations: z.array(z.object({ rule: z.string(), what: z.string() })),
})

/** What one worker says about a slice of seeds. */
export const Slice = z.object({
  seeds: z.int(),
  jobs: z.int(),
  /** Jobs that ended with a question for a person. */
  asking: z.int(),
  faults: z.record(z.string(), z.int()),
  failures: z.array(Failure),
})
export type Slice = z.infer<typeof Slice>

export type RangeResult = Slice & { readonly from: number; readonly to: number; readonly seconds: number }

export type RangeInput = {
  readonly from: number
  readonly to: number
  readonly plant: string | null
  /** A planted defect is proved by its first failing seed. */
  readonly stopAtFirst: boolean
}

const sliceSize = 100

/** Runs the seeds on all cores, in slices, one process per core. */
export const runRange = async (input: RangeInput): Promise<RangeResult> => {
  const began = performance.now()
  const slices: { readonly from: number; readonly to: number }[] = []
  for (let from = input.from; from <= input.to; from += sliceSize) {
    slices.push({ from, to: Math.min(input.to, from + sliceSize - 1) })
  }
  const total: Slice = { seeds: 0, jobs: 0, asking: 0, faults: {}, failures: [] }
  const take = (slice: Slice): void => {
    total.seeds += slice.seeds
    total.jobs += slice.jobs
    total.asking += slice.asking
    total.failures.push(...slice.failures)
    for (const [id, count] of Object.entries(slice.faults)) total.faults[id] = (total.faults[id] ?? 0) + count
  }
  const isEnough = (): boolean => input.stopAtFirst && total.failures.length > 0
  const cores = Math.min(2, availableParallelism(), slices.length)
  await Promise.all(
    Array.from({ length: cores }, () =>
      runWorker(input, () => (isEnough() ? null : (slices.shift() ?? null)), take),
    ),
  )
  total.failures.sort((a, b) => a.seed - b.seed)
  return { ...total, from: input.from, to: input.to, seconds: (performance.now() - began) / 1000 }
}

const runWorker = (
  { plant, stopAtFirst }: RangeInput,
  next: () => { readonly from: number; readonly to: number } | null,
  take: (slice: Slice) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = fork(new URL('worker.ts', import.meta.url), [plant ?? '', stopAtFirst ? 'first' : 'all'])
    const hand = (): void => {
      const slice = next()
      if (slice === null) worker.disconnect()
      else worker.send(slice)
    }
    worker.on('message', (message) => {
      take(Slice.parse(message))
      hand()
    })
    worker.on('error', reject)
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`))))
    hand()
  })

/** The figures, with the bound they give and no other. */
export const printRange = (result: RangeResult, print: (text: string) => void): void => {
  for (const id of Object.keys(faultNames)) {
    const name = Object.entries(faultNames).find(([one]) => one === id)?.[1] ?? ''
    print(`${id.padEnd(11)}${String(result.faults[id] ?? 0).padStart(8)}  ${name}`)
  }
  const rate = (result.seeds / result.seconds).toFixed(0)
  const asking = ((100 * result.asking) / Math.max(1, result.jobs)).toFixed(1)
  print(
    `${result.seeds} seeds in ${result.seconds.toFixed(0)} s (${rate}/s), ${result.jobs} jobs, ${asking} % ended asking`,
  )
  for (const { seed, violations } of result.failures.slice(0, 20)) {
    print(`seed ${seed}: ${violations.map(({ rule, what }) => `${rule} ${what}`).join('; ')}`)
  }
  print(`${result.failures.length} seeds with violations`)
  if (result.failures.length === 0) {
    const bound = (3 / result.seeds).toExponential(0)
    print(`chance of a violation per seed at most ${bound} (95 %), under this fault model only`)
  }
}
