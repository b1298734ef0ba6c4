import { performance } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import { readReply } from '#adapters/spreadsheets/read-spreadsheet.ts'
import { sheetLimits } from '#shared/spreadsheet.ts'

export type Finding = { readonly seed: number; readonly what: string }
export type FuzzTally = {
  readonly files: number
  readonly read: number
  readonly refused: Readonly<Record<string, number>>
  readonly findings: readonly Finding[]
  readonly slowestMs: number
  /** Longest time this thread worked without a pause, of its own processor. */
  readonly longestStallMs: number
}

/**
 * Reads spoilt files in warm threads and judges each answer: it is a Result that fits, it comes in time, and no thread
 * throws, ends or stalls the thread that asked.
 */
export const fuzz = async (seeds: { from: number; files: number }, threads: number): Promise<FuzzTally> => {
  const refused: Record<string, number> = {}
  const findings: Finding[] = []
  let read = 0
  let slowestMs = 0
  let next = seeds.from
  const last = seeds.from + seeds.files
  const stalls = watchStalls()

  const judge = (seed: number, reply: unknown, ms: number): void => {
    slowestMs = Math.max(slowestMs, ms)
    const result = readReply(reply)
    if (result.ok) {
      read += 1
      return
    }
    const { error } = result
    const why = error.kind === 'fileUnreadable' ? error.why : error.kind
    refused[why] = (refused[why] ?? 0) + 1
    if (why === 'readerFailed') findings.push({ seed, what: 'an answer that does not fit' })
  }

  const serve = async (): Promise<void> => {
    let worker = startWorker()
    while (next < last) {
      const seed = next
      next += 1
      const started = performance.now()
      const answer = await ask(worker, seed)
      if (answer.is === 'reply') {
        judge(seed, answer.reply, performance.now() - started)
        continue
      }
      findings.push({ seed, what: answer.what })
      await worker.terminate()
      worker = startWorker()
    }
    await worker.terminate()
  }

  await Promise.all(Array.from({ length: threads }, serve))
  return { files: seeds.files, read, refused, findings, slowestMs, longestStallMs: stalls.stop() }
}

const startWorker = (): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: sheetLimits.memoryMb },
  })

type Answer =
  | { readonly is: 'reply'; readonly reply: unknown }
  | { readonly is: 'lost'; readonly what: string }

const ask = (worker: Worker, seed: number): Promise<Answer> =>
  new Promise((resolve) => {
    const end = (answer: Answer): void => {
      clearTimeout(late)
      for (const [event, listener] of listeners) worker.off(event, listener)
      resolve(answer)
    }
    const lost = (what: string): void => end({ is: 'lost', what })
    const late = setTimeout(() => lost(`no answer in ${sheetLimits.seconds} s`), sheetLimits.seconds * 1000)
    const listeners = [
      ['message', (reply: unknown) => end({ is: 'reply', reply })],
      ['messageerror', () => lost('an answer that cannot be sent')],
      [
        'error',
        (error: unknown) =>
          lost(error instanceof Error ? (error.stack ?? error.message) : 'something else was thrown'),
      ],
      ['exit', () => lost('the thread ended')],
    ] as const
    for (const [event, listener] of listeners) worker.on(event, listener)
    worker.postMessage(seed)
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
