import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { SeamAccount } from '#core/ports/gateway.ts'
import { childEnv } from '#electron/launch/child-env.ts'

// `npm test` names a folder for code that Node has compiled; the list of childEnv would not let it through.
const compiled = { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] }
const built = join(import.meta.dirname, '../../../out/main/headless.js')

/** The built product in a process of its own, for a browser. */
export type Joinery = {
  /** An address with a code that works once. */
  readonly openUrl: string
  /** Ctrl-C: it finishes what is on its way and keeps the rest. */
  readonly stop: () => Promise<void>
  /** SIGKILL; resolves when the process is gone and its locks with it. */
  readonly kill: () => Promise<void>
}

/**
 * Starts the built browser host on a profile and waits for its address.
 *
 * @param account the key of its environment; null starts without one, as on a first run
 */
export const startJoinery = async (profile: string, account: SeamAccount | null): Promise<Joinery> => {
  const child = spawn(process.execPath, [built, '--no-open', '--data', profile], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...childEnv(compiled), ...(account === null ? {} : withKey(account)) },
  })
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    openUrl: await printedUrl(child),
    stop: () => {
      child.kill('SIGTERM')
      return exit
    },
    kill: () => {
      child.kill('SIGKILL')
      return exit
    },
  }
}

const withKey = ({ apiKey, endpoint }: SeamAccount): NodeJS.ProcessEnv => ({
  SEAM_API_KEY: apiKey,
  SEAM_ENDPOINT: endpoint,
})

const printedUrl = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: unknown) => {
      said += String(chunk)
      const url = /http:\/\/127\.0\.0\.1:\d+\/#code=\S+/.exec(said)?.[0]
      if (url !== undefined) resolve(url)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => reject(new Error(`Joinery ended with ${code}: ${said}`)))
  })
