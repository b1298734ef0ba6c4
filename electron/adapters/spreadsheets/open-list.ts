import { existsSync } from 'node:fs'
import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ListContext, ListFile, OpenedList, OpenList, Understanding } from '#core/ports/lists.ts'
import type { Problem } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { ListOptions } from '#shared/rooming-list.ts'
import { sheetLimits } from '#shared/spreadsheet.ts'
import { Frame, Opened, Piece } from './list-messages.ts'
import { readerFailed, startListThread, usualLimits } from './list-thread.ts'
import type { ListThread, ThreadLimits } from './list-thread.ts'
import { tooLargeProblem } from './refusal.ts'

/** Four bytes of base64 carry three of the file. */
const mostBase64 = Math.ceil(sheetLimits.bytes / 3) * 4

/** A list nobody asks about gives its memory back; the next question reads the file again. */
const idleMs = 120_000

export type ListReader = {
  readonly open: OpenList
  /** Ends every thread, whatever it is doing: what is asked from then on is a Problem. Idempotent. */
  readonly close: () => Promise<void>
}

/** Reads and understands lists, each in a thread of its own with limits on memory and time. */
export const createListReader = (limits?: ThreadLimits): ListReader => {
  const threads = new Set<ListThread>()
  let isClosed = false
  const start: Start = async (file) => {
    if (isClosed) return err(readerFailed)
    for (const one of threads) if (one.isOver()) threads.delete(one)
    const thread = startListThread(limits ?? { program: listProgram(), ...usualLimits }, file)
    threads.add(thread)
    const said = await thread.ask(null, Opened)
    if (said.ok && said.value.is === 'opened') return ok(thread)
    await thread.end()
    if (!said.ok) return said
    return err(said.value.is === 'refused' ? said.value.problem : readerFailed)
  }
  return {
    open: async (file) => {
      const { content } = file
      const isTooLarge =
        content.is === 'base64' ? content.base64.length > mostBase64 : content.text.length > sheetLimits.bytes
      if (isTooLarge) return err(tooLargeProblem('bytes'))
      const first = await start(file)
      return first.ok ? ok(keepOpen(start, file, first.value)) : first
    },
    close: async () => {
      isClosed = true
      await Promise.all([...threads].map((thread) => thread.end()))
      threads.clear()
    },
  }
}

/** A thread that has read the file, or why there is none. */
type Start = (file: ListFile) => Promise<Result<ListThread, Problem>>

const keepOpen = (start: Start, file: ListFile, first: ListThread): OpenedList => {
  let thread = first
  let last: Promise<unknown> = Promise.resolve()
  let isClosed = false
  let idle: NodeJS.Timeout | undefined

  const rest = (): void => {
    clearTimeout(idle)
    if (isClosed) void thread.end()
    else idle = setTimeout(() => void thread.end(), idleMs).unref()
  }
  const work = async (
    options: ListOptions,
    context: ListContext,
  ): Promise<Result<Understanding, Problem>> => {
    clearTimeout(idle)
    if (thread.isOver()) {
      const again = await start(file)
      if (!again.ok) return again
      thread = again.value
    }
    return understandIn(thread, options, context)
  }
  rest()
  return {
    understand: (options, context) => {
      const done = last.then(() => work(options, context)).finally(rest)
      last = done.catch(() => undefined)
      return done
    },
    close: () => {
      isClosed = true
      void last.then(rest)
    },
  }
}

const understandIn = async (
  thread: ListThread,
  options: ListOptions,
  context: ListContext,
): Promise<Result<Understanding, Problem>> => {
  const said = await thread.ask({ is: 'understand', options, context }, Frame)
  if (!said.ok) return said
  const rows: Piece['rows'] = []
  const ignored: Piece['ignored'] = []
  for (;;) {
    const piece = await thread.ask({ is: 'more' }, Piece)
    if (!piece.ok) return piece
    const before = rows.length + ignored.length
    rows.push(...piece.value.rows)
    ignored.push(...piece.value.ignored)
    if (piece.value.isLast) return ok({ ...said.value.frame, rows, ignored })
    const now = rows.length + ignored.length
    // A list that goes on without rows, or with more than any file has, would never end.
    if (now > before && now <= sheetLimits.cells) continue
    await thread.end()
    return err(readerFailed)
  }
}

/**
 * From source the program stands at the top of `electron`; in the bundle it is an entry of its own, beside or above.
 * In a packaged app it is unpacked, so that the thread is started from an ordinary file and needs nothing of Electron's
 * archive (electron-builder.yml, asarUnpack).
 */
const listProgram = (): string => {
  const places = ['../../list-worker.ts', './list-worker.cjs', '../list-worker.cjs'].map((path) =>
    unpacked(fileURLToPath(new URL(path, import.meta.url))),
  )
  // One that is missing, for example in quarantine, fails like any other thread: the rest of the desk goes on.
  return places.find((path) => existsSync(path)) ?? places[0] ?? ''
}

const unpacked = (path: string): string =>
  path.replace(`${sep}app.asar${sep}`, `${sep}app.asar.unpacked${sep}`)
