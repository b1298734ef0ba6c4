import type { Instant } from '#shared/instant.ts'
import type { RoomTile } from '#shared/room.ts'
import type { Dates } from '../text/dates.ts'
import type { Text } from '../text/en.ts'

/** "Room 412, occupied, 2 phone keys and 1 card, expires Thursday 11:00" */
export const tileSentence = (tile: RoomTile, { board }: Text, dates: Dates, now: Instant): string => {
  const phones = tile.phoneKeys > 0 ? board.phoneKeys(tile.phoneKeys) : null
  const cards = tile.cardKeys > 0 ? board.cards(tile.cardKeys) : null
  const keys = phones !== null && cards !== null ? board.and(phones, cards) : (phones ?? cards)
  const facts = [
    board.occupancy[tile.occupancy],
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
