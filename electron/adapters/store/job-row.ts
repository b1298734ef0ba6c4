import type { SQLInputValue, SQLOutputValue } from 'node:sqlite'
import { Job } from '#shared/job.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'

/** The columns of a job under the names of its fields. */
export const columns = `
  seq, id, state, claim, batch_id AS batchId, depends_on AS dependsOn, blocks_room AS blocksRoom,
  run_after AS runAfter, not_after AS notAfter, revoked_at AS revokedAt, attempts, proof, operator,
  credential_id AS credentialId, request_id AS requestId, last_sent_at AS lastSentAt,
  created_at AS createdAt, updated_at AS updatedAt, finished_at AS finishedAt,
  holder, joined_to AS joinedTo, notes, problem, intent`

/** How the problem of a quarantined row begins. */
export const unreadableProblem = '{"kind":"unreadableJob"'

export type Row = Record<string, SQLOutputValue>

/** A row with what only the store knows of it, and the job, or why it cannot be read. */
export type StoredJob = {
  readonly seq: number
  readonly id: string
  readonly state: string
  readonly claim: string | null
  readonly isQuarantined: boolean
  readonly job: Result<Job, string>
}

export const rowOf = (job: Job): Record<string, SQLInputValue> => ({
  id: job.id,
  state: job.state,
  dependsOn: job.dependsOn,
  blocksRoom: job.blocksRoom ? 1 : 0,
  runAfter: job.runAfter,
  notAfter: job.notAfter,
  revokedAt: job.revokedAt,
  attempts: job.attempts,
  proof: job.proof,
  credentialId: job.credentialId,
  requestId: job.requestId,
  lastSentAt: job.lastSentAt,
  updatedAt: job.updatedAt,
  finishedAt: job.finishedAt,
  holder: toJson(job.holder),
  joinedTo: JSON.stringify(job.joinedTo),
  notes: JSON.stringify(job.notes),
  problem: toJson(job.problem),
  intent: JSON.stringify(job.intent),
})

/** So many jobs are read again and again at a desk: those of the queue, and what the board shows as issued. */
const remembered = 500

/**
 * Reads rows. One that is, column by column, what was read before is not parsed a second time: the loop of the queue
 * reads the same few jobs at every turn.
 */
export const createRowReader = (): ((row: Row) => StoredJob) => {
  const seen = new Map<number, { readonly row: Row; readonly stored: StoredJob }>()
  return (row) => {
    const seq = Number(row['seq'])
    const before = seen.get(seq)
    if (before !== undefined && isSameRow(before.row, row)) return before.stored
    const stored = storedJob(row)
    seen.delete(seq)
    seen.set(seq, { row, stored })
    for (const oldest of seen.keys()) {
      if (seen.size <= remembered) break
      seen.delete(oldest)
    }
    return stored
  }
}

const isSameRow = (a: Row, b: Row): boolean => {
  for (const column in b) if (a[column] !== b[column]) return false
  return true
}

const storedJob = (row: Row): StoredJob => ({
  seq: Number(row['seq']),
  id: String(row['id']),
  state: String(row['state']),
  claim: row['claim'] === null ? null : String(row['claim']),
  isQuarantined: row['state'] === 'needsAttention' && String(row['problem']).startsWith(unreadableProblem),
  job: readJob(row),
})

const jsonColumns = ['holder', 'joinedTo', 'notes', 'problem', 'intent'] as const

/** Parses a row. The reason names columns and rules, never a value: it goes into logs and problems. */
const readJob = (row: Row): Result<Job, string> => {
  const values: Record<string, unknown> = { ...row, blocksRoom: row['blocksRoom'] === 1 }
  for (const column of jsonColumns) {
    const json = fromJson(row[column])
    if (!json.ok) return err(`${column}: not JSON`)
    values[column] = json.value
  }
  const parsed = Job.safeParse(values)
  if (parsed.success) return ok(parsed.data)
  const issue = parsed.error.issues[0]
  return err(`${issue?.path.join('.') ?? ''}: ${issue?.code ?? ''}`)
}

export const toJson = (value: object | null): string | null => (value === null ? null : JSON.stringify(value))

const fromJson = (text: SQLOutputValue | undefined): Result<unknown, null> => {
  if (typeof text !== 'string') return ok(null)
  try {
    return ok(JSON.parse(text))
  } catch {
    return err(null)
  }
}
