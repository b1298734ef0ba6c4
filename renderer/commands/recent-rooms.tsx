import { useMemo, useState } from 'react'
import { useText } from '../text/languages.tsx'
import { Finder } from '../ui/finder.tsx'
import { fit } from './fit.ts'
import { useRecentRooms } from './use-recent-rooms.ts'

/** The rooms that were opened last: one key, then Enter, and one is back. */
export const RecentRooms = ({ onClose }: { readonly onClose: () => void }) => {
  const { palette: words, people } = useText()
  const [query, setQuery] = useState('')
  const items = useRecentRooms()
  const found = useMemo(
    () =>
      query.trim() === '' ? items : items.filter(({ text, note }) => fit(query, `${text} ${note}`) !== null),
    [items, query],
  )
  const pick = (id: string) => {
    onClose()
    const item = items.find((one) => one.id === id)
    if (item !== undefined) requestAnimationFrame(() => requestAnimationFrame(item.run))
  }
  return (
    <Finder
      label={words.groups.recentRooms}
      placeholder={words.groups.recentRooms}
      query={query}
      onQuery={setQuery}
      groups={[{ title: words.groups.recentRooms, options: found }]}
      none={items.length === 0 ? people.noRecent : words.none(query.trim())}
      results={words.results(found.length)}
      onPick={pick}
      onClose={onClose}
    />
  )
}
