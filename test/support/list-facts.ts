import { understandList } from '#core/groups/understand-list.ts'
import type { ListContext, Understanding } from '#core/ports/lists.ts'
import { ListOptions } from '#shared/rooming-list.ts'
import { EntranceId } from '#shared/ids.ts'
import { Instant } from '#shared/instant.ts'
import type { Door } from '#shared/property.ts'
import type { Spreadsheet } from '#shared/spreadsheet.ts'
import { localOf } from '#shared/stay.ts'
import type { z } from 'zod'

const numbers = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => String(from + index))

/** The house of the sample lists: rooms as hotels really name them. */
export const sampleDoors: readonly Door[] = [
  ...numbers(101, 12),
  ...numbers(201, 12),
  '0301',
  '0302',
  '412A',
  '412B',
  '12-04',
  '12-05',
  'Villa 3',
  'Villa 4',
].map((name) => ({ entranceId: EntranceId.parse(`door-${name}`), name, category: 'guest' }))

export const sampleZone = 'Europe/Lisbon'

/** The house of the samples on 23 November 2026. */
export const listContext: ListContext = {
  doors: sampleDoors,
  timeZone: sampleZone,
  checkIn: '15:00',
  checkOut: '11:00',
  now: Instant.parse('2026-11-23T10:00:00.000Z'),
  ownWords: [],
  saved: [],
}

/** A list as understood on 23 November 2026 in the house of the samples. */
export const understand = (
  sheet: Spreadsheet,
  options: z.input<typeof ListOptions> = {},
  facts: Partial<Pick<ListContext, 'ownWords' | 'saved' | 'doors'>> = {},
): Understanding => understandList(sheet, ListOptions.parse(options), { ...listContext, ...facts })

/** What matters of an understanding: who sleeps where from when until when, and what is wrong. */
export const gist = ({ columns, dateOrder, rows }: Understanding) => ({
  columns: Object.fromEntries(columns.map((column) => [column.field, column.header])),
  dateOrder,
  rows: rows.map((row) => ({
    row: row.row,
    room: row.room,
    guests: row.guests,
    from: row.from === null ? null : localOf(row.from, sampleZone),
    until: row.until === null ? null : localOf(row.until, sampleZone),
    problems: row.problems.map(({ problem }) => problem.kind),
  })),
})
