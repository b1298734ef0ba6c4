import { Buffer } from 'node:buffer'
import { writeSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { endProcess } from '#adapters/vault/end-process.ts'

/** Options of the command line that take the word behind them. */
const withValue = new Set(['--data', '--quiet-period', '--concurrency', '--operator'])
/** Options that are a command by themselves. */
const commands = new Set(['--help', '-h', '--version', '-V'])

/**
 * The arguments of a `joinery COMMAND` in a packaged app, or null when the window is meant: `joinery` alone, options
 * alone, or a file or an address that a system hands to a program it starts. A word that is no command stays a
 * command, so that a slip of the pen is answered in the terminal and opens no window.
 * `argv` is process.argv: in a packaged app the arguments begin at 1.
 */
export const commandArguments = (argv: readonly string[], isPackaged: boolean): readonly string[] | null => {
  if (!isPackaged) return null
  const args = argv.slice(1)
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? ''
    if (commands.has(arg)) return args
    if (withValue.has(arg)) index += 1
    else if (arg !== '' && !arg.startsWith('-')) return isHandedOver(arg) ? null : args
  }
  return null
}

/** A path from a file manager, or an address. A command is neither. */
const isHandedOver = (arg: string): boolean => isAbsolute(arg) || /^[a-z][a-z\d+.-]*:/i.test(arg)

/**
 * Runs a command inside Electron's main process and ends it with the command's exit code (decision record 010).
 * Called while the main module loads: Electron waits for that before it opens a display or becomes ready, so a
 * command also runs where there is no screen.
 */
export const runInstalledCommand = async (args: readonly string[]): Promise<void> => {
  // The command line reads its arguments behind the name of a script, as under Node.
  process.argv = [process.execPath, 'joinery', ...args]
  if (process.platform === 'win32') writeDirectly()
  const { runCommand } = await import('./cli/run-command.ts')
  await endProcess(await runCommand(args))
}

/**
 * Electron for Windows sends what is written to either stream to the same place (its lib/browser/init.ts). Results
 * and diagnostics must stay apart, so they go to their descriptors.
 */
const writeDirectly = (): void => {
  for (const [stream, descriptor] of [
    [process.stdout, 1],
    [process.stderr, 2],
  ] as const) {
    type Done = (error?: Error | null) => void
    stream.write = (chunk: Uint8Array | string, encoding?: BufferEncoding | Done, done?: Done): boolean => {
      const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')
      writeSync(descriptor, text)
      const told = typeof encoding === 'function' ? encoding : done
      told?.()
      return true
    }
  }
}
