import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { builtFile, ensureBuilt } from './launch/build.ts'
import { childEnv } from './launch/child-env.ts'
import { findElectron } from './launch/electron-binary.ts'
import type { NoDesktop } from './launch/electron-binary.ts'
import { requireNode24 } from './launch/node-version.ts'

const root = join(import.meta.dirname, '..')
/** An Electron that dies this soon, by a signal or for want of a library, never opened a window. */
const stillbornMs = 10_000

const why: Readonly<Record<NoDesktop | 'crashed', string>> = {
  noDisplay: 'There is no display here for the desktop window',
  root: 'The desktop window does not open for the root user',
  noBinary: 'The Electron program is not on this machine and could not be downloaded',
  crashed: 'The desktop window could not be opened on this machine',
}

/** What `npm start` does: the desktop where it can be had, else the same product in a browser. */
const start = async (): Promise<void> => {
  const args = process.argv.slice(2)
  const built = await ensureBuilt(() => process.stderr.write('Building Joinery, a few seconds...\n'))
  if (built.is === 'failed') {
    process.stderr.write(`Joinery could not be built:\n${built.output}\n`)
    process.exit(1)
  }
  const electron = await findElectron()
  const inBrowser = (reason: NoDesktop | 'crashed'): Promise<void> => startInBrowser(reason, built.dir, args)
  if ('without' in electron) return inBrowser(electron.without)
  const end = await runDesktop(electron.path, args)
  if (end === 'stillborn') return inBrowser('crashed')
  process.exitCode = end
}

const startInBrowser = async (
  reason: NoDesktop | 'crashed',
  dir: string,
  args: readonly string[],
): Promise<void> => {
  process.stdout.write(`${why[reason]}, so Joinery runs in your browser instead.\n`)
  // A key in the environment is a decision for a real property (decisions.md D10); without one, practise.
  const training = process.env['SEAM_API_KEY'] === undefined ? ['--training'] : []
  const file = builtFile(dir, 'headless')
  process.argv = [process.execPath, file, ...training, ...args]
  await import(pathToFileURL(file).href)
}

/** Runs the desktop until it ends; Ctrl-C ends it too. */
const runDesktop = (path: string, args: readonly string[]): Promise<number | 'stillborn'> =>
  new Promise((resolve) => {
    const startedAt = Date.now()
    let stopping = false
    const child = spawn(path, ['.', ...args], { cwd: root, stdio: 'inherit', env: childEnv() })
    const stop = (signal: NodeJS.Signals) => {
      // The second one does not ask any more.
      child.kill(stopping ? 'SIGKILL' : signal)
      stopping = true
    }
    process.on('SIGINT', stop).on('SIGTERM', stop)
    const end = (result: number | 'stillborn') => {
      process.off('SIGINT', stop).off('SIGTERM', stop)
      resolve(result)
    }
    child.once('error', () => end('stillborn'))
    child.once('exit', (code, signal) => {
      const early = !stopping && Date.now() - startedAt < stillbornMs
      end(early && (signal !== null || code === 127) ? 'stillborn' : (code ?? 1))
    })
  })

requireNode24()
await start()
