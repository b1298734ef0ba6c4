import type { SystemId } from '#shared/ids.ts'
import type { Job } from '#shared/job.ts'
import type { Key } from '#shared/key.ts'
import type { Settings } from '#shared/session.ts'
import type { GateKeeper } from '../issuing/gate-keeper.ts'
import type { Clock, Log, NewId } from '../ports/ambient.ts'
import type { AccessGateway } from '../ports/gateway.ts'
import type { JobStore, LinkStore } from '../ports/stores.ts'

export type LinkDeskDeps = {
  readonly store: LinkStore
  readonly jobs: JobStore
  readonly clock: Clock
  readonly newId: NewId
  readonly log: Log
  readonly gate: GateKeeper
  /** null while nobody is connected, and after the store failed. */
  readonly gateway: () => AccessGateway | null
  readonly systemId: () => SystemId | null
  readonly settings: () => Settings
  readonly learnKey: (job: Job, key: Key) => Promise<void>
  readonly onLinks: (job: Job) => void
  /** Copies of this key came to phones. */
  readonly onKeys: (job: Job) => void
  readonly inBackground: (work: () => Promise<void>) => void
  /** A desk looks whether new links were opened; a single command does not. */
  readonly keepsWatch: boolean
}
