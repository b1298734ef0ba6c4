import type { Instant } from '#shared/instant.ts'
import type { Occupancy, RoomTile } from '#shared/room.ts'

/** What a desk calls a room: keys that only open later make it a room of an arrival, not an occupied one. */
export type RoomState = Occupancy | 'arriving'

type Facts = Pick<RoomTile, 'occupancy' | 'stayFrom'>

export const roomState = ({ occupancy, stayFrom }: Facts, now: Instant): RoomState =>
  occupancy === 'occupied' && stayFrom !== null && stayFrom > now ? 'arriving' : occupancy
