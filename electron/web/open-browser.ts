import { spawn } from 'node:child_process'
import { hasDisplay } from './has-display.ts'

/**
 * Opens an address in the person's browser when there is a display, and says nothing when that does not work: the
 * address is printed anyway. The one-time code passes through an argument list for a moment; whoever took it from
 * there would make the person's own page say that its address was used already.
 */
export const openBrowser = (url: string): void => {
  if (!hasDisplay()) return
  const [program, ...args] = command(url)
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}

const command = (url: string): readonly [string, ...string[]] => {
  if (process.platform === 'darwin') return ['open', url]
  return process.platform === 'win32' ? ['explorer.exe', url] : ['xdg-open', url]
}
