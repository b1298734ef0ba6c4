import { vi } from 'vitest'

/**
 * Waits until `check` stops throwing, and answers what it gave. For what happens in another process or on a socket:
 * how long that takes says something about the load of this computer only. The limit ends what would hang for ever.
 */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 120_000, interval: 10 })
