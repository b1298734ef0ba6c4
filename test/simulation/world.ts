import type { AccessGateway, CredentialRequest, HolderRequest } from '#core/ports/gateway.ts'
import { AcsUserId, CredentialId, UserIdentityId } from '#shared/ids.ts'
import type { EntranceId } from '#shared/ids.ts'
import { addMs, instantFromMs } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { Holder } from '#shared/job.ts'
import type { History, ServerEvent } from './history.ts'
import { buildHotel, isLiveAt, versionAt } from './hotel.ts'
import type { Credential, HotelState, Version } from './hotel.ts'
import type { SimClock } from './sim-clock.ts'

export type Refusal = { readonly code: string; readonly status: number; readonly isLabel: boolean }
type Why = Extract<ServerEvent, { is: 'died' }>['why']

/** Seam and Visionline with their own state and their own record; nothing of the product runs in here. */
export type World = {
  readonly hotels: { readonly A: HotelState; readonly B: HotelState }
  /** Seam's clock, which may differ from the desk's. */
  readonly now: () => Instant
  readonly refusesLabel: () => boolean
  readonly apply: (
    hotel: HotelState,
    request: CredentialRequest,
    from: {
      readonly wire: number | null
      readonly isDuplicate: boolean
      readonly movesStart: boolean
      readonly addsDoor: boolean
    },
  ) => Credential | Refusal
  readonly createHolder: (hotel: HotelState, request: HolderRequest) => Holder | Refusal
  readonly end: (credential: Credential, why: Why) => void
  readonly change: (credential: Credential, what: string, patch: Partial<Version>) => void
  readonly live: (hotel: HotelState, room?: EntranceId) => readonly Credential[]
  readonly isDown: (what: 'network' | 'key' | 'bridge') => boolean
  readonly breakDown: (what: 'network' | 'key' | 'bridge', ms: number) => void
  readonly heal: () => void
}

export type WorldOptions = {
  readonly clock: SimClock
  readonly history: History
  readonly skewMs: number
  readonly refusesLabel: boolean
}

export const isRefusal = <T extends object>(value: T | Refusal): value is Refusal => 'code' in value

