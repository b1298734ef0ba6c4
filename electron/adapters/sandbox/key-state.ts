import type { CredentialRecord, EntranceRecord } from './records.ts'
import type { World } from './world.ts'

/** Whether the key is past its end. A key without an end never expires. */
export const isExpired = (key: CredentialRecord, now: number): boolean =>
  key.endsAt !== null && key.endsAt <= now

/**
 * Seam's `is_valid`: false once overridden, discarded, cancelled or overwritten (Seam's troubleshooting page).
 * Training policy: expiry is not named there, so an expired key stays "valid" unless `expiryInvalidates` is
 * on; who reads the list must look at `ends_at` too.
 */
export const isValid = (key: CredentialRecord, world: World): boolean =>
  key.endedBy === null && !(world.switches.expiryInvalidates && isExpired(key, world.now()))

/** A key that opens its doors now or will during its stay. */
export const isLive = (key: CredentialRecord, now: number): boolean =>
  key.endedBy === null && !isExpired(key, now)

/** All keys of one door, guest or common, oldest first. */
export const keysOfDoor = (world: World, entranceId: string): CredentialRecord[] =>
  [...world.credentials.values()].filter(
    (key) => key.guestEntranceIds.includes(entranceId) || key.commonEntranceIds.includes(entranceId),
  )

/** Live guest keys on any of the rooms; staff keys are a family of their own and never among them. */
export const liveGuestKeys = (world: World, roomIds: readonly string[]): CredentialRecord[] => {
  const now = world.now()
  return [...world.credentials.values()].filter(
    (key) => key.functionType === 'guest' && isLive(key, now) && sharesRoom(key, roomIds),
  )
}

export const sharesRoom = (key: CredentialRecord, roomIds: readonly string[]): boolean =>
  key.guestEntranceIds.some((id) => roomIds.includes(id))

/** The phone copies of a sync parent. */
export const copiesOf = (world: World, parentId: string): CredentialRecord[] =>
  [...world.credentials.values()].filter((key) => key.parentId === parentId)

/**
 * Where a door goes on a key. Training policy: lifts and guest entrances open by themselves for their range
 * of rooms, so one that is named explicitly counts as a common door.
 */
export const splitDoors = (
  doors: readonly EntranceRecord[],
): { guestEntranceIds: string[]; commonEntranceIds: string[] } => ({
  guestEntranceIds: doors.filter(({ category }) => category === 'guest').map(({ id }) => id),
  commonEntranceIds: doors.filter(({ category }) => category !== 'guest').map(({ id }) => id),
})

/** The doors a key names, rooms first, in the order of the key. */
export const doorsOf = (world: World, key: CredentialRecord): EntranceRecord[] =>
  [...key.guestEntranceIds, ...key.commonEntranceIds].flatMap((id) => world.entrances.get(id) ?? [])

/** Puts a key out of use and tells the event list, as an override or an overwritten card does. */
export const invalidate = (
  world: World,
  key: CredentialRecord,
  reason: NonNullable<CredentialRecord['endedBy']>,
): void => {
  key.endedBy = reason
  world.emit('acs_credential.invalidated', credentialSubject(world, key.id))
  world.note({ what: 'keyInvalidated', credentialId: key.id, reason })
}

/**
 * Deletes keys with the copies of every sync parent among them, as Seam discards them in Visionline.
 * Training policy: a phone copy that is deleted alone stays away while its phone stays enrolled; Seam does not say.
 * @returns the ids of all deleted keys
 */
export const deleteKeys = (world: World, keys: readonly CredentialRecord[]): string[] => {
  const doomed = new Set(keys.flatMap(({ id }) => [id, ...copiesOf(world, id).map((copy) => copy.id)]))
  for (const id of doomed) {
    world.credentials.delete(id)
    world.emit('acs_credential.deleted', credentialSubject(world, id))
  }
  return [...doomed]
}

export const credentialSubject = (world: World, credentialId: string): Record<string, string> => ({
  acs_credential_id: credentialId,
  acs_system_id: world.ids.systemId,
  connected_account_id: world.ids.accountId,
})
