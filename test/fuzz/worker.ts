import { parentPort } from 'node:worker_threads'
import { z } from 'zod'
import { serveList } from '#adapters/spreadsheets/serve-list.ts'
import type { ServedList } from '#adapters/spreadsheets/serve-list.ts'
import { understandList } from '#core/groups/understand-list.ts'
import { spoiltList } from './spoilt-file.ts'

/** The product's thread of a list, but for one spoilt file after another, so that no thread has to start for each. */
let list: ServedList | null = null
parentPort?.on('message', (message: unknown) => {
  const seed = z.int().safeParse(message)
  if (seed.success) list = serveList(spoiltList(seed.data), understandList)
  const said = seed.success ? list?.first : list?.answer(message)
  parentPort?.postMessage(said)
})