export const createWorld = ({ clock, history, skewMs, refusesLabel }: WorldOptions): World => {
  const hotels = { A: buildHotel('A'), B: buildHotel('B') }
  const downUntil = new Map<string, number>()
  let made = 0
  const now = () => addMs(clock.now(), skewMs)

  const change = (credential: Credential, what: string, patch: Partial<Version>): void => {
    write(credential, patch)
    history.server({ is: 'changed', credentialId: credential.id, what })
  }

  const write = (credential: Credential, patch: Partial<Version>): void => {
    const last = versionAt(credential, clock.nowMs())
    if (last !== null) credential.versions.push({ ...last, ...patch, atMs: clock.nowMs() })
  }

  const end = (credential: Credential, why: Why, byWire: number | null = null): void => {
    write(credential, { state: why === 'deleted' || why === 'revoked' ? 'deleted' : 'dead' })
    history.server({ is: 'died', credentialId: credential.id, why, byWire })
  }

  const live = (hotel: HotelState, room?: EntranceId): readonly Credential[] =>
    [...hotel.credentials.values()].filter(
      (one) => isLiveAt(one, clock.nowMs(), now()) && (room === undefined || one.guestRooms.includes(room)),
    )

  const onRooms = (hotel: HotelState, rooms: readonly EntranceId[]): readonly Credential[] =>
    live(hotel).filter((one) => one.guestRooms.some((room) => rooms.includes(room)))

  /** A new phone key of a person replaces their first one (Seam's Visionline guide). */
  const replaced = (hotel: HotelState, { owner, access }: CredentialRequest): readonly Credential[] =>
    access === 'card' || owner.acsUserId === null
      ? []
      : live(hotel).filter((one) => one.access === 'mobile' && one.owner.acsUserId === owner.acsUserId)

  const apply: World['apply'] = (hotel, request, { wire, isDuplicate, movesStart, addsDoor }) => {
    if (refusesLabel && request.label !== null) return { code: 'invalid_input', status: 400, isLabel: true }
    const doors = new Map(hotel.doors.map((door) => [door.entranceId, door]))
    const asked = request.entranceIds.map((id) => doors.get(id))
    if (asked.includes(undefined)) return { code: 'acs_entrance_not_found', status: 404, isLabel: false }
    const wanted = request.entranceIds.filter((id) => doors.get(id)?.category === 'guest')
    const more = hotel.doors.find((door) => door.category === 'guest' && !wanted.includes(door.entranceId))
    const guestRooms = addsDoor && more !== undefined ? [...wanted, more.entranceId] : wanted
    const there = onRooms(hotel, guestRooms)
    // Hostile on purpose: a join is taken even when its target is dead, so that the judge sees it happen.
    const joinedTo =
      request.shape.is === 'join'
        ? request.shape.credentialIds
        : request.shape.is === 'autoJoin'
          ? there.map((one) => one.id)
          : []
    const credential: Credential = {
      id: CredentialId.parse(`key-${(made += 1)}`),
      systemId: hotel.systemId,
      owner: request.owner,
      access: request.access,
      guestRooms,
      commons: request.entranceIds.filter((id) => !wanted.includes(id)),
      joinedTo,
      stampedAt: now(),
      versions: [
        {
          atMs: clock.nowMs(),
          startsAt: movesStart ? addMs(request.startsAt, 300_000) : request.startsAt,
          endsAt: request.endsAt,
          state: 'valid',
          warnings: movesStart ? ['schedule_modified'] : [],
        },
      ],
    }
    const stopped = request.shape.is === 'override' ? there : []
    const replacedKeys = replaced(hotel, request).filter((one) => !stopped.includes(one))
    hotel.credentials.set(credential.id, credential)
    const ownerKey = [...hotel.identities.values()].find(
      (one) => one.holder.userIdentityId === request.owner.userIdentityId,
    )?.key
    history.server({
      is: 'applied',
      credentialId: credential.id,
      wire,
      isDuplicate,
      request,
      ownerKey: ownerKey ?? null,
      joinedTo,
      guestRooms,
    })
    for (const one of stopped) end(one, 'overridden', wire)
    for (const one of replacedKeys) end(one, 'replaced', wire)
    return credential
  }

  const createHolder: World['createHolder'] = (hotel, request) => {
    if (hotel.identities.has(request.key)) return { code: 'conflict', status: 409, isLabel: false }
    const number = hotel.identities.size + 1
    const holder: Holder = {
      userIdentityId: UserIdentityId.parse(`identity-${hotel.systemId}-${number}`),
      acsUserId: AcsUserId.parse(`user-${hotel.systemId}-${number}`),
    }
    const { fullName, email, phone } = request
    const acsUserId = AcsUserId.parse(`user-${hotel.systemId}-${number}`)
    const guest = { acsUserId, userIdentityId: holder.userIdentityId, fullName, email, phone }
    hotel.identities.set(request.key, { key: request.key, holder, guest })
    hotel.guests.set(acsUserId, guest)
    return holder
  }

  return {
    hotels,
    now,
    refusesLabel: () => refusesLabel,
    apply,
    createHolder,
    end,
    change,
    live,
    isDown: (what) => (downUntil.get(what) ?? 0) > clock.nowMs(),
    breakDown: (what, ms) => void downUntil.set(what, clock.nowMs() + ms),
    heal: () => downUntil.clear(),
  }
}

/** The training of the judge: whatever the product's types say, this is what a body on the wire is made of. */
export const bodyOf: AccessGateway['wireBody'] = (request) => ({
  system: request.systemId,
  owner: [request.owner.userIdentityId, request.owner.acsUserId],
  access: request.access,
  entrances: [...request.entranceIds],
  starts: request.startsAt,
  ends: request.endsAt,
  shape: request.shape.is,
  joins: request.shape.is === 'join' ? [...request.shape.credentialIds] : [],
  format: request.format,
  label: request.label,
})

/** A request of somebody else at the same hotel. */
export const foreignRequest = (
  hotel: HotelState,
  guest: Holder,
  room: EntranceId,
  nowMs: number,
  shape: CredentialRequest['shape'],
): CredentialRequest => ({
  systemId: hotel.systemId,
  owner: guest,
  access: 'card',
  credentialManagerId: null,
  entranceIds: [room],
  startsAt: instantFromMs(nowMs),
  endsAt: instantFromMs(nowMs + 2 * 86_400_000),
  format: 'rfid48',
  shape,
  label: null,
})
