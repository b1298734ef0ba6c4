import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { err } from '#shared/result.ts'
import { SheetOptions } from '#shared/spreadsheet.ts'
import { readTable } from './read-table.ts'

/**
 * Reads one file and ends: nothing a hostile file does to this thread outlives it. Built as a file of its own that
 * needs no other (electron.vite.config.ts), because a packaged app starts it from outside the archive.
 */
const Input = z.object({
  name: z.string(),
  content: z.discriminatedUnion('is', [
    z.object({ is: z.literal('base64'), base64: z.string() }),
    z.object({ is: z.literal('text'), text: z.string() }),
  ]),
  options: SheetOptions,
})

const { name, content, options } = Input.parse(workerData)

if (content.is === 'text') {
  parentPort?.postMessage(
    readTable(name, Buffer.from(content.text, 'utf8'), { ...options, encoding: 'utf-8' }),
  )
} else if (/^[A-Za-z0-9+/]*={0,2}$/.test(content.base64)) {
  parentPort?.postMessage(readTable(name, Buffer.from(content.base64, 'base64'), options))
} else {
  parentPort?.postMessage(err({ kind: 'fileUnreadable', why: 'notBase64', detail: '' }))
}
