import type { SQLOutputValue } from 'node:sqlite'
import { Job } from '#shared/job.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { RowValues } from './statement.ts'

/** The fields of a stored job in the order of `columns`; `claim` is known to the store only. */
const fields = [
  'seq',
  'id',
  'state',
  'claim',
  'batchId',
  'dependsOn',
  'blocksRoom',
  'runAfter',
  'notAfter',
  'revokedAt',
  'attempts',
  'proof',
  'operator',
  'credentialId',
  'requestId',
  'lastSentAt',
  'createdAt',
  'updatedAt',
  'finishedAt',
  'holder',
  'joinedTo',
  'notes',
  'problem',
  'intent',
] as const

/** The columns of a job: `blocks_room` holds `blocksRoom`. */
export const columns = fields
  .map((field) => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
  .join(', ')

/** How the problem of a quarantined row begins. */
export const unreadableProblem = '{"kind":"unreadableJob"'

/** A row with what only the store knows of it, and the job, or why it cannot be read. */
export type StoredJob = {
  readonly seq: number
  readonly id: string
  readonly state: string
  readonly claim: string | null
  readonly isQuarantined: boolean
  readonly job: Result<Job, string>
}

export const rowOf = (job: Job) => ({
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

export type RowReader = {
  readonly read: (row: RowValues) => StoredJob
  /** The same for a row that was just written from this job: it is parsed only when it came back different. */
  readonly written: (row: RowValues, job: Job, claim: string | null) => StoredJob
}

/**
 * Reads rows. One that is, column by column, what was read before is not parsed a second time: the loop of the queue
 * reads the same few jobs at every turn.
 */
export const createRowReader = (): RowReader => {
  const seen = new Map<number, { readonly row: RowValues; readonly stored: StoredJob }>()
  const remember = (row: RowValues, stored: StoredJob): StoredJob => {
    seen.delete(stored.seq)
    seen.set(stored.seq, { row, stored })
    for (const oldest of seen.keys()) {
      if (seen.size <= remembered) break
      seen.delete(oldest)
    }
    return stored
  }
  return {
    read: (row) => {
      const before = seen.get(Number(row[0]))
      return before !== undefined && isSameRow(before.row, row)
        ? before.stored
        : remember(row, storedJob(row, readJob))
    },
    written: (row, job, claim) =>
      remember(row, storedJob(row, isSameRow(valuesOf(job, claim), row) ? () => ok(job) : readJob)),
  }
}

/** The row this job should have become. */
const valuesOf = (job: Job, claim: string | null): RowValues => {
  const { seq, batchId, operator, createdAt } = job
  const written = { ...rowOf(job), seq, claim, batchId, operator, createdAt }
  return fields.map((field) => written[field])
}

const isSameRow = (a: RowValues, b: RowValues): boolean => {
  for (let index = 0; index < fields.length; index += 1) if (a[index] !== b[index]) return false
  return true
}

const storedJob = (values: RowValues, read: (row: Row) => Result<Job, string>): StoredJob => {
  const row: Row = Object.fromEntries(fields.map((field, index) => [field, values[index] ?? null]))
  return {
    seq: Number(row['seq']),
    id: String(row['id']),
    state: String(row['state']),
    claim: row['claim'] === null ? null : String(row['claim']),
    isQuarantined: row['state'] === 'needsAttention' && String(row['problem']).startsWith(unreadableProblem),
    job: read(row),
  }
}

const jsonColumns = ['holder', 'joinedTo', 'notes', 'problem', 'intent'] as const

type Row = Readonly<Record<string, SQLOutputValue>>

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
