import type { DatabaseSync } from 'node:sqlite'
import type { DriftStore } from '#core/ports/stores.ts'
import { DriftNote } from '#shared/watch.ts'
import type { Transactions } from './transactions.ts'

const save = `
INSERT INTO drift (id, body) VALUES (:id, :body)
ON CONFLICT (id) DO UPDATE SET body = excluded.body`

/** What happened elsewhere to keys of ours, on SQLite; asynchronous in type only. */
export const createDriftStore = (db: DatabaseSync, { read, write }: Transactions): DriftStore => {
  const statement = {
    all: db.prepare('SELECT body FROM drift ORDER BY id'),
    save: db.prepare(save),
    forget: db.prepare('DELETE FROM drift WHERE id = ?'),
  }
  return {
    all: async () => read(() => statement.all.all().flatMap((row) => noteOf(String(row['body'])))),
    save: async (note) => write(() => void statement.save.run({ id: note.id, body: JSON.stringify(note) })),
    forget: async (ids) =>
      write(() => {
        for (const id of ids) statement.forget.run(id)
      }),
  }
}

/** One that cannot be read is noticed anew. */
const noteOf = (body: string): readonly DriftNote[] => {
  try {
    return [DriftNote.parse(JSON.parse(body))]
  } catch {
    return []
  }
}
