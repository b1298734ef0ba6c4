import { useEffect, useMemo, useState } from 'react'
import { addMs } from '#shared/instant.ts'
import { useApp, useAppParts, useView } from '../state/app-context.tsx'
import type { TileById } from '../state/board.ts'
import { aMinute, useNow } from '../state/clock.ts'
import { timeZoneOf } from '../state/selectors.ts'
import { keepEqual, roomsToShow, todayOf } from './filter.ts'
import type { ShownFloor } from './filter.ts'
import { findRooms } from './search.ts'
import { useRoomGroups } from './use-room-groups.ts'

const aDayMs = 86_400_000

/** What the board shows now: floors after filters and search, and how many rooms each filter has. */
export const useBoard = () => {
  const tiles = useTilesNowAndThen()
  const building = useApp((mirror) => mirror.building)
  const searchables = useApp((mirror) => mirror.searchables)
  const timeZone = useApp(timeZoneOf)
  const groups = useRoomGroups()
  const filters = useView((view) => view.filters)
  const now = useNow(aMinute)
  const times = useMemo(() => ({ now, soon: addMs(now, aDayMs) }), [now])
  const today = useMemo(() => todayOf(now, timeZone), [now, timeZone])
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
    /** What Enter in the search opens: the first of the list. */
    best: found === null ? null : (shown.floors[0]?.roomIds[0] ?? null),
    /** What was searched is told as a list of people, not as a building with holes. */
    isSearch: found !== null,
    groups,
    filters,
    times,
    isEmptyProperty: building.rackOrder.length === 0,
    floorNames: building.floors,
  }
}

// Ten times a second is as often as an eye reads a number.
const sumsEveryMs = 100

/**
 * All tiles for the sums and filters, a little late when many change: each tile follows its own changes at once, and
 * the board above them must not be made anew for every event.
 */
const useTilesNowAndThen = (): TileById => {
  const { store } = useAppParts()
  const [tiles, setTiles] = useState(() => store.getState().tiles)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const look = () => {
      timer = null
      setTiles(store.getState().tiles)
    }
    look()
    const unsubscribe = store.subscribe((mirror, before) => {
      if (mirror.tiles !== before.tiles) timer ??= setTimeout(look, sumsEveryMs)
    })
    return () => {
      unsubscribe()
      if (timer !== null) clearTimeout(timer)
    }
  }, [store])
  return tiles
}

export type BoardView = ReturnType<typeof useBoard>

const createKeeper = () => {
  let last: readonly ShownFloor[] = []
  return (next: readonly ShownFloor[]): readonly ShownFloor[] => {
    last = keepEqual(last, next)
    return last
  }
}
