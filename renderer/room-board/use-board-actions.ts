import { useMemo } from 'react'
import type { BatchId, EntranceId } from '#shared/ids.ts'
import { useAppParts } from '../state/app-context.tsx'
import type { RoomState } from '../state/room-state.ts'
import { noFilters } from '../state/view.ts'
import type { RoomFilters, View } from '../state/view.ts'
import { focusTile } from './focus-tile.ts'

/** What an operator does on the board. All of it is local: nothing here reaches the core. */
export const useBoardActions = () => {
  const { view } = useAppParts()
  return useMemo(() => {
    const set = (change: Partial<View>) => view.setState(change)
    const filter = (change: Partial<RoomFilters>) =>
      set({ filters: { ...view.getState().filters, ...change } })
    return {
      /** Pressed once it filters, pressed again it does not. */
      toggleOccupancy: (occupancy: RoomState) =>
        filter({ occupancy: view.getState().filters.occupancy === occupancy ? null : occupancy }),
      toggleArrivals: () => filter({ arrivals: !view.getState().filters.arrivals }),
      toggleDepartures: () => filter({ departures: !view.getState().filters.departures }),
      toggleNeedsYou: () => filter({ needsYou: !view.getState().filters.needsYou }),
      toggleGroup: (group: BatchId) =>
        filter({ group: view.getState().filters.group === group ? null : group }),
      showGroup: (group: BatchId | null) => filter({ group }),
      showFloor: (floor: string | null) => filter({ floor }),
      searchFor: (search: string) => filter({ search }),
      /** No chip pressed; floor and search stay. */
      showEveryState: () =>
        filter({ occupancy: null, arrivals: false, departures: false, needsYou: false, group: null }),
      showAll: () => set({ filters: noFilters }),
      moveTo: (cursor: EntranceId | null) => set({ cursor }),
      anchorAt: (anchor: EntranceId | null) => set({ anchor }),
      open: (ids: readonly EntranceId[]) => set({ openRooms: ids, cursor: ids[0] ?? null }),
      /** Closes the drawer; the keyboard goes back to the room it came from. */
      close: () => {
        const [room] = view.getState().openRooms
        set({ openRooms: [] })
        if (room !== undefined) focusTile(room)
      },
      select: (ids: Iterable<EntranceId>) => set({ selected: new Set(ids) }),
      toggle: (id: EntranceId) => {
        const selected = new Set(view.getState().selected)
        if (!selected.delete(id)) selected.add(id)
        set({ selected, cursor: id, anchor: id })
      },
      clearSelection: () => set({ selected: new Set() }),
      toggleLegend: () => set({ legend: !view.getState().legend }),
    }
  }, [view])
}
