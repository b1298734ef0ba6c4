import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { ReadSpreadsheet } from '#core/ports/desk.ts'
import { Problem } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import { Cell, SheetFile, sheetLimits, SheetNote } from '#shared/spreadsheet.ts'
import type { Spreadsheet } from '#shared/spreadsheet.ts'
import { tooLargeProblem } from './refusal.ts'

/** Four bytes of base64 carry three of the file. */
const mostBase64 = Math.ceil(sheetLimits.bytes / 3) * 4

/**
 * Reads a rooming list in a thread of its own with limits on memory and time (reliability.md section 6). A file
 * that is hostile, damaged or no table is a Problem; the desk goes on working meanwhile.
 */
export const readSpreadsheet: ReadSpreadsheet = async (source) => {
  const { content } = source
  const isTooLarge =
    content.is === 'base64' ? content.base64.length > mostBase64 : content.text.length > sheetLimits.bytes
  return isTooLarge ? err(tooLargeProblem('bytes')) : readInWorker(source)
}

const readInWorker = (source: Parameters<ReadSpreadsheet>[0]): ReturnType<ReadSpreadsheet> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), {
      workerData: source,
      // A crash inside is told by `error`; nothing of the file may reach the terminal.
      stderr: true,
      stdout: true,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: sheetLimits.memoryMb },
    })
    const late = setTimeout(() => end(err(tooLargeProblem('time'))), sheetLimits.seconds * 1000)
    const end = (result: Result<Spreadsheet, Problem>): void => {
      clearTimeout(late)
      resolve(result)
      void worker.terminate()
    }
    worker.on('message', (message: unknown) => end(parseReply(message)))
    worker.on('error', (error) => {
      if (isOutOfMemory(error)) end(err(tooLargeProblem('memory')))
      else reject(error)
    })
    worker.on('exit', () => {
      clearTimeout(late)
      reject(new Error('the reader of spreadsheets ended without an answer'))
    })
  })

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/**
 * From source the worker stands beside this file; in the bundle it is an entry of its own, beside or above.
 */
const workerFile = (): URL => {
  const places = ['./worker.ts', './spreadsheet-worker.js', '../spreadsheet-worker.js'].map(
    (path) => new URL(path, import.meta.url),
  )
  const found = places.find((url) => existsSync(url))
  if (found === undefined) throw new Error('the reader of spreadsheets is missing from this installation')
  return found
}

const Reply = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    value: z.object({
      file: SheetFile,
      rows: z.array(z.object({ n: z.int(), isHidden: z.boolean(), cells: z.array(Cell) })),
      notes: z.array(SheetNote),
    }),
  }),
  z.object({ ok: z.literal(false), error: Problem }),
])

const parseReply = (message: unknown): Result<Spreadsheet, Problem> => {
  const reply = Reply.parse(message)
  return reply.ok ? ok(reply.value) : err(reply.error)
}
