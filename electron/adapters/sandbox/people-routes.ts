import { z } from 'zod'
import { ids, pageInput, uuid, zonedTime } from './inputs.ts'
import { nameOfIdentity, same, userOfIdentity, usersOfIdentity } from './people.ts'
import { hit } from './property-routes.ts'
import type { IdentityRecord } from './records.ts'
import { answer, invalidAt, isRefusal, notFound, refusal } from './reply.ts'
import type { Refusal } from './reply.ts'
import { DELETE, PUT, READ, WRITE, pageOf, route } from './route.ts'
import type { Route } from './route.ts'
import { wireIdentity, wireUser } from './wire.ts'
import type { World } from './world.ts'

const oneIdentity = z.strictObject({ user_identity_id: uuid })
const identityHandle = z.strictObject({
  user_identity_id: uuid.optional(),
  user_identity_key: z.string().optional(),
})

const newIdentity = z.strictObject({
  user_identity_key: z.string().min(1).nullable().optional(),
  full_name: z.string().min(1).nullable().optional(),
  email_address: z.email().nullable().optional(),
  phone_number: z.string().nullable().optional(),
  acs_system_ids: ids.optional(),
})

/** User identities: one person across systems, and whose phones are whose. */
export const peopleRoutes: readonly Route[] = [
  route(WRITE, '/user_identities/create', newIdentity, (input, { world }) => {
    const refused = refuseIdentity(input, world)
    if (refused !== null) return refused
    const identity: IdentityRecord = {
      id: world.newId(),
      key: input.user_identity_key ?? null,
      fullName: input.full_name ?? null,
      email: input.email_address ?? null,
      phone: input.phone_number ?? null,
      createdAt: world.now(),
    }
    world.identities.set(identity.id, identity)
    world.note({ what: 'identityCreated', identityId: identity.id })
    if (input.acs_system_ids?.includes(world.ids.systemId) === true) userOfIdentity(world, identity)
    return answer({ user_identity: wireIdentity(world, identity) })
  }),

  route(READ, '/user_identities/get', identityHandle, (input, { world }) => {
    const identity = findIdentity(input, world)
    return isRefusal(identity) ? identity : answer({ user_identity: wireIdentity(world, identity) })
  }),

  route(
    READ,
    '/user_identities/list',
    z.strictObject({
      ...pageInput,
      created_before: zonedTime.optional(),
      credential_manager_acs_system_id: uuid.optional(),
      search: z.string().optional(),
      user_identity_ids: ids.optional(),
    }),
    (input, context) => {
      const { world } = context
      const found = [...world.identities.values()].filter(
        (identity) =>
          (input.created_before === undefined || identity.createdAt < input.created_before) &&
          (input.user_identity_ids === undefined || input.user_identity_ids.includes(identity.id)) &&
          hit(
            input.search,
            `${nameOfIdentity(identity)} ${identity.email} ${identity.phone} ${identity.key}`,
          ),
      )
      return pageOf('user_identities', found, input, 500, (one) => wireIdentity(world, one), context)
    },
  ),

  route(
    PUT,
    '/user_identities/add_acs_user',
    z.strictObject({
      acs_user_id: uuid,
      user_identity_id: uuid.optional(),
      user_identity_key: z.string().optional(),
    }),
    (input, { world }) => {
      const identity = findIdentity(input, world)
      if (isRefusal(identity)) return identity
      const user = world.users.get(input.acs_user_id)
      if (user === undefined) return notFound('acs_user', input.acs_user_id)
      user.identityId = identity.id
      world.note({ what: 'userChanged', userId: user.id })
      return answer()
    },
  ),

  route(DELETE, '/user_identities/delete', oneIdentity, ({ user_identity_id: id }, { world }) => {
    if (!world.identities.delete(id)) return notFound('user_identity', id)
    for (const user of usersOfIdentity(world, id)) user.identityId = null
    for (const link of world.instantKeys.values())
      if (link.identityId === id) world.instantKeys.delete(link.id)
    world.note({ what: 'identityDeleted', identityId: id })
    return answer()
  }),

  route(READ, '/user_identities/list_acs_users', oneIdentity, ({ user_identity_id: id }, { world }) =>
    world.identities.has(id)
      ? answer({ acs_users: usersOfIdentity(world, id).map((user) => wireUser(world, user)) })
      : notFound('user_identity', id),
  ),
]

/**
 * Training policy: Seam documents that identity keys are unique, and not how it refuses a second one; both
 * that and an e-mail address in use are a 409 here.
 */
const refuseIdentity = (input: z.infer<typeof newIdentity>, world: World): Refusal | null => {
  const wrongSystem = input.acs_system_ids?.find(
    (id) => id !== world.ids.systemId && id !== world.ids.managerId,
  )
  if (wrongSystem !== undefined) return notFound('acs_system', wrongSystem)
  const key = input.user_identity_key ?? null
  const email = input.email_address ?? null
  for (const identity of world.identities.values()) {
    if (key !== null && identity.key === key) {
      return refusal(409, 'user_identity_key_already_exists', 'A user identity with this key already exists.')
    }
    if (same(identity.email, email)) {
      return refusal(
        409,
        'email_address_already_exists',
        'A user identity with this e-mail address already exists.',
      )
    }
  }
  return null
}

const findIdentity = (handle: z.infer<typeof identityHandle>, world: World): IdentityRecord | Refusal => {
  const { user_identity_id: id, user_identity_key: key } = handle
  if (id === undefined && key === undefined)
    return invalidAt(['user_identity_id'], 'An id or a key is required')
  const found =
    id === undefined
      ? [...world.identities.values()].find((identity) => identity.key === key)
      : world.identities.get(id)
  return found ?? notFound('user_identity', id ?? key ?? '')
}
