import { fork } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { SliceResult } from './check-slice.ts'
import type { SliceOrder } from './check-slice.ts'
import { createDisk } from './disk.ts'
import type { Files } from './disk-event.ts'
import { lossesAt, lossNames } from './losses.ts'
import { readRecording, record } from './record.ts'
import type { Recording } from './record.ts'
import { dice } from '#test/simulation/dice.ts'

export type LossesInput = {
  /** Images to reach. */
  readonly images: number
  readonly seed: number
  readonly plant: string | null
  /** A planted defect is proved by its first fault. */
  readonly stopAtFirst: boolean
}

export type LossesResult = {
  readonly days: number
  readonly images: number
  readonly distinct: number
  readonly byLoss: Readonly<Record<string, number>>
  readonly faults: SliceResult['faults']
  readonly seconds: number
}

/**
 * Days of the queue are recorded, and every power loss in them is tried. Every second day begins on an image of the
 * day before, so that starting after a crash is itself cut off by a power loss.
 */
export const tryPowerLosses = async (input: LossesInput): Promise<LossesResult> => {
  const began = performance.now()
  const scratch = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'joinery-images-'))
  const results: SliceResult[] = []
  const images = (): number => results.reduce((sum, slice) => sum + slice.images, 0)
  const workers = startWorkers(scratch, input.plant)
  let days = 0
  try {
    let start: Files = new Map()
    while (
      images() < input.images &&
      !(input.stopAtFirst && results.some(({ faults }) => faults.length > 0))
    ) {
      const seed = input.seed + days
      const folder = join(scratch, `day-${seed}`)
      record({ folder, seed, steps: stepsOf(days), plant: input.plant, start })
      const day = readRecording(folder)
      // No day gives more than half of the images: a run has an ordinary start and one after a crash.
      const wanted = Math.min(input.images - images(), Math.ceil(input.images / 2))
      results.push(...(await checkDay(workers, { folder, seed, share: wanted / imagesOf(day, seed) })))
      start = days % 2 === 0 ? someImage(day, seed) : new Map()
      days += 1
      rmSync(folder, { recursive: true })
    }
  } finally {
    for (const worker of workers) worker.stop()
    rmSync(scratch, { recursive: true, force: true })
  }
  return {
    days,
    images: images(),
    distinct: new Set(results.flatMap((slice) => slice.distinct)).size,
    byLoss: Object.fromEntries(
      lossNames.map((name) => [name, results.reduce((sum, { byLoss }) => sum + (byLoss[name] ?? 0), 0)]),
    ),
    faults: results.flatMap((slice) => slice.faults),
    seconds: (performance.now() - began) / 1000,
  }
}

/** Every fourth day is long enough that the log is written back because it is full, not because somebody asked. */
const stepsOf = (day: number): number => (day % 4 === 3 ? 45 : 15)

const imagesOf = ({ start, events }: Recording, seed: number): number => {
  const disk = createDisk(start)
  return events.reduce((sum, event, moment) => {
    disk.apply(event)
    return sum + lossesAt(seed, moment, disk.unsynced().length).length
  }, 0)
}

const startWorkers = (scratch: string, plant: string | null): readonly Worker[] =>
  Array.from({ length: Math.min(2, availableParallelism()) }, (_, part) =>
    startWorker(join(scratch, `worker-${part}`), plant),
  )

const checkDay = (
  workers: readonly Worker[],
  day: Omit<SliceOrder, 'part' | 'of'>,
): Promise<readonly SliceResult[]> =>
  Promise.all(workers.map((worker, part) => worker.check({ ...day, part, of: workers.length })))

/** A process that checks one slice after the other: starting one takes longer than the images of a short day. */
type Worker = {
  readonly check: (order: SliceOrder) => Promise<SliceResult>
  readonly stop: () => void
}

const startWorker = (scratch: string, plant: string | null): Worker => {
  const worker = fork(new URL('worker.ts', import.meta.url), [scratch, plant ?? ''])
  return {
    check: (order) =>
      new Promise((resolve, reject) => {
        const failed = (code: number | null): void => reject(new Error(`a worker ended with ${code}`))
        if (worker.exitCode !== null) return failed(worker.exitCode)
        worker.once('error', reject)
        worker.once('exit', failed)
        worker.once('message', (message) => {
          worker.off('error', reject)
          worker.off('exit', failed)
          resolve(SliceResult.parse(message))
        })
        worker.send(order)
      }),
    stop: () => {
      if (worker.connected) worker.disconnect()
    },
  }
}

/** The folder after some power loss in the later half of a day. */
const someImage = ({ start, events }: Recording, seed: number): Files => {
  const throws = dice(seed, 'next start')
  const until = throws.between(Math.floor(events.length / 2), events.length - 1)
  const disk = createDisk(start)
  for (const event of events.slice(0, until)) disk.apply(event)
  const losses = lossesAt(seed, until, disk.unsynced().length)
  return disk.image(throws.pickOrNull(losses)?.survives ?? (() => false))
}
