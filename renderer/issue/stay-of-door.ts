import type { CredentialId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import { toMinute } from '#shared/instant.ts'
import type { KeyOnDoor } from '#shared/key.ts'
import { keysOfStay } from '#shared/keys-of-stay.ts'
import { defaultStay } from '#shared/stay.ts'
import type { Stay } from '#shared/stay.ts'

/**
 * Keys ticked before the operator touches anything: those of the stay that is in the room, or of the next one
 * when the room is empty. Sync parents and cards; a phone copy only when its parent cannot be joined. A key
 * whose dates do not overlap that stay is never ticked.
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
