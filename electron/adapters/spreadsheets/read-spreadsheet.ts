import { existsSync } from 'node:fs'
import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'
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
export const readSpreadsheet: ReadSpreadsheet = (source) =>
  readWith({ worker: workerFile(), memoryMb: sheetLimits.memoryMb, seconds: sheetLimits.seconds }, source)

export type Reader = {
  /** The program of the thread. */
  readonly worker: string
  readonly memoryMb: number
  readonly seconds: number
}

/**
 * The same with a thread of the caller's choice. Whatever that thread answers, or dies of, is a Problem: an answer
 * that does not fit, one that cannot be read, an exception, an exit, no memory, no end. Nothing here may throw in a
 * listener, because that would end the whole process, and with it the queue.
 */
export const readWith = async (
  reader: Reader,
  source: Parameters<ReadSpreadsheet>[0],
): Promise<Result<Spreadsheet, Problem>> => {
  const { content } = source
  const isTooLarge =
    content.is === 'base64' ? content.base64.length > mostBase64 : content.text.length > sheetLimits.bytes
  return isTooLarge ? err(tooLargeProblem('bytes')) : readInThread(reader, source)
}

const readInThread = (
  { worker: file, memoryMb, seconds }: Reader,
  source: Parameters<ReadSpreadsheet>[0],
): ReturnType<ReadSpreadsheet> =>
  new Promise((resolve) => {
    const worker = new Worker(file, {
      workerData: source,
      // A crash inside is told by `error`; nothing of the file may reach the terminal.
      stderr: true,
      stdout: true,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    })
    const late = setTimeout(() => end(err(tooLargeProblem('time'))), seconds * 1000)
    // The first of what follows is the answer; a promise that is settled ignores the rest.
    const end = (result: Result<Spreadsheet, Problem>): void => {
      clearTimeout(late)
      resolve(result)
      void worker.terminate()
    }
    worker.on('message', (message: unknown) => end(readReply(message)))
    worker.on('messageerror', () => end(readerFailed))
    worker.on('error', (error) => end(isOutOfMemory(error) ? err(tooLargeProblem('memory')) : readerFailed))
    worker.on('exit', () => end(readerFailed))
  })

/** What the thread died of is not told: it could hold what stands in the file. */
const readerFailed = err<Problem>({ kind: 'fileUnreadable', why: 'readerFailed', detail: '' })

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/**
 * From source the worker stands beside this file; in the bundle it is an entry of its own, beside or above. In a
 * packaged app it is unpacked, so that the thread is started from an ordinary file and needs nothing of Electron's
 * archive (electron-builder.yml, asarUnpack).
 */
const workerFile = (): string => {
  const places = ['./worker.ts', './spreadsheet-worker.cjs', '../spreadsheet-worker.cjs'].map((path) =>
    unpacked(fileURLToPath(new URL(path, import.meta.url))),
  )
  const found = places.find((path) => existsSync(path))
  if (found === undefined) throw new Error('the reader of spreadsheets is missing from this installation')
  return found
}

const unpacked = (path: string): string =>
  path.replace(`${sep}app.asar${sep}`, `${sep}app.asar.unpacked${sep}`)

const Row = z.object({
  n: z.int(),
  isHidden: z.boolean(),
  struck: z.array(z.int()).exactOptional(),
  isDamaged: z.boolean().exactOptional(),
  cells: z.array(Cell),
})

const Reply = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    value: z.object({
      file: SheetFile,
      rows: z.array(Row),
      notes: z.array(SheetNote),
    }),
  }),
  z.object({ ok: z.literal(false), error: Problem }),
])

/** What a thread answered, as a value that fits; one that does not fit is a Problem. */
export const readReply = (message: unknown): Result<Spreadsheet, Problem> => {
  const { success, data } = Reply.safeParse(message)
  if (!success) return readerFailed
  return data.ok ? ok(data.value) : err(data.error)
}
