import type { EntranceId } from '#shared/ids.ts'
import type { Key } from '#shared/key.ts'
import type { AccessGateway, Outcome } from '../ports/gateway.ts'

/**
 * Every key Seam knows for one door. Two readings: all of them, so that a person sees the ones that no longer work
 * and why, and the valid ones by Seam's own filter, which is what decides (`include_if`).
 */
export const readRoom = async (
  gateway: AccessGateway,
  entranceId: EntranceId,
): Promise<Outcome<readonly Key[]>> => {
  const [all, valid] = await Promise.all([
    gateway.keysOfDoor(entranceId, { validOnly: false }),
    gateway.keysOfDoor(entranceId, { validOnly: true }),
  ])
  if (all.is !== 'accepted') return all
  if (valid.is !== 'accepted') return valid
  const validIds = new Set(valid.value.map((key) => key.credentialId))
  const seen = new Set(all.value.map((key) => key.credentialId))
  const keys = [...all.value, ...valid.value.filter((key) => !seen.has(key.credentialId))]
  return {
    ...all,
    value: keys.map((key) =>
      validIds.has(key.credentialId)
        ? { ...key, isValid: true }
        : { ...key, isValid: key.isValid === true ? null : key.isValid },
    ),
  }
}

/** A `validOnly` reading merged into what is known of a door: the others on it are no longer valid. */
export const mergeValid = (known: readonly Key[], valid: readonly Key[]): readonly Key[] => {
  const validIds = new Set(valid.map((key) => key.credentialId))
  return [
    ...valid.map((key) => ({ ...key, isValid: true })),
    ...known
      .filter((key) => !validIds.has(key.credentialId))
      .map((key) => (key.isStaff || key.isValid !== true ? key : { ...key, isValid: false })),
  ]
}
