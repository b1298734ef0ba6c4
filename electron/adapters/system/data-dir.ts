import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** The operating system's application-data folder for Joinery; the desktop and the command line share it (cli.md). */
export const defaultDataDir = (
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): string => {
  if (platform === 'win32') return join(env['APPDATA'] || join(homedir(), 'AppData', 'Roaming'), 'Joinery')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Joinery')
  // An empty or relative one counts as unset, else the profile would be wherever the command was typed.
  const config = env['XDG_CONFIG_HOME'] ?? ''
  return join(isAbsolute(config) ? config : join(homedir(), '.config'), 'joinery')
}
