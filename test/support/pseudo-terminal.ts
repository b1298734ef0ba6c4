import { spawn } from 'node:child_process'
import { onTestFinished, vi } from 'vitest'

export type Terminal = {
  readonly said: () => string
  /** Waits until the terminal shows this. */
  readonly shows: (text: string | RegExp, timeout?: number) => Promise<RegExpExecArray>
  /** Ctrl-C, as the keyboard sends it: the system hands SIGINT to every process in the foreground. */
  readonly pressCtrlC: () => void
  readonly hasEnded: () => boolean
  readonly ended: Promise<void>
}

/**
 * Runs a command on a terminal of its own (script(1) of util-linux), so that Ctrl-C does what it does for a person.
 *
 * @param shell what npm runs its scripts with, for example `/bin/dash`
 */
export const onTerminal = (command: string, cwd: string, shell: string): Terminal => {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, SEAM_API_KEY: _key, ...env } = process.env
  const child = spawn('script', ['--quiet', '--flush', '--command', `exec ${command}`, '/dev/null'], {
    cwd,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...env, npm_config_script_shell: shell, npm_config_update_notifier: 'false', SHELL: '/bin/sh' },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  // A key pressed on a terminal that is closing goes nowhere, as for a person.
  child.stdin.on('error', () => undefined)
  let said = ''
  let hasEnded = false
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      hasEnded = true
      resolve()
    })
  })
  return {
    said: () => said,
    shows: (text, timeout = 30_000) =>
      vi.waitFor(
        () => {
          const found = new RegExp(text).exec(said)
          if (found === null) throw new Error(`${text} is not in: ${said}`)
          return found
        },
        { timeout },
      ),
    pressCtrlC: () => void child.stdin.write('\u0003'),
    hasEnded: () => hasEnded,
    ended,
  }
}
