import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasDisplay } from '#electron/web/has-display.ts'

export const electronFolder = join(import.meta.dirname, '../../node_modules/electron')

/** Why there is no desktop window here; worded in start-text.ts. */
export type NoDesktop = 'noDisplay' | 'root' | 'noBinary' | 'badOverride'

/**
 * The Electron program to start. The display is asked first, because without one there is no reason to download a
 * hundred megabytes. `ELECTRON_OVERRIDE_DIST_PATH` names a folder with another Electron, as for Electron's own command.
 */
export const findElectron = (): { readonly path: string } | { readonly without: NoDesktop } => {
  if (!hasDisplay()) return { without: 'noDisplay' }
  // Chromium's sandbox does not work for root, and Joinery does not run without it.
  if (process.platform === 'linux' && process.getuid?.() === 0) return { without: 'root' }
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override !== undefined && override !== '') {
    const path = join(override, readOrNull(join(electronFolder, 'path.txt')) ?? platformName())
    return existsSync(path) ? { path } : { without: 'badOverride' }
  }
  const path = installedElectron(electronFolder)
  return path === null ? { without: 'noBinary' } : { path }
}

/** The program in an `electron` package's folder when its installer finished with this version (install.js), or null. */
export const installedElectron = (folder: string): string | null => {
  const name = readOrNull(join(folder, 'path.txt'))
  const version = readOrNull(join(folder, 'dist/version'))?.replace(/^v/, '')
  if (name === null || version !== electronVersion(folder)) return null
  const path = join(folder, 'dist', name)
  return existsSync(path) ? path : null
}

export const electronVersion = (folder: string): string => {
  const { version }: { readonly version: string } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  return version
}

const readOrNull = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return null
  }
}

const platformName = (): string => {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}
