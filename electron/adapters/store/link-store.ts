import type { DatabaseSync } from 'node:sqlite'
import type { LinkStore } from '#core/ports/stores.ts'
import { InstantKeyId } from '#shared/ids.ts'
import { Link } from '#shared/link.ts'
import type { Transactions } from './transactions.ts'

const save = `
INSERT INTO link (id, job_id, user_identity_id, instant_key_id, state, created_at, body)
VALUES (:id, :jobId, :userIdentityId, :instantKeyId, :state, :createdAt, :body)
ON CONFLICT (id) DO UPDATE SET
  instant_key_id = excluded.instant_key_id, state = excluded.state, body = excluded.body`

const toDo = `
SELECT body FROM link WHERE state IN ('sending', 'uncertain', 'withdrawing')
UNION ALL
SELECT body FROM link WHERE state = 'withdrawn' AND json_extract(body, '$.runAfter') IS NOT NULL
UNION ALL
SELECT link.body FROM link JOIN job ON job.id = link.job_id
WHERE link.state IN ('made', 'lost') AND job.revoked_at IS NOT NULL
  AND json_extract(link.body, '$.endedBy') IS NULL`

const ofJobs = `
SELECT body FROM link WHERE job_id IN (SELECT value FROM json_each(?)) ORDER BY created_at, id`

const namedOf = `
SELECT instant_key_id AS named FROM link WHERE user_identity_id = ? AND instant_key_id IS NOT NULL`

/** Links to phone keys on SQLite; asynchronous in type only. */
export const createLinkStore = (db: DatabaseSync, { read, write }: Transactions): LinkStore => {
  const statement = {
    save: db.prepare(save),
    get: db.prepare('SELECT body FROM link WHERE id = ?'),
    ofJobs: db.prepare(ofJobs),
    namedOf: db.prepare(namedOf),
    toDo: db.prepare(toDo),
  }
  return {
    save: async (link) =>
      write(() => {
        const { id, jobId, userIdentityId, instantKeyId, state, createdAt } = link
        const body = JSON.stringify(link)
        statement.save.run({ id, jobId, userIdentityId, instantKeyId, state, createdAt, body })
      }),
    get: async (id) => read(() => linksOf([statement.get.get(id)])[0] ?? null),
    ofJobs: async (ids) => read(() => linksOf(statement.ofJobs.all(JSON.stringify(ids)))),
    namedOf: async (id) =>
      read(() => statement.namedOf.all(id).map((row) => InstantKeyId.parse(row['named']))),
    toDo: async () => read(() => linksOf(statement.toDo.all())),
  }
}

type Row = Record<string, unknown> | undefined

/** One that cannot be read stays in the file; nothing is made or deleted on its account. */
const linksOf = (rows: readonly Row[]): readonly Link[] =>
  rows.flatMap((row) => {
    try {
      return row === undefined ? [] : [Link.parse(JSON.parse(String(row['body'])))]
    } catch {
      return []
    }
  })
