import { useMemo } from 'react'
import { useBoardActions } from '../room-board/use-board-actions.ts'
import { useApp, useAppParts, useView } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import type { Item } from './item.ts'

type RecentRoom = Item & { readonly note: string }

/** The rooms opened last in this window, latest first; the one that is open now is where one is already. */
export const useRecentRooms = (): readonly RecentRoom[] => {
  const { palette: words } = useText()
  const { view } = useAppParts()
  const act = useBoardActions()
  const recent = useView((state) => state.recentRooms)
  const open = useView((state) => (state.screen === 'rooms' ? state.openRooms[0] : undefined))
  const tiles = useApp((mirror) => mirror.tiles)
  return useMemo(
    () =>
      recent.flatMap((id): readonly RecentRoom[] => {
        const tile = tiles[id]
        if (tile === undefined || id === open) return []
        return [
          {
            id: `recent ${id}`,
            group: 'recentRooms',
            icon: 'rooms',
            text: words.room(tile.name),
            note: tile.holders.join(', '),
            run: () => {
              act.showAll()
              view.setState({ screen: 'rooms' })
              act.open([id])
            },
          },
        ]
      }),
    [recent, open, tiles, words, act, view],
  )
}
