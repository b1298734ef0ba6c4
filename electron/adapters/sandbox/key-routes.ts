import { z } from 'zod'
import { createKeyInput } from './create-key-input.ts'
import { flag, pageInput, search, uuid, zonedTime } from './inputs.ts'
import { issueKey } from './issue-key.ts'
import { deleteKeys, doorsOf } from './key-state.ts'
import { identityOfKey } from './phone-copies.ts'
import { refuseBridge } from './key-checks.ts'
import { hit } from './property-routes.ts'
import { toMinute } from './property-time.ts'
import { answer, invalidAt, isRefusal, notFound } from './reply.ts'
import { DELETE, PATCH, READ, WRITE, pageOf, route } from './route.ts'
import type { Route } from './route.ts'
import { usersOfIdentity } from './people.ts'
import { wireEntrance } from './wire.ts'
import { wireKey } from './wire-keys.ts'
import type { CredentialRecord } from './records.ts'
import type { World } from './world.ts'

const oneKey = z.strictObject({ acs_credential_id: uuid })
const newOwner = z.strictObject({
  acs_credential_id: uuid,
  acs_user_id: uuid.optional(),
  user_identity_id: uuid.optional(),
})

/** Keys: made, read, changed, handed over and revoked. */
export const keyRoutes: readonly Route[] = [
  route(WRITE, '/acs/credentials/create', createKeyInput, (input, { world }) => {
    const key = issueKey(input, world)
    return isRefusal(key) ? key : answer({ acs_credential: wireKey(world, key) })
  }),

  route(READ, '/acs/credentials/get', oneKey, ({ acs_credential_id: id }, { world }) => {
    const key = world.credentials.get(id)
    return key === undefined
      ? notFound('acs_credential', id)
      : answer({ acs_credential: wireKey(world, key) })
  }),

  route(
    READ,
    '/acs/credentials/list',
    z.strictObject({
      ...pageInput,
      acs_user_id: uuid.optional(),
      acs_system_id: uuid.optional(),
      user_identity_id: uuid.optional(),
      created_before: zonedTime.optional(),
      is_multi_phone_sync_credential: flag.optional(),
      search: search.optional(),
    }),
    (input, context) => {
      const { world } = context
      const keys = [...world.credentials.values()].filter(
        (key) =>
          (input.acs_user_id === undefined || key.userId === input.acs_user_id) &&
          (input.acs_system_id === undefined || input.acs_system_id === world.ids.systemId) &&
          (input.user_identity_id === undefined || identityOfKey(world, key) === input.user_identity_id) &&
          (input.created_before === undefined || key.createdAt < input.created_before) &&
          (input.is_multi_phone_sync_credential === undefined ||
            key.isSyncParent === input.is_multi_phone_sync_credential) &&
          (input.search === undefined || hit(input.search, searchText(world, key))),
      )
      return pageOf('acs_credentials', keys, input, 500, (key) => wireKey(world, key), context)
    },
  ),

  route(
    READ,
    '/acs/credentials/list_accessible_entrances',
    oneKey,
    ({ acs_credential_id: id }, { world }) => {
      const key = world.credentials.get(id)
      if (key === undefined) return notFound('acs_credential', id)
      return answer({ acs_entrances: doorsOf(world, key).map((door) => wireEntrance(world, door)) })
    },
  ),

  // Training policy: Seam does not say what a changed end means for Visionline; here a phone key follows, and
  // a card keeps its old times until it is encoded again.
  route(
    PATCH,
    '/acs/credentials/update',
    z.strictObject({
      acs_credential_id: z.string(),
      code: z.string().optional(),
      ends_at: zonedTime.optional(),
    }),
    (input, { world }) => {
      const key = world.credentials.get(input.acs_credential_id)
      if (key === undefined) return notFound('acs_credential', input.acs_credential_id)
      const refused = refuseBridge(world)
      if (refused !== null) return refused
      if (input.ends_at !== undefined && input.ends_at <= world.now()) {
        return invalidAt(['ends_at'], 'Must be in the future')
      }
      if (input.ends_at !== undefined) {
        key.endsAt = toMinute(input.ends_at)
        key.needsReissue = key.accessMethod === 'card' && key.issuedAt !== null
        world.note({ what: 'keyChanged', credentialId: key.id })
      }
      return answer({ acs_credential: wireKey(world, key) })
    },
  ),

  route(PATCH, '/acs/credentials/assign', newOwner, (input, { world }) => {
    const key = world.credentials.get(input.acs_credential_id)
    if (key === undefined) return notFound('acs_credential', input.acs_credential_id)
    const userId = input.acs_user_id ?? usersOfIdentity(world, input.user_identity_id ?? '')[0]?.id
    if (userId === undefined || !world.users.has(userId)) return notFound('acs_user', userId ?? '')
    key.userId = userId
    world.note({ what: 'keyChanged', credentialId: key.id })
    return answer({ acs_credential: wireKey(world, key) })
  }),

  route(PATCH, '/acs/credentials/unassign', newOwner, (input, { world }) => {
    const key = world.credentials.get(input.acs_credential_id)
    if (key === undefined) return notFound('acs_credential', input.acs_credential_id)
    key.userId = null
    world.note({ what: 'keyChanged', credentialId: key.id })
    return answer({ acs_credential: wireKey(world, key) })
  }),

  route(DELETE, '/acs/credentials/delete', oneKey, ({ acs_credential_id: id }, { world }) => {
    const key = world.credentials.get(id)
    if (key === undefined) return notFound('acs_credential', id)
    const refused = refuseBridge(world)
    if (refused !== null) return refused
    world.note({ what: 'keyDeleted', credentialIds: deleteKeys(world, [key]) })
    return answer()
  }),
]

/** Training policy: a search looks at the doors, the holder and the card number of a key. */
const searchText = (world: World, key: CredentialRecord): string => {
  const doors = doorsOf(world, key).map(({ name }) => name)
  return [...doors, world.users.get(key.userId ?? '')?.fullName ?? '', key.cardNumber ?? ''].join(' ')
}
