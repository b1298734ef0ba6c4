import { findRoom } from '#core/rooms/find-door.ts'
import type { Instant } from '#shared/instant.ts'
import { isCommonDoor } from '#shared/property.ts'
import type { Door } from '#shared/property.ts'
import type { KeyOnDoor } from '#shared/key.ts'
import type { RoomTile } from '#shared/room.ts'
import { exitCode, Refusal } from './context.ts'
import type { Answer } from './context.ts'
import { local, paint, table } from './print.ts'
import { noteOldCopy } from './with-core.ts'
import type { Desk } from './with-core.ts'

/** `joinery rooms [--refresh]`. */
export const rooms = async (desk: Desk, { refresh }: { readonly refresh: boolean }): Promise<Answer> => {
  if (refresh) await desk.call('rooms.refresh', {})
  const { tiles, doors, status } = await desk.snapshot()
  return roomsAnswer({ tiles, doors, readAt: status.copyReadAt, timeZone: await desk.timeZone() })
}

export type Rack = {
  readonly tiles: readonly RoomTile[]
  readonly doors: readonly Door[]
  readonly readAt: Instant | null
  readonly timeZone: string
}

/** The rooms of a live desk, or of a profile somebody else owns. */
export const roomsAnswer = ({ tiles, doors, readAt, timeZone }: Rack): Answer => {
  const commonDoors = doors.filter(isCommonDoor)
  return {
    json: {
      rooms: tiles.map((tile) => ({
        name: tile.name,
        entranceId: tile.entranceId,
        validKeys: tile.phoneKeys + tile.cardKeys,
        state: tile.occupancy,
      })),
      commonDoors: commonDoors.map(({ name, entranceId, category }) => ({ name, entranceId, category })),
      readAt,
    },
    text: [
      table(
        ['Room', 'State', 'Phone', 'Card', `Until (${timeZone})`, 'Guests'],
        tiles.map((tile) => [
          tile.name,
          tile.occupancy,
          String(tile.phoneKeys),
          String(tile.cardKeys),
          local(tile.expiresAt, timeZone),
          tile.holders.join(', '),
        ]),
      ),
      '',
      `Common doors: ${commonDoors.map((door) => door.name).join(', ') || 'none'}`,
      `Read ${local(readAt, timeZone)} (${timeZone}).`,
    ].join('\n'),
    exit: exitCode.done,
  }
}

/** The one door of that name, or a refusal that names it. */
export const roomNamed = (doors: readonly Door[], name: string): Door => {
  const found = findRoom(doors, name)
  if (!found.ok) throw new Refusal(found.error)
  return found.value
}

/** The keys of a room as Seam has them now, or from the local copy with a word about its age. */
export const keysOf = async (desk: Desk, door: Door) => {
  const fresh = await desk.tryCall('rooms.keys', { entranceId: door.entranceId, fresh: true })
  if (fresh.ok) return fresh.value
  const copied = await desk.call('rooms.keys', { entranceId: door.entranceId, fresh: false })
  noteOldCopy(fresh.error, copied.readAt, await desk.timeZone())
  return copied
}

/** `joinery keys ROOM`: every guest key Seam knows for the room, the unjoinable ones with the reason. */
export const keys = async (desk: Desk, roomName: string): Promise<Answer> => {
  const door = roomNamed((await desk.snapshot()).doors, roomName)
  const found = await keysOf(desk, door)
  const timeZone = await desk.timeZone()
  return {
    json: {
      room: found.room,
      entranceId: found.entranceId,
      keys: found.keys.map(keyJson),
      readAt: found.readAt,
    },
    text:
      found.keys.length === 0
        ? `Room ${found.room} has no keys.`
        : [
            table(
              ['Key', 'Kind', 'Holder', `From (${timeZone})`, 'Until', 'Joinable'],
              found.keys.map((key) => [
                key.credentialId,
                kindWords[key.kind],
                key.holder ?? '-',
                local(key.startsAt, timeZone),
                local(key.endsAt, timeZone),
                key.joinable ? paint('green', 'yes') : `no: ${reasonWords[key.reason ?? 'notValid']}`,
              ]),
            ),
            '',
            `Times of ${timeZone}, read ${local(found.readAt, timeZone)}.`,
          ].join('\n'),
    exit: exitCode.done,
  }
}

const keyJson = (key: KeyOnDoor) => ({
  credentialId: key.credentialId,
  kind: key.kind,
  holder: key.holder,
  startsAt: key.startsAt,
  endsAt: key.endsAt,
  parentId: key.parentId,
  encoded: key.encoded,
  joinable: key.joinable,
  reason: key.reason,
  cardNumber: key.cardNumber,
  name: key.name,
  confirmed: key.confirmed,
})

export const kindWords = {
  syncParent: 'phone key',
  phoneCopy: '  phone copy',
  mobile: 'phone key',
  card: 'card',
} as const

const reasonWords = {
  expired: 'stay is over',
  notValid: 'replaced or discarded',
  validityUnknown: 'validity unknown',
  staffKey: 'staff key',
  notEncoded: 'not encoded yet',
  beingDeleted: 'being deleted',
  needsReissue: 'needs encoding again',
} as const
