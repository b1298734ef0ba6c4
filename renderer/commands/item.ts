import type { IconName } from '../ui/icons.tsx'
import { fit, fitWords } from './fit.ts'
import type { ShortcutId } from './shortcuts.ts'

export const itemGroups = ['needsYou', 'actions', 'rooms', 'guests', 'goTo', 'commands'] as const
export type ItemGroup = (typeof itemGroups)[number] | 'recentRooms'

/** Something the palette can find: a place to go, or a thing to do. */
export type Item = {
  /** The same from day to day, so that what was used last is known again. */
  readonly id: string
  readonly group: ItemGroup
  readonly icon: IconName
  readonly text: string
  readonly note?: string
  /** What else it is found by. */
  readonly also?: string
  /** Other words for it; each is found by its beginning and by nothing else. */
  readonly synonyms?: string
  /** What is typed for the person instead of running it: it needs more words. */
  readonly fill?: string
  readonly shortcut?: ShortcutId
  readonly run: () => void
}

export type Found = { readonly group: ItemGroup | 'recent'; readonly items: readonly Item[] }

const most: Readonly<Record<ItemGroup, number>> = {
  needsYou: 5,
  actions: 12,
  recentRooms: 8,
  rooms: 6,
  guests: 6,
  goTo: 8,
  commands: 8,
}
const mostRecent = 5
/** Before anything is typed, rooms and guests would only be noise. */
const openingGroups = ['needsYou', 'actions', 'recentRooms', 'goTo', 'commands'] as const

export const findItems = (
  items: readonly Item[],
  query: string,
  recent: readonly string[],
): readonly Found[] => {
  if (query.trim() === '') return opening(items, recent)
  const found = items
    .map((item) => ({
      item,
      score:
        fit(query, `${item.text} ${item.also ?? ''}`) ??
        fit(query, item.also ?? '') ??
        fitWords(query, `${item.text} ${item.synonyms ?? ''}`),
    }))
    .filter((one): one is { item: Item; score: number } => one.score !== null)
    .sort((a, b) => b.score - a.score)
  const groups = itemGroups.map((group) => {
    const fitting = found.filter(({ item }) => item.group === group).slice(0, most[group])
    return { group, best: fitting[0]?.score ?? 0, items: fitting.map(({ item }) => item) }
  })
  // What fits best stands first, so that Enter takes it.
  return groups.filter((group) => group.items.length > 0).sort((a, b) => b.best - a.best)
}

const opening = (items: readonly Item[], recent: readonly string[]): readonly Found[] => {
  const usedLast = recent.flatMap((id) => items.find((item) => item.id === id) ?? []).slice(0, mostRecent)
  const rest = openingGroups.map((group) => ({
    group,
    items: items.filter((item) => item.group === group && !usedLast.includes(item)),
  }))
  return [{ group: 'recent' as const, items: usedLast }, ...rest].filter((found) => found.items.length > 0)
}
