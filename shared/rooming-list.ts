import { z } from 'zod'
import { BatchId, EntranceId, JobId } from './ids.ts'
import { Instant } from './instant.ts'
import { Access, Job } from './job.ts'
import { ListField } from './list-field.ts'
import { Problem } from './problem.ts'
import { ClockTime } from './session.ts'
import { SheetFile, SheetNote, TextEncoding } from './spreadsheet.ts'

export { ListField }

/** The list itself; `kept` names one this desk has read a moment ago, so that it travels only once. */
export const ListSource = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('file'), name: z.string().max(260), base64: z.string().max(14_100_000) }),
  z.strictObject({ is: z.literal('text'), name: z.string().max(260), text: z.string().max(10_485_760) }),
  z.strictObject({ is: z.literal('kept'), listId: z.string().max(200) }),
])
export type ListSource = z.infer<typeof ListSource>

/** A column by its heading, by its place from 0, or none at all. */
export const ColumnChoice = z.strictObject({
  field: ListField,
  column: z.union([z.string().max(4096), z.int().min(0).max(199), z.null()]),
})
export type ColumnChoice = z.infer<typeof ColumnChoice>

/** What a person has said about how to read the list. Everything has a default. */
export const ListOptions = z.strictObject({
  encoding: TextEncoding.nullable().default(null),
  sheet: z.string().max(200).nullable().default(null),
  columns: z.array(ColumnChoice).max(50).readonly().default([]),
  /** Whether columns are read as a person chose them for the last list with the same headings. */
  savedColumns: z.enum(['use', 'ignore']).default('use'),
  dateOrder: z.enum(['auto', 'dayFirst', 'monthFirst']).default('auto'),
  /** How the list calls rooms that have another name at their door. */
  roomAliases: z
    .array(z.strictObject({ text: z.string().max(200), room: z.string().max(200) }))
    .max(2_000)
    .readonly()
    .default([]),
  /** Cells as corrected on the screen. */
  edits: z
    .array(z.strictObject({ row: z.int(), field: ListField, value: z.string().max(4096) }))
    .max(5_000)
    .readonly()
    .default([]),
  skipRows: z.array(z.int()).max(20_000).readonly().default([]),
  /** Rows that the reading had set aside and a person wants back. */
  returnRows: z.array(z.int()).max(20_000).readonly().default([]),
  /** Questions about a row that a person has answered with yes: the kind of the row's problem. */
  confirmed: z
    .array(z.strictObject({ row: z.int(), kind: z.string().max(60) }))
    .max(20_000)
    .readonly()
    .default([]),
  /** Blank room cells without another reason: ask for each, or all of the row above. */
  blankRooms: z.enum(['ask', 'above']).default('ask'),
  /** Wall-clock date or time of the property for rows without their own. */
  arrive: z.string().max(30).nullable().default(null),
  depart: z.string().max(30).nullable().default(null),
  /** For days without a time; null is what the property's settings say. */
  checkIn: ClockTime.nullable().default(null),
  checkOut: ClockTime.nullable().default(null),
  keysPerGuest: z.int().min(1).max(10).default(1),
  /** Already part of what makes two keys the same, so the preview must know it. */
  access: Access.default('mobile'),
})
export type ListOptions = z.infer<typeof ListOptions>

export const ListColumn = z.object({
  field: ListField,
  column: z.int(),
  header: z.string(),
  /** 0 to 1. */
  confidence: z.number(),
  by: z.enum(['words', 'saved', 'operator']),
})
export type ListColumn = z.infer<typeof ListColumn>

/** A problem of one row, with the column it is in and what stands there. */
export const RowProblem = z.object({
  problem: Problem,
  field: ListField.nullable(),
  column: z.string().nullable(),
  value: z.string(),
})
export type RowProblem = z.infer<typeof RowProblem>

