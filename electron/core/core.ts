import type { Change } from '#shared/contract.ts'
import type { Handlers } from '#shared/rpc.ts'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import type { JobId } from '#shared/ids.ts'
import type { Gate } from '#shared/session.ts'
import type { Job } from '#shared/job.ts'

/** Why waiting for work ended: all of it is final or with a person, the way is closed, or the time was up. */
export type Settled = { readonly because: 'done' | 'gateClosed' | 'timeout'; readonly gate: Gate }

/** The product without a face: what the desktop, the browser host and the command line all drive. */
export type Core = {
  readonly handlers: Handlers
  /** Numbered changes, in order. Returns its own unsubscribe. */
  readonly subscribe: (listener: (change: Change) => void) => () => void
  /** Recovers what a crash left, opens the session (keychain, local copy) and begins to work. */
  readonly start: () => Promise<Result<null, Problem>>
  /** Finishes what is in flight, then stops. Idempotent. */
  readonly stop: () => Promise<void>
  /** Asks Seam once how it and the hotel's own machines are; the answer is in the status. */
  readonly checkHealth: () => Promise<void>
  /** The computer woke up, or the network changed: look again now. */
  readonly wake: () => void
  /**
   * Resolves when the named jobs (or all) can make no progress any more: final, with a person, or waiting behind
   * a closed gate. `timeoutMs` bounds the wait.
   */
  readonly settled: (options: {
    readonly jobIds?: readonly JobId[]
    readonly timeoutMs?: number
  }) => Promise<Settled>
  /** Counts that a taskbar shows. */
  readonly onJobs: (listener: (jobs: readonly Job[]) => void) => () => void
}
