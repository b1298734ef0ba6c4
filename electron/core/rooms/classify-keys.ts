import type { CredentialId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import type { Key, KeyOnDoor, UnjoinableReason } from '#shared/key.ts'
import type { Guest } from '#shared/property.ts'

/**
 * The verdict on every key of a door: joinable, or the first reason why not. Seam names no expiry among the
 * reasons for `is_valid: false` (overridden, discarded, cancelled, overwritten), so the end of the stay is checked
 * here as well; an absent `is_valid` is unknown, never valid. Order: families, a parent followed by its phone copies.
 */
export const classifyKeys = (keys: readonly Key[], now: Instant): readonly KeyOnDoor[] =>
  inFamilies(keys).map((key) => {
    const reason = whyNotJoinable(key, now)
    return { ...key, joinable: reason === null, reason }
  })

export const whyNotJoinable = (key: Key, now: Instant): UnjoinableReason | null => {
  if (key.isStaff) return 'staffKey'
  if (key.warnings.includes('being_deleted')) return 'beingDeleted'
  if (key.endsAt !== null && key.endsAt <= now) return 'expired'
  if (key.isValid === false) return 'notValid'
  if (key.isValid === null) return 'validityUnknown'
  if (key.kind === 'card' && key.encoded === false) return 'notEncoded'
  return key.warnings.includes('needs_to_be_reissued') ? 'needsReissue' : null
}

/** A key that works at the door now or once its stay begins, whatever may join it. */
export const isLive = (key: Key, now: Instant): boolean =>
  key.isValid !== false &&
  (key.endsAt === null || key.endsAt > now) &&
  !key.warnings.includes('being_deleted')

/** Keys a person thinks of as one: a parent stands for its copies; a copy whose parent is not among them stands for itself. */
export const withoutCoveredCopies = <K extends Key>(keys: readonly K[]): readonly K[] => {
  const present = new Set(keys.map((key) => key.credentialId))
  return keys.filter((key) => key.parentId === null || !present.has(key.parentId))
}

/** Holders' names filled in from the guest list. */
export const withHolders = (keys: readonly Key[], guests: readonly Guest[]): readonly Key[] => {
  const names = new Map(guests.map((guest) => [guest.acsUserId, guest.fullName]))
  return keys.map((key) =>
    key.holder !== null || key.acsUserId === null
      ? key
      : { ...key, holder: names.get(key.acsUserId) ?? null },
  )
}

const inFamilies = (keys: readonly Key[]): readonly Key[] => {
  const copiesOf = new Map<CredentialId, Key[]>()
  const ids = new Set(keys.map((key) => key.credentialId))
  for (const key of keys) {
    if (key.parentId === null || !ids.has(key.parentId)) continue
    copiesOf.set(key.parentId, [...(copiesOf.get(key.parentId) ?? []), key])
  }
  return keys
    .filter((key) => key.parentId === null || !ids.has(key.parentId))
    .flatMap((key) => [key, ...(copiesOf.get(key.credentialId) ?? [])])
}
