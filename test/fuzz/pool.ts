import { performance } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import type { z } from 'zod'
import { Frame, Opened, Piece } from '#adapters/spreadsheets/list-messages.ts'
import type { Problem } from '#shared/problem.ts'
import { ListOptions } from '#shared/rooming-list.ts'
import { sheetLimits } from '#shared/spreadsheet.ts'
import { builtListReader } from '#test/support/built-list-reader.ts'
import { listContext } from '#test/support/list-facts.ts'
import { spoiltList } from './spoilt-file.ts'

export type Finding = { readonly seed: number; readonly what: string }
export type FuzzTally = {
  readonly files: number
  /** Of these, how many were also read by the product's own thread, one for each. */
  readonly alone: number
  readonly understood: number
  readonly refused: Readonly<Record<string, number>>
  readonly findings: readonly Finding[]
  readonly slowestMs: number
  /** Longest time this thread worked without a pause, of its own processor. */
  readonly longestStallMs: number
}

/** Starting a thread takes longer than reading most files. */
const oneAloneOf = 250

/**
 * Reads and understands spoilt files in warm threads that speak as the product's do, and some in the product's own.
 * Judges every answer: it fits, it comes in time, and no thread throws, ends or stalls the thread that asked.
 */
export const fuzz = async (seeds: { from: number; files: number }, threads: number): Promise<FuzzTally> => {
  const refused: Record<string, number> = {}
  const findings: Finding[] = []
  const count = { understood: 0, alone: 0 }
  let slowestMs = 0
  let next = seeds.from
  const last = seeds.from + seeds.files
  const reader = await builtListReader()
  const stalls = watchStalls()

  const readAlone = async (seed: number): Promise<Verdict> => {
    const list = await reader.open(spoiltList(seed))
    count.alone += 1
    if (!list.ok) return verdictOf(list.error)
    const understood = await list.value.understand(options, listContext)
    list.value.close()
    return understood.ok ? { is: 'understood' } : verdictOf(understood.error)
  }

  const serve = async (): Promise<void> => {
    let worker = startWorker()
    while (next < last) {
      const seed = next
      next += 1
      const started = performance.now()
      const verdict = await readWarm(worker, seed)
      slowestMs = Math.max(slowestMs, performance.now() - started)
      if (verdict.is === 'understood') count.understood += 1
      if (verdict.is === 'refused') refused[verdict.why] = (refused[verdict.why] ?? 0) + 1
      if (verdict.is === 'lost') {
        findings.push({ seed, what: verdict.what })
        await worker.terminate()
        worker = startWorker()
      }
      if (seed % oneAloneOf !== 0) continue
      const alone = await readAlone(seed)
      if (JSON.stringify(alone) === JSON.stringify(verdict)) continue
      findings.push({ seed, what: `alone ${JSON.stringify(alone)}, else ${JSON.stringify(verdict)}` })
    }
    await worker.terminate()
  }

  await Promise.all(Array.from({ length: threads }, serve))
  await reader.close()
  return { files: seeds.files, ...count, refused, findings, slowestMs, longestStallMs: stalls.stop() }
}

const options = ListOptions.parse({})

const startWorker = (): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: sheetLimits.memoryMb },
  })

type Verdict =
  | { readonly is: 'understood' }
  | { readonly is: 'refused'; readonly why: string }
  | { readonly is: 'lost'; readonly what: string }

/** A problem of the file is an answer; one of the thread is not. */
const verdictOf = (problem: Problem): Verdict => {
  const why = problem.kind === 'fileUnreadable' ? problem.why : problem.kind
  return why === 'readerFailed' ? { is: 'lost', what: 'the thread failed' } : { is: 'refused', why }
}

const readWarm = async (worker: Worker, seed: number): Promise<Verdict> => {
  const opened = await ask(worker, seed, Opened)
  if (opened.is === 'lost') return opened
  if (opened.said.is === 'refused') return verdictOf(opened.said.problem)
  const frame = await ask(worker, { is: 'understand', options, context: listContext }, Frame)
  if (frame.is === 'lost') return frame
  for (;;) {
    const piece = await ask(worker, { is: 'more' }, Piece)
    if (piece.is === 'lost') return piece
    if (piece.said.isLast) return { is: 'understood' }
  }
}

type Answer<T> = { readonly is: 'said'; readonly said: T } | { readonly is: 'lost'; readonly what: string }

const ask = async <T>(worker: Worker, message: unknown, schema: z.ZodType<T>): Promise<Answer<T>> => {
  const answer = await hear(worker, message)
  if (answer.is === 'lost') return answer
  const read = schema.safeParse(answer.said)
  return read.success
    ? { is: 'said', said: read.data }
    : { is: 'lost', what: `an answer that does not fit: ${read.error.message}` }
}

const hear = (worker: Worker, message: unknown): Promise<Answer<unknown>> =>
  new Promise((resolve) => {
    const end = (answer: Answer<unknown>): void => {
      clearTimeout(late)
      for (const [event, listener] of listeners) worker.off(event, listener)
      resolve(answer)
    }
    const lost = (what: string): void => end({ is: 'lost', what })
    const late = setTimeout(() => lost(`no answer in ${sheetLimits.seconds} s`), sheetLimits.seconds * 1000)
    const listeners = [
      ['message', (said: unknown) => end({ is: 'said', said })],
      ['messageerror', () => lost('an answer that cannot be sent')],
      [
        'error',
        (error: unknown) =>
          lost(error instanceof Error ? (error.stack ?? error.message) : 'something else was thrown'),
      ],
      ['exit', () => lost('the thread ended')],
    ] as const
    for (const [event, listener] of listeners) worker.on(event, listener)
    worker.postMessage(message)
  })

/** Processor time between two turns of the loop; a busy computer alone makes no stall. */
const watchStalls = (): { readonly stop: () => number } => {
  let longest = 0
  let before = process.threadCpuUsage()
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(before)
    before = process.threadCpuUsage()
    longest = Math.max(longest, (user + system) / 1000)
  }, 1)
  return {
    stop: () => {
      clearInterval(timer)
      return longest
    },
  }
}
