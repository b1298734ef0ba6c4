import { parentPort, workerData } from 'node:worker_threads'
import { Ask, ListFileMessage } from '#adapters/spreadsheets/list-messages.ts'
import type { Frame, Opened, Piece } from '#adapters/spreadsheets/list-messages.ts'
import { readTable } from '#adapters/spreadsheets/read-table.ts'
import { understandList } from '#core/groups/understand-list.ts'
import type { ListFile, Understanding } from '#core/ports/lists.ts'
import type { Problem } from '#shared/problem.ts'
import { err } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Spreadsheet } from '#shared/spreadsheet.ts'

/**
 * ROOT 5: the thread of one rooming list (adapters/spreadsheets/open-list.ts). It reads one file, understands it as
 * often as it is asked, and ends with it: nothing a hostile file does to this thread reaches another list. Built as a
 * file of its own that needs no other (electron.vite.config.ts), because a packaged app starts it from outside its
 * archive.
 */
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

const say = (message: Opened | Frame | Piece): void => parentPort?.postMessage(message)

const sheet = read(ListFileMessage.parse(workerData))
if (sheet.ok) {
  let rest: Iterator<Piece> | null = null
  parentPort?.on('message', (message: unknown) => {
    const ask = Ask.parse(message)
    if (ask.is === 'understand') {
      const understood = understandList(sheet.value, ask.options, ask.context)
      const { rows: _rows, ignored: _ignored, ...frame } = understood
      rest = piecesOf(understood)
      say({ is: 'frame', frame })
    } else {
      const piece = rest?.next().value
      if (piece !== undefined) say(piece)
    }
  })
  say({ is: 'opened' })
} else {
  say({ is: 'refused', problem: sheet.error })
}
