import { z } from 'zod'
import {
  Batch,
  BatchLine,
  BatchProgress,
  BatchSummary,
  GroupChoice,
  GroupPlan,
  Packet,
  RefusedRow,
} from './groups.ts'
import { ListOptions, ListReading, ListSource } from './rooming-list.ts'
import { Health } from './health.ts'
import { BatchId, CredentialId, EntranceId, JobId, SystemId } from './ids.ts'
import { Instant } from './instant.ts'
import { IssueInput, IssuePlan, Submitted } from './issue.ts'
import { Attempt, Job } from './job.ts'
import { RoomKeys } from './key.ts'
import { Door, Guest, VisionlineSystem, Workspace } from './property.ts'
import { RoomTile } from './room.ts'
import { SessionStatus, Settings } from './session.ts'
import { WatchCounts, WatchList } from './watch.ts'

const query = <In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out) =>
  ({ is: 'query', input, output }) as const
const command = <In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out) =>
  ({ is: 'command', input, output }) as const
const none = z.strictObject({})
const done = z.object({})

/** What a window shows first, and again after a gap in the event numbers. */
export const Snapshot = z.object({
  revision: z.int(),
  now: Instant,
  status: SessionStatus,
  settings: Settings,
  tiles: z.array(RoomTile).readonly(),
  doors: z.array(Door).readonly(),
  guests: z.array(Guest).readonly(),
  /** Every job that is not final, and the latest final ones. */
  jobs: z.array(Job).readonly(),
  watch: WatchCounts,
})
export type Snapshot = z.infer<typeof Snapshot>

/** A change, numbered without gaps. A client that misses a number asks for a fresh snapshot. */
export const Change = z.object({
  revision: z.int(),
  status: SessionStatus.optional(),
  settings: Settings.optional(),
  tiles: z.array(RoomTile).readonly().optional(),
  jobs: z.array(Job).readonly().optional(),
  watch: WatchCounts.optional(),
  /** The keys of these rooms changed: an open drawer reads them again. */
  rooms: z.array(EntranceId).readonly().optional(),
  /** The building itself changed (rooms or doors added or gone): take a snapshot. */
  reload: z.literal(true).optional(),
})
export type Change = z.infer<typeof Change>

const Connected = z.object({
  workspace: Workspace,
  system: VisionlineSystem,
  credentialManager: z.object({ id: SystemId, name: z.string() }).nullable(),
  keyStored: z.boolean(),
})

/** A rooming list and what a person said about it; what is left out has its default. */
const list = { source: ListSource, options: ListOptions.prefault({}) }
const batch = z.strictObject({ batchId: BatchId })

/**
 * THE table: every query, command and event of the product with a schema in and out. The Electron host, the
 * loopback host, the in-memory host and every client are derived from this value; no channel is named elsewhere.
 *
 *   contract.calls['issue.submit']  ->  client.call('issue.submit', input): Promise<Result<Submitted, Problem>>
 *   contract.events.change          ->  client.on('change', (change) => ...): unsubscribe
 */
