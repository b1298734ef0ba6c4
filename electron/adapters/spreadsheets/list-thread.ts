import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { z } from 'zod'
import type { ListFile } from '#core/ports/lists.ts'
import type { Problem } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import { sheetLimits } from '#shared/spreadsheet.ts'
import type { Ask } from './list-messages.ts'
import { tooLargeProblem } from './refusal.ts'

export type ThreadLimits = {
  /** The program of the thread. */
  readonly program: string
  readonly memoryMb: number
  /** For each answer. */
  readonly seconds: number
}

export const usualLimits = { memoryMb: sheetLimits.memoryMb, seconds: sheetLimits.seconds } as const

export type ListThread = {
  /** Says something, or nothing the first time, and waits for the one answer, which must fit the schema. */
  readonly ask: <T>(message: Ask | null, schema: z.ZodType<T>) => Promise<Result<T, Problem>>
  readonly isOver: () => boolean
  readonly end: () => void
}

/**
 * A thread for one list. Whatever it answers, or dies of, is a Problem and the end of it: an answer that does not fit
 * or cannot be read, an exception, an exit, no memory, no end. Nothing here throws in a listener, because that would
 * end the whole process, and with it the queue. It keeps the process alive only while somebody waits for it.
 */
export const startListThread = ({ program, memoryMb, seconds }: ThreadLimits, file: ListFile): ListThread => {
  const worker = new Worker(program, {
    workerData: file,
    // A crash inside is told by `error`; nothing of the file may reach the terminal.
    stderr: true,
    stdout: true,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })
  let why: Problem | null = null
  let hear: ((said: Result<unknown, Problem>) => void) | null = null

  const end = (problem: Problem): void => {
    why ??= problem
    hear?.(err(why))
    void worker.terminate()
  }
  worker.on('message', (message: unknown) => hear?.(ok(message)))
  worker.on('messageerror', () => end(readerFailed))
  worker.on('error', (error) => end(isOutOfMemory(error) ? tooLargeProblem('memory') : readerFailed))
  worker.on('exit', () => end(readerFailed))

  const answer = (message: Ask | null): Promise<Result<unknown, Problem>> =>
    new Promise((resolve) => {
      if (why !== null) return resolve(err(why))
      const late = setTimeout(() => end(tooLargeProblem('time')), seconds * 1000)
      hear = (said) => {
        clearTimeout(late)
        hear = null
        worker.unref()
        resolve(said)
      }
      worker.ref()
      if (message !== null) worker.postMessage(message)
    })

  return {
    ask: async (message, schema) => {
      // One message for each turn of the event loop, however fast the thread is.
      await setImmediate()
      const said = await answer(message)
      if (!said.ok) return said
      const read = schema.safeParse(said.value)
      if (read.success) return ok(read.data)
      end(readerFailed)
      return err(readerFailed)
    },
    isOver: () => why !== null,
    end: () => end(readerFailed),
  }
}

/** What the thread died of is not told: it could hold what stands in the file. */
const readerFailed: Problem = { kind: 'fileUnreadable', why: 'readerFailed', detail: '' }

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
