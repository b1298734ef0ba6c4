import { z } from 'zod'
import { pollAttempt, startAttempt } from './encoders.ts'
import { ids, pageInput, uuid } from './inputs.ts'
import { copiesOf } from './key-state.ts'
import { addPhone, removePhone } from './phone-copies.ts'
import type { CredentialRecord, PhoneRecord } from './records.ts'
import { answer, invalidAt, notFound } from './reply.ts'
import { DELETE, READ, WRITE, pageOf, route } from './route.ts'
import type { Route } from './route.ts'
import { wireAttempt, wireEncoder, wirePhone } from './wire.ts'
import type { World } from './world.ts'

const onePhone = z.strictObject({ device_id: z.string() })

/** The phones that carry copies of keys. */
export const phoneRoutes: readonly Route[] = [
  route(
    READ,
    '/phones/list',
    z.strictObject({ owner_user_identity_id: uuid.optional(), acs_credential_id: uuid.optional() }),
    ({ owner_user_identity_id: ownerId, acs_credential_id: keyId }, { world }) => {
      const key = keyId === undefined ? null : world.credentials.get(keyId)
      if (key === undefined) return notFound('acs_credential', keyId ?? '')
      const phones = [...world.phones.values()].filter(
        (phone) =>
          (ownerId === undefined || phone.identityId === ownerId) &&
          (key === null || carries(world, phone, key)),
      )
      return answer({ phones: phones.map((phone) => wirePhone(world, phone)) })
    },
  ),

  route(READ, '/phones/get', onePhone, ({ device_id: id }, { world }) => {
    const phone = world.phones.get(id)
    return phone === undefined ? notFound('phone', id) : answer({ phone: wirePhone(world, phone) })
  }),

  route(DELETE, '/phones/deactivate', onePhone, ({ device_id: id }, { world }) => {
    const phone = world.phones.get(id)
    if (phone === undefined) return notFound('phone', id)
    removePhone(world, phone)
    return answer()
  }),

  route(
    WRITE,
    '/phones/simulate/create_sandbox_phone',
    z.strictObject({
      user_identity_id: uuid,
      custom_sdk_installation_id: z.string().optional(),
      phone_metadata: z
        .strictObject({
          operating_system: z.enum(['android', 'ios']).optional(),
          device_manufacturer: z.string().optional(),
          device_model: z.string().optional(),
          os_version: z.string().optional(),
        })
        .optional(),
      assa_abloy_metadata: z.record(z.string(), z.unknown()).optional(),
    }),
    ({ user_identity_id: identityId, phone_metadata: about }, { world }) => {
      if (!world.identities.has(identityId)) return notFound('user_identity', identityId)
      const phone: PhoneRecord = {
        id: world.newId(),
        identityId,
        name: about?.device_model ?? 'Samsung Galaxy S10',
        system: about?.operating_system ?? 'android',
        endpointId: world.newId(),
        isEnrolled: true,
        createdAt: world.now(),
      }
      addPhone(world, phone)
      return answer({ phone: wirePhone(world, phone) })
    },
  ),
]

const oneEncoder = z.strictObject({ acs_encoder_id: uuid })

/** Encoders and the attempts they work on. */
export const encoderRoutes: readonly Route[] = [
  route(
    READ,
    '/acs/encoders/list',
    z.strictObject({
      ...pageInput,
      acs_system_id: uuid.optional(),
      acs_system_ids: ids.optional(),
      acs_encoder_ids: ids.optional(),
    }),
    (input, context) => {
      const { world } = context
      const filters = [input.acs_system_id, input.acs_system_ids, input.acs_encoder_ids]
      if (filters.filter((filter) => filter !== undefined).length !== 1) {
        return invalidAt(['acs_system_id'], 'Send one of acs_system_id, acs_system_ids and acs_encoder_ids')
      }
      const systems = input.acs_system_ids ?? [input.acs_system_id ?? world.ids.systemId]
      const encoders = [...world.encoders.values()].filter(
        ({ id }) => systems.includes(world.ids.systemId) && (input.acs_encoder_ids?.includes(id) ?? true),
      )
      return pageOf('acs_encoders', encoders, input, 500, (one) => wireEncoder(world, one), context)
    },
  ),

  route(READ, '/acs/encoders/get', oneEncoder, ({ acs_encoder_id: id }, { world }) => {
    const encoder = world.encoders.get(id)
    return encoder === undefined
      ? notFound('acs_encoder', id)
      : answer({ acs_encoder: wireEncoder(world, encoder) })
  }),

  route(
    WRITE,
    '/acs/encoders/encode_credential',
    z.strictObject({ acs_encoder_id: uuid, acs_credential_id: uuid }),
    ({ acs_encoder_id: encoderId, acs_credential_id: keyId }, { world }) => {
      if (!world.encoders.has(encoderId)) return notFound('acs_encoder', encoderId)
      const key = world.credentials.get(keyId)
      if (key === undefined) return notFound('acs_credential', keyId)
      if (key.accessMethod !== 'card') return invalidAt(['acs_credential_id'], 'Only a card can be encoded')
      return answer({
        action_attempt: wireAttempt(startAttempt(world, 'ENCODE_CREDENTIAL', encoderId, keyId)),
      })
    },
  ),

  route(
    WRITE,
    '/acs/encoders/scan_credential',
    z.strictObject({ acs_encoder_id: uuid }),
    ({ acs_encoder_id: encoderId }, { world }) =>
      world.encoders.has(encoderId)
        ? answer({ action_attempt: wireAttempt(startAttempt(world, 'SCAN_CREDENTIAL', encoderId, null)) })
        : notFound('acs_encoder', encoderId),
  ),

  route(
    READ,
    '/action_attempts/get',
    z.strictObject({ action_attempt_id: uuid }),
    ({ action_attempt_id: id }, { world }) => {
      const attempt = world.attempts.get(id)
      if (attempt === undefined) return notFound('action_attempt', id)
      pollAttempt(world, attempt)
      return answer({ action_attempt: wireAttempt(attempt) })
    },
  ),

  route(
    READ,
    '/action_attempts/list',
    z.strictObject({ ...pageInput, action_attempt_ids: ids.optional(), device_id: uuid.optional() }),
    (input, context) => {
      const attempts = [...context.world.attempts.values()].filter(
        ({ id }) => input.device_id === undefined && (input.action_attempt_ids?.includes(id) ?? true),
      )
      return pageOf('action_attempts', attempts, input, 500, wireAttempt, context)
    },
  ),
]

/** Whether the key, or a copy of it, is on the phone. */
const carries = (world: World, phone: PhoneRecord, key: CredentialRecord): boolean =>
  [key, ...copiesOf(world, key.id)].some(({ phoneId }) => phoneId === phone.id)
