import { useMemo } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import type { RoomTile } from '#shared/room.ts'
import { useBoardActions } from '../room-board/use-board-actions.ts'
import { useAppParts } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { stayActions } from '../state/view.ts'
import type { StayAction } from '../state/view.ts'
import { stayIcons, useStayActions } from '../stay/use-stay-actions.ts'
import type { IconName } from '../ui/icons.tsx'
import { useToast } from '../ui/toast.tsx'
import { roomActions } from './room-actions.ts'
import type { RoomActionId, RoomDesk } from './room-actions.ts'
import type { ShortcutId } from './shortcuts.ts'

/** An action that can be done with one room now, in the words of the window. */
export type Doing = {
  readonly id: RoomActionId | `stay ${StayAction}`
  readonly icon: IconName
  readonly text: string
  readonly also: string
  readonly shortcut?: ShortcutId
  readonly run: () => void
}

/** What can be done with a room now, in the order of the table. */
export const useRoomActions = (): ((room: EntranceId) => readonly Doing[]) => {
  const app = useAppParts()
  const text = useText()
  const say = useToast()
  const act = useBoardActions()
  const askAbout = useStayActions()
  return useMemo(() => {
    const desk: RoomDesk = {
      app,
      text,
      say,
      open: (rooms) => {
        act.showAll()
        app.view.setState({ screen: 'rooms' })
        act.open(rooms)
      },
    }
    return (room) => {
      const tile = app.store.getState().tiles[room]
      if (tile === undefined) return []
      const hasKeys = tile.phoneKeys + tile.cardKeys > 0
      return [...doingsFor(tile, desk), ...(hasKeys ? stayActions.map(doingOf(room)) : [])]
    }
    function doingOf(room: EntranceId) {
      return (is: StayAction): Doing => ({
        id: `stay ${is}`,
        icon: stayIcons[is],
        text: text.stay[is],
        also: text.stay.said[is],
        ...(is === 'move' ? {} : { shortcut: is }),
        run: () => askAbout(is, [room]),
      })
    }
  }, [app, text, say, act, askAbout])
}

const doingsFor = (tile: RoomTile, desk: RoomDesk): readonly Doing[] =>
  roomActions
    .filter(({ isFor }) => isFor === undefined || isFor(tile, desk.app))
    .map(({ id, icon, run }) => ({ id, icon, ...desk.text.actions.of[id], run: () => run(tile, desk) }))
