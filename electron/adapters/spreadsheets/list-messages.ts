import { z } from 'zod'
import { ListWord } from '#shared/list-field.ts'
import { Instant } from '#shared/instant.ts'
import { Problem } from '#shared/problem.ts'
import { Door } from '#shared/property.ts'
import { ColumnChoice, ListOptions, ListReading, ListRow } from '#shared/rooming-list.ts'
import { SheetOptions } from '#shared/spreadsheet.ts'
import type { ListContext, ListFile } from '#core/ports/lists.ts'

/**
 * What the desk and the thread of a list say to each other. The thread answers each message with one message, so that
 * a long list comes in pieces and the desk serves its window between two of them.
 */
export const ListFileMessage = z.object({
  name: z.string(),
  content: z.discriminatedUnion('is', [
    z.object({ is: z.literal('base64'), base64: z.string() }),
    z.object({ is: z.literal('text'), text: z.string() }),
  ]),
  options: SheetOptions,
}) satisfies z.ZodType<ListFile>

const ListContextMessage = z.object({
  doors: z.array(Door).readonly(),
  timeZone: z.string(),
  checkIn: z.string(),
  checkOut: z.string(),
  now: Instant,
  ownWords: z.array(ListWord).readonly(),
  saved: z.array(ColumnChoice).readonly(),
}) satisfies z.ZodType<ListContext>

/** The desk asks. */
export const Ask = z.discriminatedUnion('is', [
  z.object({ is: z.literal('understand'), options: ListOptions, context: ListContextMessage }),
  z.object({ is: z.literal('more') }),
])
export type Ask = z.infer<typeof Ask>

const {
  rows: _rows,
  ignored,
  ...frame
} = ListReading.omit({
  listId: true,
  summary: true,
  difference: true,
}).shape

/** The first word of the thread: the file is read, or why not. */
export const Opened = z.discriminatedUnion('is', [
  z.object({ is: z.literal('opened') }),
  z.object({ is: z.literal('refused'), problem: Problem }),
])
export type Opened = z.infer<typeof Opened>

/** The answer to `understand`: everything but the rows. */
export const Frame = z.object({ is: z.literal('frame'), frame: z.object(frame) })
export type Frame = z.infer<typeof Frame>

/** The answer to `more`: the next rows. */
export const Piece = z.object({
  is: z.literal('piece'),
  rows: z.array(ListRow),
  ignored: z.array(ignored.unwrap().element),
  isLast: z.boolean(),
})
export type Piece = z.infer<typeof Piece>
