import { z } from 'zod'
import { BatchId, CredentialId, EntranceId, JobId } from './ids.ts'
import { Instant } from './instant.ts'
import { Consequence } from './issue.ts'
import { Job } from './job.ts'
import { KeyHolder } from './key-holder.ts'
import { KeyRef } from './key.ts'
import { ListReading, RowProblem } from './rooming-list.ts'
import { SheetFile } from './spreadsheet.ts'

/** How the keys of a group are issued. */
export const GroupChoice = z.strictObject({
  join: z.enum(['all', 'parents']).default('all'),
  firstKey: z.enum(['override', 'autoJoin', 'hold']).default('hold'),
  /** Rooms the operator named for first keys that replace all. */
  confirmedRooms: z.array(z.string().max(200)).max(5_000).readonly().default([]),
  /**
   * Occupied rooms that the operator calls the same party as the list, or all of them. `shown`: the holders they
   * were shown there, so that the yes holds for nobody else; null when they were shown none.
   */
  sameParty: z
    .union([
      z.literal('all'),
      z
        .array(
          z.strictObject({
            room: z.string().max(200),
            shown: z.array(z.string().max(300).nullable()).max(200).readonly().nullable().default(null),
          }),
        )
        .max(5_000)
        .readonly(),
    ])
    .default([]),
  /** Common doors for everybody (`roomType: null`) or for one room type. */
  doorRules: z
    .array(z.strictObject({ roomType: z.string().max(200).nullable(), doorIds: z.array(EntranceId).max(28) }))
    .max(50)
    .readonly()
    .default([]),
})
export type GroupChoice = z.infer<typeof GroupChoice>

export const PlannedKey = z.object({
  row: z.int(),
  guest: z.string(),
  copy: z.int(),
  /**
   * join: the keys of the room; asks: the same once a person says that it is one party; first: new key that replaces
   * all; autoJoin, hold: as chosen; after: joins the first.
   */
  does: z.enum(['join', 'asks', 'first', 'autoJoin', 'hold', 'after']),
  /** The job that makes this key already; nothing new is queued for it. */
  already: z.object({ jobId: JobId, state: Job.shape.state }).nullable(),
})
export type PlannedKey = z.infer<typeof PlannedKey>

export const RoomPlan = z.object({
  room: z.string(),
  entranceId: EntranceId,
  joins: z.array(KeyRef).readonly(),
  /** Who holds the keys that the new ones would join. */
  holders: z.array(KeyHolder).readonly(),
  /** none: no new key joins anybody here; listed: a holder is in the list; confirmed, asks: none is. */
  party: z.enum(['none', 'listed', 'confirmed', 'asks']),
  keys: z.array(PlannedKey).readonly(),
  consequences: z.array(Consequence).readonly(),
})
export type RoomPlan = z.infer<typeof RoomPlan>

export const PlanSummary = z.object({
  keys: z.int(),
  joins: z.int(),
  /** Keys of rooms whose holders are not in the list, without an answer yet. */
  asks: z.int(),
  firstKeys: z.int(),
  held: z.int(),
  after: z.int(),
  /** New keys that a person must decide about first, and those behind them. */
  waits: z.int(),
  alreadyIssued: z.int(),
  refusedRows: z.int(),
  stops: z.int(),
})
export type PlanSummary = z.infer<typeof PlanSummary>

/** The dry run: every key and what happens at every door, nothing queued. */
export const GroupPlan = z.object({
  reading: ListReading,
  rooms: z.array(RoomPlan).readonly(),
  /** Rooms whose first key must be confirmed by name before it may replace all. */
  toConfirm: z.array(z.string()).readonly(),
  summary: PlanSummary,
})
export type GroupPlan = z.infer<typeof GroupPlan>

export const RefusedRow = z.object({
  row: z.int(),
  cells: z.array(z.string()).readonly(),
  problems: z.array(RowProblem).readonly(),
})
export type RefusedRow = z.infer<typeof RefusedRow>

/** A group job: one list, accepted once. */
export const Batch = z.object({
  id: BatchId,
  name: z.string(),
  file: SheetFile,
  headers: z.array(z.string()).readonly(),
  createdAt: Instant,
  operator: z.string().nullable(),
  /** Who has it now, and a word for them. */
  handover: z.object({ to: z.string(), note: z.string(), at: Instant }).nullable(),
  pausedAt: Instant.nullable(),
  refused: z.array(RefusedRow).readonly(),
})
export type Batch = z.infer<typeof Batch>

/** Which job makes the key of which row; also jobs that an earlier list had queued. */
export const BatchLine = z.object({
  jobId: JobId,
  row: z.int(),
  room: z.string(),
  guest: z.string(),
  copy: z.int(),
})
export type BatchLine = z.infer<typeof BatchLine>

/** A key of a group with its job as it is now. */
export const LineWithJob = BatchLine.extend({ job: Job })
export type LineWithJob = z.infer<typeof LineWithJob>

export const BatchSummary = z.object({
  keys: z.int(),
  /** Without the keys of `noCard`. */
  issued: z.int(),
  /** Made at Seam and on no card yet: they open nothing. */
  noCard: z.int(),
  alreadyIssued: z.int(),
  needsAttention: z.int(),
  refusedRows: z.int(),
  queued: z.int(),
  cancelled: z.int(),
})
export type BatchSummary = z.infer<typeof BatchSummary>

export const BatchProgress = z.object({
  batch: Batch,
  lines: z.array(LineWithJob).readonly(),
  summary: BatchSummary,
  /** Over the last minute of work; null before two keys are made. */
  keysPerMinute: z.number().nullable(),
  secondsLeft: z.int().nullable(),
})
export type BatchProgress = z.infer<typeof BatchProgress>

/** One envelope: its outside shows number, code and at most the room, never a guest. */
export const Packet = z.object({
  number: z.int(),
  /** What the QR code holds: batch and row in letters that tell a finder nothing. */
  code: z.string(),
  room: z.string(),
  guests: z.array(z.string()).readonly(),
  /** Keys that exist and can be handed out: a card counts once it is written. */
  keys: z.int(),
  rows: z.array(z.int()).readonly(),
  credentialIds: z.array(CredentialId).readonly(),
})
export type Packet = z.infer<typeof Packet>
