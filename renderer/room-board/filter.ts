import type { BatchId, EntranceId } from '#shared/ids.ts'
import { addMs, instantFromMs } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { RoomTile } from '#shared/room.ts'
import { Temporal } from '#shared/temporal.ts'
import type { Building, Floor, TileById } from '../state/board.ts'
import { roomState } from '../state/room-state.ts'
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
  readonly arriving: number
  readonly arrivals: number
  readonly departures: number
  readonly needsYou: number
  readonly groups: Readonly<Record<BatchId, number>>
}

export type Today = { readonly now: Instant; readonly startOfDay: Instant; readonly endOfDay: Instant }

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
  const counts = {
    all: 0,
    occupied: 0,
    arriving: 0,
    vacant: 0,
    unknown: 0,
    arrivals: 0,
    departures: 0,
    needsYou: 0,
  }
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
      const state = roomState(tile, today.now)
      const fits = {
        occupancy: filters.occupancy === null || state === filters.occupancy,
        arrivals: !filters.arrivals || arrivesToday(tile, today),
        departures: !filters.departures || leavesToday(tile, today),
        needsYou: !filters.needsYou || tile.needsPerson > 0,
        group: chosen === null || chosen.roomIds.has(id),
      }
      const missed = Object.values(fits).filter((one) => !one).length
      /** Whether the room would be there with this filter on, whatever it is now. */
      const isLeft = (filter: keyof typeof fits) => missed === (fits[filter] ? 0 : 1)
      counts.all += 1
      if (isLeft('occupancy')) counts[state] += 1
      if (isLeft('arrivals') && arrivesToday(tile, today)) counts.arrivals += 1
      if (isLeft('departures') && leavesToday(tile, today)) counts.departures += 1
      if (isLeft('needsYou') && tile.needsPerson > 0) counts.needsYou += 1
      if (isLeft('group')) countGroups(inGroups, groups, id)
      if (missed > 0) continue
      if (likeness === 'almost') nearly.push(id)
      else here.push(id)
    }
    if (here.length > 0) literal.push({ name: floor.name, roomIds: here, isSimilar: false })
    if (nearly.length > 0) similar.push({ name: floor.name, roomIds: nearly, isSimilar: true })
  }
  const floors = found === null ? [...literal, ...similar] : asResults([...literal, ...similar], rooms, found)
  return {
    floors,
    rooms: floors.reduce((sum, floor) => sum + floor.roomIds.length, 0),
    counts: { ...counts, groups: inGroups },
  }
}

/**
 * What was searched, as a list: names and numbers that are typed whole before those that only begin so, and what is
 * only nearly like it last; the rooms in the order of the rack.
 */
const asResults = (
  floors: readonly ShownFloor[],
  { building, tiles }: Rooms,
  found: Found,
): readonly ShownFloor[] => {
  const shown = new Set(floors.flatMap(({ roomIds }) => roomIds))
  const results: ShownFloor[] = []
  for (const likeness of ['same', 'begins', 'almost'] as const) {
    for (const id of building.rackOrder) {
      if (!shown.has(id) || found.likenessOf(id) !== likeness) continue
      const name = tiles[id]?.floor ?? ''
      const isSimilar = likeness === 'almost'
      const last = results.at(-1)
      if (last?.name === name && last.isSimilar === isSimilar)
        results[results.length - 1] = { ...last, roomIds: [...last.roomIds, id] }
      else results.push({ name, roomIds: [id], isSimilar })
    }
  }
  return results
}

const countGroups = (counts: Record<BatchId, number>, groups: readonly RoomGroup[], room: EntranceId) => {
  for (const { id, roomIds } of groups) {
    if (roomIds.has(room)) counts[id] = (counts[id] ?? 0) + 1
  }
}

/** A stay begins today, whether the guest has come or not. */
export const arrivesToday = ({ stayFrom, nextFrom }: RoomTile, { startOfDay, endOfDay }: Today): boolean =>
  [stayFrom, nextFrom].some((from) => from !== null && from >= startOfDay && from < endOfDay)

/** The last key of the stay in the room ends later today. */
export const leavesToday = ({ stayUntil }: RoomTile, { now, endOfDay }: Today): boolean =>
  stayUntil !== null && stayUntil > now && stayUntil < endOfDay

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

/** Today in the property's zone, from midnight to midnight: 23 or 25 hours where the clocks change. */
export const todayOf = (now: Instant, timeZone: string): Today => {
  const day = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate()
  const midnight = (date: typeof day) => instantFromMs(date.toZonedDateTime(timeZone).epochMilliseconds)
  return { now, startOfDay: midnight(day), endOfDay: midnight(day.add({ days: 1 })) }
}

/** An end worth showing on the tile: within 24 hours. */
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
