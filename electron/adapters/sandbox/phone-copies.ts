import { copiesOf, credentialSubject, deleteKeys, isLive } from './key-state.ts'
import type { CredentialRecord, PhoneRecord } from './records.ts'
import type { World } from './world.ts'

/**
 * Gives a sync parent one copy for each enrolled phone of its holder that has none yet.
 * @returns the ids of the new copies
 */
export const copyToPhones = (world: World, parent: CredentialRecord): string[] => {
  const covered = new Set(copiesOf(world, parent.id).map(({ phoneId }) => phoneId))
  const phones = phonesOfHolder(world, parent).filter(({ id, isEnrolled }) => isEnrolled && !covered.has(id))
  const copies = phones.map((phone) => phoneCopy(world, parent, phone))
  for (const copy of copies) world.credentials.set(copy.id, copy)

  if (copies.length > 0 && parent.issuedAt === null) {
    parent.issuedAt = parent.syncedAt
    world.emit('acs_credential.issued', credentialSubject(world, parent.id), parent.syncedAt)
  }
  return copies.map(({ id }) => id)
}

/** A phone joins the hotel: every live sync parent of its owner gets a copy on it. */
export const addPhone = (world: World, phone: PhoneRecord): void => {
  world.phones.set(phone.id, phone)
  world.note({ what: 'phoneAdded', phoneId: phone.id })
  const now = world.now()
  const parents = [...world.credentials.values()].filter(
    (key) =>
      key.isSyncParent &&
      isLive(key, now) &&
      identityOfKey(world, key) === phone.identityId &&
      phone.isEnrolled,
  )
  for (const parent of parents) copyToPhones(world, parent)
}

/** A phone leaves: its copies die with it, the parents stay. */
export const removePhone = (world: World, phone: PhoneRecord): void => {
  world.phones.delete(phone.id)
  deleteKeys(
    world,
    [...world.credentials.values()].filter(({ phoneId }) => phoneId === phone.id),
  )
  world.emit('phone.deactivated', { device_id: phone.id })
  world.note({ what: 'phoneDeactivated', phoneId: phone.id })
}

/** The user identity behind a key, or null for a holder without one. */
export const identityOfKey = (world: World, key: CredentialRecord): string | null =>
  key.userId === null ? null : (world.users.get(key.userId)?.identityId ?? null)

const phonesOfHolder = (world: World, key: CredentialRecord): PhoneRecord[] => {
  const identityId = identityOfKey(world, key)
  return identityId === null
    ? []
    : [...world.phones.values()].filter((phone) => phone.identityId === identityId)
}

const phoneCopy = (world: World, parent: CredentialRecord, phone: PhoneRecord): CredentialRecord => {
  const id = world.newId()
  const now = world.now()
  const syncedAt = now + world.switches.syncDelayMs
  return {
    ...parent,
    id,
    isSyncParent: false,
    parentId: parent.id,
    phoneId: phone.id,
    cardId: id.slice(0, 8),
    createdAt: now,
    syncedAt,
    issuedAt: syncedAt,
  }
}
