import type { RoomTile } from '#shared/room.ts'
import { fold } from './fold.ts'

/** A room as the search sees it, folded beforehand, so that a keystroke compares short strings and nothing else. */
export type Searchable = {
  /** `A-0412` is `a0412`. */
  readonly room: string
  /** `A-0412` is `412`. */
  readonly digits: string
  /** Every word of the guests' names and of a room named with words; `O’Brien` is `obrien`, `o` and `brien`. */
  readonly words: readonly string[]
}

export const searchableOf = ({ name, holders }: Pick<RoomTile, 'name' | 'holders'>): Searchable => ({
  room: bare(fold(name)),
  digits: withoutZeros(name.replace(/\D+/g, '')),
  words: [...new Set([...wordsOf(name).filter((word) => !/\d/.test(word)), ...holders.flatMap(wordsOf)])],
})

/** Without anything but letters and digits. */
export const bare = (folded: string): string => folded.replace(/[^\p{L}\p{N}]+/gu, '')

/** A desk that says 412 means the door 0412 as well. */
export const withoutZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '')

const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/\s+/)
    .flatMap((token) => {
      const parts = token.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
      return parts.length > 1 ? [parts.join(''), ...parts] : parts
    })
