import { isoDate } from './calendar-day.ts'
import { monthsNamed } from './month-names.ts'
import type { DateForm, DateOrder, Reading } from './date-reading.ts'
import { plainEras } from './year-eras.ts'

/** The days a text may begin with, and what stands behind them. */
export type CivilDate = {
  readonly form: DateForm
  readonly readings: readonly Reading[]
  readonly isYearless: boolean
  /** The languages that know the name of the month; null without one. */
  readonly languages: ReadonlySet<string> | null
  readonly rest: string
}

/**
 * The ways in which a folded text begins with a date, the likeliest first: a two-digit number behind a day and a
 * month may be the year or already the time, and only what follows tells.
 */
export const readCivilDate = (folded: string): readonly CivilDate[] => {
  const text = plainEras(folded)
  return [
    yearFirst(text),
    compact(text),
    numbers(text),
    ...dayAndName(text),
    ...nameAndDay(text),
    yearNameDay(text),
    yearlessNumbers(text),
  ].flatMap((one) => (one === null || one.readings.length === 0 ? [] : [one]))
}

const yearFirst = (text: string): CivilDate | null =>
  fromYear(
    /^(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號]?(.*)$/u.exec(text) ??
      /^(\d{4})\s?년\s?(\d{1,2})\s?월\s?(\d{1,2})\s?일?(.*)$/u.exec(text) ??
      /^(\d{4})(?:-|\/|\.\s?|\s)(\d{1,2})(?:-|\/|\.\s?|\s)(\d{1,2})(?!\d)\.?(.*)$/u.exec(text),
  )

