import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import { connectSqlite } from './connection.ts'
import type { Connect } from './connection.ts'
import { copyTree, hashOf } from './copy-tree.ts'
import { problemOfError } from './engine-error.ts'
import { readMarker, removeMarker, writeMarker } from './moved-marker.ts'
import { lockFolder } from './owner-lock.ts'
import type { OwnerLock } from './owner-lock.ts'
import { patientlySync } from '../system/patient-file.ts'
import { databaseFile, makeProfileDir, syncFolder } from './profile-dir.ts'

export type Move = {
  /** Another folder than `to`; the caller compares them as the system does. */
  readonly from: string
  readonly to: string
  /** The name of this computer: a move begun on another one is never continued here. */
  readonly computer: string
  /** Told each step when it is on the disk; tests kill the process there. */
  readonly onStep?: (step: string) => void
  readonly connect?: Connect
}

/** `left`: the new folder has a queue of its own, or another computer moves the old one; nothing was touched. */
export type Moved = 'moved' | 'nothing' | 'left'

/**
 * Moves a profile once, from where an earlier version kept it. At no moment are two queues live: the marker takes
 * the old folder out of use before anything is copied, and the renaming of the database into the new folder is
 * what puts that one into use. Killed before it, the next call copies anew; killed after it, the next call only
 * cleans up. An error that is not a kill puts the old folder back into use and is answered as a Problem.
 */
export const moveProfile = (move: Move): Result<Moved, Problem> => {
  const { from, to, connect = connectSqlite, onStep = () => undefined } = move
  if (!existsSync(databaseFile(from))) return ok('nothing')
  if (existsSync(databaseFile(to)) && readMarker(from) === null) return ok('left')
  const locks: OwnerLock[] = []
  const lock = (dir: string): Problem | null => {
    const taken = lockFolder(dir, connect)
    if (taken.ok) locks.push(taken.value)
    return taken.ok ? null : taken.error
  }
  try {
    makeProfileDir(to)
    const practice = join(from, 'training')
    const refused = lock(from) ?? lock(to) ?? (existsSync(databaseFile(practice)) ? lock(practice) : null)
    if (refused !== null) return err(refused)
    const moved = moveLocked(move)
    // Windows deletes no folder in which a file is open.
    locks[2]?.release()
    return ok(moved === 'moved' && !cleanUp(from, onStep) ? 'left' : moved)
  } catch (error) {
    const problem = problemOfError(error, from)
    if (problem === null) throw error
    return err(problem.kind === 'diskFull' ? { ...problem, profile: to } : problem)
  } finally {
    for (const { release } of locks) release()
  }
}

/** What belongs to a profile beside its database; Chromium's own files are none of it. */
const others = ['training', 'logs', 'training-property.json', 'window.json'] as const
const log = '-wal'

const moveLocked = ({ from, to, computer, onStep = () => undefined }: Move): Moved => {
  const marker = readMarker(from)
  // Somebody else was faster: what was to be moved is gone, or the new folder is in use.
  if (!existsSync(databaseFile(from))) return 'nothing'
  const isInUse = existsSync(databaseFile(to))
  if (marker === null ? isInUse : marker.computer !== computer) return 'left'
  const staging = join(to, 'moving')
  if (!isInUse) {
    try {
      writeMarker(from, { movedTo: to, computer, copied: null })
      onStep('old folder out of use')
      const copied = stage(from, staging, onStep)
      writeMarker(from, { movedTo: to, computer, copied })
      onStep('all copied')
      putInPlace(staging, to, onStep)
    } catch (error) {
      if (!existsSync(databaseFile(to))) undo(from, staging)
      throw error
    }
  }
  rmSync(staging, { recursive: true, force: true })
  return 'moved'
}

const stage = (
  from: string,
  staging: string,
  onStep: (step: string) => void,
): Readonly<Record<string, string>> => {
  rmSync(staging, { recursive: true, force: true })
  mkdirSync(staging, { mode: 0o700 })
  const database = databaseFile('')
  const copied: Record<string, string> = {}
  for (const name of [...others, `${database}${log}`, database]) {
    if (!existsSync(join(from, name))) continue
    copyTree(join(from, name), join(staging, name))
    if (name.startsWith(database)) copied[name] = sameHash(join(from, name), join(staging, name))
    onStep(`${name} copied`)
  }
  syncFolder(staging)
  return copied
}

const sameHash = (from: string, to: string): string => {
  const [one, other] = [hashOf(from), hashOf(to)]
  if (one !== other) throw Object.assign(new Error('a copy differs'), { code: 'EIO', syscall: 'copyfile' })
  return one
}

const putInPlace = (staging: string, to: string, onStep: (step: string) => void): void => {
  for (const name of others) {
    // An earlier try that was cut off put it there; it is the same.
    if (!existsSync(join(staging, name)) || existsSync(join(to, name))) continue
    rename(join(staging, name), join(to, name))
    onStep(`${name} in place`)
  }
  const database = databaseFile(to)
  // A log that belongs to no database must not meet this one.
  for (const companion of [log, '-shm']) rmSync(`${database}${companion}`, { force: true })
  if (existsSync(`${databaseFile(staging)}${log}`)) {
    rename(`${databaseFile(staging)}${log}`, `${database}${log}`)
    onStep('log in place')
  }
  syncFolder(to)
  rename(databaseFile(staging), database)
  syncFolder(to)
  onStep('new folder in use')
}

const rename = (from: string, to: string): void => patientlySync(() => renameSync(from, to))

const undo = (from: string, staging: string): void => {
  rmSync(staging, { recursive: true, force: true })
  removeMarker(from)
}

/**
 * Deletes what was copied, the database last, so that its absence says that nothing is left to do. A database that
 * somebody wrote to since stays, and the answer is false. The marker stays for ever.
 */
const cleanUp = (from: string, onStep: (step: string) => void): boolean => {
  const copied = readMarker(from)?.copied ?? null
  const database = databaseFile('')
  const isAsCopied = [`${database}${log}`, database].every(
    (name) => !existsSync(join(from, name)) || copied?.[name] === hashOf(join(from, name)),
  )
  if (!isAsCopied) return false
  for (const name of [...others, ...caches, `${database}-shm`, `${database}${log}`, database]) {
    patientlySync(() => rmSync(join(from, name), { recursive: true, force: true }))
    onStep(`old ${name} deleted`)
  }
  syncFolder(from)
  return true
}

/** The desktop kept Chromium's caches in the profile: hundreds of megabytes that nobody needs. */
const caches = ['Cache', 'Code Cache', 'GPUCache', 'DawnGraphiteCache', 'DawnWebGPUCache'] as const