export const RowNote = z.enum([
  'roomFromAbove',
  'roomFromShare',
  'roomFromAlias',
  'roomWithoutDecimals',
  /** The cell holds 401 and its format shows 0401, which is no door. */
  'roomWithoutZeros',
  'severalRooms',
  'severalGuests',
  'datesFromAbove',
  'datesFromList',
  'hiddenRow',
  'formula',
  'edited',
  'alreadyIssued',
  /** Was set aside by its status or look, and a person brought it back. */
  'returned',
  /** An instant with a zone, converted to the property's. */
  'zoneConverted',
  /** A time of day that the list writes was used instead of the property's usual one. */
  'timeRead',
  /** The list leaves the year out, and only one is possible. */
  'yearAdded',
  'nameTurned',
  'titleCut',
  'familyNameShared',
  'excelText',
])
export type RowNote = z.infer<typeof RowNote>

/** One row of the list as understood; a row with several rooms comes once per room. */
export const ListRow = z.object({
  row: z.int(),
  /** The door's name when it was found, else what the list says. */
  room: z.string(),
  entranceId: EntranceId.nullable(),
  guests: z.array(z.string()).readonly(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  roomType: z.string(),
  group: z.string(),
  from: Instant.nullable(),
  until: Instant.nullable(),
  keysPerGuest: z.int(),
  persons: z.int().nullable(),
  problems: z.array(RowProblem).readonly(),
  /** Worth a look, no obstacle. */
  warnings: z.array(RowProblem).readonly(),
  notes: z.array(RowNote).readonly(),
  cells: z.array(z.string()).readonly(),
})
export type ListRow = z.infer<typeof ListRow>

export const ListSummary = z.object({
  rows: z.int(),
  ok: z.int(),
  problems: z.int(),
  rooms: z.int(),
  keysToIssue: z.int(),
  alreadyIssued: z.int(),
})
export type ListSummary = z.infer<typeof ListSummary>

/** What an edited list changes about the one issued before it. */
export const ListDifference = z.object({
  batch: z.object({ id: BatchId, name: z.string() }),
  added: z.int(),
  same: z.int(),
  /** Keys of the earlier list that this one does not have: shown, never touched. */
  gone: z
    .array(
      z.object({
        jobId: JobId,
        room: z.string(),
        guest: z.string(),
        copy: z.int(),
        state: Job.shape.state,
      }),
    )
    .readonly(),
})
export type ListDifference = z.infer<typeof ListDifference>

/** Why a row of the file is not a row of the list. */
export const IgnoredWhy = z.enum([
  'title',
  'total',
  'header',
  'note',
  'skipped',
  // The list itself says that nobody comes.
  'cancelled',
  'noShow',
  'checkedOut',
  'waitlist',
  'optional',
  'struckThrough',
  /** A word in the guest's place that is no person: TBA, blocked, out of order. */
  'noPerson',
])
export type IgnoredWhy = z.infer<typeof IgnoredWhy>

/** The list as understood, with every problem of every row at once. */
export const ListReading = z.object({
  listId: z.string(),
  file: SheetFile,
  fileNotes: z.array(SheetNote).readonly(),
  headerRow: z.int().nullable(),
  headers: z.array(z.string()).readonly(),
  /** The first different values of each column, so that a person who is asked about a column sees what is in it. */
  samples: z.array(z.array(z.string()).readonly()).readonly(),
  columns: z.array(ListColumn).readonly(),
  /** How 03/04 is read: as decided, or `tied` when a person must say; `clear` when no date is in doubt. */
  dateOrder: z.enum(['clear', 'dayFirst', 'monthFirst', 'tied']),
  rows: z.array(ListRow).readonly(),
  ignored: z
    .array(
      z.object({
        row: z.int(),
        why: IgnoredWhy,
        text: z.string(),
        /** Whether a person may bring the row back: it can name a guest. */
        canReturn: z.boolean(),
      }),
    )
    .readonly(),
  /** What keeps the whole list from being used. */
  problems: z.array(Problem).readonly(),
  summary: ListSummary,
  /** null when no such list was issued before. */
  difference: ListDifference.nullable(),
})
export type ListReading = z.infer<typeof ListReading>
