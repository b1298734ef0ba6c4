import type { Job } from '#shared/job.ts'
import type { NetworkView } from '#shared/health.ts'
import type { Problem } from '#shared/problem.ts'
import type { Settings } from '#shared/session.ts'
import type { GateKeeper } from './issuing/gate-keeper.ts'
import type { Queue } from './issuing/queue.ts'
import type { Breathe, Clock, Log, NewId } from './ports/ambient.ts'
import type { SaveFile, ShowFile, Training } from './ports/desk.ts'
import type { LinkDesk } from './links/link-desk.ts'
import type { OpenGateway } from './ports/gateway.ts'
import type { OpenList } from './ports/lists.ts'
import type { BatchStore, JobStore } from './ports/stores.ts'
import type { Projection } from './projection.ts'
import type { LocalCopy } from './rooms/local-copy.ts'
import type { Refresh } from './rooms/refresh.ts'
import type { Meter } from './session/meter.ts'
import type { Session } from './session/session.ts'
import type { Watch } from './watch/watch.ts'

export type SettingsPatch = { readonly [Name in keyof Settings]?: Settings[Name] | undefined }

/** What the calls of the contract are answered with. */
export type HandlerDeps = {
  readonly jobs: JobStore
  readonly batches: BatchStore
  readonly openList: OpenList
  readonly breathe?: Breathe | undefined
  /** Missing where the page saves by itself: in a browser. */
  readonly saveFile?: SaveFile | undefined
  readonly showFile?: ShowFile | undefined
  readonly openGateway: OpenGateway
  readonly endpoint: string
  readonly training: Training
  readonly clock: Clock
  readonly newId: NewId
  readonly log: Log
  readonly copy: LocalCopy
  readonly session: Session
  readonly gate: GateKeeper
  readonly queue: Queue
  readonly refresh: Refresh
  readonly projection: Projection
  readonly settings: () => Settings
  readonly saveSettings: (patch: SettingsPatch) => Promise<void>
  readonly operator: () => string | null
  readonly setOperator: (name: string | null) => void
  /** Where the key is kept may have changed. */
  readonly vaultChanged: () => Promise<void>
  /** Set when the store failed: nothing may be accepted or sent any more. */
  readonly broken: () => Problem | null
  readonly onJob: (job: Job) => void
  readonly rewatch: () => void
  readonly watch: Watch
  readonly links: LinkDesk
  /** How this computer gets out; missing where nothing leaves it. */
  readonly network?: (() => NetworkView) | undefined
  /** How long Visionline took to confirm keys. */
  readonly confirmed: Meter
}
