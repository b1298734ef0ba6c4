import { useDeferredValue, useMemo } from 'react'
import { useApp, useView } from '../state/app-context.tsx'
import { aMinute, useNow } from '../state/clock.ts'
import { timeZoneOf } from '../state/selectors.ts'
import { countRooms, endOfToday, floorsToShow } from './filter.ts'

/** What the board shows now: floors after filters and search, and how many rooms each filter has. */
export const useBoard = () => {
  const tiles = useApp((mirror) => mirror.tiles)
  const building = useApp((mirror) => mirror.building)
  const searchTexts = useApp((mirror) => mirror.searchTexts)
  const timeZone = useApp(timeZoneOf)
  const filter = useView((view) => view.filter)
  const floor = useView((view) => view.floor)
  // Typing stays ahead of the board: a slow list never delays the next letter.
  const search = useDeferredValue(useView((view) => view.search))
  const now = useNow(aMinute)
  const today = useMemo(() => ({ now, endOfDay: endOfToday(now, timeZone) }), [now, timeZone])
  const floors = useMemo(
    () => floorsToShow(building, tiles, searchTexts, { filter, floor, search }, today),
    [building, tiles, searchTexts, filter, floor, search, today],
  )
  const counts = useMemo(() => countRooms(Object.values(tiles), today), [tiles, today])
  return {
    floors,
    counts,
    now,
    isEmptyProperty: building.rackOrder.length === 0,
    floorNames: building.floors,
  }
}
