import type { EntranceId } from '#shared/ids.ts'
import { instantFromMs, addMs } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { RoomTile } from '#shared/room.ts'
import { Temporal } from '#shared/temporal.ts'
import type { Building, Floor, TileById } from '../state/board.ts'
import { fold } from '../state/fold.ts'
import type { RoomFilter } from '../state/view.ts'

export const roomFilters = [
  'all',
  'occupied',
  'vacant',
  'expiring',
  'needsYou',
] as const satisfies readonly RoomFilter[]

/** Midnight that ends today in the property's zone. */
export const endOfToday = (now: Instant, timeZone: string): Instant => {
  const tomorrow = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().add({ days: 1 })
  return instantFromMs(tomorrow.toZonedDateTime(timeZone).epochMilliseconds)
}

/** An end worth showing on the tile: within 24 hours (ux.md). */
export const expiresSoon = (tile: RoomTile, now: Instant): boolean =>
  tile.expiresAt !== null && tile.expiresAt > now && tile.expiresAt <= addMs(now, 86_400_000)

export type Today = { readonly now: Instant; readonly endOfDay: Instant }

const fits = (tile: RoomTile, filter: RoomFilter, { now, endOfDay }: Today): boolean => {
  switch (filter) {
    case 'all':
      return true
    case 'occupied':
      return tile.occupancy === 'occupied'
    case 'vacant':
      return tile.occupancy === 'vacant'
    case 'expiring':
      return tile.expiresAt !== null && tile.expiresAt > now && tile.expiresAt < endOfDay
    case 'needsYou':
      return tile.needsPerson > 0
  }
}

export const countRooms = (
  tiles: readonly RoomTile[],
  today: Today,
): Readonly<Record<RoomFilter, number>> => {
  const count = (filter: RoomFilter) =>
    tiles.reduce((sum, tile) => sum + (fits(tile, filter, today) ? 1 : 0), 0)
  return {
    all: tiles.length,
    occupied: count('occupied'),
    vacant: count('vacant'),
    expiring: count('expiring'),
    needsYou: count('needsYou'),
  }
}

export type Wanted = { readonly filter: RoomFilter; readonly floor: string | null; readonly search: string }

/** The floors with only the rooms that were asked for; empty floors disappear. */
export const floorsToShow = (
  building: Building,
  tiles: TileById,
  searchTexts: Readonly<Record<EntranceId, string>>,
  { filter, floor, search }: Wanted,
  today: Today,
): readonly Floor[] => {
  const words = fold(search).split(/\s+/).filter(Boolean)
  if (filter === 'all' && floor === null && words.length === 0) return building.floors
  const isWanted = (id: EntranceId) => {
    const tile = tiles[id]
    const text = searchTexts[id] ?? ''
    return tile !== undefined && fits(tile, filter, today) && words.every((word) => text.includes(word))
  }
  return building.floors
    .filter(({ name }) => floor === null || name === floor)
    .map(({ name, roomIds }) => ({ name, roomIds: roomIds.filter(isWanted) }))
    .filter(({ roomIds }) => roomIds.length > 0)
}

/** The first room whose name, or whose number in it, begins with the digits typed. */
export const roomForDigits = (building: Building, tiles: TileById, digits: string): EntranceId | null => {
  const names = building.rackOrder.map((id) => [id, tiles[id]?.name ?? ''] as const)
  const found =
    names.find(([, name]) => name === digits) ??
    names.find(([, name]) => name.startsWith(digits)) ??
    names.find(([, name]) => name.replace(/\D+/g, '').startsWith(digits))
  return found?.[0] ?? null
}
