import type { Instant } from '#shared/instant.ts'
import type { Key } from '#shared/key.ts'

/** One party's time in a room. `null`: its keys name no start, or no end. */
export type StayOfRoom = { readonly from: Instant | null; readonly until: Instant | null }

/**
 * The stays that the keys of a room belong to, the first one first. Keys whose times overlap are one stay: a room-mate's
 * key that was issued today belongs to the stay that began on Monday. Keys that only touch are two stays.
 */
export const staysOfRoom = (keys: readonly Pick<Key, 'startsAt' | 'endsAt'>[]): readonly StayOfRoom[] => {
  const byStart = keys.toSorted((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? ''))
  const stays: StayOfRoom[] = []
  for (const { startsAt, endsAt } of byStart) {
    const last = stays.at(-1)
    const isSame = last !== undefined && (last.until === null || startsAt === null || startsAt < last.until)
    if (isSame) stays[stays.length - 1] = { ...last, until: later(last.until, endsAt) }
    else stays.push({ from: startsAt, until: endsAt })
  }
  return stays
}

const later = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null || b === null ? null : a > b ? a : b
