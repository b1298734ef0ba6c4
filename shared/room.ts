import { z } from 'zod'
import { EntranceId } from './ids.ts'
import { Instant } from './instant.ts'

export const Occupancy = z.enum(['vacant', 'occupied', 'unknown'])
export type Occupancy = z.infer<typeof Occupancy>

/** One room as the board shows it. */
export const RoomTile = z.object({
  entranceId: EntranceId,
  name: z.string(),
  floor: z.string(),
  occupancy: Occupancy,
  phoneKeys: z.int(),
  cardKeys: z.int(),
  /** Holders of the valid guest keys, for the search. */
  holders: z.array(z.string()).readonly(),
  /** The earliest end among the valid keys. */
  expiresAt: Instant.nullable(),
  /** When the stay that is in the room began, or that of the next one begins; null where its keys name no start. */
  stayFrom: Instant.nullable(),
  /** When the last of that stay's keys ends. */
  stayUntil: Instant.nullable(),
  /** When the stay after that begins. */
  nextFrom: Instant.nullable(),
  pendingJobs: z.int(),
  needsPerson: z.int(),
})
export type RoomTile = z.infer<typeof RoomTile>

/** `0412A` on floor 4, `1203` on floor 12, `Villa 3` on floor "Villa": the digits before the last two, else the words. */
export const floorOf = (roomName: string): string => {
  const digits = /(\d+)/.exec(roomName)?.[1]
  const prefix = roomName.slice(0, roomName.search(/\d|$/)).replace(/[\s\-_.]+$/u, '')
  if (digits === undefined) return roomName
  const floor = digits.length > 2 ? String(Number(digits.slice(0, -2))) : ''
  return [prefix, floor].filter((part) => part !== '').join(' ') || '0'
}

const collator = new Intl.Collator('en', { numeric: true })

/** The order of a room rack: 9 before 10, `0101` before `0102`. */
export const byRoomName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  collator.compare(a.name, b.name) || (a.name < b.name ? -1 : Number(a.name > b.name))
