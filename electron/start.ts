import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { builtFile, ensureBuilt } from './launch/build.ts'
import { childEnv, downloadEnv } from './launch/child-env.ts'
import { findElectron } from './launch/electron-binary.ts'
import type { NoDesktop } from './launch/electron-binary.ts'
import { runDesktop } from './launch/run-desktop.ts'
import { startText } from './launch/start-text.ts'

const root = join(import.meta.dirname, '..')

/** What `npm start` does: the desktop where it can be had, else the same product in a browser. */
const start = async (): Promise<void> => {
  const args = process.argv.slice(2)
  const built = await ensureBuilt({
    onBuilding: () => note(startText.building),
    onHeld: (folder) => note(startText.held(folder)),
  })
  if (built.is === 'failed') {
    note(startText.notBuilt(built.output))
    process.exit(1)
  }
  const inBrowser = (reason: NoDesktop | 'crashed'): Promise<void> => startInBrowser(reason, built.dir, args)
  const electron = findElectron()
  if ('without' in electron) {
    await inBrowser(electron.without)
    // Nobody waits for it: it is for the next start.
    if (electron.without === 'noBinary') downloadElectron()
    return
  }
  const end = await runDesktop({
    command: electron.path,
    args: ['.', ...args],
    cwd: root,
    env: childEnv(),
    onEnding: () => note(startText.ending),
  })
  if (end === 'stillborn') return inBrowser('crashed')
  process.exitCode = end
}

const startInBrowser = async (
  reason: NoDesktop | 'crashed',
  dir: string,
  args: readonly string[],
): Promise<void> => {
  process.stdout.write(`${startText.inBrowser(reason)}\n`)
  // A key in the environment is a decision for a real property; without one, practise.
  const training = process.env['SEAM_API_KEY'] === undefined ? ['--training'] : []
  const file = builtFile(dir, 'headless')
  process.argv = [process.execPath, file, ...training, ...args]
  await import(pathToFileURL(file).href)
}

/** Ends with this process: the channel between them closes. */
const downloadElectron = (): void => {
  const child = spawn(process.execPath, [join(root, 'electron/launch/get-electron.ts')], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: downloadEnv(),
  })
  child.on('error', () => undefined)
  child.unref()
  child.channel?.unref()
}

const note = (sentence: string): void => void process.stderr.write(`${sentence}\n`)

await start()
