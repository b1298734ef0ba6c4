import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { AttemptPatch } from '#core/ports/stores.ts'
import type { Instant } from '#shared/instant.ts'
import { Attempt } from '#shared/job.ts'
import { prepare } from './statement.ts'

const columns = `
  n, outcome, started_at AS startedAt, finished_at AS finishedAt, status, code, message,
  request_id AS requestId, request`

const insert = `
INSERT INTO attempt (seq, n, outcome, started_at, finished_at, status, code, message, request_id, request)
VALUES (:seq, :n, :outcome, :startedAt, :finishedAt, :status, :code, :message, :requestId, :request)`

const save = `
UPDATE attempt SET outcome = :outcome, finished_at = :finishedAt, status = :status, code = :code,
  message = :message, request_id = :requestId, request = :request
WHERE seq = :seq AND n = :n`

const endOfCrash = `
UPDATE attempt SET outcome = 'unknown', finished_at = :now
WHERE outcome = 'sending' AND seq IN (SELECT seq FROM job WHERE state = 'running')`

const byNumber = `SELECT ${columns} FROM attempt WHERE seq = :seq AND n = :n`
const ofJob = `SELECT ${columns} FROM attempt WHERE seq = (SELECT seq FROM job WHERE id = :id) ORDER BY n`

export type AttemptTable = ReturnType<typeof createAttemptTable>

/** One row per request that was, or may have been, sent. Rows are never deleted. */
export const createAttemptTable = (db: DatabaseSync) => {
  const statement = {
    insert: prepare(db, insert),
    save: prepare(db, save),
    endOfCrash: prepare(db, endOfCrash),
    byNumber: prepare(db, byNumber),
    ofJob: prepare(db, ofJob),
  }
  return {
    insert: (seq: number, attempt: Attempt): void => {
      const { request, ...rest } = Attempt.parse(attempt)
      statement.insert.run({ ...rest, seq, request: JSON.stringify(request) })
    },
    /** Completes an attempt; throws when there is none of that number, which is a bug. */
    finish: (seq: number, patch: AttemptPatch, now: Instant): void => {
      const row = statement.byNumber.get({ seq, n: patch.n })
      if (row === undefined) throw new Error(`no attempt ${patch.n} to finish`)
      const was = { ...row, request: requestOf(row['request']), finishedAt: row['finishedAt'] ?? now }
      const { request, startedAt: _unchanged, ...rest } = Attempt.parse({ ...was, ...patch })
      statement.save.run({ ...rest, seq, request: JSON.stringify(request) })
    },
    /** Before recovery: what a dead process was sending has no known outcome. */
    endOfCrash: (now: Instant): void => void statement.endOfCrash.run({ now }),
    ofJob: (id: string): readonly Attempt[] => statement.ofJob.all({ id }).map(attemptOf),
  }
}

const attemptOf = (row: Record<string, SQLOutputValue>): Attempt =>
  Attempt.parse({ ...row, request: requestOf(row['request']) })

/** A damaged request must not hide that it was sent. */
const requestOf = (text: SQLOutputValue | undefined): unknown => {
  try {
    return JSON.parse(String(text))
  } catch {
    return null
  }
}
