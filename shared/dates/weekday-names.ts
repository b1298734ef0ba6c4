import { dateLocales, partsOf } from './date-locales.ts'
import { foldText } from '#shared/dates/fold-text.ts'

/** Asked for the first time the table is built, from the platform's locale data. */
let table: Map<string, Set<number>> | null = null

const names = () => (table ??= build())

/** 7 December 2026 is a Monday. */
const monday = Date.UTC(2026, 11, 7)

const build = (): Map<string, Set<number>> => {
  const found = new Map<string, Set<number>>()
  const add = (text: string, day: number) => {
    const name = dayKey(text)
    found.set(name, (found.get(name) ?? new Set()).add(day))
  }
  for (const locale of dateLocales) {
    for (let day = 1; day <= 7; day += 1) {
      const at = monday + (day - 1) * 86_400_000
      for (const weekday of ['long', 'short'] as const) {
        const text = partsOf(locale, at, 'weekday', { weekday })
        add(text, day)
        // Beside a date a Finn writes `tiistaina`.
        if (locale === 'fi' && weekday === 'long') add(`${text}na`, day)
        // `segunda-feira` is mostly written `segunda`, `Dienstag` also `Die`.
        if (weekday === 'long') add(text.split('-')[0] ?? text, day)
        if (weekday === 'long' && /^\p{Script=Latin}/u.test(text)) add(foldText(text).slice(0, 3), day)
      }
    }
  }
  return found
}

const dayKey = (text: string): string => foldText(text).replace(/[.\s-]/gu, '')

/** The days of the week a word can name, 1 for Monday; null when it names none. */
export const weekdaysNamed = (word: string): ReadonlySet<number> | null => names().get(dayKey(word)) ?? null

/** The day of the week of a date `YYYY-MM-DD`, 1 for Monday. */
export const weekdayOf = (date: string): number => ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1
