import { parentPort } from 'node:worker_threads'
import { z } from 'zod'
import { readTable } from '#adapters/spreadsheets/read-table.ts'
import { understand } from '#test/support/list-facts.ts'
import { spoiltFile } from './spoilt-file.ts'

/** Reads one spoilt file after another, so that no thread has to start for each. */
parentPort?.on('message', (message: unknown) => {
  const seed = z.int().parse(message)
  const { name, bytes } = spoiltFile(seed)
  const reply = readTable(name, bytes, { encoding: null, sheet: null })
  // What can be read is also understood: that has to end as well.
  if (reply.ok) understand(reply.value)
  parentPort?.postMessage(reply)
})
