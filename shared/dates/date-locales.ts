/**
 * Languages whose names of months, days and halves of the day are known: the eighteen of the trade with their
 * regional forms, and their neighbours. A neighbour makes fewer lists certain, not more: Croatian October is Polish
 * November.
 */
export const dateLocales: readonly string[] = [
  'en-US',
  'de',
  'de-AT',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'cs',
  'sv',
  'da',
  'nb',
  'fi',
  'el',
  'tr',
  'ar',
  'ar-LB',
  'ar-DZ',
  'ja',
  'zh',
  'zh-TW',
  'ko',
  'th',
  'hr',
  'sl',
  'sk',
  'hu',
  'ro',
  'ru',
  'uk',
  'bg',
]

/** The language of a locale: two forms of one language never disagree. */
export const languageOf = (locale: string): string => locale.slice(0, 2)

/** The parts of one kind that a locale writes for a moment, in the Gregorian calendar and in UTC. */
export const partsOf = (
  locale: string,
  at: number,
  type: Intl.DateTimeFormatPartTypes,
  options: Intl.DateTimeFormatOptions,
): string =>
  formatter(locale, options)
    .formatToParts(at)
    .filter((part) => part.type === type)
    .map((part) => part.value)
    .join('')

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Building a formatter is slow; each is built once. */
const formatter = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { timeZone: 'UTC', ...options })
  formatters.set(key, made)
  return made
}
