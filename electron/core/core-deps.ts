import type { NetworkView } from '#shared/health.ts'
import type { Settings } from '#shared/session.ts'
import type { Breathe, Clock, Log, NewId, Random } from './ports/ambient.ts'
import type { SaveFile, ShowFile, Training, Vault } from './ports/desk.ts'
import type { OpenGateway } from './ports/gateway.ts'
import type { OpenList } from './ports/lists.ts'
import type { BatchStore, DriftStore, JobStore, LinkStore, PropertyStore } from './ports/stores.ts'

/** Everything that comes from outside the core. */
export type CoreDeps = {
  readonly jobs: JobStore
  readonly batches: BatchStore
  readonly openList: OpenList
  readonly breathe?: Breathe | undefined
  readonly saveFile?: SaveFile | undefined
  readonly showFile?: ShowFile | undefined
  readonly property: PropertyStore
  readonly drifts: DriftStore
  readonly links: LinkStore
  readonly openGateway: OpenGateway
  /** How this computer gets out; missing where nothing leaves it. */
  readonly network?: () => NetworkView
  /** Where a key that is typed in goes: Seam, unless the process was given another endpoint. */
  readonly endpoint: string
  readonly vault: Vault
  readonly training: Training
  readonly clock: Clock
  readonly random: Random
  readonly newId: NewId
  readonly log: Log
  /** Overrides for this process only, for example `--quiet-period`. */
  readonly settings: Partial<Settings>
  readonly operator: string | null
  /** A desk keeps watching the property; a single command does not. */
  readonly keepsWatch: boolean
  /** Take work in, send none: the next process that works goes on with it. */
  readonly sendsNothing?: boolean
  /** Open on the training property at start. */
  readonly startTraining: boolean
}
