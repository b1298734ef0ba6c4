import type { SheetRow } from '#shared/spreadsheet.ts'
import { readDate } from '#shared/dates/read-date.ts'
import { readRange } from './read-range.ts'

/** Certain dates in the lines above the headings: the dates of the block. */
export const blockDates = (titles: readonly SheetRow[], epoch: 1900 | 1904): readonly string[] =>
  titles.flatMap((row) => row.cells).flatMap((cell) => datesIn(cell.text.trim(), epoch))

const datesIn = (text: string, epoch: 1900 | 1904): readonly string[] => {
  const parts = [text, ...text.split(/:\s|,\s(?=\d)|\s(?=\d)/u)]
  const behindWords = text.replace(/^[^\d]*(?=\d)/u, '')
  const range = readRange(text, epoch) ?? readRange(behindWords, epoch)
  const ends = range === null ? [] : [range.from, range.until]
  const single = [...parts, behindWords, ...text.split(/\s(?:-|–|to|bis|au|a|al|ate|hasta)\s|:\s/u)].map(
    (part) => readDate({ text: part.trim(), kind: 'text', note: null }, epoch),
  )
  return [...ends, ...single].flatMap((read) => (read?.is === 'date' ? [read.date] : []))
}
