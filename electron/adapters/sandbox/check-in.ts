import { doorId } from './building.ts'
import { HOUR_MS } from './property-time.ts'
import type { CredentialRecord, IdentityRecord, KeyEnd, PhoneRecord, UserRecord } from './records.ts'
import { stableId } from './seeded.ts'
import type { World } from './world.ts'

export type Stay = { readonly startsAt: number; readonly endsAt: number }

export type NewKey = Stay & {
  readonly holder: UserRecord
  readonly rooms: readonly string[]
  readonly commonDoors?: readonly string[]
  readonly joined?: readonly CredentialRecord[]
  readonly ended?: KeyEnd
  readonly staff?: boolean
}

/** Fills the hotel before it opens: guests and keys that were there all along, without events or records. */
export type Reception = {
  readonly guest: (fullName: string, createdAt: number) => UserRecord
  readonly staff: (fullName: string) => UserRecord
  readonly phone: (holder: UserRecord, name: string, system: PhoneRecord['system']) => PhoneRecord
  /** A card; without a number it is not encoded yet. */
  readonly card: (key: NewKey, cardNumber: string | null) => CredentialRecord
  /** A sync parent with a copy on each of the phones; without phones it waits to be issued. */
  readonly mobile: (key: NewKey, phones: readonly PhoneRecord[]) => CredentialRecord
  readonly nextCardNumber: () => string
}

export const openReception = (world: World): Reception => {
  const { seed } = world.hotel
  const idOf = (kind: string, ordinal: number): string => stableId(seed, `${kind} ${ordinal}`)
  let cardNumber = 5100

  const person = (fullName: string, createdAt: number, email: string | null): UserRecord => {
    const identity: IdentityRecord = {
      id: idOf('identity', world.identities.size),
      key: null,
      fullName,
      email,
      phone: null,
      createdAt,
    }
    const user: UserRecord = {
      id: idOf('user', world.users.size),
      fullName,
      email,
      phone: null,
      identityId: identity.id,
      isSuspended: false,
      createdAt,
    }
    world.identities.set(identity.id, identity)
    world.users.set(user.id, user)
    return user
  }

  const put = (key: NewKey, rest: Partial<CredentialRecord>): CredentialRecord => {
    const id = idOf('key', world.credentials.size)
    const createdAt = Math.min(key.startsAt, world.hotel.builtAt) - HOUR_MS
    const record: CredentialRecord = {
      id,
      userId: key.holder.id,
      accessMethod: 'card',
      functionType: key.staff === true ? 'staff' : 'guest',
      cardFormat: key.rooms.length > 33 ? 'TLCode' : 'rfid48',
      startsAt: key.startsAt,
      endsAt: key.endsAt,
      guestEntranceIds: key.rooms.map((room) => doorId(seed, room)),
      commonEntranceIds: (key.commonDoors ?? []).map((door) => doorId(seed, door)),
      joinedIds: (key.joined ?? []).map((other) => other.id),
      autoJoin: false,
      label: null,
      isSyncParent: false,
      parentId: null,
      phoneId: null,
      cardNumber: null,
      cardId: id.slice(0, 8),
      issuedAt: null,
      syncedAt: createdAt,
      endedBy: key.ended ?? null,
      startWasMoved: false,
      needsReissue: false,
      createdAt,
      ...rest,
    }
    world.credentials.set(id, record)
    return record
  }

  return {
    guest: (fullName, createdAt) =>
      person(fullName, createdAt, `${mailName(fullName)}.${world.users.size}@example.com`),
    staff: (fullName) => person(fullName, world.hotel.builtAt - 200 * 24 * HOUR_MS, null),
    phone: (holder, name, system) => {
      const phone: PhoneRecord = {
        id: idOf('phone', world.phones.size),
        identityId: holder.identityId ?? '',
        name,
        system,
        endpointId: idOf('endpoint', world.phones.size),
        isEnrolled: true,
        createdAt: holder.createdAt,
      }
      world.phones.set(phone.id, phone)
      return phone
    },
    card: (key, number) =>
      put(key, { cardNumber: number, issuedAt: number === null ? null : issuedAt(key, world) }),
    mobile: (key, phones) => {
      const isIssued = phones.length > 0 ? issuedAt(key, world) : null
      const parent = put(key, { accessMethod: 'mobile_key', isSyncParent: true, issuedAt: isIssued })
      for (const phone of phones) {
        put(key, { accessMethod: 'mobile_key', parentId: parent.id, phoneId: phone.id, issuedAt: isIssued })
      }
      return parent
    },
    nextCardNumber: () => {
      cardNumber += 1
      world.counters.cardNumber = cardNumber
      return String(cardNumber)
    },
  }
}

const issuedAt = (key: NewKey, world: World): number =>
  Math.min(key.startsAt, world.hotel.builtAt) - HOUR_MS / 2

/** "Zoé Lefèvre" → "zoe.lefevre": what is left of a name in an e-mail address. */
const mailName = (fullName: string): string =>
  fullName
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z ]/gu, '')
    .trim()
    .replaceAll(/ +/gu, '.')
