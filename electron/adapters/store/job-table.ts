import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite'
import type { JobFilter, NewJob } from '#core/ports/stores.ts'
import type { JobId } from '#shared/ids.ts'
import { Instant } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import { QueueCounts } from '#shared/job.ts'
import type { JobState } from '#shared/job-states.ts'
import type { ProblemOf } from '#shared/problem.ts'
import { columns, createRowReader, rowOf, toJson, unreadableProblem } from './job-row.ts'
import type { StoredJob } from './job-row.ts'
import { prepare, prepareRows } from './statement.ts'
import type { RowValues, Statement } from './statement.ts'

const insert = `
INSERT INTO job (id, state, intent_key, batch_id, depends_on, blocks_room, not_after, attempts, proof, operator,
  created_at, updated_at, joined_to, notes, problem, intent)
VALUES (:id, :state, :intentKey, :batchId, :dependsOn, 0, :notAfter, 0, 'none', :operator,
  :createdAt, :createdAt, '[]', '[]', :problem, :intent)
RETURNING ${columns}`

const liveByIntent = `
SELECT ${columns} FROM job WHERE intent_key = :intentKey AND state <> 'cancelled' AND revoked_at IS NULL`

/** A dependency that has a key in the world. */
const isKeyMade = (job: string): string => `(${job}.state = 'issued' AND ${job}.revoked_at IS NULL)`

// Ports.ts, JobStore.claim, in one statement. job_room is scanned in order of seq, so the job that holds a room,
// mostly the oldest one there, is found first.
const claim = `
UPDATE job SET state = 'running', claim = :claim, updated_at = :now
WHERE state = 'queued' AND seq = (
  SELECT next.seq
  FROM job AS next INDEXED BY job_queued
  LEFT JOIN job AS needed ON needed.id = next.depends_on
  WHERE next.state = 'queued'
    AND (next.run_after IS NULL OR next.run_after <= :now)
    AND (next.depends_on IS NULL OR ${isKeyMade('needed')})
    AND NOT EXISTS (
      SELECT 1
      FROM job_room AS mine
      JOIN job_room AS theirs ON theirs.entrance_id = mine.entrance_id AND theirs.seq <> mine.seq
      JOIN job AS other ON other.seq = theirs.seq
      LEFT JOIN job AS other_needed ON other_needed.id = other.depends_on
      WHERE mine.seq = next.seq
        AND (other.state IN ('running', 'uncertain')
          OR (other.state = 'needsAttention' AND other.blocks_room = 1)
          OR (other.state = 'queued' AND other.seq < next.seq
            AND (other.depends_on IS NULL OR ${isKeyMade('other_needed')}))))
  ORDER BY next.seq
  LIMIT 1)
RETURNING ${columns}`

const save = `
UPDATE job SET state = :state, claim = :nextClaim, depends_on = :dependsOn, blocks_room = :blocksRoom,
  run_after = :runAfter, not_after = :notAfter, revoked_at = :revokedAt, attempts = :attempts, proof = :proof,
  credential_id = :credentialId, request_id = :requestId, last_sent_at = :lastSentAt, updated_at = :updatedAt,
  finished_at = :finishedAt, holder = :holder, joined_to = :joinedTo, notes = :notes, problem = :problem,
  intent = :intent
WHERE id = :id AND state = :from AND claim IS :claim
RETURNING ${columns}`

// A request that was on its way when the process died may have reached Seam, so it counts.
const recover = `
UPDATE job SET state = 'uncertain', claim = NULL, updated_at = :now,
  attempts = max(attempts, (SELECT count(*) FROM attempt WHERE attempt.seq = job.seq AND outcome IN (
    'accepted', 'unknown', 'refused', 'foundAfterwards')))
WHERE state = 'running' RETURNING ${columns}`

// The problem is overwritten only once: reading the row again changes nothing.
const quarantine = `
UPDATE job SET state = 'needsAttention', blocks_room = 1, claim = NULL, problem = :problem
WHERE seq = :seq AND state IN ('queued', 'running', 'uncertain', 'needsAttention') AND problem IS NOT :problem`

const cancelUnreadable = `
UPDATE job SET state = 'cancelled', blocks_room = 0, updated_at = :now, finished_at = :now
WHERE id = :id AND state = 'needsAttention'`

const discardUnreadable = `
UPDATE job SET state = 'cancelled', blocks_room = 0, updated_at = :now, finished_at = coalesce(finished_at, :now)
WHERE id = :id AND state <> 'running'`

const quarantined = `
SELECT id, problem, (SELECT json_group_array(entrance_id) FROM job_room WHERE seq = job.seq) AS rooms FROM job
WHERE state = 'needsAttention' AND problem LIKE '${unreadableProblem}%' ORDER BY seq`

const byId = `SELECT ${columns} FROM job WHERE id = :id`
const counts = `SELECT state, count(*) AS jobs FROM job GROUP BY state`

const orphans = `
SELECT ${columns} FROM job
WHERE state = 'queued' AND depends_on IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM job AS needed
  WHERE needed.id = job.depends_on
    AND needed.state <> 'cancelled' AND NOT (needed.state = 'issued' AND needed.revoked_at IS NOT NULL))
ORDER BY seq`

// Two halves, because each has an index of its own.
const nextDue = `
SELECT min(due) AS due FROM (
  SELECT min(run_after) AS due FROM job
  WHERE run_after IS NOT NULL AND run_after > :now AND state IN ('queued', 'uncertain')
  UNION ALL
  SELECT min(run_after) FROM job
  WHERE run_after IS NOT NULL AND run_after > :now AND state = 'issued' AND revoked_at IS NULL)`

