import type { IdentityRecord, UserRecord } from './records.ts'
import type { World } from './world.ts'

/**
 * The guest record of a person in the Visionline system. As Seam documents: a record with the same e-mail or
 * phone is linked to the identity, whoever it belonged to; only without one a new record is made. This is the
 * trap of the family that shares one address: the second person takes over the first one's record.
 */
export const userOfIdentity = (world: World, identity: IdentityRecord): UserRecord => {
  const users = [...world.users.values()]
  const linked = users.find(({ identityId }) => identityId === identity.id)
  if (linked !== undefined) return linked

  const match = users.find(
    (user) => same(user.email, identity.email) || (user.phone !== null && user.phone === identity.phone),
  )
  if (match !== undefined) {
    match.identityId = identity.id
    world.note({ what: 'userChanged', userId: match.id })
    return match
  }
  return addUser(world, {
    fullName: nameOfIdentity(identity),
    email: identity.email,
    phone: identity.phone,
    identityId: identity.id,
  })
}

/** Registers a guest with the Visionline system. Identical twins are possible: Seam has no key for users. */
export const addUser = (
  world: World,
  person: Pick<UserRecord, 'fullName' | 'email' | 'phone' | 'identityId'>,
): UserRecord => {
  const user: UserRecord = { ...person, id: world.newId(), isSuspended: false, createdAt: world.now() }
  world.users.set(user.id, user)
  world.emit('acs_user.created', {
    acs_user_id: user.id,
    acs_system_id: world.ids.systemId,
    connected_account_id: world.ids.accountId,
  })
  world.note({ what: 'userCreated', userId: user.id })
  return user
}

/** What to call a person of whom perhaps only the address is known. Never empty. */
export const nameOfIdentity = ({ fullName, email, phone, key }: IdentityRecord): string =>
  fullName ?? email ?? phone ?? key ?? 'Unnamed guest'

export const usersOfIdentity = (world: World, identityId: string): UserRecord[] =>
  [...world.users.values()].filter((user) => user.identityId === identityId)

/** E-mail addresses are compared without regard to upper and lower case. */
export const same = (left: string | null, right: string | null): boolean =>
  left !== null && right !== null && left.toLowerCase() === right.toLowerCase()
