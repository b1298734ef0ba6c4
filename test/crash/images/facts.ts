import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { OpenStore } from '#adapters/store/open-store.ts'

/** All a store says about the queue, short enough to keep after every change. */
export const Facts = z.object({
  /** Each job with its state and a fingerprint of everything stored about it, its requests included. */
  jobs: z.record(z.string(), z.object({ state: z.string(), print: z.string() })),
  /** Group jobs with their lines, the copy of the property and the settings. */
  rest: z.string(),
  quarantined: z.int(),
})
export type Facts = z.infer<typeof Facts>

export const readFacts = async ({ jobs, batches, property, quarantined }: OpenStore): Promise<Facts> => {
  const found: Facts['jobs'] = {}
  for (const job of await jobs.list({})) {
    found[job.id] = { state: job.state, print: printOf([job, await jobs.attempts(job.id)]) }
  }
  const lists = []
  for (const batch of await batches.list()) lists.push([batch, await batches.lines(batch.id)])
  const copy = [
    await property.property(),
    await property.doors(),
    await property.guests(),
    await property.keys(),
    await property.readAt(),
    await property.settings(),
  ]
  return { jobs: found, rest: printOf([lists, copy]), quarantined: quarantined().length }
}

const printOf = (value: unknown): string =>
  createHash('sha1').update(JSON.stringify(value)).digest('base64').slice(0, 12)