export const contract = {
  calls: {
    'app.snapshot': query(none, Snapshot),
    /** Write-only secrets: a key goes in here and never comes out anywhere. */
    'session.connect': command(
      z.strictObject({ apiKey: z.string().min(1).max(500), systemId: SystemId.nullable() }),
      Connected,
    ),
    'session.useTraining': command(none, Connected),
    'session.disconnect': command(none, done),
    /** `fresh: true` asks Seam for the chain and the encoders; else what is known is told. */
    'health.read': query(z.strictObject({ fresh: z.boolean() }), Health),
    'session.setOperator': command(z.strictObject({ name: z.string().max(80).nullable() }), done),
    'rooms.refresh': command(none, z.object({ readAt: Instant })),
    /** Keys of one room; `fresh: true` asks Seam and fails when it cannot, else the local copy may answer. */
    'rooms.keys': query(z.strictObject({ entranceId: EntranceId, fresh: z.boolean() }), RoomKeys),
    'issue.plan': query(IssueInput, IssuePlan),
    'issue.submit': command(IssueInput, Submitted),
    'queue.story': query(
      z.strictObject({ jobId: JobId }),
      z.object({ job: Job, attempts: z.array(Attempt).readonly() }),
    ),
    'queue.retry': command(z.strictObject({ jobId: JobId }), Job),
    'queue.cancel': command(z.strictObject({ jobId: JobId }), Job),
    'queue.resolve': command(
      z.strictObject({
        jobId: JobId,
        how: z.discriminatedUnion('is', [
          z.strictObject({ is: z.literal('worked'), credentialId: CredentialId }),
          z.strictObject({ is: z.literal('sendAgain') }),
          /** Join these keys instead of the ones that are gone. */
          z.strictObject({
            is: z.literal('joinInstead'),
            credentialIds: z.array(CredentialId).min(1).readonly(),
          }),
          /** A held first key: what a person decided, with the rooms they named and the keys they were shown. */
          z.strictObject({
            is: z.literal('firstKey'),
            as: z.enum(['override', 'autoJoin']),
            confirmedRooms: z.array(z.string()).readonly(),
            shownStops: z.array(CredentialId).readonly().nullable().default(null),
          }),
        ]),
      }),
      Job,
    ),
    /** A stored job that cannot be read any more: given up by a person who has looked at the room's keys. */
    'queue.discardDamaged': command(z.strictObject({ jobId: JobId }), done),
    'queue.pause': command(none, done),
    'queue.resume': command(none, done),
    /** How a rooming list is understood, with every problem of every row; changes nothing. */
    'groups.check': query(z.strictObject(list), ListReading),
    /** The dry run: what each key joins and what happens at each door; queues nothing. */
    'groups.plan': query(z.strictObject({ ...list, choice: GroupChoice.prefault({}) }), GroupPlan),
    /** Accepts every key of the list in one transaction. A bad row refuses all, unless only the good are wanted. */
    'groups.issue': command(
      z.strictObject({
        ...list,
        choice: GroupChoice.prefault({}),
        name: z.string().max(200).nullable(),
        onlyGoodRows: z.boolean(),
        operator: z.string().max(80).nullable().default(null),
      }),
      z.object({
        batch: Batch,
        keys: z.array(z.object({ line: BatchLine, job: Job, created: z.boolean() })).readonly(),
        refused: z.array(RefusedRow).readonly(),
      }),
    ),
    'groups.list': query(
      none,
      z.object({ batches: z.array(z.object({ batch: Batch, summary: BatchSummary })).readonly() }),
    ),
    'groups.progress': query(batch, BatchProgress),
    'groups.pauseBatch': command(batch, BatchProgress),
    'groups.resumeBatch': command(batch, BatchProgress),
    /** Cancels what has no key in the world; what may have one stays with a person. */
    'groups.cancelRest': command(batch, BatchProgress),
    'groups.handOver': command(
      z.strictObject({ batchId: BatchId, to: z.string().trim().min(1).max(80), note: z.string().max(500) }),
      Batch,
    ),
    /** Two tables as CSV: every key with its state, and the refused rows with what is wrong with them. */
    'groups.results': query(batch, z.object({ results: z.string(), toFix: z.string().nullable() })),
    /** The same table into a file, where the host can ask a person for the place; `byPage`: it cannot, the page saves it. */
    'groups.saveResults': command(
      z.strictObject({ batchId: BatchId, which: z.enum(['results', 'toFix']), name: z.string().max(300) }),
      /** `fileId` is for `groups.showSaved`; null unless it was saved. */
      z.object({ how: z.enum(['saved', 'cancelled', 'byPage']), fileId: z.string().nullable() }),
    ),
    /** Shows in the system's file manager what `groups.saveResults` saved since this start. */
    'groups.showSaved': command(z.strictObject({ fileId: z.string().max(100) }), done),
    'groups.packets': query(batch, z.object({ name: z.string(), packets: z.array(Packet).readonly() })),
    /** Whose packet this is, by the code on it as scanned or typed. */
    'groups.findPacket': query(
      z.strictObject({ code: z.string().max(100) }),
      z.object({ batchId: BatchId, packet: Packet }),
    ),
    'keys.revoke': command(z.strictObject({ credentialId: CredentialId }), done),
    /** Keys that end too early, and keys of ours that were changed elsewhere; from the local copy. */
    'watch.list': query(none, WatchList),
    /** A change is known, or after all not. */
    'watch.mark': command(z.strictObject({ id: z.string().max(4_000), isKnown: z.boolean() }), done),
    'settings.change': command(Settings.partial(), Settings),
    /** Training property only: a rooming list (CSV) for its guests of today, which raises no question. */
    'training.list': query(none, z.object({ name: z.string(), text: z.string() })),
    /** Training property only: practise an outage. */
    'training.practise': command(
      z.strictObject({ fault: z.enum(['none', 'offline', 'bridgeDown', 'keyRevoked', 'slow']) }),
      done,
    ),
  },
  events: {
    change: Change,
    /** A person outside the window asked for a screen: they clicked a notification. */
    show: z.object({ screen: z.literal('queue') }),
  },
} as const

export type Contract = typeof contract
export type CallName = keyof Contract['calls']
export type CallInput<Name extends CallName> = z.input<Contract['calls'][Name]['input']>
export type CallOutput<Name extends CallName> = z.output<Contract['calls'][Name]['output']>
export type EventName = keyof Contract['events']
export type EventData<Name extends EventName> = z.output<Contract['events'][Name]>

export const callNames = Object.keys(contract.calls) as readonly CallName[]
export const isCallName = (name: string): name is CallName => Object.hasOwn(contract.calls, name)
