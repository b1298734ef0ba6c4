import type { BatchId, EntranceId } from '#shared/ids.ts'
import { addMs, instantFromMs } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { RoomTile } from '#shared/room.ts'
import { Temporal } from '#shared/temporal.ts'
import type { Building, Floor, TileById } from '../state/board.ts'
import type { RoomFilters } from '../state/view.ts'
import type { Found } from './search.ts'

/** A floor with the rooms that fit. What was found only by a similar spelling stands apart, below. */
export type ShownFloor = Floor & { readonly isSimilar: boolean }

/** A group of guests and the rooms they have keys for. */
export type RoomGroup = {
  readonly id: BatchId
  readonly name: string
  readonly roomIds: ReadonlySet<EntranceId>
}

/** How many rooms there would be with this filter and all others that are on now. */
export type Counts = {
  readonly all: number
  readonly occupied: number
  readonly vacant: number
  readonly unknown: number
  readonly expiring: number
  readonly needsYou: number
  readonly groups: Readonly<Record<BatchId, number>>
}

export type Today = { readonly now: Instant; readonly endOfDay: Instant }

export type Rooms = {
  readonly building: Building
  readonly tiles: TileById
  readonly groups: readonly RoomGroup[]
  /** What the search found, `null` without one. */
  readonly found: Found | null
}

export type Shown = {
  readonly floors: readonly ShownFloor[]
  readonly rooms: number
  readonly counts: Counts
}

/** The rooms that fit every filter, floor by floor, and what each filter would leave. Empty floors disappear. */
export const roomsToShow = (rooms: Rooms, filters: RoomFilters, today: Today): Shown => {
  const { building, tiles, groups, found } = rooms
  const counts = { all: 0, occupied: 0, vacant: 0, unknown: 0, expiring: 0, needsYou: 0 }
  const inGroups: Record<BatchId, number> = {}
  const chosen = groups.find(({ id }) => id === filters.group) ?? null
  const literal: ShownFloor[] = []
  const similar: ShownFloor[] = []
  for (const floor of building.floors) {
    if (filters.floor !== null && filters.floor !== floor.name) continue
    const here: EntranceId[] = []
    const nearly: EntranceId[] = []
    for (const id of floor.roomIds) {
      const tile = tiles[id]
      const likeness = found === null ? 'same' : found.likenessOf(id)
      if (tile === undefined || likeness === null) continue
      const isExpiring = expiresToday(tile, today)
      const needsYou = tile.needsPerson > 0
      const occupancyFits = filters.occupancy === null || tile.occupancy === filters.occupancy
      const expiringFits = !filters.expiring || isExpiring
      const needsFits = !filters.needsYou || needsYou
      const groupFits = chosen === null || chosen.roomIds.has(id)
      counts.all += 1
      if (expiringFits && needsFits && groupFits) counts[tile.occupancy] += 1
      if (isExpiring && occupancyFits && needsFits && groupFits) counts.expiring += 1
      if (needsYou && occupancyFits && expiringFits && groupFits) counts.needsYou += 1
      if (occupancyFits && expiringFits && needsFits) countGroups(inGroups, groups, id)
      if (!occupancyFits || !expiringFits || !needsFits || !groupFits) continue
      if (likeness === 'almost') nearly.push(id)
      else here.push(id)
    }
    if (here.length > 0) literal.push({ name: floor.name, roomIds: here, isSimilar: false })
    if (nearly.length > 0) similar.push({ name: floor.name, roomIds: nearly, isSimilar: true })
  }
  const floors = [...literal, ...similar]
  return {
    floors,
    rooms: floors.reduce((sum, floor) => sum + floor.roomIds.length, 0),
    counts: { ...counts, groups: inGroups },
  }
}

const countGroups = (counts: Record<BatchId, number>, groups: readonly RoomGroup[], room: EntranceId) => {
  for (const { id, roomIds } of groups) {
    if (roomIds.has(room)) counts[id] = (counts[id] ?? 0) + 1
  }
}

const expiresToday = ({ expiresAt }: RoomTile, { now, endOfDay }: Today): boolean =>
  expiresAt !== null && expiresAt > now && expiresAt < endOfDay

/** The same rooms are the same value: the board then keeps its lines while other things about them change. */
export const keepEqual = (before: readonly ShownFloor[], next: readonly ShownFloor[]) =>
  before.length === next.length &&
  next.every((floor, index) => {
    const old = before[index]
    return (
      old !== undefined &&
      old.name === floor.name &&
      old.isSimilar === floor.isSimilar &&
      old.roomIds.length === floor.roomIds.length &&
      floor.roomIds.every((id, room) => id === old.roomIds[room])
    )
  })
    ? before
    : next

/** Midnight that ends today in the property's zone. */
export const endOfToday = (now: Instant, timeZone: string): Instant => {
  const tomorrow = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().add({ days: 1 })
  return instantFromMs(tomorrow.toZonedDateTime(timeZone).epochMilliseconds)
}

/** An end worth showing on the tile: within 24 hours (ux.md). */
export const expiresSoon = (tile: RoomTile, now: Instant): boolean =>
  tile.expiresAt !== null && tile.expiresAt > now && tile.expiresAt <= addMs(now, 86_400_000)

/** The first room whose name, or whose number in it, begins with the digits typed. */
export const roomForDigits = (building: Building, tiles: TileById, digits: string): EntranceId | null => {
  const names = building.rackOrder.map((id) => [id, tiles[id]?.name ?? ''] as const)
  const found =
    names.find(([, name]) => name === digits) ??
    names.find(([, name]) => name.startsWith(digits)) ??
    names.find(([, name]) => name.replace(/\D+/g, '').startsWith(digits))
  return found?.[0] ?? null
}
