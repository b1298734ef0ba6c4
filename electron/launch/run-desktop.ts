import { spawn } from 'node:child_process'
import { heedSignals } from '#electron/web/heed-signals.ts'

/** An Electron that dies this soon, by a crash or for want of a library, never opened a window. */
const stillbornMs = 10_000
/** An exit code of this size is a crash on Windows: the NTSTATUS of an exception (0x80000003, 0xC0000005, ...). */
const firstCrashCode = 0x8000_0000
/** What a POSIX shell, and Electron's own command, answer for a program that cannot be run. */
const cannotRun = 127

/** A start of Electron with this among its arguments ends the running app in order (electron/boot.ts). */
export const quitSwitch = '--quit'

export type Desktop = {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  /** Told once when the app was asked to end. */
  readonly onEnding: () => void
}

/**
 * Runs the desktop until it ends. Ctrl-C asks it to end in order, which finishes the request that is on its way; a
 * second Ctrl-C kills it.
 *
 * Electron takes only one signal well: its handler puts the default back, so a second one kills it at once
 * (GracefulShutdownHandler in electron_browser_main_parts_posix.cc). Hence a session of its own, which a terminal's
 * Ctrl-C does not reach, and exactly one signal from here. Windows has no such signal, `kill` would end the process
 * where it stands; there a second start carries the wish.
 *
 * @returns its exit code, or 'stillborn' when it crashed before it can have shown anything
 */
export const runDesktop = (
  { command, args, cwd, env, onEnding }: Desktop,
  platform: NodeJS.Platform = process.platform,
): Promise<number | 'stillborn'> =>
  new Promise((resolve) => {
    const isWindows = platform === 'win32'
    // An Electron that joins the console would be ended by the console's own Ctrl-C.
    const itsEnv = isWindows ? { ...env, ELECTRON_NO_ATTACH_CONSOLE: '1' } : env
    const startedAt = performance.now()
    let stopping = false
    const child = spawn(command, args, { cwd, stdio: 'inherit', env: itsEnv, detached: !isWindows })
    const stopHeeding = heedSignals({
      first: (signal) => {
        stopping = true
        onEnding()
        if (!isWindows) return void child.kill(signal)
        spawn(command, [...args, quitSwitch], { cwd, stdio: 'ignore', env: itsEnv }).on('error', () =>
          child.kill(),
        )
      },
      // On POSIX its helpers as well: the whole session.
      again: () => (isWindows ? child.kill() : killSession(child.pid)),
    })
    const end = (result: number | 'stillborn'): void => {
      stopHeeding()
      resolve(result)
    }
    child.once('error', () => end('stillborn'))
    child.once('exit', (code, signal) => {
      const isEarly = !stopping && performance.now() - startedAt < stillbornMs
      end(isEarly && isCrash(code, signal, platform) ? 'stillborn' : (code ?? 1))
    })
  })

const killSession = (leader: number | undefined): void => {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL')
  } catch {
    // It has ended in this moment.
  }
}

/** Whether a process ended by a crash, as far as its exit code or signal tells. */
export const isCrash = (
  code: number | null,
  signal: NodeJS.Signals | null,
  platform: NodeJS.Platform,
): boolean =>
  signal !== null || code === cannotRun || (platform === 'win32' && code !== null && code >= firstCrashCode)
