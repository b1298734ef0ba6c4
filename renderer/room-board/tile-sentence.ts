import type { Instant } from '#shared/instant.ts'
import type { RoomTile } from '#shared/room.ts'
import { roomState } from '../state/room-state.ts'
import type { Dates } from '../text/dates.ts'
import type { Text } from '../text/en.ts'

/** "Room 412, occupied, 2 phone keys and 1 card, expires Thursday 11:00" */
export const tileSentence = (tile: RoomTile, { board, people }: Text, dates: Dates, now: Instant): string => {
  const phones = tile.phoneKeys > 0 ? board.phoneKeys(tile.phoneKeys) : null
  const cards = tile.cardKeys > 0 ? board.cards(tile.cardKeys) : null
  const keys = phones !== null && cards !== null ? board.and(phones, cards) : (phones ?? cards)
  const state = roomState(tile, now)
  const facts = [
    state === 'arriving'
      ? tile.stayFrom === null
        ? people.arriving
        : people.arrives(dates.spoken(tile.stayFrom, now))
      : board.occupancy[state],
    keys,
    tile.expiresAt === null ? null : board.expires(dates.spoken(tile.expiresAt, now)),
    tile.pendingJobs > 0 ? board.pending(tile.pendingJobs) : null,
    tile.needsPerson > 0 ? board.needs(tile.needsPerson) : null,
  ]
  return board.tile(
    tile.name,
    facts.filter((fact) => fact !== null),
  )
}
