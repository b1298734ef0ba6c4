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
      results.push(
        ...(await checkDay(scratch, input.plant, { folder, seed, share: wanted / imagesOf(day, seed) })),
      )
      start = days % 2 === 0 ? someImage(day, seed) : new Map()
      days += 1
      rmSync(folder, { recursive: true })
    }
  } finally {
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

const checkDay = (
  scratch: string,
  plant: string | null,
  day: Omit<SliceOrder, 'part' | 'of'>,
): Promise<readonly SliceResult[]> => {
  const of = Math.min(2, availableParallelism())
  return Promise.all(
    Array.from({ length: of }, (_, part) =>
      runWorker(join(scratch, `worker-${part}`), plant, { ...day, part, of }),
    ),
  )
}

const runWorker = (scratch: string, plant: string | null, order: SliceOrder): Promise<SliceResult> =>
  new Promise((resolve, reject) => {
    const worker = fork(new URL('worker.ts', import.meta.url), [scratch, plant ?? ''])
    worker.on('message', (message) => {
      worker.disconnect()
      resolve(SliceResult.parse(message))
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`a worker ended with ${code}`)))
    worker.send(order)
  })

/** The folder after some power loss in the later half of a day. */
const someImage = ({ start, events }: Recording, seed: number): Files => {
  const throws = dice(seed, 'next start')
  const until = throws.between(Math.floor(events.length / 2), events.length - 1)
  const disk = createDisk(start)
  for (const event of events.slice(0, until)) disk.apply(event)
  const losses = lossesAt(seed, until, disk.unsynced().length)
  return disk.image(throws.pickOrNull(losses)?.survives ?? (() => false))
}
