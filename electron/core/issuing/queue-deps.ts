import type { Job } from '#shared/job.ts'
import type { BatchId, CredentialId, EntranceId, SystemId } from '#shared/ids.ts'
import type { Key } from '#shared/key.ts'
import type { Instant } from '#shared/instant.ts'
import type { Settings } from '#shared/session.ts'
import type { Clock, Log, NewId, Random } from '../ports/ambient.ts'
import type { AccessGateway, Failure } from '../ports/gateway.ts'
import type { JobStore } from '../ports/stores.ts'
import type { GateKeeper } from './gate-keeper.ts'

/** Everybody in a list, and the keys that it has made so far. */
export type ListedParty = {
  readonly guests: readonly string[]
  readonly credentialIds: readonly CredentialId[]
}

/** What the queue needs of the world. */
export type QueueDeps = {
  readonly jobs: JobStore
  /** null while nobody is connected. */
  readonly gateway: () => AccessGateway | null
  /** The property this desk is connected to. */
  readonly systemId: () => SystemId | null
  /** The name of the group when a person has paused it: a job that was on its way meanwhile waits as well. */
  readonly pausedBatch: (id: BatchId) => Promise<string | null>
  readonly listOfBatch: (id: BatchId) => Promise<ListedParty>
  readonly gate: GateKeeper
  readonly clock: Clock
  readonly random: Random
  readonly newId: NewId
  readonly log: Log
  readonly settings: () => Settings
  /** Seam refused the label key: remembered for the property. */
  readonly labelRefused: () => Promise<void>
  /** Another person in this property has that e-mail or phone already. */
  readonly isContactTaken: (email: string | null, phone: string | null) => boolean
  /** Keys as Seam lists them, with the names of their holders. */
  readonly named: (keys: readonly Key[]) => readonly Key[]
  /** Keys read on the way: the local copy keeps them. */
  readonly learnKeys: (entranceId: EntranceId, validKeys: readonly Key[], readAt: Instant) => Promise<void>
  readonly learnKey: (job: Job, key: Key) => Promise<void>
  /** Revokes a key; why it may still work, or null. Safe to repeat (rooms/end-key.ts). */
  readonly endKey: (gateway: AccessGateway, credentialId: CredentialId) => Promise<Failure | null>
  readonly onJob: (job: Job) => void
  /** The store can no longer be written: nothing more may be sent. */
  readonly onStoreFailure: (error: unknown) => void
}
