import type { Instant } from '#shared/instant.ts'

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

/**
 * Between two pieces of long work: lets the window, the queue and the sessions have their turn. null while this turn
 * may go on.
 */
export type Breathe = () => Promise<void> | null
