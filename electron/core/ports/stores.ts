import type { Batch, BatchLine } from '#shared/groups.ts'
import type { ColumnChoice, ListOptions } from '#shared/rooming-list.ts'
import type { BatchId, EntranceId, InstantKeyId, JobId, LinkId, UserIdentityId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import type { Attempt, Intent, Job, QueueCounts } from '#shared/job.ts'
import type { JobState } from '#shared/job-states.ts'
import type { Key } from '#shared/key.ts'
import type { Link } from '#shared/link.ts'
import type { Problem } from '#shared/problem.ts'
import type { Door, Guest, Property } from '#shared/property.ts'
import type { Settings } from '#shared/session.ts'
import type { DriftNote } from '#shared/watch.ts'

/** A job before it is accepted. `intentKey` is unique among live jobs: the same intent twice is one job. */
export type NewJob = {
  readonly id: JobId
  readonly intentKey: string
  readonly intent: Intent
  readonly batchId: BatchId | null
  readonly dependsOn: JobId | null
  readonly operator: string | null
  readonly notAfter: Instant
  readonly createdAt: Instant
  /** A job that must be decided by a person before anything is sent starts in needsAttention with this problem. */
  readonly problem: Problem | null
}

/** The parts of a job a state change may set; what is absent stays. */
export type JobPatch = Partial<
  Pick<
    Job,
    | 'intent'
    | 'holder'
    | 'attempts'
    | 'joinedTo'
    | 'credentialId'
    | 'requestId'
    | 'problem'
    | 'blocksRoom'
    | 'runAfter'
    | 'notAfter'
    | 'lastSentAt'
    | 'finishedAt'
    | 'proof'
    | 'notes'
    | 'revokedAt'
    | 'dependsOn'
  >
>

export type AttemptPatch = Partial<Omit<Attempt, 'n' | 'startedAt'>> & { readonly n: number }

export type JobFilter = {
  readonly states?: readonly JobState[]
  readonly batchId?: BatchId
  /** Only jobs whose stay is not over at that moment. */
  readonly endsAfter?: Instant
  readonly limit?: number
  /** Newest first instead of oldest first. */
  readonly newestFirst?: boolean
}

/**
 * The durable queue. Every method is one transaction: when its promise resolves, the change is on disk
 * (synchronous=FULL). A store that cannot write throws StoreFailure and must not be used again.
 */
export type JobStore = {
  /** All or none. For an intent already live, the existing job with `created: false`. */
  readonly enqueue: (
    jobs: readonly NewJob[],
  ) => Promise<readonly { readonly job: Job; readonly created: boolean }[]>
  /**
   * Takes the oldest queued job whose time has come, whose dependency is issued, and in whose rooms nothing is
   * running, uncertain, blocked for a person, or queued before it (a job that still waits for its dependency
   * does not hold others up). queued -> running, in one statement.
   */
  readonly claim: (input: { readonly now: Instant; readonly claim: string }) => Promise<Job | null>
  /** Changes a running job without ending its claim; false when the claim is no longer ours. */
  readonly update: (id: JobId, claim: string, patch: JobPatch, now: Instant) => Promise<boolean>
  /** Stores the request before its first byte is sent; false when the claim is no longer ours. */
  readonly beginAttempt: (id: JobId, claim: string, attempt: Attempt, patch: JobPatch) => Promise<boolean>
  /** running -> another state, only while `claim` holds. The attempt, when given, is finished in the same transaction. */
  readonly settle: (
    id: JobId,
    claim: string,
    to: JobState,
    patch: JobPatch,
    attempt: AttemptPatch | null,
    now: Instant,
  ) => Promise<Job | null>
  /**
   * A change by a person or by reading, only while the job is still in one of `from`; null when it is not.
   * `to` may be the state the job is in already: then only the patch applies (also for an issued job).
   */
  readonly move: (
    id: JobId,
    from: readonly JobState[],
    to: JobState,
    patch: JobPatch,
    now: Instant,
    attempt?: AttemptPatch,
  ) => Promise<Job | null>
  /** After a start: every running job becomes uncertain. Returns them. */
  readonly recover: (now: Instant) => Promise<readonly Job[]>
  readonly get: (id: JobId) => Promise<Job | null>
  readonly list: (filter: JobFilter) => Promise<readonly Job[]>
  readonly attempts: (id: JobId) => Promise<readonly Attempt[]>
  readonly counts: () => Promise<QueueCounts>
  /** Queued jobs whose dependency can no longer be issued, for `dependencyFailed`. */
  readonly orphans: () => Promise<readonly Job[]>
  /** Issued jobs whose key was never compared with what was asked for, and whose `runAfter` has come. */
  readonly unverified: (now: Instant) => Promise<readonly Job[]>
  /** Sets an unreadable job aside for good, so that its rooms and its intent are free; false when it can be read. */
  readonly discardDamaged: (id: JobId, now: Instant) => Promise<boolean>
  /** The job that is live for one of these intents but cannot be read any more; null when there is none. */
  readonly damagedTwin: (intentKeys: readonly string[]) => Promise<JobId | null>
  /** The earliest `runAfter` in the future among queued, uncertain and unverified jobs. */
  readonly nextDue: (now: Instant) => Promise<Instant | null>
}

/** What was chosen for lists with the same headings, so that nobody has to say it twice. */
export type SavedList = {
  readonly columns: readonly ColumnChoice[]
  readonly roomAliases: ListOptions['roomAliases']
}

/** Group jobs. Every method is one transaction, like those of `JobStore`. */
export type BatchStore = {
  /**
   * Accepts a whole list: its jobs as by `JobStore.enqueue`, the batch and one line per key, all or none. A line
   * names a new job by the id it was offered under and is stored with the id it has. Lines of an earlier
   * acceptance of the same batch stay.
   */
  readonly accept: (input: {
    readonly batch: Batch
    readonly identity: string
    readonly jobs: readonly NewJob[]
    readonly lines: readonly BatchLine[]
  }) => Promise<readonly { readonly job: Job; readonly created: boolean }[]>
  /** The batch that was accepted from the same list with the same choices before. */
  readonly byIdentity: (identity: string) => Promise<Batch | null>
  readonly get: (id: BatchId) => Promise<Batch | null>
  /** Newest first. */
  readonly list: () => Promise<readonly Batch[]>
  readonly save: (batch: Batch) => Promise<void>
  readonly lines: (id: BatchId) => Promise<readonly BatchLine[]>
  /** Jobs that are live for these intents, by intent key. */
  readonly liveByIntent: (intentKeys: readonly string[]) => Promise<ReadonlyMap<string, Job>>
  /** `JobStore.move` for many jobs at once; those that are in none of `from` any more stay as they are. */
  readonly moveAll: (
    ids: readonly JobId[],
    from: readonly JobState[],
    to: JobState,
    patch: JobPatch,
    now: Instant,
  ) => Promise<readonly Job[]>
  readonly savedList: (signature: string) => Promise<SavedList | null>
  readonly saveList: (signature: string, list: SavedList, now: Instant) => Promise<void>
}

/** The local copy of the property, usable offline, and what the operator set. */
export type PropertyStore = {
  readonly property: () => Promise<Property | null>
  /** With another property than before, or none, the copy goes in the same step: doors of one are never another's. */
  readonly saveProperty: (property: Property | null) => Promise<void>
  readonly doors: () => Promise<readonly Door[]>
  readonly guests: () => Promise<readonly Guest[]>
  readonly keys: () => Promise<readonly Key[]>
  /** When the whole copy, or this one door's keys, were read last; null when never. */
  readonly readAt: (entranceId?: EntranceId) => Promise<Instant | null>
  /** Replaces the copy in one transaction. */
  readonly saveCopy: (copy: {
    readonly doors: readonly Door[]
    readonly guests: readonly Guest[]
    readonly keys: readonly Key[]
    readonly readAt: Instant
  }) => Promise<void>
  /** Replaces what is known of one door: its keys as read now, and forgets keys that no longer open it. */
  readonly saveKeysOfDoor: (entranceId: EntranceId, keys: readonly Key[], readAt: Instant) => Promise<void>
  readonly saveGuest: (guest: Guest) => Promise<void>
  readonly settings: () => Promise<Settings>
  readonly saveSettings: (settings: Settings) => Promise<void>
}

/** Links to phone keys, without their addresses. Every method is one transaction. */
export type LinkStore = {
  /** A new one, or the state of one that is there. */
  readonly save: (link: Link) => Promise<void>
  readonly get: (id: LinkId) => Promise<Link | null>
  /** Oldest first. */
  readonly ofJobs: (ids: readonly JobId[]) => Promise<readonly Link[]>
  /** Every link of this person that Seam has given an id: those of other keys are not to be taken for this one's. */
  readonly namedOf: (userIdentityId: UserIdentityId) => Promise<readonly InstantKeyId[]>
  /** Links with something left to do: unsettled ones, and those of keys that were revoked. */
  readonly toDo: () => Promise<readonly Link[]>
}

/** What happened elsewhere to keys of ours, and what somebody said about it. Every method is one transaction. */
export type DriftStore = {
  readonly all: () => Promise<readonly DriftNote[]>
  readonly save: (note: DriftNote) => Promise<void>
  readonly forget: (ids: readonly string[]) => Promise<void>
}

/** Thrown by a store that can no longer be trusted with writes (disk full, I/O error, corruption): sending stops. */
export class StoreFailure extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.kind)
    this.name = 'StoreFailure'
    this.problem = problem
  }
}
