import type { DatabaseSync } from 'node:sqlite'
import { StoreFailure } from '#core/ports/stores.ts'
import type { Problem } from '#shared/problem.ts'
import { problemOfError } from './engine-error.ts'

export type Transactions = {
  /** Runs reading statements. */
  readonly read: <T>(work: () => T) => T
  /** All of `work` or nothing of it, on disk when this returns. */
  readonly write: <T>(work: () => T) => T
  /** False beside another owner and after the first failure. */
  readonly canWrite: () => boolean
}

/**
 * Every statement of the store runs in here. The first engine error (full disk, I/O, corruption) is final: it is
 * thrown as StoreFailure and every later write is refused, because after a failed sync nobody can say what is on
 * the disk. Reading goes on, so that the queue stays visible.
 * A reader beside the owner may not write at all.
 */
export const createTransactions = (
  db: DatabaseSync,
  profile: string,
  mode: 'owner' | 'reader',
): Transactions => {
  let broken: Problem | null = mode === 'reader' ? { kind: 'otherOwner', profile } : null

  const failing = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      const problem = problemOfError(error, profile)
      if (problem === null) throw error
      broken ??= problem
      throw new StoreFailure(problem)
    }
  }

  const transaction = <T>(work: () => T): T => {
    // IMMEDIATE: taking the write lock later could fail half-way through.
    db.exec('BEGIN IMMEDIATE')
    try {
      const value = work()
      db.exec('COMMIT')
      return value
    } catch (error) {
      rollBack(db)
      throw error
    }
  }

  return {
    read: failing,
    write: (work) => {
      if (broken !== null) throw new StoreFailure(broken)
      return failing(() => transaction(work))
    },
    canWrite: () => broken === null,
  }
}

const rollBack = (db: DatabaseSync): void => {
  // A full disk or an I/O error has already rolled back by itself.
  if (!db.isTransaction) return
  try {
    db.exec('ROLLBACK')
  } catch {
    // The error that led here says more; the engine undoes the rest when the file is opened next.
  }
}
