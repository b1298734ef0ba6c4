import { useEffect, useEffectEvent, useState } from 'react'
import type { Text } from '../text/en.ts'
import { useText } from '../text/languages.tsx'
import { noFilters } from '../state/view.ts'
import type { RoomFilters } from '../state/view.ts'
import type { RoomGroup } from './filter.ts'
import type { BoardView } from './use-board.ts'

// Long enough to be told the result of a word and not of each of its letters.
const pauseMs = 600

/** For the ear: what is filtered and how many rooms are left, told when the filters change and at no other time. */
export const BoardStatus = ({ filters, rooms, groups }: Pick<BoardView, 'filters' | 'rooms' | 'groups'>) => {
  const text = useText()
  const [said, setSaid] = useState('')
  const say = useEffectEvent(() =>
    setSaid(filters === noFilters ? '' : text.board.shown(rooms, filterWords(filters, groups, text))),
  )
  useEffect(() => {
    const timer = setTimeout(() => say(), pauseMs)
    return () => clearTimeout(timer)
  }, [filters])
  return (
    <div role="status" className="visually-hidden">
      {said}
    </div>
  )
}

const filterWords = (
  filters: RoomFilters,
  groups: readonly RoomGroup[],
  { board, people }: Text,
): readonly string[] =>
  [
    filters.floor === null ? null : board.floor(filters.floor),
    filters.occupancy === null || filters.occupancy === 'arriving' ? null : board.filter[filters.occupancy],
    filters.arrivals ? people.arrivals : null,
    filters.departures ? people.departures : null,
    filters.needsYou ? board.filter.needsYou : null,
    groups.find(({ id }) => id === filters.group)?.name ?? null,
    filters.search.trim() === '' ? null : board.searched(filters.search.trim()),
  ].filter((word) => word !== null)
