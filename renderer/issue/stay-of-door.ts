import type { CredentialId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import { toMinute } from '#shared/instant.ts'
import type { KeyOnDoor } from '#shared/key.ts'
import { defaultStay, staysOverlap } from '#shared/stay.ts'
import type { Stay } from '#shared/stay.ts'

/**
 * Keys ticked before the operator touches anything: those of the stay that is in the room, or of the next one
 * when the room is empty. Sync parents and cards; a phone copy only when its parent cannot be joined. A key
 * whose dates do not overlap that stay is never ticked (ux.md).
 */
export const preselected = (keys: readonly KeyOnDoor[], now: Instant): ReadonlySet<CredentialId> =>
  new Set(keysOfStay(keys, now).map((key) => key.credentialId))

/** The times to suggest: from now, or from the next stay's start, until the latest end among its keys. */
export const suggestedStay = (
  keys: readonly KeyOnDoor[],
  now: Instant,
  timeZone: string,
  checkOut: string,
): Stay => {
  const usual = defaultStay(now, timeZone, checkOut)
  const ofStay = keysOfStay(keys, now)
  const starts = ofStay.map((key) => key.startsAt).filter((at) => at !== null)
  const endsAt = latestEnd(ofStay)
  if (ofStay.length === 0 || endsAt === null) return usual
  const isInHouse = starts.length < ofStay.length || starts.some((at) => at <= now)
  const startsAt = isInHouse ? toMinute(now) : (starts.toSorted()[0] ?? usual.startsAt)
  return { startsAt, endsAt }
}

export const latestEnd = (keys: readonly KeyOnDoor[]): Instant | null =>
  keys
    .map((key) => key.endsAt)
    .filter((at) => at !== null)
    .toSorted()
    .at(-1) ?? null

const keysOfStay = (keys: readonly KeyOnDoor[], now: Instant): readonly KeyOnDoor[] => {
  const candidates = withoutCoveredCopies(keys)
  const anchor = anchorOf(candidates, now)
  return anchor === null ? [] : candidates.filter((key) => staysOverlap(key, anchor))
}

const withoutCoveredCopies = (keys: readonly KeyOnDoor[]): readonly KeyOnDoor[] => {
  const joinable = keys.filter((key) => key.joinable)
  const ids = new Set(joinable.map((key) => key.credentialId))
  return joinable.filter((key) => key.parentId === null || !ids.has(key.parentId))
}

const anchorOf = (keys: readonly KeyOnDoor[], now: Instant): KeyOnDoor | null => {
  const byStart = [...keys].sort((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? ''))
  return byStart.find((key) => key.startsAt === null || key.startsAt <= now) ?? byStart[0] ?? null
}
