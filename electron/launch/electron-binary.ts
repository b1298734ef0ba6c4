import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasDisplay } from '#electron/web/has-display.ts'
import { childEnv } from './child-env.ts'

const folder = join(import.meta.dirname, '../../node_modules/electron')
const downloadMs = 20_000

/** Why there is no desktop window here; worded by the caller. */
export type NoDesktop = 'noDisplay' | 'root' | 'noBinary'

/**
 * The Electron program to start, downloaded when it is missing and the network allows. The display is asked first,
 * because without one there is no reason to download a hundred megabytes.
 */
export const findElectron = async (): Promise<
  { readonly path: string } | { readonly without: NoDesktop }
> => {
  if (!hasDisplay()) return { without: 'noDisplay' }
  // Chromium's sandbox does not work for root, and Joinery does not run without it.
  if (process.platform === 'linux' && process.getuid?.() === 0) return { without: 'root' }
  const path = binaryPath()
  if (path !== null) return { path }
  await download()
  const downloaded = binaryPath()
  return downloaded === null ? { without: 'noBinary' } : { path: downloaded }
}

const binaryPath = (): string | null => {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const named = readName()
  if (override !== undefined) return existing(join(override, named ?? platformName()))
  return named === null ? null : existing(join(folder, 'dist', named))
}

const readName = (): string | null => {
  try {
    return readFileSync(join(folder, 'path.txt'), 'utf8').trim()
  } catch {
    return null
  }
}

const platformName = (): string => {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

const existing = (path: string): string | null => (existsSync(path) ? path : null)

/** Quiet and bounded: a machine without this network gets the browser host instead of an error. */
const download = (): Promise<void> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], {
      stdio: 'ignore',
      env: childEnv(),
      timeout: downloadMs,
      killSignal: 'SIGKILL',
    })
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  })
