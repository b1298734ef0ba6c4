import type { DatabaseSync } from 'node:sqlite'
import { Property } from '#shared/property.ts'

const select = `SELECT body FROM property WHERE one = 1`
const save = `INSERT INTO property (one, body) VALUES (1, :body) ON CONFLICT DO UPDATE SET body = excluded.body`
const forget = `DELETE FROM property`

/** Which property this is. One that cannot be read counts as none: the operator connects again. */
export const createPropertyTable = (db: DatabaseSync) => {
  const statement = { select: db.prepare(select), save: db.prepare(save), forget: db.prepare(forget) }
  return {
    get: (): Property | null => {
      const row = statement.select.get()
      return row === undefined ? null : propertyOf(String(row['body']))
    },
    save: (property: Property | null): void => {
      if (property === null) statement.forget.run()
      else statement.save.run({ body: JSON.stringify(Property.parse(property)) })
    },
  }
}

const propertyOf = (body: string): Property | null => {
  try {
    return Property.parse(JSON.parse(body))
  } catch {
    return null
  }
}
