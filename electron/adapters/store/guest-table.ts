import type { DatabaseSync } from 'node:sqlite'
import { Guest } from '#shared/property.ts'
import { prepare } from './statement.ts'

const all = `
SELECT acs_user_id AS acsUserId, user_identity_id AS userIdentityId, full_name AS fullName, email, phone
FROM guest ORDER BY position`
const clear = `DELETE FROM guest`
const save = `
INSERT INTO guest (acs_user_id, user_identity_id, full_name, email, phone)
VALUES (:acsUserId, :userIdentityId, :fullName, :email, :phone)
ON CONFLICT (acs_user_id) DO UPDATE SET user_identity_id = excluded.user_identity_id,
  full_name = excluded.full_name, email = excluded.email, phone = excluded.phone`

/** The people Seam knows at the property. */
export const createGuestTable = (db: DatabaseSync) => {
  const statement = { all: prepare(db, all), clear: prepare(db, clear), save: prepare(db, save) }
  const saveOne = ({ acsUserId, userIdentityId, fullName, email, phone }: Guest): void =>
    void statement.save.run({ acsUserId, userIdentityId, fullName, email, phone })
  return {
    all: (): readonly Guest[] => statement.all.all().flatMap((row) => Guest.safeParse(row).data ?? []),
    save: saveOne,
    replace: (guests: readonly Guest[]): void => {
      statement.clear.run()
      for (const guest of guests) saveOne(guest)
    },
  }
}
