import { useMemo } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import { useAppParts } from '../state/app-context.tsx'
import type { View } from '../state/view.ts'
import { focusTile } from './focus-tile.ts'

/** What an operator does on the board. All of it is local: nothing here reaches the core. */
export const useBoardActions = () => {
  const { view } = useAppParts()
  return useMemo(() => {
    const set = (change: Partial<View>) => view.setState(change)
    return {
      filterBy: (filter: View['filter']) => set({ filter }),
      showFloor: (floor: string | null) => set({ floor }),
      searchFor: (search: string) => set({ search }),
      showAll: () => set({ filter: 'all', floor: null, search: '' }),
      moveTo: (cursor: EntranceId | null) => set({ cursor }),
      open: (ids: readonly EntranceId[]) => set({ openRooms: ids, cursor: ids[0] ?? null }),
      /** Closes the drawer; the keyboard goes back to the room it came from. */
      close: () => {
        const [room] = view.getState().openRooms
        set({ openRooms: [] })
        if (room !== undefined) focusTile(room)
      },
      select: (ids: readonly EntranceId[]) => set({ selected: new Set(ids) }),
      toggle: (id: EntranceId) => {
        const selected = new Set(view.getState().selected)
        if (!selected.delete(id)) selected.add(id)
        set({ selected, cursor: id })
      },
      clearSelection: () => set({ selected: new Set() }),
      toggleLegend: () => set({ legend: !view.getState().legend }),
    }
  }, [view])
}
