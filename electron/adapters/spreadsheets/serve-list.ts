import type { ListContext, ListFile, Understanding } from '#core/ports/lists.ts'
import type { Problem } from '#shared/problem.ts'
import { err } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { ListOptions } from '#shared/rooming-list.ts'
import type { Spreadsheet } from '#shared/spreadsheet.ts'
import { Ask, ListFileMessage } from './list-messages.ts'
import type { Frame, Opened, Piece } from './list-messages.ts'
import { readTable } from './read-table.ts'

type Understand = (sheet: Spreadsheet, options: ListOptions, context: ListContext) => Understanding

export type ServedList = {
  /** What the thread says unasked. */
  readonly first: Opened
  /** The one answer to a message; null where nothing is left to say. */
  readonly answer: (message: unknown) => Frame | Piece | null
}

/**
 * The thread's side of a list: reads the file of the message, then answers what it is asked about it. A message of
 * another shape throws, which ends the thread.
 */
export const serveList = (message: unknown, understand: Understand): ServedList => {
  const sheet = read(ListFileMessage.parse(message))
  if (!sheet.ok) return { first: { is: 'refused', problem: sheet.error }, answer: () => null }
  let rest: Iterator<Piece> | null = null
  return {
    first: { is: 'opened' },
    answer: (asked) => {
      const ask = Ask.parse(asked)
      if (ask.is === 'more') return rest?.next().value ?? null
      const understood = understand(sheet.value, ask.options, ask.context)
      const { rows: _rows, ignored: _ignored, ...frame } = understood
      rest = piecesOf(understood)
      return { is: 'frame', frame }
    },
  }
}

const read = ({ name, content, options }: ListFile): Result<Spreadsheet, Problem> => {
  if (content.is === 'text')
    return readTable(name, Buffer.from(content.text, 'utf8'), { ...options, encoding: 'utf-8' })
  return /^[A-Za-z0-9+/]*={0,2}$/.test(content.base64)
    ? readTable(name, Buffer.from(content.base64, 'base64'), options)
    : err({ kind: 'fileUnreadable', why: 'notBase64', detail: '' })
}

/** Characters and values of one message: less than a millisecond or two of the desk's time. */
const mostWeight = 40_000

/** The rows in pieces that are light enough for the desk to take between two other things. */
const piecesOf = function* ({ rows, ignored }: Understanding): Generator<Piece> {
  let piece: { rows: Piece['rows']; ignored: Piece['ignored'] } = { rows: [], ignored: [] }
  let weight = 0
  for (const row of rows) {
    piece.rows.push({ ...row })
    weight += weigh(row.cells) + 100 * (2 + row.problems.length + row.warnings.length + row.guests.length)
    if (weight < mostWeight) continue
    yield { is: 'piece', ...piece, isLast: false }
    piece = { rows: [], ignored: [] }
    weight = 0
  }
  for (const one of ignored) {
    piece.ignored.push({ ...one })
    weight += 50 + one.text.length
    if (weight < mostWeight) continue
    yield { is: 'piece', ...piece, isLast: false }
    piece = { rows: [], ignored: [] }
    weight = 0
  }
  yield { is: 'piece', ...piece, isLast: true }
}

const weigh = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + 10 + cell.length, 0)
