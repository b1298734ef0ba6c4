import type { EntranceId } from '#shared/ids.ts'
import { byRoomName } from '#shared/room.ts'
import type { RoomTile } from '#shared/room.ts'

export type Floor = { readonly name: string; readonly roomIds: readonly EntranceId[] }

/** What the board draws, built when the building changes and never inside a selector. */
export type Building = {
  /** Top floor first, as the building stands; floors named with words come last. */
  readonly floors: readonly Floor[]
  readonly rackOrder: readonly EntranceId[]
  /** CSS pixels that names longer than `0412` need beyond a usual tile: a room's name is never cut. */
  readonly longNames: number
}

export type TileById = Readonly<Record<EntranceId, RoomTile>>

export const emptyBuilding: Building = { floors: [], rackOrder: [], longNames: 0 }

/** Groups rooms into floors in rack order. */
export const buildingOf = (tiles: readonly RoomTile[]): Building => {
  const sorted = [...tiles].sort(byRoomName)
  const byFloor = new Map<string, EntranceId[]>()
  for (const tile of sorted) {
    const floor = byFloor.get(tile.floor)
    if (floor === undefined) byFloor.set(tile.floor, [tile.entranceId])
    else floor.push(tile.entranceId)
  }
  const floors = [...byFloor].map(([name, roomIds]) => ({ name, roomIds })).sort(topFloorFirst)
  return { floors, rackOrder: sorted.map((tile) => tile.entranceId), longNames: longNamesOf(tiles) }
}

const longNamesOf = (tiles: readonly RoomTile[]): number =>
  Math.min(tiles.reduce((most, tile) => Math.max(most, tile.name.length - 4), 0) * 11, 88)

const topFloorFirst = (a: Floor, b: Floor): number => {
  const [x, y] = [Number(a.name), Number(b.name)]
  if (Number.isNaN(x) && Number.isNaN(y)) return byRoomName(a, b)
  if (Number.isNaN(x)) return 1
  return Number.isNaN(y) ? -1 : y - x
}
