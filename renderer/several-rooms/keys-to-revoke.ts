import type { CredentialId, EntranceId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import type { KeyOnDoor } from '#shared/key.ts'
import type { DoorRead } from './use-doors.ts'

export type KeyToRevoke = {
  readonly key: KeyOnDoor
  /** Names of the chosen rooms it opens. */
  readonly rooms: readonly string[]
  /** Rooms that were not chosen, and lose the key as well. */
  readonly otherRooms: readonly EntranceId[]
}

export type Revocation = {
  readonly keys: readonly KeyToRevoke[]
  /** Keys of stays that have not begun: somebody else's, left alone. */
  readonly later: number
}

const isOver = new Set<KeyOnDoor['reason']>(['expired', 'notValid', 'beingDeleted'])

/**
 * The guest keys that are valid on these doors now. Staff keys are never touched, a phone copy goes with its
 * parent, and a key that opens several of the rooms comes once.
 */
export const keysToRevoke = (doors: readonly DoorRead[], now: Instant): Revocation => {
  const chosen = new Set(doors.map(({ entranceId }) => entranceId))
  const found = new Map<CredentialId, { key: KeyOnDoor; rooms: string[] }>()
  for (const { room, keys } of doors) {
    for (const key of keys) {
      if (key.isStaff || isOver.has(key.reason) || key.isValid === false) continue
      const seen = found.get(key.credentialId)
      if (seen === undefined) found.set(key.credentialId, { key, rooms: [room] })
      else seen.rooms.push(room)
    }
  }
  const whole = [...found.values()].filter(({ key }) => key.parentId === null || !found.has(key.parentId))
  const current = whole.filter(({ key }) => key.startsAt === null || key.startsAt <= now)
  return {
    keys: current.map(({ key, rooms }) => ({
      key,
      rooms,
      otherRooms: key.guestEntranceIds.filter((id) => !chosen.has(id)),
    })),
    later: whole.length - current.length,
  }
}
