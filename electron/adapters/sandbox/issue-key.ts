import type { CreateKeyInput } from './create-key-input.ts'
import { decideShape, findDoors, refuseKey } from './key-checks.ts'
import type { ShapeDecision } from './key-checks.ts'
import { deleteKeys, invalidate, isLive, liveGuestKeys, splitDoors } from './key-state.ts'
import { copyToPhones } from './phone-copies.ts'
import { MINUTE_MS, iso, toMinute } from './property-time.ts'
import type { CredentialRecord, EntranceRecord } from './records.ts'
import { isRefusal } from './reply.ts'
import type { Refusal } from './reply.ts'
import { userOfIdentity } from './people.ts'
import type { World } from './world.ts'

/**
 * Makes a key as `/acs/credentials/create` does, with everything that follows from it: keys an override puts
 * out of use, the holder's earlier phone key it takes the place of, copies on phones, events.
 * @returns the new key, or the refusal; a refusal has changed nothing
 */
export const issueKey = (input: CreateKeyInput, world: World): CredentialRecord | Refusal => {
  const refused = refuseKey(input, world)
  if (refused !== null) return refused
  const doors = findDoors(input, world)
  if (isRefusal(doors)) return doors
  const { guestEntranceIds } = splitDoors(doors)
  const decision = decideShape(input, guestEntranceIds, world)
  if (isRefusal(decision)) return decision

  const key = draftKey(input, doors, decision, world)
  const invalidatedIds = decision.overrides ? overrideRooms(world, guestEntranceIds) : []
  const replacedIds = replaceEarlierKey(world, key)
  world.credentials.set(key.id, key)
  const phoneCopyIds = key.isSyncParent ? copyToPhones(world, key) : []
  noteCreation(world, key, doors, decision, { invalidatedIds, replacedIds, phoneCopyIds })
  return key
}

/**
 * Puts every live guest key of the rooms out of use; common doors and staff keys stay as they are.
 * Training policy: a key that covers further rooms dies as a whole, since `is_valid` is one value per key.
 * @returns the ids of the keys that died
 */
export const overrideRooms = (world: World, roomIds: readonly string[]): string[] => {
  const victims = liveGuestKeys(world, roomIds)
  for (const victim of victims) invalidate(world, victim, 'overridden')
  return victims.map(({ id }) => id)
}

const draftKey = (
  input: CreateKeyInput,
  doors: readonly EntranceRecord[],
  decision: ShapeDecision,
  world: World,
): CredentialRecord => {
  const now = world.now()
  const id = world.newId()
  // Seam moves a start in the past to now and says so with the warning `schedule_modified`.
  const startWasMoved = input.starts_at !== undefined && input.starts_at < now - MINUTE_MS
  const startsAt = startWasMoved ? now : (input.starts_at ?? now)
  return {
    id,
    userId: ownerOf(input, world),
    accessMethod: input.access_method === 'mobile_key' ? 'mobile_key' : 'card',
    functionType: input.visionline_metadata?.card_function_type ?? 'guest',
    cardFormat: input.visionline_metadata?.card_format ?? 'rfid48',
    startsAt: toMinute(startsAt),
    endsAt: input.ends_at === undefined ? null : toMinute(input.ends_at),
    ...splitDoors(doors),
    joinedIds: decision.joinedIds,
    autoJoin: decision.shape === 'autoJoin',
    label: input.visionline_metadata?.label ?? null,
    isSyncParent: input.access_method === 'mobile_key',
    parentId: null,
    phoneId: null,
    cardNumber: null,
    cardId: id.slice(0, 8),
    issuedAt: null,
    syncedAt: now + world.switches.syncDelayMs,
    endedBy: null,
    startWasMoved,
    needsReissue: false,
    createdAt: now,
  }
}

const ownerOf = (input: CreateKeyInput, world: World): string | null => {
  if (input.acs_user_id !== undefined) return input.acs_user_id
  const identity = world.identities.get(input.user_identity_id ?? '')
  return identity === undefined ? null : userOfIdentity(world, identity).id
}

/** Seam replaces a user's phone key by the next one made for the same user. Cards are never replaced. */
const replaceEarlierKey = (world: World, key: CredentialRecord): string[] => {
  if (key.accessMethod !== 'mobile_key' || key.userId === null) return []
  const now = world.now()
  const earlier = [...world.credentials.values()].filter(
    (other) => other.userId === key.userId && other.isSyncParent && isLive(other, now),
  )
  return deleteKeys(world, earlier)
}

const noteCreation = (
  world: World,
  key: CredentialRecord,
  doors: readonly EntranceRecord[],
  decision: ShapeDecision,
  effects: { invalidatedIds: string[]; replacedIds: string[]; phoneCopyIds: string[] },
): void => {
  world.note({
    what: 'keyCreated',
    credentialId: key.id,
    userId: key.userId,
    holder: world.users.get(key.userId ?? '')?.fullName ?? null,
    accessMethod: key.accessMethod,
    shape: decision.shape,
    rooms: doors.filter(({ category }) => category === 'guest').map(({ name }) => name),
    commonDoors: doors.filter(({ category }) => category !== 'guest').map(({ name }) => name),
    startsAt: key.startsAt === null ? null : iso(key.startsAt),
    endsAt: key.endsAt === null ? null : iso(key.endsAt),
    label: key.label,
    joinedIds: decision.joinedIds,
    ...effects,
  })
}
