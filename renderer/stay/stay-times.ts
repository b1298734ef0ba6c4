import type { CredentialId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import type { KeyOnDoor } from '#shared/key.ts'
import { keysOfNextStay, keysOfStay } from '#shared/keys-of-stay.ts'
import type { DoorRead } from '../several-rooms/use-doors.ts'

export type StayTimes = {
  /** When the guests who are in leave at the earliest; null when nobody is in. */
  readonly leaves: Instant | null
  /** When the next guests arrive; null when their keys are not made yet. */
  readonly arrives: Instant | null
}

/** The times that other ones are counted from: of every key of the stay, or of the one that was chosen. */
export const stayTimes = (doors: readonly DoorRead[], only: CredentialId | null, now: Instant): StayTimes => {
  const isMeant = ({ credentialId }: KeyOnDoor) => only === null || credentialId === only
  const current = doors.flatMap(({ keys }) => keysOfStay(keys, now)).filter(isMeant)
  const next = doors.flatMap(({ keys }) => keysOfNextStay(keys, now)).filter(isMeant)
  const isIn = ({ startsAt }: KeyOnDoor) => startsAt === null || startsAt <= now
  return {
    leaves: earliest(current.filter(isIn).map(({ endsAt }) => endsAt)),
    arrives: earliest(next.map(({ startsAt }) => startsAt)),
  }
}

const earliest = (all: readonly (Instant | null)[]): Instant | null =>
  all.flatMap((at) => at ?? []).toSorted()[0] ?? null
