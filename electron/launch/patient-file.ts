import { setTimeout as wait } from 'node:timers/promises'

/** Windows answers so while a virus scanner or the indexer has a freshly written file open. */
const held = new Set(['EPERM', 'EBUSY', 'EACCES'])

/**
 * Does something with files, again and again for two seconds while another program holds one of them. The product's
 * own files have the same in electron/adapters/system; these scripts may not import an adapter.
 *
 * @throws what the last try threw
 */
export const patiently = async (action: () => void, pauseMs = 100, tries = 20): Promise<void> => {
  for (let left = tries; ; left -= 1) {
    try {
      return action()
    } catch (error) {
      if (left <= 1 || !isHeld(error)) throw error
    }
    await wait(pauseMs)
  }
}

export const isHeld = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && held.has(String(error.code))
