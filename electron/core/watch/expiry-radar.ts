import { familyKey } from '#shared/family-name.ts'
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
 * Keys that end before the stay of their own party does, and keys that leave as planned within 24 hours.
 *
 * Seam's credentials have no field for a stay or reservation, and room-mates may leave on different days. So a later
 * key on the room shows an early end only where something says that both are of one party:
 * - `otherKey`: both are of one stay (one joins the other, or they share at least 12 hours: a guest who comes as
 *   another leaves shares less), and
 *   - their holders bear the same family name; or
 *   - both end on the same day: the room has a late check-out that this key does not have; or
 *   - this key is ours, was made to last as long as those it joins, and one of them was extended since;
 * - `wish`: a key of ours that is accepted and not issued yet, by the name or the day alike;
 * - `checkOut`: the key ends earlier in the day than the property checks out.
 *
 * Everybody else leaves as planned: no warning, whoever stays on in the room. Never told is a key whose guest has
 * another on that room that lasts longer, for then nobody is locked out, nor a key of ours that was made to end before
 * those it joins. Of a key made elsewhere nobody knows what was meant, so within a family it is told. A sync parent
 * stands for its phone copies. Reads the local copy only.
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
  const { key, endsAt, who } = one
  const tell = (why: ExpiringKey['why'], until: Instant, longer: string | null): ExpiringKey => ({
    key: keyRef(key),
    acsUserId: key.acsUserId,
    access: key.kind === 'card' ? 'card' : 'mobile',
    endsAt,
    why,
    longer,
    until,
  })
  const later = [
    ...live
      .filter((other) => isLater(other.endsAt, endsAt) && isSameStay(key, other.key))
      .map((other) => ({ ...other, name: other.key.holder, why: 'otherKey' as const, of: other.key })),
    ...wishes
      .filter((wish) => isLater(wish.endsAt, endsAt) && staysOverlap(wish, key))
      .map((wish) => ({
        endsAt: wish.endsAt,
        who: guestIdentityText(wish.guest),
        name: wish.guest,
        why: 'wish' as const,
        of: null,
      })),
  ].toSorted((a, b) => b.endsAt.localeCompare(a.endsAt))
  if (who !== null && later.some((other) => other.who === who)) return null
  const isOneParty = (other: (typeof later)[number]): boolean => {
    // Whoever chose the end of a key of ours had the ends of those it joins before their eyes.
    const seen = seenEnd(key.credentialId)
    if (seen !== null && other.of !== null && key.joinedTo.includes(other.of.credentialId))
      return !isLater(seen, endsAt)
    const isOneDay = checkOutOn(other.endsAt, 0) === checkOutOn(endsAt, 0)
    return isOneDay || isFamily(key.holder, other.name)
  }
  const early = later.find(isOneParty)
  if (early !== undefined) return tell(early.why, early.endsAt, early.name)
  const checkOut = checkOutOn(endsAt, 0)
  if (isLater(checkOut, endsAt)) return tell('checkOut', checkOut, null)
  return msBetween(now, endsAt) <= soonMs ? tell('soon', checkOutOn(endsAt, 1), null) : null
}

const isFamily = (a: string | null, b: string | null): boolean => {
  if (a === null || b === null) return false
  const [one, other] = [familyKey(a), familyKey(b)]
  return one !== '' && one === other
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
