import { useMemo, useState } from 'react'
import { useSetView, useView } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { Finder } from '../ui/finder.tsx'
import { findItems } from './item.ts'
import type { Item } from './item.ts'
import { shownKeys } from './shortcuts.ts'
import { isMac } from './is-mac.ts'
import { useActionItems } from './use-action-items.ts'
import { useCommands } from './use-commands.ts'
import { usePlaces } from './use-places.ts'
import { useRecentRooms } from './use-recent-rooms.ts'
import type { useWindowCommands } from './use-window-commands.ts'

const remembered = 8

type Props = { readonly commands: ReturnType<typeof useWindowCommands>; readonly onClose: () => void }

/** Find a room, a guest, a key that needs somebody, a screen or a command by a few letters of its name. */
export const Palette = ({ commands, onClose }: Props) => {
  const { palette: words, keys } = useText()
  const [query, setQuery] = useState('')
  const recent = useView((view) => view.recent)
  const set = useSetView()
  const places = usePlaces()
  const doings = useCommands(commands)
  const actions = useActionItems(query)
  const rooms = useRecentRooms()
  const items = useMemo(() => [...places, ...actions, ...rooms, ...doings], [places, actions, rooms, doings])
  const found = useMemo(() => findItems(items, query, recent), [items, query, recent])

  const pick = (id: string) => {
    const item = items.find((one) => one.id === id)
    if (item === undefined) return
    if (item.fill !== undefined) return setQuery(item.fill)
    set({ recent: [id, ...recent.filter((other) => other !== id)].slice(0, remembered) })
    onClose()
    // Once the palette is gone and the keyboard is back where it was: what is run may take it somewhere else.
    requestAnimationFrame(() => requestAnimationFrame(item.run))
  }
  const asOption = ({ id, icon, text, note, shortcut }: Item) => ({
    id,
    icon,
    text,
    note,
    keys: shortcut === undefined ? undefined : shownKeys(shortcut, keys.names, isMac),
  })
  return (
    <Finder
      label={words.label}
      placeholder={words.placeholder}
      query={query}
      onQuery={setQuery}
      groups={found.map((group) => ({
        title: words.groups[group.group],
        options: group.items.map(asOption),
      }))}
      none={words.none(query.trim())}
      results={words.results(found.reduce((sum, group) => sum + group.items.length, 0))}
      onPick={pick}
      onClose={onClose}
    />
  )
}
