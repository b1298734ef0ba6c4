import type { EntranceId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import type { Consequence } from '#shared/issue.ts'
import type { GuestIntent } from '#shared/job.ts'
import type { Key } from '#shared/key.ts'
import type { Door } from '#shared/property.ts'
import { isLive } from '../rooms/classify-keys.ts'

export type Situation = {
  readonly rooms: readonly Door[]
  readonly keysOfRoom: (entranceId: EntranceId) => readonly Key[]
  /** Keys of the whole property, for what a replaced phone key opens elsewhere. */
  readonly allKeys: readonly Key[]
  readonly roomName: (entranceId: EntranceId) => string
  readonly now: Instant
}

/**
 * What happens to every live key on every chosen room once the new key is used there. An override stops all other
 * guest keys of those rooms; staff keys and common doors are untouched. A second phone key for the same person
 * replaces their first one wherever it opens (Seam's Visionline guide).
 */
export const consequencesOf = (
  situation: Situation,
  shape: 'join' | 'override' | 'autoJoin',
  guest: GuestIntent,
  access: 'mobile' | 'card',
): readonly Consequence[] => {
  const replaced = replacedKeys(situation, guest, access)
  const replacedIds = new Set(replaced.map((key) => key.credentialId))
  const stops = (key: Key) =>
    (shape === 'override' && !key.isStaff) ||
    replacedIds.has(key.credentialId) ||
    (key.parentId !== null && replacedIds.has(key.parentId))
  const here = situation.rooms.flatMap((room) =>
    situation
      .keysOfRoom(room.entranceId)
      .filter((key) => isLive(key, situation.now))
      .map((key) => consequence(room.entranceId, room.name, key, stops(key))),
  )
  const chosen = new Set(situation.rooms.map((room) => room.entranceId))
  const elsewhere = replaced.flatMap((key) =>
    key.guestEntranceIds
      .filter((entranceId) => !chosen.has(entranceId))
      .map((entranceId) => consequence(entranceId, situation.roomName(entranceId), key, true)),
  )
  return [...here, ...elsewhere]
}

const replacedKeys = (
  { allKeys, now }: Situation,
  guest: GuestIntent,
  access: 'mobile' | 'card',
): readonly Key[] =>
  guest.is === 'known' && access === 'mobile'
    ? allKeys.filter(
        (key) =>
          key.acsUserId === guest.acsUserId &&
          (key.kind === 'syncParent' || key.kind === 'mobile') &&
          !key.isStaff &&
          isLive(key, now),
      )
    : []

const consequence = (entranceId: EntranceId, room: string, key: Key, stops: boolean): Consequence => ({
  room,
  entranceId,
  credentialId: key.credentialId,
  holder: key.holder,
  kind: key.kind,
  cardNumber: key.cardNumber,
  parentId: key.parentId,
  isStaff: key.isStaff,
  effect: stops ? 'stopsWorking' : 'keepsWorking',
})
