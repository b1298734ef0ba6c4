import { z } from 'zod'
import { AcsUserId, CredentialId, EntranceId, InstantKeyId, SystemId, UserIdentityId } from '#shared/ids.ts'

/**
 * What we read of Seam's answers; the names are those of the OpenAPI document in `@seamapi/types`. Only ids must be
 * there: anything else that is missing or of another type reads as "Seam did not say", and new enum words are data,
 * because the schema grows every week and a desk must not stop for that.
 */
const text = z.string().nullish().catch(null)
const flag = z.boolean().nullish().catch(null)
const orNull = <Id extends z.ZodType>(id: Id) => id.nullish().catch(null)
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).catch([])

export const WireCredential = z.object({
  acs_credential_id: CredentialId,
  access_method: z.string(),
  acs_user_id: orNull(AcsUserId),
  user_identity_id: orNull(UserIdentityId),
  parent_acs_credential_id: orNull(CredentialId),
  is_multi_phone_sync_credential: flag,
  display_name: text,
  card_number: text,
  starts_at: text,
  ends_at: text,
  created_at: text,
  is_issued: flag,
  is_latest_desired_state_synced_with_provider: flag,
  visionline_metadata: z
    .object({
      card_function_type: text,
      is_valid: flag,
      guest_acs_entrance_ids: listOf(EntranceId),
      common_acs_entrance_ids: listOf(EntranceId),
      joiner_acs_credential_ids: listOf(CredentialId),
    })
    .nullish()
    .catch(null),
  warnings: listOf(z.object({ warning_code: text })),
  errors: listOf(z.object({ error_code: text })),
})
export type WireCredential = z.infer<typeof WireCredential>

export const WireEntrance = z.object({
  acs_entrance_id: EntranceId,
  display_name: z.string(),
  visionline_metadata: z.object({ door_category: text }).nullish().catch(null),
})
export type WireEntrance = z.infer<typeof WireEntrance>

export const WireUser = z.object({
  acs_user_id: AcsUserId,
  acs_system_id: SystemId,
  user_identity_id: orNull(UserIdentityId),
  display_name: text,
  full_name: text,
  email: text,
  email_address: text,
  phone_number: text,
  user_identity_full_name: text,
  user_identity_email_address: text,
  user_identity_phone_number: text,
})
export type WireUser = z.infer<typeof WireUser>

export const WireIdentity = z.object({
  user_identity_id: UserIdentityId,
  acs_user_ids: listOf(AcsUserId),
})
export type WireIdentity = z.infer<typeof WireIdentity>

export const WireSystem = z.object({
  acs_system_id: SystemId,
  name: z.string(),
  external_type: text,
  system_type: text,
  location: z.object({ time_zone: text }).nullish().catch(null),
  warnings: listOf(z.object({ warning_code: text })),
  errors: listOf(z.object({ error_code: text })),
})
export type WireSystem = z.infer<typeof WireSystem>

export const WirePhone = z.object({
  created_at: text,
  display_name: z.string().nullish().catch(null),
  nickname: z.string().nullish().catch(null),
  properties: z
    .object({
      assa_abloy_credential_service_metadata: z.object({ has_active_endpoint: flag }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
})
export type WirePhone = z.infer<typeof WirePhone>

export const WireEncoder = z.object({
  acs_encoder_id: z.string().min(1),
  display_name: text,
  errors: listOf(z.object({ error_code: text })),
})
export type WireEncoder = z.infer<typeof WireEncoder>

export const WireEvent = z.object({
  event_id: z.string().min(1),
  event_type: z.string(),
  occurred_at: z.string(),
  acs_credential_id: orNull(CredentialId),
})
export type WireEvent = z.infer<typeof WireEvent>

export const WireWorkspace = z.object({
  workspace_id: z.string().min(1),
  name: z.string(),
  is_sandbox: z.boolean(),
})
export type WireWorkspace = z.infer<typeof WireWorkspace>

export const WireInstantKey = z.object({
  instant_key_id: InstantKeyId,
  created_at: text,
  expires_at: text,
})
export type WireInstantKey = z.infer<typeof WireInstantKey>
