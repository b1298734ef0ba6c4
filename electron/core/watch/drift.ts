import type { EntranceId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import { sameMinute } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import type { Key } from '#shared/key.ts'
import type { DriftWhat, KeyChange } from '#shared/watch.ts'

/**
 * What became of a key of ours elsewhere, from one reading of it; null when it is what was asked for. Whether a key
 * that is in no list is deleted only Seam itself can say, so that is not decided here.
 */
export const driftOf = (job: Job, key: Key, nameOfDoor: (id: EntranceId) => string): DriftWhat | null => {
  if (key.isValid === false) return { is: 'overridden' }
  // An answer without Visionline's part says nothing about doors and joiners.
  if (key.isValid === null && key.guestEntranceIds.length === 0) return null
  // What a person called the key of a job was never compared with its wish.
  if (job.notes.includes('resolvedByPerson')) return null
  const changes = changesOf(job, key, nameOfDoor)
  return changes.length === 0 ? null : { is: 'changed', changes }
}

const changesOf = (job: Job, key: Key, nameOfDoor: (id: EntranceId) => string): readonly KeyChange[] => {
  const { stay, rooms, doors, shape } = job.intent
  const asked = [...rooms, ...doors].map((door) => door.entranceId)
  const opened = [...key.guestEntranceIds, ...key.commonEntranceIds]
  const added = without(opened, asked).map(nameOfDoor)
  const missing = without(asked, opened).map(nameOfDoor)
  const joined = {
    added: without(key.joinedTo, job.joinedTo).length,
    missing: without(job.joinedTo, key.joinedTo).length,
  }
  const wasMovedOutside = key.warnings.includes('schedule_externally_modified')
  // Visionline moves a start that lies in the past, and says so: that is no change by anybody.
  const mayStartLater = key.warnings.includes('schedule_modified') && !wasMovedOutside
  const times: readonly KeyChange[] = [
    ...(sameMinute(key.startsAt, stay.startsAt) || mayStartLater
      ? []
      : [{ part: 'startsAt', asked: stay.startsAt, now: key.startsAt } as const]),
    ...(sameMinute(key.endsAt, stay.endsAt)
      ? []
      : [{ part: 'endsAt', asked: stay.endsAt, now: key.endsAt } as const]),
  ]
  return [
    ...times,
    ...(wasMovedOutside && times.length === 0 ? [{ part: 'schedule' } as const] : []),
    ...(added.length + missing.length > 0 ? [{ part: 'doors', added, missing } as const] : []),
    ...(shape.is === 'join' && joined.added + joined.missing > 0
      ? [{ part: 'joinedTo', ...joined } as const]
      : []),
  ]
}

/**
 * A key that Joinery itself ended is no news: an override whose operator was shown it, or a new phone key of the
 * same known guest, which replaces the old one (Seam's Visionline guide).
 */
export const wasEndedByUs = (job: Job, ours: readonly Job[]): boolean =>
  ours.some((other) => {
    if (other.seq <= job.seq || other.credentialId === job.credentialId) return false
    const { shape, guest, access, inPlaceOf } = other.intent
    const replaced =
      inPlaceOf === undefined ? [] : [inPlaceOf.key, ...inPlaceOf.revokeFirst, ...inPlaceOf.revokeAfter]
    if (replaced.some((key) => key.credentialId === job.credentialId)) return true
    if (shape.is === 'override') return shape.stops.some((key) => key.credentialId === job.credentialId)
    return (
      guest.is === 'known' &&
      job.intent.guest.is === 'known' &&
      guest.acsUserId === job.intent.guest.acsUserId &&
      access === 'mobile' &&
      job.intent.access === 'mobile'
    )
  })

/** The same drift found again is the same note; a further change is a new one, also when the first was known. */
export const driftId = (job: Job, what: DriftWhat): string =>
  what.is === 'changed' ? `${job.id} changed ${JSON.stringify(what.changes)}` : `${job.id} ${what.is}`

/** A key of ours whose stay is not over; one that we revoked may still have ended others. */
export const mayMatter = (job: Job, now: Instant): boolean =>
  job.state === 'issued' && job.credentialId !== null && job.intent.stay.endsAt > now

const without = <T>(all: readonly T[], some: readonly T[]): readonly T[] => {
  const known = new Set(some)
  return all.filter((one) => !known.has(one))
}
