import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Waits until no other process builds here; answers how to let the next one. A lock of the operating system, held by
 * an open transaction as in the store's owner-lock.ts: whoever dies gives it back at once.
 */
export const takeBuildLock = async (lockFile: string): Promise<() => void> => {
  mkdirSync(dirname(lockFile), { recursive: true })
  const lock = new DatabaseSync(lockFile, { timeout: 0 })
  while (true) {
    try {
      lock.exec('BEGIN EXCLUSIVE')
      return () => lock.close()
    } catch (error) {
      if (!isBusy(error)) throw error
      await wait(50)
    }
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === busyCode

/** SQLITE_BUSY */
const busyCode = 5
