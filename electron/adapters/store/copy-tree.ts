import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
} from 'node:fs'
import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { patientlySync } from '../system/patient-file.ts'
import { lockFile, syncFolder } from './profile-dir.ts'

/**
 * Copies a file, or a folder with all below it, so that everything is on the disk when it returns. Locks and
 * anything that is no plain file stay behind.
 */
export const copyTree = (from: string, to: string): void => {
  if (!statSync(from).isDirectory()) return copyFile(from, to)
  mkdirSync(to, { mode: 0o700 })
  for (const entry of readdirSync(from, { withFileTypes: true }))
    if ((entry.isFile() || entry.isDirectory()) && entry.name !== basename(lockFile('')))
      copyTree(join(from, entry.name), join(to, entry.name))
  syncFolder(to)
}

const copyFile = (from: string, to: string): void => {
  patientlySync(() => copyFileSync(from, to))
  chmodSync(to, 0o600)
  const file = openSync(to, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** SHA-256 of a file, read in pieces: a database may be larger than a string can be. */
export const hashOf = (path: string): string => {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(1 << 20)
  const file = openSync(path, 'r')
  try {
    for (let count = readSync(file, piece); count > 0; count = readSync(file, piece))
      hash.update(piece.subarray(0, count))
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}
