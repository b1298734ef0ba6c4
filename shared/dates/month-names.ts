import { dateLocales, languageOf, partsOf } from './date-locales.ts'
import { foldText } from '#shared/dates/fold-text.ts'

/** The months a word can name, each with the languages in which it does. */
export type NamedMonths = ReadonlyMap<number, ReadonlySet<string>>

type Names = Map<string, Map<number, Set<string>>>

/** What people write and no locale's data has, all of it unmistakable. */
const written: readonly (readonly [string, number, string])[] = [
  ['jaenner', 1, 'de'],
  ['feber', 2, 'de'],
  ['maerz', 3, 'de'],
  ['mrz', 3, 'de'],
  ['sept', 9, 'en'],
]

const roman = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ')

const formats: readonly Intl.DateTimeFormatOptions[] = (['long', 'short'] as const).flatMap((month) => [
  { month },
  { month, day: 'numeric' },
])

/** Asked for the first time the table is built, from the platform's locale data. */
let table: Names | null = null

const names = (): Names => (table ??= build())

const build = (): Names => {
  const found: Names = new Map()
  const add = (text: string, month: number, language: string) => {
    // Japanese and Chinese number their months; a bare number is no name.
    const name = monthKey(text)
    if (!/^\p{L}/u.test(name)) return
    const months = found.get(name) ?? new Map<number, Set<string>>()
    found.set(name, months.set(month, (months.get(month) ?? new Set()).add(language)))
  }
  for (const locale of dateLocales) {
    for (const options of formats) {
      for (let month = 0; month < 12; month += 1) {
        const text = partsOf(locale, Date.UTC(2026, month, 15), 'month', options)
        add(text, month + 1, languageOf(locale))
        // Arabic months of the Levant have two names in one; each is used alone.
        for (const half of text.split('/')) add(half, month + 1, languageOf(locale))
      }
    }
  }
  for (const [name, month, language] of written) add(name, month, language)
  // Poles and Hungarians number the months in Roman figures.
  roman.forEach((name, index) => add(name, index + 1, 'pl'))
  return found
}

/** `Déc.` and `dec` are one name, and so are `ธ.ค.` and `ธค`. */
const monthKey = (text: string): string => foldText(text).replace(/[.'\s-]/gu, '')

/**
 * The months that a word names in any language we know: by its very letters, else as the beginning of a name, three
 * letters at least. null when it names none. Several mean that languages disagree, which the list must decide.
 */
export const monthsNamed = (word: string): NamedMonths | null => {
  const name = monthKey(word)
  const exact = names().get(name)
  if (exact !== undefined) return exact
  if (!/^\p{L}{3,}$/u.test(name)) return null
  const begun = new Map<number, Set<string>>()
  for (const [known, months] of names()) {
    if (!known.startsWith(name)) continue
    for (const [month, languages] of months)
      begun.set(month, new Set([...(begun.get(month) ?? []), ...languages]))
  }
  return begun.size === 0 ? null : begun
}
