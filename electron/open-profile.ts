import { hostname } from 'node:os'
import { moveProfile } from '#adapters/store/move-profile.ts'
import type { Moved } from '#adapters/store/move-profile.ts'
import { openStore } from '#adapters/store/open-store.ts'
import type { OpenStore, StoreOptions } from '#adapters/store/open-store.ts'
import { defaultDataDir, formerDataDirs, profileDir } from '#adapters/system/data-dir.ts'
import { folderHazard } from '#adapters/system/folder-hazard.ts'
import { isSameFolder } from '#adapters/system/folder-identity.ts'
import type { Problem } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'

export type ProfileOptions = {
  /** The profile folder; the training property keeps a profile of its own in a folder below it. */
  readonly dataDir: string
  readonly training: boolean
}

export type OpenedProfile = { readonly store: OpenStore; readonly moved: Moved }

/**
 * Opens a profile's files. A folder that breaks the database's promises is refused before anything is made there,
 * and there is no way around it: the promises are the product. A profile where earlier versions kept it is moved
 * to the default folder first.
 */
export const openProfile = (
  where: ProfileOptions,
  mode: StoreOptions['mode'],
): Result<OpenedProfile, Problem> => {
  const dir = profileDir(where)
  const hazard = folderHazard(dir, { env: process.env })
  if (hazard !== null) return err({ kind: 'profileNotLocal', profile: dir, ...hazard })
  const moved = mode === 'owner' ? moveHere(where.dataDir) : ok('nothing' as const)
  if (!moved.ok) return moved
  const opened = openStore({ dir, mode })
  return opened.ok ? ok({ store: opened.value, moved: moved.value }) : opened
}

const moveHere = (dataDir: string): Result<Moved, Problem> => {
  if (!isSameFolder(dataDir, defaultDataDir(process.env))) return ok('nothing')
  let outcome: Moved = 'nothing'
  for (const from of formerDataDirs(process.env)) {
    // On a file system without upper and lower case the old place is the new one.
    if (isSameFolder(from, dataDir)) continue
    const moved = moveProfile({ from, to: dataDir, computer: hostname() })
    if (!moved.ok) return moved
    if (moved.value !== 'nothing') outcome = moved.value
  }
  return ok(outcome)
}
