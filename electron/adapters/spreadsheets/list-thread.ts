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
  /** Ends it, whatever it is doing. Settles when it is gone; who still waits for an answer gets a Problem first. */
  readonly end: () => Promise<void>
}

/**
 * A thread for one list. Whatever it answers, or dies of, is a Problem and the end of it: an answer that does not fit
 * or cannot be read, an exception, an exit, no memory, no end, or a system that starts no more threads. Nothing here
 * throws in a listener, because that would end the whole process, and with it the queue. It keeps the process alive
 * only while somebody waits for it.
 */
export const startListThread = ({ program, memoryMb, seconds }: ThreadLimits, file: ListFile): ListThread => {
  const worker = startWorker(program, memoryMb, file)
  if (worker === null) return neverStarted
  let why: Problem | null = null
  let hear: ((said: Result<unknown, Problem>) => void) | null = null

  const end = async (problem: Problem): Promise<void> => {
    why ??= problem
    hear?.(err(why))
    await worker.terminate()
  }
  worker.on('message', (message: unknown) => hear?.(ok(message)))
  worker.on('messageerror', () => void end(readerFailed))
  worker.on('error', (error) => void end(isOutOfMemory(error) ? tooLargeProblem('memory') : readerFailed))
  worker.on('exit', () => void end(readerFailed))

  const answer = (message: Ask | null): Promise<Result<unknown, Problem>> =>
    new Promise((resolve) => {
      if (why !== null) return resolve(err(why))
      const late = setTimeout(() => void end(tooLargeProblem('time')), seconds * 1000)
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
      await end(readerFailed)
      return err(readerFailed)
    },
    isOver: () => why !== null,
    end: () => end(readerFailed),
  }
}

/** Null where the system starts no more threads: that is thrown here and not told by the thread. */
const startWorker = (program: string, memoryMb: number, file: ListFile): Worker | null => {
  try {
    return new Worker(program, {
      workerData: file,
      // A crash inside is told by `error`; nothing of the file may reach the terminal.
      stderr: true,
      stdout: true,
      env: {},
      // Options this process was started with may be none that a thread can have.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    })
  } catch {
    return null
  }
}

/** What the thread died of is not told: it could hold what stands in the file. */
export const readerFailed: Problem = { kind: 'fileUnreadable', why: 'readerFailed', detail: '' }

const neverStarted: ListThread = {
  ask: async () => err(readerFailed),
  isOver: () => true,
  end: async () => undefined,
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
