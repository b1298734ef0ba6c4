import { spawn } from 'node:child_process'
import { win32 } from 'node:path'
import { hasDisplay } from './has-display.ts'

/**
 * Opens an address in the person's browser when there is a display, and says nothing when that does not work: the
 * address is printed anyway. The one-time code passes through an argument list for a moment; whoever took it from
 * there would make the person's own page say that its address was used already.
 */
export const openBrowser = (url: string): void => {
  if (!hasDisplay()) return
  const [program, ...args] = browserCommand(url)
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}

/** The program that hands an address to the person's browser, and its arguments. */
export const browserCommand = (
  url: string,
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): readonly [string, ...string[]] => {
  if (platform === 'darwin') return ['open', url]
  if (platform !== 'win32') return ['xdg-open', url]
  // explorer.exe takes `=` and `,` of an address for separators and opens a folder instead. The whole path, because
  // Windows looks for a bare name in the current folder first.
  const system = win32.join(env['SystemRoot'] ?? 'C:\\Windows', 'System32')
  return [win32.join(system, 'rundll32.exe'), 'url.dll,FileProtocolHandler', url]
}
