import { join } from 'node:path'
import { createListReader } from '#adapters/spreadsheets/open-list.ts'
import type { ListReader } from '#adapters/spreadsheets/open-list.ts'
import { usualLimits } from '#adapters/spreadsheets/list-thread.ts'
import { ensureBuilt } from '#electron/launch/build.ts'

/**
 * A reader with the program that ships. From source Node takes longer to read the program of a thread than the
 * program to read a list.
 */
export const builtListReader = async (): Promise<ListReader> => {
  const built = await ensureBuilt()
  if (built.is === 'failed') throw new Error(built.output)
  return createListReader({ program: join(built.dir, 'main/list-worker.cjs'), ...usualLimits })
}
