import { z } from 'zod'
import { AcsUserId, CredentialId, EntranceId, UserIdentityId } from './ids.ts'
import { Instant } from './instant.ts'

/** syncParent: a multi-phone credential; phoneCopy: its child on one phone; mobile: another phone key. */
export const KeyKind = z.enum(['syncParent', 'phoneCopy', 'mobile', 'card'])
export type KeyKind = z.infer<typeof KeyKind>

/** A credential of the property as this app understands it. `null` means Seam did not say: unknown, never "no". */
export const Key = z.object({
  credentialId: CredentialId,
  kind: KeyKind,
  holder: z.string().nullable(),
  acsUserId: AcsUserId.nullable(),
  userIdentityId: UserIdentityId.nullable(),
  name: z.string(),
  cardNumber: z.string().nullable(),
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  createdAt: Instant.nullable(),
  parentId: CredentialId.nullable(),
  /** Cards only: whether an encoder has written it. */
  encoded: z.boolean().nullable(),
  /** Whether Visionline has what Seam was asked for. */
  confirmed: z.boolean().nullable(),
  isValid: z.boolean().nullable(),
  isStaff: z.boolean(),
  guestEntranceIds: z.array(EntranceId).readonly(),
  commonEntranceIds: z.array(EntranceId).readonly(),
  joinedTo: z.array(CredentialId).readonly(),
  warnings: z.array(z.string()).readonly(),
  errors: z.array(z.string()).readonly(),
})
export type Key = z.infer<typeof Key>

/** Why a key cannot be joined. */
export const UnjoinableReason = z.enum([
  'expired',
  'notValid',
  'validityUnknown',
  'staffKey',
  'notEncoded',
  'beingDeleted',
  'needsReissue',
])
export type UnjoinableReason = z.infer<typeof UnjoinableReason>

/** A key on one door, with the verdict whether a new key may join it. */
export const KeyOnDoor = Key.extend({ joinable: z.boolean(), reason: UnjoinableReason.nullable() })
export type KeyOnDoor = z.infer<typeof KeyOnDoor>

/** All keys of one room and when Seam was asked. */
export const RoomKeys = z.object({
  entranceId: EntranceId,
  room: z.string(),
  keys: z.array(KeyOnDoor).readonly(),
  readAt: Instant.nullable(),
})
export type RoomKeys = z.infer<typeof RoomKeys>

/** What naming a key takes in a sentence or a problem. */
export const KeyRef = z.object({
  credentialId: CredentialId,
  holder: z.string().nullable(),
  kind: KeyKind,
  cardNumber: z.string().nullable(),
  endsAt: Instant.nullable(),
})
export type KeyRef = z.infer<typeof KeyRef>

export const keyRef = ({ credentialId, holder, kind, cardNumber, endsAt }: Key): KeyRef => ({
  credentialId,
  holder,
  kind,
  cardNumber,
  endsAt,
})
