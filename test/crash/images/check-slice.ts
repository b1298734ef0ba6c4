import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { dice } from '#test/simulation/dice.ts'
import type { openStore } from '#adapters/store/open-store.ts'
import { createDisk } from './disk.ts'
import type { Files } from './disk-event.ts'
import { faultKinds, judgeImage } from './judge-image.ts'
import { lossesAt } from './losses.ts'
import type { Recording } from './record.ts'
import { reopen } from './reopen.ts'
import type { Reopened } from './reopen.ts'

/** Every `of`-th moment of a recording, beginning with the one numbered `part`; of these the share that is wanted. */
export const SliceOrder = z.object({
  folder: z.string(),
  seed: z.int(),
  part: z.int(),
  of: z.int(),
  share: z.number(),
})
export type SliceOrder = z.infer<typeof SliceOrder>

export const SliceResult = z.object({
  images: z.int(),
  /** Hashes of the different ones. */
  distinct: z.array(z.string()),
  byLoss: z.record(z.string(), z.int()),
  faults: z.array(z.object({ kind: z.enum(faultKinds), what: z.string(), at: z.string() })),
})
export type SliceResult = z.infer<typeof SliceResult>

/** Rebuilds the images of a slice, opens each different one once, and judges every one. */
export const checkSlice = async (
  { seed, part, of, share }: SliceOrder,
  { start, events, facts }: Recording,
  open: typeof openStore,
  scratch: string,
): Promise<SliceResult> => {
  const disk = createDisk(start)
  const seen = new Map<string, Reopened>()
  const result: SliceResult = { images: 0, distinct: [], byLoss: {}, faults: [] }
  let told = 0
  for (const [moment, event] of events.entries()) {
    disk.apply(event)
    if (event.is === 'told') told = event.told
    if (moment % of !== part || !isChosen(seed, moment, share)) continue
    for (const { name, survives } of lossesAt(seed, moment, disk.unsynced().length)) {
      const image = disk.image(survives)
      const hash = hashOf(image)
      const reopened =
        seen.get(hash) ?? (await reopen(open, join(scratch, 'profile'), withLeftOver(image, hash)))
      seen.set(hash, reopened)
      result.images += 1
      result.byLoss[name] = (result.byLoss[name] ?? 0) + 1
      const fault = judgeImage(reopened, facts[told] ?? noFacts, facts[told + 1] ?? null)
      if (fault !== null) result.faults.push({ ...fault, at: `day ${seed}, moment ${moment}, ${name}` })
    }
  }
  return { ...result, distinct: [...seen.keys()] }
}

const isChosen = (seed: number, moment: number, share: number): boolean =>
  share >= 1 || dice(seed, `choice ${moment}`).chance(share)

const noFacts = { jobs: {}, rest: '', quarantined: 0 }

/** A durable file that nothing changed is the same buffer every time. */
const hashes = new WeakMap<Buffer, string>()

const hashOf = (image: Files): string => {
  const whole = createHash('sha1')
  for (const [name, bytes] of [...image].sort(([one], [other]) => one.localeCompare(other))) {
    const hash = hashes.get(bytes) ?? createHash('sha1').update(bytes).digest('base64')
    hashes.set(bytes, hash)
    whole.update(`${name} ${bytes.length} ${hash}\n`)
  }
  return whole.digest('base64')
}

/** Half of the images have what a dead process may leave of the shared memory: zeros, or nonsense. */
const withLeftOver = (image: Files, hash: string): Files => {
  const chance = hash.charCodeAt(0) % 4
  if (chance > 1 || !image.has('joinery.db-wal')) return image
  return new Map([
    ...image,
    ['joinery.db-shm', chance === 0 ? Buffer.alloc(32_768) : Buffer.alloc(32_768, hash)],
  ])
}
