import { foldText } from '#shared/fold-text.ts'
import { readDate } from './read-date.ts'
import type { ReadDate } from './date-reading.ts'
import { isStayPhrase } from './headings/heading-index.ts'
import { normalise, sidesOf } from './headings/normalise.ts'

export type DateRange = { readonly from: ReadDate; readonly until: ReadDate }

const between =
  /\s?-\s?|\s?[~〜→]\s?|\s\/\s|(?<=\d{4}-\d\d-\d\d)\/|\s(?:to|till|until|through|bis|au|al|a|ate|hasta|fino al|tot|t\/m|do|til|till|asti|εωσ|إلى|الى)\s|\s?(?:から|至|到)\s?/gu

/**
 * Two dates in one text: `01.12.-04.12.2026`, `1.-4. Dezember 2026`, `01/12/2026 to 04/12/2026`. The first may leave
 * out what the second says. Ends without a year come back without one. null when it is anything else.
 */
export const readRange = (text: string, epoch: 1900 | 1904): DateRange | null => {
  if (text.length > 80) return null
  const folded = foldText(text)
  let yearless: DateRange | null = null
  for (const match of folded.matchAll(between)) {
    const first = folded.slice(0, match.index)
    const second = folded.slice(match.index + match[0].length)
    const until = read(second, epoch)
    if (until === null) continue
    const from = read(first, epoch)
    if (from !== null) yearless ??= { from, until }
    if (until.isYearless) continue
    if (from !== null && !from.isYearless) return { from, until }
    for (const completed of completions(first, second)) {
      const full = read(completed, epoch)
      if (full !== null && !full.isYearless && !isAfter(full, until)) return { from: full, until }
    }
  }
  return yearless
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

/** Whether a heading says, by its whole text or one of its sides, that its column holds the whole stay. */
export const isStayHeading = (heading: string): boolean =>
  [normalise(heading), ...sidesOf(heading)].some(isStayPhrase)
