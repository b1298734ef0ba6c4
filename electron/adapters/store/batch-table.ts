import type { DatabaseSync } from 'node:sqlite'
import { Batch, BatchLine } from '#shared/groups.ts'
import type { BatchId } from '#shared/ids.ts'

type Row = Readonly<Record<string, unknown>>

const save = `
INSERT INTO batch (id, identity, created_at, body) VALUES (:id, :identity, :createdAt, :body)
ON CONFLICT (id) DO UPDATE SET body = excluded.body`

// The same list again names the same jobs: their lines are there.
const addLine = `
INSERT INTO batch_line (batch_id, job_id, row, room, guest, copy)
VALUES (:batchId, :jobId, :row, :room, :guest, :copy) ON CONFLICT (batch_id, job_id) DO NOTHING`

export type BatchTable = ReturnType<typeof createBatchTable>

/** The statements of the batch tables, prepared once. No transactions in here. */
export const createBatchTable = (db: DatabaseSync) => {
  const statement = {
    save: db.prepare(save),
    update: db.prepare('UPDATE batch SET body = :body WHERE id = :id'),
    byId: db.prepare('SELECT body FROM batch WHERE id = ?'),
    byIdentity: db.prepare('SELECT body FROM batch WHERE identity = ?'),
    list: db.prepare('SELECT body FROM batch ORDER BY seq DESC'),
    addLine: db.prepare(addLine),
    lines: db.prepare(
      'SELECT job_id AS jobId, row, room, guest, copy FROM batch_line WHERE batch_id = ? ORDER BY position',
    ),
  }
  return {
    save: (batch: Batch, identity: string): void => {
      const { id, createdAt } = batch
      statement.save.run({ id, identity, createdAt, body: JSON.stringify(Batch.parse(batch)) })
    },
    update: (batch: Batch): void =>
      void statement.update.run({ id: batch.id, body: JSON.stringify(Batch.parse(batch)) }),
    byId: (id: BatchId): Batch | null => batchOf(statement.byId.get(id)),
    byIdentity: (identity: string): Batch | null => batchOf(statement.byIdentity.get(identity)),
    list: (): readonly Batch[] => statement.list.all().flatMap((row) => batchOf(row) ?? []),
    addLine: (batchId: BatchId, line: BatchLine): void => void statement.addLine.run({ batchId, ...line }),
    lines: (id: BatchId): readonly BatchLine[] => statement.lines.all(id).map((row) => BatchLine.parse(row)),
  }
}

/** One damaged batch must not hide the others; its jobs are in the queue all the same. */
const batchOf = (row: Row | undefined): Batch | null => {
  if (row === undefined) return null
  try {
    return Batch.parse(JSON.parse(String(row['body'])))
  } catch {
    return null
  }
}
