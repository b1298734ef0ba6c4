import type { CredentialId, EntranceId } from '#shared/ids.ts'
import { msBetween } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import { keyRef } from '#shared/key.ts'
import type { Key } from '#shared/key.ts'
import { staysOverlap } from '#shared/stay.ts'
import type { ExpiringKey, ExpiringRoom } from '#shared/watch.ts'
import { guestIdentityText } from '../issuing/guest-name.ts'
import { isLive, withoutCoveredCopies } from '../rooms/classify-keys.ts'

/** A key that is still to come: an accepted job. */
export type Wish = {
  readonly entranceIds: readonly EntranceId[]
  readonly guest: string
  readonly startsAt: Instant
  readonly endsAt: Instant
}

export type RadarFacts = {
  readonly rooms: readonly { readonly entranceId: EntranceId; readonly name: string }[]
  readonly keysOfRoom: (entranceId: EntranceId) => readonly Key[]
  readonly wishes: readonly Wish[]
  /** For a key of ours: the latest end among the keys it joins, as whoever chose its own end saw them. */
  readonly seenEnd: (credentialId: CredentialId) => Instant | null
  /** The property's check-out time on the day of a moment, `daysLater` days on. */
  readonly checkOutOn: (day: Instant, daysLater: number) => Instant
  readonly now: Instant
}

export type Radar = {
  readonly beforeStay: readonly ExpiringRoom[]
  readonly soon: readonly ExpiringRoom[]
}

export const soonMs = 24 * 3_600_000
/** Two keys on one room that share this much time without one joining the other are still of one stay. */
const oneStayMs = 12 * 3_600_000

/**
 * Keys that end before their stay does, and keys that end within 24 hours.
 *
 * Seam knows no stays, so the end of one is derived, and the result says from what:
 * - `otherKey`: another live key on the same room ends later and is of the same stay: one of the two joins the
 *   other, or they share at least 12 hours (a guest who comes as another leaves shares less);
 * - `wish`: so does a key of ours that is accepted and not issued yet;
 * - `checkOut`: nothing on the room lasts longer, but the key ends earlier in the day than the property checks out.
 *
 * A key is left out when its guest has another on that room that lasts longer: then nobody is locked out. A sync
 * parent stands for its phone copies. A key of ours that was made to end before those it joins ends as it was meant,
 * until one of them is extended. Of a key made elsewhere nobody knows what was meant, so it is shown. Reads the local
 * copy only.
 */
export const expiryRadar = (facts: RadarFacts): Radar => {
  const seen = new Set<string>()
  const found = facts.rooms.flatMap(({ entranceId, name: room }) => {
    const live = withoutCoveredCopies(facts.keysOfRoom(entranceId)).flatMap((key) => endOf(key, facts.now))
    const wishes = facts.wishes.filter((wish) => wish.entranceIds.includes(entranceId))
    const keys = live.flatMap((one) => {
      // A key of a suite is told once, at the first of its rooms.
      if (seen.has(one.key.credentialId)) return []
      const expiring = judge(one, live, wishes, facts)
      if (expiring !== null) seen.add(one.key.credentialId)
      return expiring ?? []
    })
    return keys.length === 0 ? [] : [{ entranceId, room, keys: keys.toSorted(byEnd) }]
  })
  return {
    beforeStay: only(found, (key) => key.why !== 'soon'),
    soon: only(found, (key) => key.why === 'soon'),
  }
}

type Ending = { readonly key: Key; readonly endsAt: Instant; readonly who: string | null }

const endOf = (key: Key, now: Instant): readonly Ending[] =>
  key.isStaff || key.endsAt === null || !isLive(key, now)
    ? []
    : [{ key, endsAt: key.endsAt, who: key.holder === null ? null : guestIdentityText(key.holder) }]

const judge = (
  one: Ending,
  live: readonly Ending[],
  wishes: readonly Wish[],
  { now, checkOutOn, seenEnd }: RadarFacts,
): ExpiringKey | null => {
  const seen = seenEnd(one.key.credentialId)
  const wasMeant = (other: Ending): boolean =>
    seen !== null && one.key.joinedTo.includes(other.key.credentialId) && !isLater(other.endsAt, seen)
  const tell = (why: ExpiringKey['why'], until: Instant, longer: string | null): ExpiringKey => ({
    key: keyRef(one.key),
    acsUserId: one.key.acsUserId,
    access: one.key.kind === 'card' ? 'card' : 'mobile',
    endsAt: one.endsAt,
    why,
    longer,
    until,
  })
  const longer = [
    ...live
      .filter(
        (other) => isLater(other.endsAt, one.endsAt) && isSameStay(one.key, other.key) && !wasMeant(other),
      )
      .map(({ endsAt, who, key }) => ({ endsAt, who, name: key.holder, why: 'otherKey' as const })),
    ...wishes
      .filter((wish) => isLater(wish.endsAt, one.endsAt) && staysOverlap(wish, one.key))
      .map(({ endsAt, guest }) => ({
        endsAt,
        who: guestIdentityText(guest),
        name: guest,
        why: 'wish' as const,
      })),
  ].toSorted((a, b) => b.endsAt.localeCompare(a.endsAt))
  if (one.who !== null && longer.some((other) => other.who === one.who)) return null
  const [latest] = longer
  if (latest !== undefined) return tell(latest.why, latest.endsAt, latest.name)
  const checkOut = checkOutOn(one.endsAt, 0)
  if (isLater(checkOut, one.endsAt)) return tell('checkOut', checkOut, null)
  return msBetween(now, one.endsAt) <= soonMs ? tell('soon', checkOutOn(one.endsAt, 1), null) : null
}

/** Later by more than the minute that Visionline keeps. */
const isLater = (a: Instant, b: Instant): boolean => msBetween(b, a) >= 60_000

const isSameStay = (a: Key, b: Key): boolean =>
  staysOverlap(a, b) &&
  (a.joinedTo.includes(b.credentialId) || b.joinedTo.includes(a.credentialId) || sharedMs(a, b) >= oneStayMs)

const sharedMs = (a: Key, b: Key): number => {
  const from = [a.startsAt, b.startsAt].filter((at) => at !== null).toSorted()
  const until = [a.endsAt, b.endsAt].filter((at) => at !== null).toSorted()
  const [latestStart, earliestEnd] = [from.at(-1), until[0]]
  return latestStart === undefined || earliestEnd === undefined
    ? Number.POSITIVE_INFINITY
    : msBetween(latestStart, earliestEnd)
}

const only = (
  rooms: readonly ExpiringRoom[],
  isWanted: (key: ExpiringKey) => boolean,
): readonly ExpiringRoom[] =>
  rooms
    .map((room) => ({ ...room, keys: room.keys.filter(isWanted) }))
    .filter((room) => room.keys.length > 0)
    .toSorted((a, b) => firstEnd(a).localeCompare(firstEnd(b)))

const firstEnd = (room: ExpiringRoom): string => room.keys[0]?.endsAt ?? ''

const byEnd = (a: ExpiringKey, b: ExpiringKey): number => a.endsAt.localeCompare(b.endsAt)
