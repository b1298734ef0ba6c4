import { useDeferredValue, useMemo, useState } from 'react'
import { addMs } from '#shared/instant.ts'
import { useApp, useView } from '../state/app-context.tsx'
import { aMinute, useNow } from '../state/clock.ts'
import { timeZoneOf } from '../state/selectors.ts'
import { endOfToday, keepEqual, roomsToShow } from './filter.ts'
import type { ShownFloor } from './filter.ts'
import { findRooms } from './search.ts'
import { useRoomGroups } from './use-room-groups.ts'

const aDayMs = 86_400_000

/** What the board shows now: floors after filters and search, and how many rooms each filter has. */
export const useBoard = () => {
  // A thousand events a second change the tiles under the board: its sums follow when there is time.
  const tiles = useDeferredValue(useApp((mirror) => mirror.tiles))
  const building = useApp((mirror) => mirror.building)
  const searchables = useApp((mirror) => mirror.searchables)
  const timeZone = useApp(timeZoneOf)
  const groups = useRoomGroups()
  // Typing stays ahead of the board: a slow list never delays the next letter.
  const filters = useDeferredValue(useView((view) => view.filters))
  const now = useNow(aMinute)
  const times = useMemo(() => ({ now, soon: addMs(now, aDayMs) }), [now])
  const today = useMemo(() => ({ now, endOfDay: endOfToday(now, timeZone) }), [now, timeZone])
  const found = useMemo(
    () => findRooms(building.rackOrder, searchables, filters.search),
    [building, searchables, filters.search],
  )
  const shown = useMemo(
    () => roomsToShow({ building, tiles, groups, found }, filters, today),
    [building, tiles, groups, found, filters, today],
  )
  const [keep] = useState(createKeeper)
  return {
    floors: keep(shown.floors),
    counts: shown.counts,
    rooms: shown.rooms,
    best: found?.best ?? null,
    groups,
    filters,
    times,
    isEmptyProperty: building.rackOrder.length === 0,
    floorNames: building.floors,
  }
}

export type BoardView = ReturnType<typeof useBoard>

const createKeeper = () => {
  let last: readonly ShownFloor[] = []
  return (next: readonly ShownFloor[]): readonly ShownFloor[] => {
    last = keepEqual(last, next)
    return last
  }
}
