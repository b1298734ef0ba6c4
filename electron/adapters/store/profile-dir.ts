import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { patientlySync } from '../system/patient-file.ts'

export const databaseFile = (dir: string): string => join(dir, 'joinery.db')
export const lockFile = (dir: string): string => join(dir, 'owner.lock')

/** Makes the profile folder, readable by its owner only whatever the umask says. Throws the file system's error. */
export const makeProfileDir = (dir: string): void => {
  const isNew = !existsSync(dir)
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  chmodSync(dir, 0o700)
  if (isNew) syncFolder(dirname(dir))
}

/**
 * Makes a file of mode 0600 when there is none, and sets the mode when there is one. SQLite copies the mode to
 * -wal and -shm. An existing file is never opened here: closing any descriptor of a file drops every POSIX lock
 * this process holds on it.
 */
export const makePrivateFile = (path: string): void => {
  if (!existsSync(path)) closeSync(patientlySync(() => openSync(path, 'wx', 0o600)))
  chmodSync(path, 0o600)
  for (const companion of [`${path}-wal`, `${path}-shm`])
    if (existsSync(companion)) chmodSync(companion, 0o600)
}

/** A new name in a folder survives a power cut only once the folder is synced. Windows has no such call. */
export const syncFolder = (dir: string): void => {
  if (process.platform === 'win32') return
  const folder = openSync(dir, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
