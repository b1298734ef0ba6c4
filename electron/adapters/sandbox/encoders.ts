import { credentialSubject, invalidate, isExpired } from './key-state.ts'
import { iso } from './property-time.ts'
import type { AttemptRecord, CardSlot, CredentialRecord, EncoderRecord } from './records.ts'
import { wireKey } from './wire-keys.ts'
import type { Wire } from './wire-keys.ts'
import type { World } from './world.ts'

/** Training policy: an attempt nobody polls is settled after this time; Seam documents no length. */
const SETTLE_AFTER_MS = 5000

/** What an rfid48 card holds, in rooms and common doors (Seam's Visionline guide). */
const RFID48 = { rooms: 33, commonDoors: 28 }

/** Starts an encode or scan. It stays pending for a few polls, as a person laying down a card takes time. */
export const startAttempt = (
  world: World,
  action: AttemptRecord['action'],
  encoderId: string,
  credentialId: string | null,
): AttemptRecord => {
  const orderKey = `${encoderId} ${action}`
  const attempt: AttemptRecord = {
    id: world.newId(),
    action,
    encoderId,
    credentialId,
    status: 'pending',
    pollsLeft: world.switches.attemptPolls,
    startedAt: world.now(),
    ordered: world.orders.get(orderKey) ?? null,
    result: null,
    error: null,
  }
  world.orders.delete(orderKey)
  world.attempts.set(attempt.id, attempt)
  return attempt
}

/** One look at an attempt: counts down, and settles it when its time has come. */
export const pollAttempt = (world: World, attempt: AttemptRecord): void => {
  if (attempt.status !== 'pending') return
  attempt.pollsLeft -= 1
  if (attempt.pollsLeft < 0) settle(world, attempt)
}

/** Settles the attempts nobody asked about for a while, so a lost answer does not lose the card. */
export const settleOldAttempts = (world: World): void => {
  const now = world.now()
  for (const attempt of world.attempts.values()) {
    if (attempt.status === 'pending' && now - attempt.startedAt >= SETTLE_AFTER_MS) settle(world, attempt)
  }
}

const settle = (world: World, attempt: AttemptRecord): void => {
  const encoder = world.encoders.get(attempt.encoderId)
  if (world.switches.bridgeDown) return fail(attempt, 'bridge_disconnected')
  if (encoder === undefined) return fail(attempt, 'encoder_not_online')
  return attempt.action === 'ENCODE_CREDENTIAL'
    ? settleEncode(world, attempt, encoder)
    : settleScan(world, attempt, encoder)
}

const settleEncode = (world: World, attempt: AttemptRecord, encoder: EncoderRecord): void => {
  const key = world.credentials.get(attempt.credentialId ?? '')
  if (attempt.ordered !== null && attempt.ordered.scenario !== 'credential_is_issued') {
    return fail(attempt, attempt.ordered.scenario)
  }
  if (key === undefined) return fail(attempt, 'credential_deleted')
  // Training policy: Seam names this error without saying when; here it means a key that is already dead.
  if (key.endedBy !== null || isExpired(key, world.now()))
    return fail(attempt, 'credential_cannot_be_reissued')
  if (attempt.ordered === null && encoder.slot.holds === 'nothing')
    return fail(attempt, 'no_credential_on_encoder')
  if (encoder.slot.holds === 'wrongFormat' || exceedsCard(key))
    return fail(attempt, 'incompatible_card_format')
  return succeedEncode(world, attempt, encoder, key)
}

const succeedEncode = (
  world: World,
  attempt: AttemptRecord,
  encoder: EncoderRecord,
  key: CredentialRecord,
): void => {
  const wasIssued = key.issuedAt !== null
  const cardNumber = takeCard(world, encoder.slot, key)
  key.cardNumber = cardNumber
  key.issuedAt = world.now()
  key.needsReissue = false
  encoder.slot = { holds: 'key', credentialId: key.id, cardNumber, placed: false }
  world.emit(
    wasIssued ? 'acs_credential.reissued' : 'acs_credential.issued',
    credentialSubject(world, key.id),
  )
  world.note({ what: 'keyEncoded', credentialId: key.id, cardNumber })
  attempt.status = 'success'
  attempt.result = wireKey(world, key)
}

/**
 * The number of the card that gets written. Training policy: a finished card lying on the encoder is taken
 * away and a blank laid down before the next encode; only a card placed by hand is written over, which puts
 * the key it held out of use.
 */
