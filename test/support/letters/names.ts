import { allLocales } from '@faker-js/faker'

/** Where the names of a language come from: one or more locales of faker, by the language's own code. */
export const nameSources = {
  en: ['en'],
  de: ['de', 'de_CH'],
  fr: ['fr', 'fr_BE', 'fr_CH'],
  es: ['es', 'es_MX'],
  pt: ['pt_PT', 'pt_BR'],
  it: ['it'],
  nl: ['nl'],
  da: ['da'],
  nb: ['nb_NO'],
  sv: ['sv'],
  fi: ['fi'],
  pl: ['pl'],
  cs: ['cs_CZ'],
  sk: ['sk'],
  hu: ['hu'],
  hr: ['hr', 'sr_RS_latin', 'sl_SI'],
  ro: ['ro'],
  lv: ['lv'],
  tr: ['tr'],
  vi: ['vi'],
  el: ['el'],
  ru: ['ru'],
  uk: ['uk'],
  mk: ['mk'],
  ar: ['ar'],
  fa: ['fa'],
  he: ['he'],
  th: ['th'],
  ja: ['ja'],
  ko: ['ko'],
  zh: ['zh_CN'],
  tw: ['zh_TW'],
} as const satisfies Record<string, readonly (keyof typeof allLocales)[]>
export type NameLanguage = keyof typeof nameSources
export const nameLanguages = Object.keys(nameSources) as readonly NameLanguage[]

export type Names = { readonly first: readonly string[]; readonly last: readonly string[] }

/** Every name of a language; `learned` ones are what the letter model is built from, `fresh` ones it never saw. */
export const namesOf = (language: NameLanguage, which: 'learned' | 'fresh'): Names => {
  const people = nameSources[language].map((locale) => allLocales[locale].person ?? {})
  const pick = (part: unknown) =>
    [...new Set(wordsIn(part))].filter((name) => isFresh(name) === (which === 'fresh')).toSorted()
  return {
    first: pick(people.map((person) => person.first_name)),
    last: pick(people.map((person) => person.last_name)),
  }
}

/** Towns and streets, for more words of the language. */
export const placesOf = (language: NameLanguage): readonly string[] =>
  nameSources[language].flatMap((locale) => {
    const { city_name, street_name } = allLocales[locale].location ?? {}
    return wordsIn([city_name, street_name])
  })

const wordsIn = (found: unknown): readonly string[] => {
  if (typeof found === 'string') return /[{\u0080-\u009f]/.test(found) ? [] : [withCedilla(found)]
  return typeof found === 'object' && found !== null ? Object.values(found).flatMap(wordsIn) : []
}

/** Romanian and Persian letters as the eight-bit pages can write them. */
const withCedilla = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => ({ ș: 'ş', ț: 'ţ', Ș: 'Ş', Ț: 'Ţ', ی: 'ي' })[letter] ?? letter)
    .join('')

/** A third of the names, always the same ones. */
const isFresh = (name: string): boolean => {
  let hash = 7
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  return hash % 3 === 0
}
