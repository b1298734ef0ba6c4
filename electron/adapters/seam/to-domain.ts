import { parseInstant } from '#shared/instant.ts'
import type { Holder } from '#shared/job.ts'
import type { Key, KeyKind } from '#shared/key.ts'
import type { Door, DoorCategory, Guest, VisionlineSystem, Workspace } from '#shared/property.ts'
import type { PropertyEvent, Encoder, SystemHealth } from '#core/ports/gateway.ts'
import type {
  WireCredential,
  WireEncoder,
  WireEntrance,
  WireEvent,
  WireIdentity,
  WirePhone,
  WireSystem,
  WireUser,
  WireWorkspace,
} from './wire.ts'

/** A credential as a key; null for PIN codes and cloud keys, which no Visionline door of a guest knows. */
export const toKey = (wire: WireCredential): Key | null => {
  if (wire.access_method !== 'card' && wire.access_method !== 'mobile_key') return null
  const visionline = wire.visionline_metadata
  const kind = kindOf(wire)
  return {
    credentialId: wire.acs_credential_id,
    kind,
    holder: null,
    acsUserId: wire.acs_user_id ?? null,
    userIdentityId: wire.user_identity_id ?? null,
    name: wire.display_name ?? '',
    cardNumber: wire.card_number ?? null,
    startsAt: parseInstant(wire.starts_at),
    endsAt: parseInstant(wire.ends_at),
    createdAt: parseInstant(wire.created_at),
    parentId: wire.parent_acs_credential_id ?? null,
    encoded: kind === 'card' ? (wire.is_issued ?? null) : null,
    confirmed: wire.is_latest_desired_state_synced_with_provider ?? null,
    isValid: visionline?.is_valid ?? null,
    isStaff: visionline?.card_function_type === 'staff',
    guestEntranceIds: visionline?.guest_acs_entrance_ids ?? [],
    commonEntranceIds: visionline?.common_acs_entrance_ids ?? [],
    joinedTo: visionline?.joiner_acs_credential_ids ?? [],
    warnings: wire.warnings.map(({ warning_code: code }) => code ?? 'unknown'),
    errors: wire.errors.map(({ error_code: code }) => code ?? 'unknown'),
  }
}

/** Seam names no kind: a sync parent has a flag, its copy on a phone names its parent, a card is an access method. */
const kindOf = (wire: WireCredential): KeyKind => {
  if (wire.is_multi_phone_sync_credential === true) return 'syncParent'
  if ((wire.parent_acs_credential_id ?? null) !== null) return 'phoneCopy'
  return wire.access_method === 'card' ? 'card' : 'mobile'
}

export const toDoor = (wire: WireEntrance): Door => ({
  entranceId: wire.acs_entrance_id,
  name: wire.display_name,
  category: categoryOf(wire.visionline_metadata?.door_category ?? null),
})

const CATEGORIES: Readonly<Record<string, DoorCategory>> = {
  guest: 'guest',
  common: 'common',
  'common (PMS)': 'commonPms',
  entrance: 'entrance',
  'elevator reader': 'elevator',
}

const categoryOf = (word: string | null): DoorCategory =>
  word !== null && Object.hasOwn(CATEGORIES, word) ? (CATEGORIES[word] ?? 'other') : 'other'

export const toGuest = (wire: WireUser): Guest => ({
  acsUserId: wire.acs_user_id,
  userIdentityId: wire.user_identity_id ?? null,
  fullName: wire.full_name ?? wire.user_identity_full_name ?? wire.display_name ?? '',
  email: wire.email_address ?? wire.email ?? wire.user_identity_email_address ?? null,
  phone: wire.phone_number ?? wire.user_identity_phone_number ?? null,
})

/** The holder an identity stands for. With several users it names none: the request then names the identity. */
export const toHolder = (
  identity: WireIdentity,
  usersOfSystem: readonly WireUser['acs_user_id'][],
): Holder => {
  const [only, ...others] = usersOfSystem
  return {
    userIdentityId: identity.user_identity_id,
    acsUserId: only === undefined || others.length > 0 ? null : only,
  }
}

export const isVisionline = (wire: WireSystem): boolean =>
  (wire.external_type ?? wire.system_type) === 'visionline_system'

export const toSystem = (wire: WireSystem): VisionlineSystem => ({
  id: wire.acs_system_id,
  name: wire.name,
  timeZone: wire.location?.time_zone ?? null,
})

export const toHealth = (wire: WireSystem): SystemHealth => ({
  system: toSystem(wire),
  errors: wire.errors.map(({ error_code: code }) => code ?? 'unknown'),
  warnings: wire.warnings.map(({ warning_code: code }) => code ?? 'unknown'),
})

/** An event without a readable time tells nothing that could be waited for. */
export const toEvent = (wire: WireEvent): readonly PropertyEvent[] => {
  const at = parseInstant(wire.occurred_at)
  return at === null
    ? []
    : [{ id: wire.event_id, type: wire.event_type, at, credentialId: wire.acs_credential_id ?? null }]
}

export const toEncoder = (wire: WireEncoder): Encoder => ({
  id: wire.acs_encoder_id,
  name: wire.display_name ?? '',
  errors: wire.errors.map(({ error_code: code }) => code ?? 'unknown'),
})

/** Whether the phone can take a key now: it is set up with ASSA ABLOY's Credential Services. */
export const isReady = (wire: WirePhone): boolean =>
  wire.properties?.assa_abloy_credential_service_metadata?.has_active_endpoint === true

export const toWorkspace = (wire: WireWorkspace): Workspace => ({
  id: wire.workspace_id,
  name: wire.name,
  isSandbox: wire.is_sandbox,
})
