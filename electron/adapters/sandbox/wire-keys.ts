import { doorsOf, isValid } from './key-state.ts'
import { identityOfKey } from './phone-copies.ts'
import { iso } from './property-time.ts'
import type { CredentialRecord } from './records.ts'
import type { World } from './world.ts'

/** A member that is `undefined` does not reach the wire. */
export type Wire = Readonly<Record<string, unknown>>

/** An `acs_credential` as Seam shows it. What was asked for as format, override or label is not shown. */
export const wireKey = (world: World, key: CredentialRecord): Wire => {
  const now = world.now()
  const isSynced = !world.switches.bridgeDown && key.syncedAt <= now
  const isIssued = key.issuedAt !== null && key.issuedAt <= now
  return {
    acs_credential_id: key.id,
    acs_system_id: world.ids.systemId,
    acs_user_id: key.userId ?? undefined,
    user_identity_id: identityOfKey(world, key) ?? undefined,
    connected_account_id: world.ids.accountId,
    workspace_id: world.ids.workspaceId,
    access_method: key.accessMethod,
    // Training policy: Seam names an external type for Visionline cards only; phone keys go without one.
    external_type: key.accessMethod === 'card' ? 'visionline_card' : undefined,
    external_type_display_name: key.accessMethod === 'card' ? 'Visionline Card' : undefined,
    display_name:
      doorsOf(world, key)
        .map(({ name }) => name)
        .join(', ') || 'No doors',
    created_at: iso(key.createdAt),
    starts_at: key.startsAt === null ? undefined : iso(key.startsAt),
    ends_at: key.endsAt === null ? undefined : iso(key.endsAt),
    is_managed: true,
    is_issued: isIssued,
    issued_at: isIssued && key.issuedAt !== null ? iso(key.issuedAt) : null,
    is_multi_phone_sync_credential: key.accessMethod === 'mobile_key' ? key.isSyncParent : undefined,
    parent_acs_credential_id: key.parentId ?? undefined,
    is_latest_desired_state_synced_with_provider: isSynced,
    latest_desired_state_synced_with_provider_at: isSynced ? iso(key.syncedAt) : null,
    card_number: key.cardNumber,
    code: null,
    errors: [],
    warnings: warningsOf(world, key),
    visionline_metadata: wireVisionline(world, key),
    ...(world.switches.futureApi ? { lock_firmware_generation: 9, is_quantum_safe: null } : {}),
  }
}

const wireVisionline = (world: World, key: CredentialRecord): Wire => ({
  card_function_type: key.functionType,
  card_id: key.accessMethod === 'card' && key.issuedAt === null ? undefined : (key.cardId ?? undefined),
  credential_id: key.id.slice(24),
  guest_acs_entrance_ids: key.guestEntranceIds,
  common_acs_entrance_ids: key.commonEntranceIds,
  joiner_acs_credential_ids: key.joinedIds,
  auto_join: key.autoJoin ? true : undefined,
  is_valid: isValid(key, world),
})

const warningsOf = (world: World, key: CredentialRecord): Wire[] => {
  const warning = (applies: boolean, code: string, message: string): Wire[] =>
    applies ? [{ warning_code: code, message, created_at: iso(key.createdAt) }] : []
  return [
    ...warning(
      key.isSyncParent && key.issuedAt === null,
      'waiting_to_be_issued',
      'The holder has no phone enrolled with the credential manager yet.',
    ),
    ...warning(
      key.startWasMoved,
      'schedule_modified',
      'The start was in the past and has been moved to now.',
    ),
    ...warning(
      key.needsReissue,
      'needs_to_be_reissued',
      'The card must be encoded again to carry the change.',
    ),
    ...warning(world.switches.futureApi, 'moon_phase_unsuitable', 'A warning code nobody knows yet.'),
  ]
}