const takeCard = (world: World, slot: CardSlot, key: CredentialRecord): string => {
  if (slot.holds === 'key' && slot.placed) {
    const held = world.credentials.get(slot.credentialId)
    if (held !== undefined && held.id !== key.id && held.endedBy === null)
      invalidate(world, held, 'overwritten')
    return slot.cardNumber
  }
  if (slot.holds === 'key' && slot.credentialId === key.id) return slot.cardNumber
  world.counters.cardNumber += 1
  return String(world.counters.cardNumber)
}

/** Training policy: too many doors show at the encoder, not at create, where Seam documents no error. */
const exceedsCard = (key: CredentialRecord): boolean =>
  key.cardFormat === 'rfid48' &&
  (key.guestEntranceIds.length > RFID48.rooms || key.commonEntranceIds.length > RFID48.commonDoors)

const settleScan = (world: World, attempt: AttemptRecord, encoder: EncoderRecord): void => {
  const scenario = attempt.ordered?.scenario ?? scenarioOf(encoder.slot)
  const heldId = encoder.slot.holds === 'key' ? encoder.slot.credentialId : null
  const key = world.credentials.get(attempt.ordered?.credentialId ?? heldId ?? '')
  if (scenario === 'credential_on_encoder_is_empty') return succeedScan(attempt, null, null, [])
  if (
    scenario === 'credential_does_not_exist_on_seam' ||
    (scenario.startsWith('credential_') && key === undefined)
  ) {
    const warning = scanWarning('acs_credential_on_seam_not_found', 'Seam does not know this card.')
    return succeedScan(attempt, foreignCard(world), null, [warning])
  }
  if (key === undefined || !scenario.startsWith('credential_')) return fail(attempt, scenario)

  const isStale = scenario === 'credential_on_encoder_needs_update' || key.needsReissue
  const warnings = isStale
    ? [scanWarning('acs_credential_on_encoder_out_of_sync', 'The card differs from Seam in: ends_at.')]
    : []
  return succeedScan(attempt, wireCardOnEncoder(world, key), wireKey(world, key), warnings)
}

const scenarioOf = (slot: CardSlot): string => {
  switch (slot.holds) {
    case 'nothing':
      return 'no_credential_on_encoder'
    case 'blank':
      return 'credential_on_encoder_is_empty'
    case 'wrongFormat':
    case 'foreignCard':
      return 'credential_does_not_exist_on_seam'
    case 'key':
      return 'credential_exists_on_seam'
  }
}

const wireCardOnEncoder = (world: World, key: CredentialRecord): Wire => ({
  card_number: key.cardNumber,
  created_at: iso(key.issuedAt ?? key.createdAt),
  starts_at: key.startsAt === null ? null : iso(key.startsAt),
  ends_at: key.endsAt === null ? null : iso(key.endsAt),
  is_issued: true,
  visionline_metadata: {
    card_id: key.cardId ?? '',
    card_format: key.cardFormat,
    card_holder: world.users.get(key.userId ?? '')?.fullName ?? '',
    number_of_issued_cards: 1,
    guest_acs_entrance_ids: key.guestEntranceIds,
    common_acs_entrance_ids: key.commonEntranceIds,
    cancelled: key.endedBy === 'cancelled',
    discarded: key.endedBy === 'discarded',
    expired: isExpired(key, world.now()),
    overridden: key.endedBy === 'overridden',
    overwritten: key.endedBy === 'overwritten',
    pending_auto_update: false,
  },
})

const foreignCard = (world: World): Wire => ({
  card_number: '9001',
  created_at: iso(world.hotel.builtAt),
  starts_at: null,
  ends_at: null,
  is_issued: true,
  visionline_metadata: { card_format: 'rfid48', card_holder: 'Front desk' },
})

const scanWarning = (code: string, message: string): Wire => ({
  warning_code: code,
  warning_message: message,
})

const succeedScan = (attempt: AttemptRecord, card: Wire | null, key: Wire | null, warnings: Wire[]): void => {
  attempt.status = 'success'
  attempt.result = { acs_credential_on_encoder: card, acs_credential_on_seam: key, warnings }
}

const fail = (attempt: AttemptRecord, type: string): void => {
  attempt.status = 'error'
  attempt.error = { type, message: `The encoder reported: ${type.replaceAll('_', ' ')}.` }
}
