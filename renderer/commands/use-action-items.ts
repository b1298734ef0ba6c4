import { useMemo } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import { useApp, useView } from '../state/app-context.tsx'
import { fold } from '../state/fold.ts'
import { bare } from '../state/searchable.ts'
import { stayActions } from '../state/view.ts'
import { stayIcons } from '../stay/use-stay-actions.ts'
import { useText } from '../text/languages.tsx'
import type { Item } from './item.ts'
import { roomActions } from './room-actions.ts'
import { useRoomActions } from './use-room-actions.ts'

/** More rooms than these in one line are not meant for one action. */
const mostRooms = 3

/**
 * What can be done with the rooms that are typed (`late 412`), else with the room that is open or has the keyboard.
 * Without any room, each action is found by its name and asks for one.
 */
export const useActionItems = (query: string): readonly Item[] => {
  const { actions, stay } = useText()
  const building = useApp((mirror) => mirror.building)
  const tiles = useApp((mirror) => mirror.tiles)
  const here = useView(({ openRooms, cursor }) => openRooms[0] ?? cursor)
  const doingsFor = useRoomActions()
  return useMemo(() => {
    const typed = new Set(query.split(/[\s,;:]+/).map((word) => bare(fold(word))))
    const named = building.rackOrder
      .filter((id) => typed.has(bare(fold(tiles[id]?.name ?? ''))))
      .slice(0, mostRooms)
    const itemsOf = (room: EntranceId): readonly Item[] => {
      const name = tiles[room]?.name ?? ''
      return doingsFor(room).map(({ id, icon, text, also, shortcut, run }) => ({
        id: `do ${id} ${room}`,
        group: 'actions',
        icon,
        text: actions.with(text, name),
        synonyms: also,
        ...(shortcut === undefined ? {} : { shortcut }),
        run,
      }))
    }
    if (named.length > 0) return named.flatMap(itemsOf)
    if (here !== null && tiles[here] !== undefined) return itemsOf(here)
    return [
      ...roomActions.map(({ id, icon }) => ({
        id,
        icon,
        text: actions.of[id].text,
        also: actions.of[id].also,
      })),
      ...stayActions.map((is) => ({
        id: `stay ${is}`,
        icon: stayIcons[is],
        text: stay[is],
        also: stay.said[is],
      })),
    ].map(({ id, icon, text, also }) => ({
      id: `do ${id}`,
      group: 'actions',
      icon,
      text,
      note: actions.askRoom,
      synonyms: also,
      fill: `${text} `,
      run: () => undefined,
    }))
  }, [query, building, tiles, here, doingsFor, actions, stay])
}
