import { ListField } from '#shared/rooming-list.ts'
import { languages } from './languages.ts'
import { isCjk, normalise } from './normalise.ts'

/** What one language means by a phrase. */
export type Entry = { readonly language: string; readonly means: ListField | 'other' }

/** `Gäste` is also written `Gaeste` where a keyboard has no such letter. */
const spellings = (phrase: string): readonly string[] => {
  const spelled = phrase.replace(/[äöüåøÄÖÜÅØ]/gu, (letter) => letterPairs[letter.toLowerCase()] ?? letter)
  return [...new Set([normalise(phrase), normalise(spelled)])]
}
const letterPairs: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

const phrasesOf = (list: string): readonly string[] => list.split(',').map((phrase) => phrase.trim())

const buildIndex = () => {
  const entries = new Map<string, Entry[]>()
  const contexts = new Set<string>()
  const stays = new Set<string>()
  const otherStarts: string[] = []
  const otherEnds: string[] = []

  const add = (phrase: string, entry: Entry): void => {
    for (const name of spellings(phrase)) {
      const known = entries.get(name) ?? []
      if (!known.some((one) => one.language === entry.language && one.means === entry.means))
        known.push(entry)
      entries.set(name, known)
    }
  }

  for (const [language, words] of Object.entries(languages)) {
    for (const field of ListField.options)
      for (const phrase of phrasesOf(words[field])) add(phrase, { language, means: field })
    for (const phrase of phrasesOf(words.context)) for (const name of spellings(phrase)) contexts.add(name)
    for (const phrase of phrasesOf(words.stay)) for (const name of spellings(phrase)) stays.add(name)
    for (const phrase of phrasesOf(words.other)) {
      if (phrase.endsWith('*')) otherStarts.push(...spellings(phrase))
      else if (phrase.startsWith('*')) otherEnds.push(...spellings(phrase))
      else add(phrase, { language, means: 'other' })
    }
  }

  // Without spaces a phrase is found only by looking for each; one sign alone is part of too many words.
  const cjkPhrases = [...entries.keys()].filter((name) => isCjk(name) && [...name].length >= 2)
  return { entries, contexts, stays, otherStarts, otherEnds, cjkPhrases }
}

let built: ReturnType<typeof buildIndex> | null = null
/** Built when the first heading is read: a command that reads no list does not wait for thousands of phrases. */
const index = () => (built ??= buildIndex())

export const entriesOf = (name: string): readonly Entry[] => index().entries.get(name) ?? []
/** Whether a normalised heading names a stay with both of its ends. */
export const isStayPhrase = (name: string): boolean => index().stays.has(name)
export const isContext = (name: string): boolean => index().contexts.has(name)

/** Every phrase that stands somewhere in a normalised heading, the whole heading aside. */
export const phrasesIn = (name: string): readonly string[] => {
  const { entries, cjkPhrases } = index()
  const words = name.split(' ').slice(0, 30)
  const found = words.flatMap((_, from) =>
    [1, 2, 3, 4].flatMap((count) => {
      const phrase = words.slice(from, from + count).join(' ')
      return from + count <= words.length && entries.has(phrase) ? [phrase] : []
    }),
  )
  const signs = isCjk(name) ? cjkPhrases.filter((phrase) => name.includes(phrase)) : []
  return [...new Set([...found, ...signs])]
}

/** Whether a word of a normalised heading is a compound with something that is none of ours. */
export const hasOtherStem = (name: string): boolean => {
  const { otherStarts, otherEnds } = index()
  return name
    .split(' ')
    .some(
      (word) =>
        otherStarts.some((start) => word.startsWith(start)) || otherEnds.some((end) => word.endsWith(end)),
    )
}
