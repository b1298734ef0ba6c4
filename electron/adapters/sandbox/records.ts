import { z } from 'zod'

// What the training hotel remembers. Schemas rather than bare types, because the same shapes come back from
// the state file. Instants are milliseconds since 1970; `null` means "there is none".

const instant = z.number()
const id = z.string()

/** Visionline's kinds of door, in Seam's words. */
export const doorCategory = z.enum(['guest', 'common', 'common (PMS)', 'entrance', 'elevator reader'])

export const entranceRecord = z.object({ id, name: z.string(), category: doorCategory, createdAt: instant })

/** A guest or staff record of the Visionline system (`acs_user`). */
export const userRecord = z.object({
  id,
  fullName: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  identityId: id.nullable(),
  isSuspended: z.boolean(),
  createdAt: instant,
})

/** A person across systems (`user_identity`): owner of phones and of one or more guest records. */
export const identityRecord = z.object({
  id,
  key: z.string().nullable(),
  fullName: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  createdAt: instant,
})

export const phoneRecord = z.object({
  id,
  identityId: id,
  name: z.string(),
  system: z.enum(['ios', 'android']),
  endpointId: id,
  isEnrolled: z.boolean(),
  createdAt: instant,
})

/** A link that brings a person's phone keys to phones. Its address is not kept: it follows from the id. */
export const instantKeyRecord = z.object({
  id,
  identityId: id,
  sessionId: id,
  profileId: id.nullable(),
  maxUses: z.number(),
  uses: z.number(),
  createdAt: instant,
  expiresAt: instant,
  /** When its guest opens it without being told to; null when only an order does. */
  opensAt: instant.nullable(),
})

/** Why a key no longer opens its doors. */
export const keyEnd = z.enum(['overridden', 'discarded', 'cancelled', 'overwritten'])

export const credentialRecord = z.object({
  id,
  userId: id.nullable(),
  accessMethod: z.enum(['card', 'mobile_key']),
  functionType: z.enum(['guest', 'staff']),
  cardFormat: z.enum(['rfid48', 'TLCode']),
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  guestEntranceIds: z.array(id),
  commonEntranceIds: z.array(id),
  joinedIds: z.array(id),
  autoJoin: z.boolean(),
  label: z.string().nullable(),
  /** True for the sync parent that Seam copies to every phone of its holder. */
  isSyncParent: z.boolean(),
  parentId: id.nullable(),
  phoneId: id.nullable(),
  cardNumber: z.string().nullable(),
  cardId: z.string().nullable(),
  issuedAt: instant.nullable(),
  /** When Visionline has caught up with what Seam was asked for. */
  syncedAt: instant,
  endedBy: keyEnd.nullable(),
  startWasMoved: z.boolean(),
  needsReissue: z.boolean(),
  createdAt: instant,
})

/** What lies on an encoder. `placed`: put there by hand, so the next encode writes on exactly this card. */
export const cardSlot = z.discriminatedUnion('holds', [
  z.object({ holds: z.literal('nothing') }),
  z.object({ holds: z.literal('blank') }),
  z.object({ holds: z.literal('foreignCard') }),
  z.object({ holds: z.literal('wrongFormat') }),
  z.object({ holds: z.literal('key'), credentialId: id, cardNumber: z.string(), placed: z.boolean() }),
])

export const encoderRecord = z.object({ id, name: z.string(), createdAt: instant, slot: cardSlot })

export const attemptRecord = z.object({
  id,
  action: z.enum(['ENCODE_CREDENTIAL', 'SCAN_CREDENTIAL']),
  encoderId: id,
  credentialId: id.nullable(),
  status: z.enum(['pending', 'success', 'error']),
  pollsLeft: z.number(),
  startedAt: instant,
  /** The outcome a simulate call ordered beforehand, or null for what the card on the reader dictates. */
  ordered: z.object({ scenario: z.string(), credentialId: id.nullable() }).nullable(),
  result: z.unknown(),
  error: z.object({ type: z.string(), message: z.string() }).nullable(),
})

export const eventRecord = z.object({
  id,
  type: z.string(),
  createdAt: instant,
  subject: z.record(z.string(), z.string()),
})

export const hotelRecord = z.object({
  seed: z.number(),
  rooms: z.number(),
  name: z.string(),
  timeZone: z.string(),
  builtAt: instant,
})

export type DoorCategory = z.infer<typeof doorCategory>
export type EntranceRecord = z.infer<typeof entranceRecord>
export type UserRecord = z.infer<typeof userRecord>
export type IdentityRecord = z.infer<typeof identityRecord>
export type PhoneRecord = z.infer<typeof phoneRecord>
export type CredentialRecord = z.infer<typeof credentialRecord>
export type InstantKeyRecord = z.infer<typeof instantKeyRecord>
export type KeyEnd = z.infer<typeof keyEnd>
export type CardSlot = z.infer<typeof cardSlot>
export type EncoderRecord = z.infer<typeof encoderRecord>
export type AttemptRecord = z.infer<typeof attemptRecord>
export type EventRecord = z.infer<typeof eventRecord>
export type HotelRecord = z.infer<typeof hotelRecord>
