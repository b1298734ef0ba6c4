import type { CredentialId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import { msBetween } from '#shared/instant.ts'
import type { Job, Shape } from '#shared/job.ts'
import { keyRef } from '#shared/key.ts'
import type { Key } from '#shared/key.ts'
import type { Problem } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import { isLive } from '../rooms/classify-keys.ts'
import type { LocalCopy } from '../rooms/local-copy.ts'
import { autoJoinFreshMs } from './plan-issue.ts'

export type FirstKeyDecision = {
  readonly as: 'override' | 'autoJoin'
  readonly confirmedRooms: readonly string[]
  /** The keys the person was shown as stopping; null when they were shown none of them. */
  readonly shownStops: readonly CredentialId[] | null
}

/**
 * The shape of a first key that was held for a person. A key that replaces all needs its rooms named and keeps the
 * list of what it stops, so that a key made between the decision and the sending asks again.
 */
export const decideFirstKey = (
  { intent }: Job,
  { as, confirmedRooms, shownStops }: FirstKeyDecision,
  copy: Pick<LocalCopy, 'keysOfRoom' | 'readAt'>,
  now: Instant,
): Result<Shape, Problem> => {
  const keys = intent.rooms
    .flatMap((room) => copy.keysOfRoom(room.entranceId))
    .filter((key) => !key.isStaff && isLive(key, now))
  const live = [...new Map(keys.map((key) => [key.credentialId, key])).values()]
  if (as === 'override') {
    const typed = new Set(confirmedRooms.map((name) => name.trim().toLocaleLowerCase('en')))
    const stops = live.map(keyRef)
    const shown = new Set(shownStops)
    const isShown = ({ credentialId, parentId }: Key) =>
      shownStops === null || shown.has(credentialId) || (parentId !== null && shown.has(parentId))
    const isNamed = intent.rooms.every((room) => typed.has(room.name.toLocaleLowerCase('en')))
    return isNamed && live.every(isShown)
      ? ok({ is: 'override', stops })
      : err({ kind: 'overrideNotConfirmed', rooms: intent.rooms.map((room) => room.name), stops })
  }
  for (const room of intent.rooms) {
    const readAt = copy.readAt(room.entranceId)
    if (readAt === null || msBetween(readAt, now) > autoJoinFreshMs)
      return err({ kind: 'autoJoinStale', readAt })
  }
  return ok({ is: 'autoJoin', seen: live.map((key) => key.credentialId) })
}
