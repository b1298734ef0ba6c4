import { besideWords } from './list-words-beside.ts'
import type { BesideWords } from './list-words-beside.ts'
import { firstWords } from './list-words-first.ts'
import { moreWords } from './list-words-more.ts'

/**
 * Headings as hotels and tour operators write them, collected apart from the tables of the product, so that the product is
 * not judged by its own words. `|` stands between spellings of one heading.
 */
export type ListWords = Readonly<Record<Word, string>> & BesideWords
export type Word =
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

const columnWords: Readonly<Record<string, Readonly<Record<Word, string>>>> = { ...firstWords, ...moreWords }

export const listLanguages: readonly string[] = Object.keys(columnWords)

/** The words of one language. */
export const wordsOf = (language: string): ListWords => {
  const columns = columnWords[language]
  const beside = besideWords[language]
  if (columns === undefined || beside === undefined) throw new Error(`no words for ${language}`)
  return { ...columns, ...beside }
}
