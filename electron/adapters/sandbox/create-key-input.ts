import { z } from 'zod'
import { flag, ids, uuid, zonedTime } from './inputs.ts'

const visionlineInput = z.strictObject({
  card_format: z.enum(['rfid48', 'TLCode']).optional(),
  card_function_type: z.enum(['guest', 'staff']).optional(),
  override: flag.optional(),
  is_override_key: flag.optional(),
  auto_join: flag.optional(),
  joiner_acs_credential_ids: ids.optional(),
  assa_abloy_credential_service_mobile_endpoint_id: uuid.optional(),
  // Not in the published schema; the source page shows it. Accepted or refused by the switch `labelAccepted`.
  label: z.string().optional(),
})

/**
 * Body of `/acs/credentials/create`. Training policy: unknown keys are refused as `invalid_input`, so that a
 * misspelt `joiner_acs_credential_ids` cannot pass unseen; Seam does not document what it does with them.
 */
export const createKeyInput = z.strictObject({
  access_method: z.enum(['code', 'card', 'mobile_key', 'cloud_key']),
  acs_user_id: uuid.optional(),
  user_identity_id: uuid.optional(),
  acs_system_id: uuid.optional(),
  credential_manager_acs_system_id: uuid.optional(),
  allowed_acs_entrance_ids: ids.optional(),
  is_multi_phone_sync_credential: flag.optional(),
  code: z.string().regex(/^\d+$/u).optional(),
  starts_at: zonedTime.optional(),
  ends_at: zonedTime.optional(),
  visionline_metadata: visionlineInput.optional(),
})

export type CreateKeyInput = z.infer<typeof createKeyInput>
