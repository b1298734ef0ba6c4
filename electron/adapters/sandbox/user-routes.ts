import { z } from 'zod'
import { ids, pageInput, search, textOrNull, uuid, zonedTime } from './inputs.ts'
import { deleteKeys } from './key-state.ts'
import { addUser, same, usersOfIdentity } from './people.ts'
import { hit } from './property-routes.ts'
import type { UserRecord } from './records.ts'
import { answer, invalidAt, isRefusal, notFound } from './reply.ts'
import type { Refusal } from './reply.ts'
import { DELETE, PATCH, READ, WRITE, pageOf, route } from './route.ts'
import type { Route } from './route.ts'
import { wireUser } from './wire.ts'
import type { World } from './world.ts'

const newUser = z.strictObject({
  acs_system_id: uuid,
  full_name: z.string().min(1),
  email: z.email().optional(),
  email_address: z.email().optional(),
  phone_number: z.string().optional(),
  user_identity_id: uuid.optional(),
  acs_access_group_ids: ids.optional(),
  access_schedule: z
    .strictObject({ starts_at: zonedTime.optional(), ends_at: zonedTime.nullable().optional() })
    .optional(),
})

const userHandle = {
  acs_user_id: uuid.optional(),
  user_identity_id: uuid.optional(),
  acs_system_id: uuid.optional(),
}

/** Guest records of the Visionline system (`acs_user`). */
export const userRoutes: readonly Route[] = [
  route(WRITE, '/acs/users/create', newUser, (input, { world }) => {
    if (input.acs_system_id !== world.ids.systemId) return notFound('acs_system', input.acs_system_id)
    const identityId = input.user_identity_id ?? null
    if (identityId !== null && !world.identities.has(identityId)) return notFound('user_identity', identityId)
    const user = addUser(world, {
      fullName: input.full_name,
      email: input.email_address ?? input.email ?? null,
      phone: input.phone_number ?? null,
      identityId,
    })
    return answer({ acs_user: wireUser(world, user) })
  }),

  route(READ, '/acs/users/get', z.strictObject(userHandle), (input, { world }) => {
    const user = findUser(input, world)
    return isRefusal(user) ? user : answer({ acs_user: wireUser(world, user) })
  }),

  route(
    READ,
    '/acs/users/list',
    z.strictObject({
      ...pageInput,
      acs_system_id: uuid.optional(),
      created_before: zonedTime.optional(),
      search: search.optional(),
      user_identity_email_address: textOrNull.optional(),
      user_identity_id: uuid.optional(),
      user_identity_phone_number: textOrNull.optional(),
    }),
    (input, context) => {
      const { world } = context
      const users = [...world.users.values()].filter((user) => {
        const identity = world.identities.get(user.identityId ?? '')
        const email = input.user_identity_email_address ?? null
        const phone = input.user_identity_phone_number ?? null
        return (
          (input.acs_system_id === undefined || input.acs_system_id === world.ids.systemId) &&
          (input.created_before === undefined || user.createdAt < input.created_before) &&
          (input.user_identity_id === undefined || user.identityId === input.user_identity_id) &&
          (email === null || same(identity?.email ?? null, email)) &&
          (phone === null || identity?.phone === phone) &&
          hit(input.search, `${user.fullName} ${user.email ?? ''} ${user.phone ?? ''} ${user.id}`)
        )
      })
      return pageOf('acs_users', users, input, 500, (user) => wireUser(world, user), context)
    },
  ),

  route(
    PATCH,
    '/acs/users/update',
    z.strictObject({
      ...userHandle,
      full_name: z.string().min(1).optional(),
      email: z.email().optional(),
      email_address: z.email().optional(),
      phone_number: z.string().optional(),
    }),
    (input, { world }) => {
      const user = findUser(input, world)
      if (isRefusal(user)) return user
      user.fullName = input.full_name ?? user.fullName
      user.email = input.email_address ?? input.email ?? user.email
      user.phone = input.phone_number ?? user.phone
      world.note({ what: 'userChanged', userId: user.id })
      return answer()
    },
  ),

  // Training policy: a guest record takes its keys along when it goes.
  route(DELETE, '/acs/users/delete', z.strictObject(userHandle), (input, { world }) => {
    const user = findUser(input, world)
    if (isRefusal(user)) return user
    const keys = [...world.credentials.values()].filter(({ userId }) => userId === user.id)
    world.note({ what: 'keyDeleted', credentialIds: deleteKeys(world, keys) })
    world.users.delete(user.id)
    world.emit('acs_user.deleted', { acs_user_id: user.id, acs_system_id: world.ids.systemId })
    world.note({ what: 'userDeleted', userId: user.id })
    return answer()
  }),
]

const findUser = (
  handle: { acs_user_id?: string | undefined; user_identity_id?: string | undefined },
  world: World,
): UserRecord | Refusal => {
  const { acs_user_id: id, user_identity_id: identityId } = handle
  if (id === undefined && identityId === undefined) return invalidAt(['acs_user_id'], 'Name a user')
  const user = id === undefined ? usersOfIdentity(world, identityId ?? '')[0] : world.users.get(id)
  return user ?? notFound('acs_user', id ?? identityId ?? '')
}