const compact = (text: string): CivilDate | null =>
  fromYear(/^((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)(.*)$/u.exec(text))

/** A match of year, month, day and what follows: the one order that can be read in one way only. */
const fromYear = (match: RegExpExecArray | null): CivilDate | null => {
  if (match === null) return null
  const [, year, month, day, rest = ''] = match
  const readings = inYears(Number(year), Number(month), Number(day))
  return { form: 'iso', readings, isYearless: false, languages: null, rest }
}

/** Three numbers between the same signs, the year last, or of two digits and perhaps first. */
const numbers = (text: string): CivilDate | null => {
  const match = /^(\d{1,2})(\s?[./-]\s?|\s)(\d{1,2})\2'?(\d{4}|\d\d)(?![\d:])\.?(.*)$/u.exec(text)
  if (match === null) return null
  const [, one, sign, two, three, rest] = match
  const [first, second] = [Number(one), Number(two)]
  const year = fullYear(three ?? '')
  const isPoints = (sign ?? '').includes('.')
  const dayFirst = inYears(year, second, first, 'dayFirst')
  const monthFirst = inYears(year, first, second, 'monthFirst')
  // Nearly only day-first countries write points.
  const usual = isPoints && dayFirst.length > 0 ? dayFirst : [...dayFirst, ...monthFirst]
  const isShort = !isPoints && three?.length === 2 && one?.length === 2
  const yearly = isShort ? inYears(fullYear(one), second, Number(three), 'yearFirst') : []
  return {
    form: isPoints ? 'points' : 'numbers',
    readings: [...usual, ...yearly],
    isYearless: false,
    languages: null,
    rest: rest ?? '',
  }
}

const connector = `(?:(?:of|de|del|di|do|da|den)\\s+|d')?`
const name = `(\\p{L}[\\p{L}.']*(?:\\s(?:الاول|الثاني))?)`
const gap = `[\\s\\-./,]*`
/** Not a year when it goes on as a time. */
const yearAfter = `'?(\\d{4}|\\d\\d)(?![\\d:]|\\.\\d|\\s?h)`
/** No letter may follow: the a of `1août` is no ordinal. */
const ordinal = `\\.?(?:(?:st|nd|rd|th|er|re|o|a|e)(?!\\p{L})|°)?\\.?`

const dayName = new RegExp(`^(?:the\\s+)?(\\d{1,2})${ordinal}${gap}${connector}${name}(.*)$`, 'u')
const nameDay = new RegExp(`^${name}([\\s\\-/,]*)(\\d{1,2})(?!\\d)(?:st|nd|rd|th)?(.*)$`, 'u')
const yearBehind = new RegExp(
  `^${gap}${connector}${yearAfter}(?:\\s?(?:r|g|roku|года|г|р)(?!\\p{L}))?\\.?(.*)$`,
  'u',
)

const dayAndName = (text: string): readonly CivilDate[] => {
  const match = dayName.exec(text)
  return match === null ? [] : named(match[2] ?? '', Number(match[1]), match[3] ?? '')
}

const nameAndDay = (text: string): readonly CivilDate[] => {
  const match = nameDay.exec(text)
  if (match === null) return []
  const found = named(match[1] ?? '', Number(match[3]), match[4] ?? '')
  // `Dec-26` is how a spreadsheet program shows a month and its year.
  return /[-/]/u.test(match[2] ?? '') ? found.filter((one) => !one.isYearless) : found
}

const yearNameDay = (text: string): CivilDate | null => {
  const match = new RegExp(`^(\\d{4})${gap}${name}${gap}(\\d{1,2})(?!\\d)\\.?(.*)$`, 'u').exec(text)
  if (match === null) return null
  const [, year, month, day, rest] = match
  return {
    form: 'words',
    readings: inMonths(month ?? '', (number) => inYears(Number(year), number, Number(day))),
    isYearless: false,
    languages: languagesOf(month ?? ''),
    rest: rest ?? '',
  }
}

/** A day of a named month, with the year behind it and without. */
const named = (month: string, day: number, after: string): readonly CivilDate[] => {
  const found: CivilDate[] = []
  const languages = languagesOf(month)
  const match = yearBehind.exec(after)
  if (match !== null) {
    const year = fullYear(match[1] ?? '')
    const readings = inMonths(month, (number) => inYears(year, number, day))
    found.push({ form: 'words', readings, isYearless: false, languages, rest: match[2] ?? '' })
  }
  const readings = inMonths(month, (number) => inAnyYear(number, day, null))
  return [...found, { form: 'words', readings, isYearless: true, languages, rest: after }]
}

const yearlessNumbers = (text: string): CivilDate | null => {
  const asian = /^(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일](.*)$/u.exec(text)
  if (asian !== null)
    return {
      form: 'iso',
      readings: inAnyYear(Number(asian[1]), Number(asian[2]), null),
      isYearless: true,
      languages: null,
      rest: asian[3] ?? '',
    }
  const points = /^(\d{1,2})\.\s?(\d{1,2})\.(?!\s?\d)(.*)$/u.exec(text)
  if (points !== null)
    return {
      form: 'points',
      readings: inAnyYear(Number(points[2]), Number(points[1]), null),
      isYearless: true,
      languages: null,
      rest: points[3] ?? '',
    }
  const slash = /^(\d{1,2})\/(\d{1,2})(?![\d/])(.*)$/u.exec(text)
  if (slash === null) return null
  const [first, second] = [Number(slash[1]), Number(slash[2])]
  const readings = [...inAnyYear(second, first, 'dayFirst'), ...inAnyYear(first, second, 'monthFirst')]
  return { form: 'numbers', readings, isYearless: true, languages: null, rest: slash[3] ?? '' }
}

const inMonths = (word: string, readings: (month: number) => readonly Reading[]): readonly Reading[] => {
  const months = monthsNamed(word)
  if (months === null) return []
  return [...months].flatMap(([month, languages]) =>
    readings(month).map((one) => (months.size === 1 ? one : { ...one, languages })),
  )
}

const languagesOf = (word: string): ReadonlySet<string> | null => {
  const months = monthsNamed(word)
  return months === null ? null : new Set([...months.values()].flatMap((languages) => [...languages]))
}

/** One day; two for a year that the Buddhist calendar counts, which no list says which it is. */
const inYears = (
  year: number,
  month: number,
  day: number,
  order: DateOrder | null = null,
): readonly Reading[] =>
  (year >= 2400 && year < 2700 ? [year - 543, year] : [year]).flatMap((one) => {
    const date = isoDate(one, month, day)
    return date === null ? [] : [{ date, order, languages: null }]
  })

/** Without a year: a day of every year, of which those near today are chosen later. */
const inAnyYear = (month: number, day: number, order: DateOrder | null): readonly Reading[] =>
  possibleYears.flatMap((year) => inYears(year, month, day, order))

const possibleYears = Array.from({ length: 80 }, (_, index) => 2020 + index)

const fullYear = (text: string): number => {
  const year = Number(text)
  if (year >= 100) return year
  return year < 80 ? 2000 + year : 1900 + year
}