const unverified = `
SELECT ${columns} FROM job
WHERE run_after IS NOT NULL AND run_after <= :now AND state = 'issued' AND revoked_at IS NULL
ORDER BY run_after LIMIT 50`

export type JobTable = ReturnType<typeof createJobTable>

/** The statements of the job table, prepared once. No transactions in here. */
export const createJobTable = (db: DatabaseSync) => {
  const statement = {
    insert: prepareRows(db, insert),
    liveByIntent: prepareRows(db, liveByIntent),
    claim: prepareRows(db, claim),
    save: prepareRows(db, save),
    recover: prepareRows(db, recover),
    quarantine: prepare(db, quarantine),
    cancelUnreadable: prepare(db, cancelUnreadable),
    discardUnreadable: prepare(db, discardUnreadable),
    quarantined: prepare(db, quarantined),
    byId: prepareRows(db, byId),
    counts: prepare(db, counts),
    orphans: prepareRows(db, orphans),
    nextDue: prepare(db, nextDue),
    unverified: prepareRows(db, unverified),
  }
  const { read: storedJob, written } = createRowReader()
  const storedOrNull = (row: RowValues | undefined): StoredJob | null =>
    row === undefined ? null : storedJob(row)
  return {
    insert: (job: NewJob): StoredJob => {
      const row = statement.insert.get({
        id: job.id,
        state: job.problem === null ? 'queued' : 'needsAttention',
        intentKey: job.intentKey,
        batchId: job.batchId,
        dependsOn: job.dependsOn,
        notAfter: job.notAfter,
        operator: job.operator,
        createdAt: job.createdAt,
        problem: toJson(job.problem),
        intent: JSON.stringify(job.intent),
      })
      return storedJob(row ?? [])
    },
    liveByIntent: (intentKey: string): StoredJob | null =>
      storedOrNull(statement.liveByIntent.get({ intentKey })),
    claim: (input: { readonly now: Instant; readonly claim: string }): StoredJob | null =>
      storedOrNull(statement.claim.get(input)),
    /** Writes the whole job, only while it is still what `was` says; null when it is not. */
    save: (was: StoredJob, job: Job, nextClaim: string | null): StoredJob | null => {
      const from = { from: was.state, claim: was.claim, nextClaim }
      const row = statement.save.get({ ...rowOf(job), ...from })
      return row === undefined ? null : written(row, job, nextClaim)
    },
    recover: (now: Instant): readonly StoredJob[] => statement.recover.all({ now }).map(storedJob),
    quarantine: (seq: number, { kind, jobId, detail }: ProblemOf<'unreadableJob'>): void =>
      void statement.quarantine.run({ seq, problem: JSON.stringify({ kind, jobId, detail }) }),
    cancelUnreadable: (id: JobId, now: Instant): boolean =>
      statement.cancelUnreadable.run({ id, now }).changes === 1,
    discardUnreadable: (id: JobId, now: Instant): boolean =>
      statement.discardUnreadable.run({ id, now }).changes === 1,
    quarantined: (): readonly Readonly<Record<string, SQLOutputValue>>[] => statement.quarantined.all(),
    byId: (id: JobId): StoredJob | null => storedOrNull(statement.byId.get({ id })),
    list: createList(db, storedJob),
    counts: (): QueueCounts => {
      const found = Object.fromEntries(statement.counts.all().map((row) => [row['state'], row['jobs']]))
      return QueueCounts.parse({ ...noJobs, ...found })
    },
    orphans: (): readonly StoredJob[] => statement.orphans.all().map(storedJob),
    unverified: (now: Instant): readonly StoredJob[] => statement.unverified.all({ now }).map(storedJob),
    nextDue: (now: Instant): Instant | null =>
      Instant.nullable().parse(statement.nextDue.get({ now })?.['due'] ?? null),
  }
}

const noJobs = {
  queued: 0,
  running: 0,
  uncertain: 0,
  needsAttention: 0,
  issued: 0,
  cancelled: 0,
} as const satisfies Record<JobState, number>

/** A list has a handful of shapes; each is prepared when it is first asked for. */
const createList = (db: DatabaseSync, storedJob: (row: RowValues) => StoredJob) => {
  const prepared = new Map<string, Statement<RowValues>>()
  return (filter: JobFilter): readonly StoredJob[] => {
    const sql = listSql(filter)
    const statement = prepared.get(sql) ?? prepareRows(db, sql)
    prepared.set(sql, statement)
    return statement.all(listValues(filter)).map(storedJob)
  }
}

// SQLite plans a statement anew whenever a LIMIT is bound to it, so this one number is written out.
const listSql = ({ states, batchId, endsAfter, limit, newestFirst = false }: JobFilter): string => {
  const wheres = [
    ...(states === undefined ? [] : [`state IN (${states.map((_, index) => `:state${index}`).join(', ')})`]),
    ...(batchId === undefined ? [] : ['batch_id = :batchId']),
    // One damaged intent must not make the whole list fail.
    ...(endsAfter === undefined
      ? []
      : ["iif(json_valid(intent), intent ->> '$.stay.endsAt', '') > :endsAfter"]),
  ]
  const where = wheres.length === 0 ? '' : `WHERE ${wheres.join(' AND ')}`
  const most = limit === undefined ? '' : `LIMIT ${limit}`
  return `SELECT ${columns} FROM job ${where} ORDER BY seq ${newestFirst ? 'DESC' : 'ASC'} ${most}`
}

const listValues = ({ states, batchId, endsAfter }: JobFilter): Record<string, SQLInputValue> => ({
  ...Object.fromEntries((states ?? []).map((state, index) => [`state${index}`, state])),
  ...(batchId === undefined ? {} : { batchId }),
  ...(endsAfter === undefined ? {} : { endsAfter }),
})
