import type { EntranceId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import { addMs } from '#shared/instant.ts'
import type { Key } from '#shared/key.ts'
import type { Door } from '#shared/property.ts'
import { byRoomName } from '#shared/room.ts'
import { localOf } from '#shared/stay.ts'
import { classifyKeys, withoutCoveredCopies } from '../rooms/classify-keys.ts'

const mostRooms = 8
const mostHolders = 2
/** A key that ends sooner leaves no night for the guest who comes along. */
const leastMs = 20 * 3_600_000
const companions = ['Alex', 'Robin', 'Noa', 'Kim', 'Sasha', 'Charlie', 'Sam', 'Luca']

export type PracticeFacts = {
  readonly doors: readonly Door[]
  readonly keysOfRoom: (entranceId: EntranceId) => readonly Key[]
  readonly now: Instant
  /** IANA name; the dates of the list are days of this zone. */
  readonly timeZone: string
}

/**
 * A rooming list as CSV for the training hotel as it is today: rooms whose guests stay another night, each with one
 * guest more of the same party. Every holder is in the list and every key can be joined, so that a newcomer's first
 * list raises no question; a list in a file could not do that, because the made-up guests stay around today.
 */
export const practiceList = ({ doors, keysOfRoom, now, timeZone }: PracticeFacts): string => {
  const parties = doors
    .filter((door) => door.category === 'guest')
    .toSorted(byRoomName)
    .flatMap((door) => partyOf(door, keysOfRoom(door.entranceId), now))
    .slice(0, mostRooms)
  const day = (instant: Instant) => localOf(instant, timeZone).slice(0, 10)
  const rows = parties.flatMap(({ room, holders, endsAt }, index) =>
    [...holders, `${companions[index]} ${familyNameOf(holders[0] ?? '')}`].map((guest) =>
      [room, guest, day(now), day(endsAt)].join(','),
    ),
  )
  return ['Room,Guest,Arrival,Departure', ...rows, ''].join('\r\n')
}

/** The party of a room when all its keys can be joined until tomorrow; none otherwise. */
const partyOf = (door: Door, keys: readonly Key[], now: Instant) => {
  const onDoor = withoutCoveredCopies(classifyKeys(keys, now)).filter(
    (key) => !key.isStaff && key.isValid !== false,
  )
  const holders = [...new Set(onDoor.map((key) => key.holder))]
  const ends = onDoor.map((key) => key.endsAt)
  const [endsAt] = ends.toSorted()
  const isOnePartyForTonight =
    onDoor.length > 0 &&
    onDoor.every((key) => key.joinable && (key.startsAt === null || key.startsAt <= now)) &&
    new Set(ends).size === 1 &&
    holders.length <= mostHolders &&
    endsAt !== undefined &&
    endsAt !== null &&
    endsAt >= addMs(now, leastMs)
  // A name with a comma would need quotation marks, and the list is to look simple.
  const names = holders.filter((name) => name !== null && /^[^,;"]+ [^,;"]+$/.test(name))
  if (!isOnePartyForTonight || names.length < holders.length) return []
  return [{ room: door.name, holders: names, endsAt }]
}

const familyNameOf = (fullName: string): string => fullName.slice(fullName.lastIndexOf(' ') + 1)
