import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { SavedList } from '#core/ports/stores.ts'
import { ListOptions } from '#shared/rooming-list.ts'
import type { Instant } from '#shared/instant.ts'

const save = `
INSERT INTO saved_list (signature, used_at, body) VALUES (:signature, :usedAt, :body)
ON CONFLICT (signature) DO UPDATE SET used_at = excluded.used_at, body = excluded.body`

const Body = z.object({ columns: ListOptions.shape.columns, roomAliases: ListOptions.shape.roomAliases })

/** How lists with certain headings are read. One that cannot be read counts as none: the operator says it again. */
export const createSavedListTable = (db: DatabaseSync) => {
  const statement = {
    get: db.prepare('SELECT body FROM saved_list WHERE signature = ?'),
    save: db.prepare(save),
  }
  return {
    get: (signature: string): SavedList | null => {
      const row = statement.get.get(signature)
      return row === undefined ? null : savedOf(String(row['body']))
    },
    save: (signature: string, list: SavedList, usedAt: Instant): void =>
      void statement.save.run({ signature, usedAt, body: JSON.stringify(list) }),
  }
}

const savedOf = (body: string): SavedList | null => {
  try {
    return Body.parse(JSON.parse(body))
  } catch {
    return null
  }
}
