import type { Batch, BatchLine, ColumnChoice, ListOptions } from '#shared/groups.ts'
import type { BatchId, CredentialId, EntranceId, JobId, SystemId, UserIdentityId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import type { Access, Attempt, CardFormat, Holder, Intent, Job, QueueCounts } from '#shared/job.ts'
import type { JobState } from '#shared/job-states.ts'
import type { Key } from '#shared/key.ts'
import type { Problem } from '#shared/problem.ts'
import type { Door, Guest, Property, VisionlineSystem, Workspace } from '#shared/property.ts'
import type { Result } from '#shared/result.ts'
import type { Settings, VaultState } from '#shared/session.ts'
import type { DriftNote } from '#shared/watch.ts'
import type { SheetOptions, Spreadsheet } from '#shared/spreadsheet.ts'

/** Wall-clock time and timers. Core reads time once per use-case; a timer is only a hint, deadlines are rows. */
export type Clock = {
  readonly now: () => Instant
  /** Calls back once after `ms`. Returns its cancel; cancelling twice is harmless. */
  readonly after: (ms: number, callback: () => void) => () => void
}

/** A number in [0, 1). */
export type Random = () => number

/** A new unique id (a UUID outside tests). */
export type NewId = () => string

/** Events with ids and numbers; never a guest's name, a key or a secret. */
export type Log = {
  readonly info: (event: string, fields: LogFields) => void
  readonly warn: (event: string, fields: LogFields) => void
  readonly error: (event: string, fields: LogFields & { readonly error?: unknown }) => void
}
export type LogFields = Readonly<Record<string, unknown>>

// ---------------------------------------------------------------------------------------------- Seam

/** Why a call gave no value; the rows of the outcome table in docs/architecture.md. */
export type Failure =
  /** Proven: no byte of the request was written (DNS, refused, TLS handshake, no route). */
  | { readonly is: 'notSent'; readonly detail: string }
  /** It may have been applied: timeout, reset, 5xx, an answer that cannot be read, 2xx without an id. */
  | {
      readonly is: 'unknown'
      readonly detail: string
      readonly status: number | null
      readonly requestId: string | null
    }
  | { readonly is: 'throttled'; readonly retryAfterMs: number | null; readonly requestId: string | null }
  | { readonly is: 'unauthorised'; readonly requestId: string | null }
  /** A 4xx with Seam's own error body: proof that nothing was made. */
  | {
      readonly is: 'refused'
      readonly status: number
      readonly code: string
      readonly message: string
      readonly requestId: string | null
      /** Seam refused because of the label key, which the schema does not list (decisions.md D5). */
      readonly becauseOfLabel: boolean
    }

export type Outcome<T> =
  | { readonly is: 'accepted'; readonly value: T; readonly requestId: string | null }
  | Failure

/** A credential to create, complete and resolved: exactly one of join, override, auto-join. */
export type CredentialRequest = {
  readonly systemId: SystemId
  readonly owner: Holder
  readonly access: Access
  /** Needed for phone keys, left out for cards (seam-visionline.md 7.1). */
  readonly credentialManagerId: SystemId | null
  readonly entranceIds: readonly EntranceId[]
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly format: CardFormat
  readonly shape:
    | { readonly is: 'join'; readonly credentialIds: readonly CredentialId[] }
    | { readonly is: 'override' }
    | { readonly is: 'autoJoin' }
  readonly label: string | null
}

export type HolderRequest = {
  readonly key: string
  readonly systemId: SystemId
  readonly fullName: string
  readonly email: string | null
  readonly phone: string | null
}

/** JSON as it goes over the wire. */
export type JsonValue = Attempt['request']
export type WireBody = { [key: string]: JsonValue }

export type SystemHealth = {
  readonly system: VisionlineSystem
  /** Seam's own error codes for the chain, for example `seam_bridge_disconnected`. */
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
}

/** Something that happened to a key or a door of the property. Unknown types are data. */
export type PropertyEvent = {
  readonly id: string
  readonly type: string
  readonly at: Instant
  readonly credentialId: CredentialId | null
}

/** A card encoder. Seam does not say whether one is switched on: that shows when it is asked to do something. */
export type Encoder = { readonly id: string; readonly name: string; readonly errors: readonly string[] }

/**
 * Seam, seen from the hotel. Every method may wait for the network and none throws for what the network does.
 * Reads may be repeated by the client below; `createCredential`, `createHolder` and `deleteCredential` reach the
 * wire at most once per call.
 */
export type AccessGateway = {
  readonly workspace: () => Promise<Outcome<Workspace>>
  readonly visionlineSystems: () => Promise<Outcome<readonly VisionlineSystem[]>>
  readonly health: (systemId: SystemId) => Promise<Outcome<SystemHealth>>
  readonly credentialManagers: (
    systemId: SystemId,
  ) => Promise<Outcome<readonly { readonly id: SystemId; readonly name: string }[]>>
  /** All pages. */
  readonly doors: (systemId: SystemId) => Promise<Outcome<readonly Door[]>>
  /** All pages; `holder` is null, names come with `guests`. */
  readonly keysOfProperty: (systemId: SystemId) => Promise<Outcome<readonly Key[]>>
  /** `list_credentials_with_access`; `validOnly` adds `include_if: ["visionline_metadata.is_valid"]`. */
  readonly keysOfDoor: (
    entranceId: EntranceId,
    options: { readonly validOnly: boolean },
  ) => Promise<Outcome<readonly Key[]>>
  readonly guests: (systemId: SystemId) => Promise<Outcome<readonly Guest[]>>
  /** The identity with our own key; null when there is none. */
  readonly holderByKey: (key: string, systemId: SystemId) => Promise<Outcome<Holder | null>>
  readonly createHolder: (request: HolderRequest) => Promise<Outcome<Holder>>
  /** All pages of one holder's credentials, phone copies included. */
  readonly keysOfHolder: (holder: Holder, systemId: SystemId) => Promise<Outcome<readonly Key[]>>
  readonly key: (credentialId: CredentialId) => Promise<Outcome<Key>>
  /** Whether any phone of this person is ready for keys (`has_active_endpoint`). */
  readonly hasReadyPhone: (userIdentityId: UserIdentityId) => Promise<Outcome<boolean>>
  /** The name of the phone a phone copy is on; null when Seam does not say. */
  readonly phoneOfKey: (credentialId: CredentialId) => Promise<Outcome<string | null>>
  /** Changes to keys and doors since a moment; no order is promised, and an event may come twice. */
  readonly events: (systemId: SystemId, since: Instant) => Promise<Outcome<readonly PropertyEvent[]>>
  /** All pages. */
  readonly encoders: (systemId: SystemId) => Promise<Outcome<readonly Encoder[]>>
  readonly createCredential: (request: CredentialRequest) => Promise<Outcome<Key>>
  readonly deleteCredential: (credentialId: CredentialId) => Promise<Outcome<null>>
  /** The body `createCredential` would send, checked against the closed schema; throws when it does not fit (a bug). */
  readonly wireBody: (request: CredentialRequest) => WireBody
}

export type SeamAccount = { readonly apiKey: string; readonly endpoint: string }

/** Opens Seam for a key. A key of the wrong form is a Problem before anything is sent. */
export type OpenGateway = (account: SeamAccount) => Result<AccessGateway, Problem>

// --------------------------------------------------------------------------------------------- store

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

// --------------------------------------------------------------------------------------------- vault

/** Where the Seam key rests between starts. */
export type Vault = {
  readonly state: () => Promise<VaultState>
  readonly read: () => Promise<SeamAccount | null>
  /** Answers where the key went: into the keychain, or only into memory until exit (decisions.md D10). */
  readonly save: (account: SeamAccount) => Promise<VaultState>
  readonly forget: () => Promise<void>
}

/**
 * Asks the person at this computer where a file goes and writes it there, whole or not at all; false when they
 * close the question. Only a host with a window of its own can ask.
 */
export type SaveFile = (file: {
  readonly name: string
  readonly text: string
}) => Promise<Result<boolean, Problem>>

/**
 * Reads a rooming list: a file as base64, or a pasted table. Hostile, damaged or oversized input is a Problem in
 * bounded time and memory; nothing in it is ever evaluated.
 */
export type ReadSpreadsheet = (source: {
  readonly name: string
  readonly content:
    | { readonly is: 'base64'; readonly base64: string }
    | { readonly is: 'text'; readonly text: string }
  readonly options: SheetOptions
}) => Promise<Result<Spreadsheet, Problem>>

/** The embedded training property, started on demand and once. */
export type Training = {
  readonly start: () => Promise<SeamAccount>
  readonly practise: (fault: 'none' | 'offline' | 'bridgeDown' | 'keyRevoked' | 'slow') => Promise<void>
}
