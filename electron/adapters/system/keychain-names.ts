import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { defaultDataDir, formerDataDirs } from './data-dir.ts'
import { folderIdentity, isSameFolder, realPath } from './folder-identity.ts'

export type KeychainNames = {
  readonly profile: string
  readonly formerProfiles: readonly string[]
}

/**
 * The name of a profile's keychain entry: one per folder, however the folder is written and whichever front door
 * asks. A profile in another folder has a key of its own and never overwrites the desk's. Earlier versions named
 * the default folder `default`, and every other by the text it was given as; those are looked for as well.
 */
export const keychainNames = (
  dataDir: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): KeychainNames => {
  const profile = nameOf(folderIdentity(dataDir))
  const asWritten = [nameOf(resolve(dataDir)), nameOf(realPath(resolve(dataDir)))]
  // The desktop's name first: where it and the command line had a key each, the desktop's is the hotel's.
  const before = isSameFolder(dataDir, defaultDataDir(env, platform))
    ? [...formerDataDirs(env, platform).map(nameOf), 'default', ...asWritten]
    : asWritten
  return { profile, formerProfiles: [...new Set(before)].filter((name) => name !== profile) }
}

const nameOf = (folder: string): string =>
  `profile-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
