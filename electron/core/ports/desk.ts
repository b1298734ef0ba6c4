import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import type { VaultState } from '#shared/session.ts'
import type { SeamAccount } from './gateway.ts'

/** Where the Seam key rests between starts. */
export type Vault = {
  readonly state: () => Promise<VaultState>
  readonly read: () => Promise<SeamAccount | null>
  /** Answers where the key went: into the keychain, or only into memory until exit. */
  readonly save: (account: SeamAccount) => Promise<VaultState>
  readonly forget: () => Promise<void>
  /** Calls back when the keychain answers again after it was given up; returns how to stop listening. */
  readonly onReturn?: (listener: () => void) => () => void
}

/**
 * Asks the person at this computer where a file goes and writes it there, whole or not at all. Answers an id for
 * `ShowFile`, or null when they close the question. Only a host with a window of its own can ask.
 */
export type SaveFile = (file: {
  readonly name: string
  readonly text: string
}) => Promise<Result<string | null, Problem>>

/** Shows in the system's file manager what `SaveFile` wrote since this start; `fileGone` when it is not there any more. */
export type ShowFile = (fileId: string) => Promise<Result<null, Problem>>

/** The embedded training property, started on demand and once. */
export type Training = {
  readonly start: () => Promise<SeamAccount>
  readonly practise: (fault: 'none' | 'offline' | 'bridgeDown' | 'keyRevoked' | 'slow') => Promise<void>
}
