import { setTimeout as sleep } from 'node:timers/promises'

/** How long a file operation is repeated. Tests hand in a clock of their own. */
export type Patience = {
  /** Only Windows refuses a file because another program looks at it; elsewhere the first answer counts. */
  readonly platform: NodeJS.Platform
  readonly now: () => number
  readonly wait: (ms: number) => Promise<unknown>
  /** Blocks the thread, and with it the window: only for an operation that cannot wait its turn. */
  readonly block: (ms: number) => void
}

const usual: Patience = {
  platform: process.platform,
  now: () => performance.now(),
  wait: (ms) => sleep(ms),
  block: (ms) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms),
}

/** Longer than a virus scanner or the indexer holds a small file it just saw. */
const patientMs = 2_000
const blockingMs = 300

/**
 * Does it again for about two seconds while Windows says that another program holds the file (EPERM, EACCES,
 * EBUSY from a sharing violation); then throws the last answer. Any other error is thrown at once.
 */
export const patiently = async <T>(
  action: () => Promise<T>,
  patience: Partial<Patience> = {},
): Promise<T> => {
  const { platform, now, wait } = { ...usual, ...patience }
  const until = now() + patientMs
  for (let pause = 10; ; pause = Math.min(pause * 2, 200)) {
    try {
      return await action()
    } catch (error) {
      if (!isHeld(error, platform) || now() >= until) throw error
    }
    await wait(pause)
  }
}

/** The same for an operation that cannot wait its turn: at most 0.3 seconds, and the thread stands still. */
export const patientlySync = <T>(action: () => T, patience: Partial<Patience> = {}): T => {
  const { platform, now, block } = { ...usual, ...patience }
  const until = now() + blockingMs
  for (let pause = 10; ; pause *= 2) {
    try {
      return action()
    } catch (error) {
      if (!isHeld(error, platform) || now() >= until) throw error
    }
    block(pause)
  }
}

const heldCodes: ReadonlySet<unknown> = new Set(['EPERM', 'EACCES', 'EBUSY'])

const isHeld = (error: unknown, platform: NodeJS.Platform): boolean =>
  platform === 'win32' && error instanceof Error && 'code' in error && heldCodes.has(error.code)
