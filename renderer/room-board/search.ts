import type { EntranceId } from '#shared/ids.ts'
import { fold } from '../state/fold.ts'
import { bare, searchableOf, withoutZeros } from '../state/searchable.ts'
import type { Searchable } from '../state/searchable.ts'
import { beginsAlmostLike } from './almost.ts'

/** How a room was found: the whole word, its beginning, or nearly so. */
export type Likeness = 'same' | 'begins' | 'almost'

export type Found = { readonly likenessOf: (room: EntranceId) => Likeness | null }

const ranks = { same: 3, begins: 2, almost: 1 } as const

/**
 * Rooms by number or guest. Every word typed must be there, in any order; a word with a digit in it means a room
 * and never a guest, so that `4` does not find everybody. `null` when nothing was asked.
 */
export const findRooms = (
  rooms: readonly EntranceId[],
  searchables: Readonly<Record<EntranceId, Searchable>>,
  search: string,
): Found | null => {
  const typed = typedWords(search)
  if (typed.length === 0) return null
  const found = new Map<EntranceId, Likeness>()
  for (const room of rooms) {
    const searchable = searchables[room]
    const likeness = searchable === undefined ? null : likenessOf(searchable, typed)
    if (likeness !== null) found.set(room, likeness)
  }
  return { likenessOf: (room) => found.get(room) ?? null }
}

export const typedWords = (search: string): readonly string[] =>
  fold(search)
    .split(/[\s,;]+/)
    .map(bare)
    .filter(Boolean)

/** The holders of a room, those whose names were searched apart from their room-mates. */
export const holdersFor = (
  holders: readonly string[],
  search: string,
): { readonly meant: readonly string[]; readonly others: readonly string[] } => {
  const words = typedWords(search).filter((word) => !/\d/.test(word))
  const isMeant = (holder: string) => {
    const searchable = searchableOf({ name: '', holders: [holder] })
    return words.length > 0 && words.every((word) => wordLikeness(searchable, word) !== null)
  }
  return { meant: holders.filter(isMeant), others: holders.filter((holder) => !isMeant(holder)) }
}

/** The weakest of the words decides: one that is only nearly right makes the whole nearly right. */
const likenessOf = (searchable: Searchable, typed: readonly string[]): Likeness | null => {
  let weakest: Likeness = 'same'
  for (const word of typed) {
    const likeness = /\d/.test(word) ? roomLikeness(searchable, word) : wordLikeness(searchable, word)
    if (likeness === null) return null
    if (ranks[likeness] < ranks[weakest]) weakest = likeness
  }
  return weakest
}

const roomLikeness = ({ room, digits }: Searchable, typed: string): Likeness | null => {
  const number = /^\d+$/.test(typed) ? withoutZeros(typed) : null
  if (room === typed || digits === number) return 'same'
  return room.startsWith(typed) || (number !== null && digits.startsWith(number)) ? 'begins' : null
}

const wordLikeness = ({ words, room }: Searchable, typed: string): Likeness | null => {
  if (words.includes(typed)) return 'same'
  if (room.startsWith(typed) || words.some((word) => word.startsWith(typed))) return 'begins'
  return words.some((word) => beginsAlmostLike(word, typed)) ? 'almost' : null
}
