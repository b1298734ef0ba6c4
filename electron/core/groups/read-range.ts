import { foldText } from './fold-text.ts'
import { readDate } from './read-date.ts'
import type { ReadDate } from './date-reading.ts'
import { normalise } from './headings/normalise.ts'

export type DateRange = { readonly from: ReadDate; readonly until: ReadDate }

const between =
  /\s?-\s?|\s?[~〜→]\s?|\s(?:to|till|until|bis|au|al|a|ate|tot|t\/m|do|til|till|asti|εωσ|إلى|الى)\s|\s?(?:から|至|到)\s?/gu

/**
 * Two dates in one text: `01.12.-04.12.2026`, `1.-4. Dezember 2026`, `01/12/2026 to 04/12/2026`. The first may leave
 * out what the second says. null when it is anything else.
 */
export const readRange = (text: string, epoch: 1900 | 1904): DateRange | null => {
  if (text.length > 80) return null
  const folded = foldText(text)
  for (const match of folded.matchAll(between)) {
    const first = folded.slice(0, match.index)
    const second = folded.slice(match.index + match[0].length)
    const until = read(second, epoch)
    if (until === null || until.isYearless) continue
    const from = read(first, epoch)
    if (from !== null && !from.isYearless) return { from, until }
    for (const completed of completions(first, second)) {
      const full = read(completed, epoch)
      if (full !== null && !full.isYearless && !isAfter(full, until)) return { from: full, until }
    }
  }
  return null
}

const read = (text: string, epoch: 1900 | 1904) => readDate({ text, kind: 'text', note: null }, epoch)

/** Over the turn of the year the first date is of the year before. */
const isAfter = (from: ReadDate, until: ReadDate): boolean =>
  from.is === 'date' && until.is === 'date' && from.date > until.date

/** The first date with the end of the second: its year, or its month and year. */
const completions = (first: string, second: string): readonly string[] => {
  const year = /\d{4}$/u.exec(second)?.[0]
  if (year === undefined) return []
  const behindDay = second.replace(/^\d{1,2}(?:st|nd|rd|th|\.)?/u, '')
  const isDay = /^\d{1,2}(?:st|nd|rd|th|\.)?$/u.test(first)
  const day = /^\d{1,2}/u.exec(first)?.[0] ?? ''
  const sign = /^\d{1,2}([./])\d{1,2}$/u.exec(first)?.[1] ?? ''
  return isDay && behindDay !== second
    ? [`${day}${behindDay.startsWith(' ') ? '' : '.'}${behindDay}`.replace('..', '.')]
    : [year, String(Number(year) - 1)].flatMap((one) => [
        `${first}${one}`,
        `${first}${sign === '' ? ' ' : sign}${one}`,
      ])
}

const stayWords =
  `period, stay, stay dates, dates, dates of stay, zeitraum, aufenthalt, termin, sejour, periode, estancia,
  fechas, periodo, soggiorno, estadia, verblijf, pobyt, vistelse, ophold, opphold, oleskelu, διαμονη, konaklama, الاقامة,
  期間, 滞在, 滞在期間, 宿泊期間, 入住期间, 住宿期间`
    .split(',')
    .map((word) => normalise(word))

/** Whether a heading says that its column holds the whole stay. */
export const isStayHeading = (heading: string): boolean => {
  const name = ` ${normalise(heading)} `
  return stayWords.some((word) => name.includes(` ${word} `))
}
