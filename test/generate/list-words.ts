import { firstWords } from './list-words-first.ts'
import { moreWords } from './list-words-more.ts'

/**
 * Headings as hotels and tour operators write them, collected apart from the tables of the product, so that the product is
 * not judged by its own words. `|` stands between spellings of one heading.
 */
export type ListWords = Readonly<Record<Word, string>>
type Word =
  | 'names'
  | 'room'
  | 'full'
  | 'first'
  | 'last'
  | 'arrival'
  | 'departure'
  | 'nights'
  | 'email'
  | 'phone'
  | 'status'
  | 'price'
  | 'birth'
  | 'passport'
  | 'folio'
  | 'age'
  | 'account'
  | 'booked'
  | 'leader'
  | 'agent'
  | 'company'
  | 'floor'
  | 'rooms'
  | 'valid'
  | 'type'
  | 'total'

/** By language. */
export const listWords: Readonly<Record<string, ListWords>> = { ...firstWords, ...moreWords }
