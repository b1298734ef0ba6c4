import { z } from 'zod'
import type { CredentialRequest, HolderRequest } from '#core/ports/gateway.ts'
import type { Access } from '#shared/job.ts'

/** `z.guid` and not `z.uuid`: the OpenAPI format does not look at the version digit. */
const uuid = z.guid()
const instant = z.iso.datetime()

const Visionline = z
  .strictObject({
    card_format: z.enum(['rfid48', 'TLCode']),
    card_function_type: z.literal('guest'),
    override: z.literal(true).exactOptional(),
    joiner_acs_credential_ids: z.array(uuid).min(1).exactOptional(),
    auto_join: z.literal(true).exactOptional(),
    /**
     * Seam's create schema has no label; Seam's Visionline guide shows one, so it is sent. The template, whose result
     * Seam cuts at 32 characters.
     */
    label: z.string().min(1).max(200).exactOptional(),
  })
  .refine(hasExactlyOneShape, 'exactly one of override, joiner_acs_credential_ids, auto_join')

/**
 * The closed body of `/acs/credentials/create`. Closed, because Seam's own schema lets
 * a misspelt key pass: `joiners` would silently make a key that joins nobody.
 */
export const CredentialBody = z
  .strictObject({
    access_method: z.enum(['mobile_key', 'card']),
    acs_user_id: uuid.exactOptional(),
    user_identity_id: uuid.exactOptional(),
    acs_system_id: uuid.exactOptional(),
    credential_manager_acs_system_id: uuid.exactOptional(),
    is_multi_phone_sync_credential: z.literal(true).exactOptional(),
    allowed_acs_entrance_ids: z.array(uuid).min(1),
    starts_at: instant,
    ends_at: instant,
    visionline_metadata: Visionline,
  })
  .refine(hasOneOwner, 'either acs_user_id, or user_identity_id with acs_system_id')
  .refine(fitsAccess, 'a phone key names its credential manager and syncs to phones; a card does neither')
  .refine((body) => body.starts_at < body.ends_at, 'starts_at before ends_at')
export type CredentialBody = z.infer<typeof CredentialBody>

/** The closed body of `/user_identities/create`. */
export const IdentityBody = z.strictObject({
  user_identity_key: z.string().min(1),
  acs_system_ids: z.tuple([uuid]),
  full_name: z.string().min(1),
  email_address: z.email().exactOptional(),
  phone_number: z.string().min(1).exactOptional(),
})
export type IdentityBody = z.infer<typeof IdentityBody>

/** The closed body of `/user_identities/generate_instant_key`; a misspelt count would silently mean one use. */
export const InstantKeyBody = z.strictObject({ user_identity_id: uuid, max_use_count: z.int().min(1) })
export type InstantKeyBody = z.infer<typeof InstantKeyBody>

/** The body for one key. Throws when the request does not fit the closed schema: that is a bug, nothing is sent. */
export const credentialBody = (request: CredentialRequest): CredentialBody =>
  CredentialBody.parse({
    access_method: request.access === 'card' ? 'card' : 'mobile_key',
    ...ownerPart(request),
    ...accessPart(request.access, request.credentialManagerId),
    allowed_acs_entrance_ids: request.entranceIds,
    starts_at: request.startsAt,
    ends_at: request.endsAt,
    visionline_metadata: {
      card_format: request.format,
      card_function_type: 'guest',
      ...shapePart(request.shape),
      ...(request.label === null ? {} : { label: request.label }),
    },
  })

/** The body for a new guest record; throws like `credentialBody`. */
export const identityBody = (request: HolderRequest): IdentityBody =>
  IdentityBody.parse({
    user_identity_key: request.key,
    acs_system_ids: [request.systemId],
    full_name: request.fullName,
    ...(request.email === null ? {} : { email_address: request.email }),
    ...(request.phone === null ? {} : { phone_number: request.phone }),
  })

const ownerPart = ({ owner, systemId }: CredentialRequest): object => {
  if (owner.acsUserId !== null) return { acs_user_id: owner.acsUserId }
  return owner.userIdentityId === null
    ? {}
    : { user_identity_id: owner.userIdentityId, acs_system_id: systemId }
}

/** The credential manager and the phone sync belong to phone keys alone, also when the property has a manager. */
const accessPart = (access: Access, credentialManagerId: string | null): object => {
  if (access === 'card' || credentialManagerId === null) return {}
  return { credential_manager_acs_system_id: credentialManagerId, is_multi_phone_sync_credential: true }
}

const shapePart = (shape: CredentialRequest['shape']): object => {
  switch (shape.is) {
    case 'join':
      return { joiner_acs_credential_ids: shape.credentialIds }
    case 'override':
      return { override: true }
    case 'autoJoin':
      return { auto_join: true }
  }
}

function hasExactlyOneShape(block: {
  override?: true
  auto_join?: true
  joiner_acs_credential_ids?: string[]
}): boolean {
  const chosen = [block.override, block.auto_join, block.joiner_acs_credential_ids]
  return chosen.filter((choice) => choice !== undefined).length === 1
}

function hasOneOwner(body: {
  acs_user_id?: string
  user_identity_id?: string
  acs_system_id?: string
}): boolean {
  const asUser = body.acs_user_id !== undefined
  const asIdentity = body.user_identity_id !== undefined
  return asUser !== asIdentity && asIdentity === (body.acs_system_id !== undefined)
}

function fitsAccess(body: {
  access_method: 'mobile_key' | 'card'
  credential_manager_acs_system_id?: string
  is_multi_phone_sync_credential?: true
}): boolean {
  const isPhoneKey = body.access_method === 'mobile_key'
  const hasManager = body.credential_manager_acs_system_id !== undefined
  return hasManager === isPhoneKey && (body.is_multi_phone_sync_credential === true) === isPhoneKey
}
