import { z } from 'zod'
import { uuid } from './inputs.ts'
import type { AttemptRecord } from './records.ts'
import { answer, notFound } from './reply.ts'
import type { Reply } from './reply.ts'
import { WRITE, route } from './route.ts'
import type { Route } from './route.ts'
import type { World } from './world.ts'

const path = (action: 'encode' | 'scan', result: 'succeed' | 'fail'): string =>
  `/acs/encoders/simulate/next_credential_${action}_will_${result}`

/** Seam's sandbox routes that order how the next encode or scan ends. */
export const simulateRoutes: readonly Route[] = [
  route(
    WRITE,
    path('encode', 'succeed'),
    z.strictObject({ acs_encoder_id: uuid, scenario: z.literal('credential_is_issued').optional() }),
    (input, { world }) =>
      order(world, 'ENCODE_CREDENTIAL', input.acs_encoder_id, 'credential_is_issued', null),
  ),

  route(
    WRITE,
    path('encode', 'fail'),
    z.strictObject({
      acs_encoder_id: uuid,
      acs_credential_id: uuid.optional(),
      error_code: z
        .enum([
          'no_credential_on_encoder',
          'encoding_interrupted',
          'uncategorized_error',
          'action_attempt_expired',
        ])
        .optional(),
    }),
    (input, { world }) => {
      const outcome = input.error_code ?? 'no_credential_on_encoder'
      return order(world, 'ENCODE_CREDENTIAL', input.acs_encoder_id, outcome, input.acs_credential_id ?? null)
    },
  ),

  route(
    WRITE,
    path('scan', 'succeed'),
    z.strictObject({
      acs_encoder_id: uuid,
      acs_credential_id_on_seam: uuid.optional(),
      scenario: z
        .enum([
          'credential_exists_on_seam',
          'credential_on_encoder_needs_update',
          'credential_does_not_exist_on_seam',
          'credential_on_encoder_is_empty',
        ])
        .optional(),
    }),
    (input, { world }) => {
      const outcome = input.scenario ?? 'credential_exists_on_seam'
      const keyId = input.acs_credential_id_on_seam ?? null
      return order(world, 'SCAN_CREDENTIAL', input.acs_encoder_id, outcome, keyId)
    },
  ),

  route(
    WRITE,
    path('scan', 'fail'),
    z.strictObject({
      acs_encoder_id: uuid,
      acs_credential_id_on_seam: uuid.optional(),
      error_code: z
        .enum(['no_credential_on_encoder', 'uncategorized_error', 'action_attempt_expired'])
        .optional(),
    }),
    (input, { world }) => {
      const outcome = input.error_code ?? 'no_credential_on_encoder'
      return order(
        world,
        'SCAN_CREDENTIAL',
        input.acs_encoder_id,
        outcome,
        input.acs_credential_id_on_seam ?? null,
      )
    },
  ),
]

const order = (
  world: World,
  action: AttemptRecord['action'],
  encoderId: string,
  scenario: string,
  credentialId: string | null,
): Reply => {
  if (!world.encoders.has(encoderId)) return notFound('acs_encoder', encoderId)
  if (credentialId !== null && !world.credentials.has(credentialId)) {
    return notFound('acs_credential', credentialId)
  }
  world.orders.set(`${encoderId} ${action}`, { scenario, credentialId })
  return answer()
}
