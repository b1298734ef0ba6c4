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
import { startListThread, usualLimits } from './list-thread.ts'
import type { ListThread, ThreadLimits } from './list-thread.ts'
import { tooLargeProblem } from './refusal.ts'

/** Four bytes of base64 carry three of the file. */
const mostBase64 = Math.ceil(sheetLimits.bytes / 3) * 4

/** A list nobody asks about gives its memory back; the next question reads the file again. */
const idleMs = 120_000

/** Reads and understands lists, each in a thread of its own with limits on memory and time. */
export const openList: OpenList = (file) => openListWith({ program: workerFile(), ...usualLimits }, file)

/** The same with a thread of the caller's choice. */
export const openListWith = async (
  limits: ThreadLimits,
  file: ListFile,
): Promise<Result<OpenedList, Problem>> => {
  const { content } = file
  const isTooLarge =
    content.is === 'base64' ? content.base64.length > mostBase64 : content.text.length > sheetLimits.bytes
  if (isTooLarge) return err(tooLargeProblem('bytes'))
  const first = await openThread(limits, file)
  return first.ok ? ok(keepOpen(limits, file, first.value)) : first
}

const openThread = async (limits: ThreadLimits, file: ListFile): Promise<Result<ListThread, Problem>> => {
  const thread = startListThread(limits, file)
  const said = await thread.ask(null, Opened)
  if (said.ok && said.value.is === 'opened') return ok(thread)
  thread.end()
  return said.ok && said.value.is === 'refused' ? err(said.value.problem) : (said as Result<never, Problem>)
}

const keepOpen = (limits: ThreadLimits, file: ListFile, first: ListThread): OpenedList => {
  let thread = first
  let last: Promise<unknown> = Promise.resolve()
  let isClosed = false
  let idle: NodeJS.Timeout | undefined

  const rest = (): void => {
    clearTimeout(idle)
    if (isClosed) thread.end()
    else idle = setTimeout(thread.end, idleMs).unref()
  }
  const work = async (
    options: ListOptions,
    context: ListContext,
  ): Promise<Result<Understanding, Problem>> => {
    clearTimeout(idle)
    if (thread.isOver()) {
      const again = await openThread(limits, file)
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
    rows.push(...piece.value.rows)
    ignored.push(...piece.value.ignored)
    if (piece.value.isLast) return ok({ ...said.value.frame, rows, ignored })
  }
}

/**
 * From source the program stands at the top of `electron`; in the bundle it is an entry of its own, beside or above.
 * In a packaged app it is unpacked, so that the thread is started from an ordinary file and needs nothing of Electron's
 * archive (electron-builder.yml, asarUnpack).
 */
const workerFile = (): string => {
  const places = ['../../list-worker.ts', './spreadsheet-worker.cjs', '../spreadsheet-worker.cjs'].map(
    (path) => unpacked(fileURLToPath(new URL(path, import.meta.url))),
  )
  const found = places.find((path) => existsSync(path))
  if (found === undefined) throw new Error('the reader of spreadsheets is missing from this installation')
  return found
}

const unpacked = (path: string): string =>
  path.replace(`${sep}app.asar${sep}`, `${sep}app.asar.unpacked${sep}`)
