import type { Instant } from './instant.ts'
import type { KeyOnDoor } from './key.ts'
import { staysOverlap } from './stay.ts'

/**
 * The joinable keys of the stay that is in the room, or of the next one when the room is empty. Sync parents and
 * cards; a phone copy only when its parent cannot be joined. A key whose dates do not overlap that stay is not of it.
 */
export const keysOfStay = (keys: readonly KeyOnDoor[], now: Instant): readonly KeyOnDoor[] => {
  const candidates = joinableFamilies(keys)
  const inHouse = byStart(candidates).find((key) => hasBegun(key, now))
  return overlapping(candidates, inHouse ?? byStart(candidates)[0])
}

/** The joinable keys of the stay that begins next on a door. */
export const keysOfNextStay = (keys: readonly KeyOnDoor[], now: Instant): readonly KeyOnDoor[] => {
  const later = joinableFamilies(keys).filter((key) => !hasBegun(key, now))
  return overlapping(later, byStart(later)[0])
}

const hasBegun = (key: KeyOnDoor, now: Instant): boolean => key.startsAt === null || key.startsAt <= now

const overlapping = (keys: readonly KeyOnDoor[], anchor: KeyOnDoor | undefined): readonly KeyOnDoor[] =>
  anchor === undefined ? [] : keys.filter((key) => staysOverlap(key, anchor))

const byStart = (keys: readonly KeyOnDoor[]): readonly KeyOnDoor[] =>
  keys.toSorted((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? ''))

const joinableFamilies = (keys: readonly KeyOnDoor[]): readonly KeyOnDoor[] => {
  const joinable = keys.filter((key) => key.joinable)
  const ids = new Set(joinable.map((key) => key.credentialId))
  return joinable.filter((key) => key.parentId === null || !ids.has(key.parentId))
}
