import type { CreateKeyInput } from './create-key-input.ts'
import { isLive, liveGuestKeys, sharesRoom } from './key-state.ts'
import type { KeyShape } from './change.ts'
import type { EntranceRecord } from './records.ts'
import { invalidAt, notFound, refusal } from './reply.ts'
import type { Refusal } from './reply.ts'
import type { World } from './world.ts'

const JOINERS = ['visionline_metadata', 'joiner_acs_credential_ids']

/** The first reason not to make this key, or null. Looks only, changes nothing. */
export const refuseKey = (input: CreateKeyInput, world: World): Refusal | null =>
  refuseLabel(input, world) ??
  refuseBridge(world) ??
  refuseMethod(input, world) ??
  refuseTimes(input, world) ??
  refuseOwner(input, world)

/** The doors of the request in its order, or 404 for the first one the hotel does not have. */
export const findDoors = (input: CreateKeyInput, world: World): EntranceRecord[] | Refusal => {
  const wanted = [...new Set(input.allowed_acs_entrance_ids)]
  const unknown = wanted.find((id) => !world.entrances.has(id))
  if (unknown !== undefined) return notFound('acs_entrance', unknown)
  return wanted.flatMap((id) => world.entrances.get(id) ?? [])
}

export type ShapeDecision = {
  readonly shape: KeyShape
  readonly overrides: boolean
  readonly joinedIds: string[]
}

/**
 * How the new key treats those already on its rooms. The three ways (override, join, auto-join) exclude each
 * other. Training policy: Seam's schema enforces none of that and leaves "none of them" undefined; here both
 * more than one and none (for a guest room) are refused, so nobody learns to rely on luck.
 */
export const decideShape = (
  input: CreateKeyInput,
  roomIds: readonly string[],
  world: World,
): ShapeDecision | Refusal => {
  const wishes = input.visionline_metadata ?? {}
  const targets = [...new Set(wishes.joiner_acs_credential_ids)]
  const wantsOverride = wishes.override ?? wishes.is_override_key ?? false
  const wantsAuto = wishes.auto_join ?? false
  const chosen = [wantsOverride, wantsAuto, targets.length > 0].filter(Boolean).length

  if (wishes.card_function_type === 'staff') {
    return chosen === 0
      ? plain
      : invalidAt(['visionline_metadata'], 'A staff key neither overrides nor joins')
  }
  if (chosen > 1) {
    return invalidAt(['visionline_metadata'], 'Send one of override, joiner_acs_credential_ids and auto_join')
  }
  if (targets.length > 0) return decideJoin(targets, roomIds, world)
  if (wantsOverride) return { shape: 'override', overrides: true, joinedIds: [] }
  if (wantsAuto) return decideAutoJoin(roomIds, world)
  if (roomIds.length === 0) return plain
  return invalidAt(
    ['visionline_metadata'],
    'A guest room needs override, joiner_acs_credential_ids or auto_join',
  )
}

const plain: ShapeDecision = { shape: 'plain', overrides: false, joinedIds: [] }

/** Seam's rule for auto-join: an override where no valid key exists on the doors, a joiner otherwise. */
const decideAutoJoin = (roomIds: readonly string[], world: World): ShapeDecision => {
  // A sync parent stands for its phone copies.
  const joinedIds = liveGuestKeys(world, roomIds)
    .filter(({ parentId }) => parentId === null)
    .map(({ id }) => id)
  return { shape: 'autoJoin', overrides: joinedIds.length === 0, joinedIds }
}

/**
 * Training policy: which joiners Seam refuses, and in which words, is not documented. Here an unknown key is
 * a 404; a dead, expired or staff key and a key of none of the rooms are `invalid_input`. A card not yet
 * encoded, a parent whose guest has no phone yet, and the very key that the new one will replace may be joined.
 */
const decideJoin = (
  targets: readonly string[],
  roomIds: readonly string[],
  world: World,
): ShapeDecision | Refusal => {
  for (const id of targets) {
    const key = world.credentials.get(id)
    if (key === undefined) return notFound('acs_credential', id)
    if (key.functionType === 'staff') return invalidAt(JOINERS, `${id} is a staff key`)
    if (!isLive(key, world.now())) return invalidAt(JOINERS, `${id} is no longer valid`)
    if (roomIds.length > 0 && !sharesRoom(key, roomIds)) {
      return invalidAt(JOINERS, `${id} has none of the allowed guest rooms`)
    }
  }
  return { shape: 'join', overrides: false, joinedIds: [...targets] }
}

const refuseLabel = ({ visionline_metadata: wishes }: CreateKeyInput, world: World): Refusal | null =>
  wishes?.label === undefined || world.switches.labelAccepted
    ? null
    : invalidAt(['visionline_metadata', 'label'], 'Unrecognized key: "label"')

/** Training policy: with the bridge down a create is refused at once, as a 400 that changed nothing. */
export const refuseBridge = (world: World): Refusal | null =>
  world.switches.bridgeDown
    ? refusal(400, 'bridge_disconnected', 'The Seam Bridge of this property is not connected.')
    : null

const refuseMethod = (input: CreateKeyInput, world: World): Refusal | null => {
  if (input.access_method === 'code' || input.access_method === 'cloud_key') {
    return refusal(400, 'not_supported', 'Visionline supports the access methods card and mobile_key.')
  }
  const managerId = input.credential_manager_acs_system_id
  if (managerId !== undefined && managerId !== world.ids.managerId) return notFound('acs_system', managerId)
  if (input.access_method === 'card') return null
  if (managerId === undefined) {
    return invalidAt(['credential_manager_acs_system_id'], 'Required for a Visionline mobile key')
  }
  return input.is_multi_phone_sync_credential === true
    ? null
    : invalidAt(['is_multi_phone_sync_credential'], 'Must be true for a Visionline mobile key')
}

const refuseTimes = (
  { starts_at: startsAt, ends_at: endsAt }: CreateKeyInput,
  world: World,
): Refusal | null => {
  if (endsAt === undefined) return null
  if (endsAt <= world.now()) return invalidAt(['ends_at'], 'Must be in the future')
  return startsAt !== undefined && endsAt <= startsAt
    ? invalidAt(['ends_at'], 'Must be after starts_at')
    : null
}

const refuseOwner = (input: CreateKeyInput, world: World): Refusal | null => {
  const { acs_user_id: userId, user_identity_id: identityId, acs_system_id: systemId } = input
  if (userId !== undefined && identityId !== undefined) {
    return invalidAt(['acs_user_id'], 'Send either acs_user_id or user_identity_id with acs_system_id')
  }
  if (userId !== undefined) return world.users.has(userId) ? null : notFound('acs_user', userId)
  if (identityId === undefined) return invalidAt(['acs_user_id'], 'An owner is required')
  if (systemId === undefined) return invalidAt(['acs_system_id'], 'Required with user_identity_id')
  if (systemId !== world.ids.systemId) return notFound('acs_system', systemId)
  return world.identities.has(identityId) ? null : notFound('user_identity', identityId)
}
