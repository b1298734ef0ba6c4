import { homedir } from 'node:os'
import { join, posix, resolve, win32 } from 'node:path'

/** What decides where a profile is: the same three things for the desktop, the browser host and the command line. */
export type DataDirQuestion = {
  /** What `--data` says; undefined or empty when it was not given. */
  readonly flag?: string | undefined
  readonly env: NodeJS.ProcessEnv
  readonly platform?: NodeJS.Platform
}

/** The profile folder, absolute: `--data`, else `JOINERY_DATA`, else the system's own place for Joinery. */
export const chooseDataDir = ({ flag, env, platform = process.platform }: DataDirQuestion): string => {
  // An empty variable is how a script leaves one out.
  const named = flag || env['JOINERY_DATA']
  return named ? resolve(named) : defaultDataDir(env, platform)
}

/**
 * The system's own place for Joinery. On Windows it is the local application data: the roaming one is copied
 * between computers at logon or lies on a file server, and a queue may do neither.
 */
export const defaultDataDir = (
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): string => {
  if (platform === 'win32') return win32.join(windowsData(env['LOCALAPPDATA'], 'Local'), 'Joinery')
  if (platform === 'darwin') return posix.join(macSupport(), 'Joinery')
  // An empty or relative one counts as unset, else the profile would be wherever the command was typed.
  const config = env['XDG_CONFIG_HOME'] ?? ''
  return posix.join(posix.isAbsolute(config) ? config : posix.join(homedir(), '.config'), 'joinery')
}

/**
 * Where earlier versions kept the profile that is now in `defaultDataDir`, the desktop's place first. A profile
 * there is moved once (store/move-profile.ts).
 */
export const formerDataDirs = (
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): readonly string[] => {
  if (platform === 'darwin') return [posix.join(macSupport(), 'joinery')]
  if (platform !== 'win32') return []
  const roaming = windowsData(env['APPDATA'], 'Roaming')
  // One folder that the desktop and the command line wrote differently; the keychain entries were named by the text.
  return [win32.join(roaming, 'joinery'), win32.join(roaming, 'Joinery')]
}

/** Where a profile lives in its data folder: practice never touches the real property's queue. */
export const profileDir = ({
  dataDir,
  training,
}: {
  readonly dataDir: string
  readonly training: boolean
}): string => (training ? join(dataDir, 'training') : dataDir)

/** Where Chromium keeps its own files (caches, preferences): beside the profile's, never among them. */
export const chromiumDir = (profile: string): string => join(profile, 'chromium')

const macSupport = (): string => posix.join(homedir(), 'Library', 'Application Support')

const windowsData = (named: string | undefined, usual: 'Local' | 'Roaming'): string =>
  named !== undefined && win32.isAbsolute(named) ? named : win32.join(homedir(), 'AppData', usual)
