import type { CredentialId } from '#shared/ids.ts'
import { AcsUserId, EntranceId, SystemId, UserIdentityId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import type { Access, Holder } from '#shared/job.ts'
import type { Key } from '#shared/key.ts'
import type { Door, Guest } from '#shared/property.ts'

/** One state of a key, from `atMs` on. Lists that lag show an older one. */
export type Version = {
  readonly atMs: number
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly state: 'valid' | 'dead' | 'deleted'
  readonly warnings: readonly string[]
}

/** A key as the lock system keeps it. */
export type Credential = {
  readonly id: CredentialId
  readonly systemId: SystemId
  readonly owner: Holder
  readonly access: Access
  readonly guestRooms: readonly EntranceId[]
  readonly commons: readonly EntranceId[]
  readonly joinedTo: readonly CredentialId[]
  readonly stampedAt: Instant
  readonly versions: Version[]
}

export type Identity = { readonly key: string; readonly holder: Holder; readonly guest: Guest }

export type HotelState = {
  readonly systemId: SystemId
  doors: readonly Door[]
  readonly credentials: Map<CredentialId, Credential>
  readonly identities: Map<string, Identity>
  readonly guests: Map<AcsUserId, Guest>
  /** Guests that were deleted here: asking for what they have is refused. A stranger just has nothing. */
  readonly deleted: Set<AcsUserId>
}

export const rooms = ['101', '102', '103', '104', '105'] as const
const commons = ['Pool', 'Gym'] as const

/** Five rooms and two common doors, small enough that everything meets everything. */
export const buildHotel = (name: 'A' | 'B'): HotelState => ({
  systemId: SystemId.parse(`system-${name}`),
  doors: [
    ...rooms.map((room) => ({ entranceId: doorId(name, room), name: room, category: 'guest' as const })),
    ...commons.map((door) => ({ entranceId: doorId(name, door), name: door, category: 'common' as const })),
  ],
  credentials: new Map(),
  identities: new Map(),
  deleted: new Set(),
  guests: new Map(
    ['Vera', 'Ito'].map((first) => {
      const acsUserId = AcsUserId.parse(`user-${name}-${first}`)
      const userIdentityId = UserIdentityId.parse(`identity-${name}-${first}`)
      return [acsUserId, { acsUserId, userIdentityId, fullName: first, email: `${first}@x.pt`, phone: null }]
    }),
  ),
})

export const doorId = (hotel: 'A' | 'B', name: string): EntranceId =>
  EntranceId.parse(`door-${hotel}-${name}`)

export const versionAt = (credential: Credential, atMs: number): Version | null =>
  credential.versions.findLast((version) => version.atMs <= atMs) ?? null

export const isLiveAt = (credential: Credential, atMs: number, now: Instant): boolean => {
  const version = versionAt(credential, atMs)
  return version !== null && version.state === 'valid' && version.endsAt > now
}

/** The key as Seam would show it at a moment of the past; null when it was not there (any more). */
export const keyAt = (credential: Credential, atMs: number): Key | null => {
  const version = versionAt(credential, atMs)
  if (version === null || version.state === 'deleted') return null
  return {
    credentialId: credential.id,
    kind: credential.access === 'card' ? 'card' : 'syncParent',
    holder: null,
    acsUserId: credential.owner.acsUserId,
    userIdentityId: credential.owner.userIdentityId,
    name: 'Key',
    cardNumber: null,
    startsAt: version.startsAt,
    endsAt: version.endsAt,
    createdAt: credential.stampedAt,
    parentId: null,
    encoded: credential.access === 'card' ? true : null,
    confirmed: true,
    isValid: version.state === 'valid',
    isStaff: false,
    guestEntranceIds: credential.guestRooms,
    commonEntranceIds: credential.commons,
    joinedTo: credential.joinedTo,
    warnings: version.warnings,
    errors: [],
  }
}
