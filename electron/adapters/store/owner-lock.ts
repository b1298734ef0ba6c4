import type { DatabaseSync } from 'node:sqlite'
import type { Problem } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Connect } from './connection.ts'
import { primaryCode, resultCode } from './engine-error.ts'
import { readMarker } from './moved-marker.ts'
import { lockFile, makePrivateFile } from './profile-dir.ts'

export type OwnerLock = { readonly release: () => void }

/**
 * Takes the profile for this process, or answers `otherOwner`; `profileMoved` when the folder is no profile any
 * more, which is looked up under the lock because a move holds it too.
 */
export const takeOwnership = (dir: string, connect: Connect): Result<OwnerLock, Problem> => {
  const lock = lockFolder(dir, connect)
  const moved = lock.ok ? readMarker(dir) : null
  if (!lock.ok || moved === null) return lock
  lock.value.release()
  return err({ kind: 'profileMoved', profile: dir, to: moved.movedTo })
}

/**
 * Locks a folder against every other Joinery (docs/decisions/005-owner-lock.md). It is a file lock of the operating
 * system held by an open transaction, so a killed owner frees it at once and no stale lock can remain. A file of
 * its own, because a reader must be able to read the queue meanwhile.
 */
export const lockFolder = (dir: string, connect: Connect): Result<OwnerLock, Problem> => {
  makePrivateFile(lockFile(dir))
  const lock = connect(lockFile(dir), { timeout: 0 })
  try {
    // Nothing is ever written, so no journal file is wanted.
    lock.exec('PRAGMA journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (primaryCode(error) === resultCode.busy) return err({ kind: 'otherOwner', profile: dir })
    throw error
  }
  held.add(lock)
  return ok({ release: () => release(lock) })
}

/** A connection that nobody references may be collected and closed, and the profile freed under its owner. */
const held = new Set<DatabaseSync>()

const release = (lock: DatabaseSync): void => {
  held.delete(lock)
  if (lock.isOpen) lock.close()
}
