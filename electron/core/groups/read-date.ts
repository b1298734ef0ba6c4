import type { Cell } from '#shared/spreadsheet.ts'

export type DateOrder = 'dayFirst' | 'monthFirst'

/** A date as a cell says it: certain, or two numbers whose order the whole column must decide. */
export type ReadDate =
  | { readonly is: 'date'; readonly date: string; readonly time: string | null }
  | {
      readonly is: 'unclear'
      readonly first: number
      readonly second: number
      readonly year: number
      readonly time: string | null
    }

/**
 * Reads a date in the ways rooming lists write it: ISO, `20261201`, `1.12.26`, `01/12/2026`, `1-Dec-26`,
 * `Dec 1, 2026`, `1. Dezember 2026`, spreadsheet serials. Two-digit years are of this century; points mean day
 * first. null when it is none. Nothing is guessed: `03/04` comes back as unclear.
 */
export const readDate = (cell: Cell, epoch: 1900 | 1904): ReadDate | null => {
  const text = cell.text.trim()
  if (text === '') return null
  const compact = /^(20\d\d)(\d\d)(\d\d)$/.exec(text)
  if (compact !== null) return certain(Number(compact[1]), Number(compact[2]), Number(compact[3]), null)
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return fromSerial(Number(text), epoch)
  return readText(text) ?? readText(text.replace(/^\p{L}{2,10}\.?,?\s+(?=\d)/u, ''))
}

/** A read date in a chosen order as `YYYY-MM-DD`, or null when the calendar has no such day. */
export const dateIn = (read: ReadDate, order: DateOrder): string | null => {
  if (read.is === 'date') return read.date
  const [day, month] = order === 'dayFirst' ? [read.first, read.second] : [read.second, read.first]
  return isoDate(read.year, month, day)
}

const readText = (text: string): ReadDate | null => {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(.*))?$/.exec(text)
  if (iso !== null) return certain(Number(iso[1]), Number(iso[2]), Number(iso[3]), readTime(iso[4]))
  const numbers = /^(\d{1,2})([./\- ])(\d{1,2})\2(\d{4}|\d\d)(?:[ ,T]+(.*))?$/.exec(text)
  if (numbers !== null) return fromNumbers(numbers)
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(?:de|del|di|of)\b/g, ' ')
  const dayMonth = /^(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s\-./]*([a-z]{3,10})\.?[\s\-./,]*(\d{4}|\d\d)$/.exec(
    plain,
  )
  if (dayMonth !== null) return withMonth(dayMonth[1], dayMonth[2], dayMonth[3])
  const monthDay = /^([a-z]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}|\d\d)$/.exec(plain)
  return monthDay === null ? null : withMonth(monthDay[2], monthDay[1], monthDay[3])
}

const fromNumbers = (match: RegExpExecArray): ReadDate | null => {
  const [first, second, year] = [Number(match[1]), Number(match[3]), fullYear(match[4])]
  const time = readTime(match[5])
  // Only day-first countries write points.
  if (match[2] === '.') return certain(year, second, first, time)
  const isDayFirst = isoDate(year, second, first) !== null
  const isMonthFirst = isoDate(year, first, second) !== null
  return isDayFirst || isMonthFirst ? { is: 'unclear', first, second, year, time } : null
}

const withMonth = (day: string | undefined, month: string | undefined, year: string | undefined) => {
  const number = monthOf(month ?? '')
  return number === null ? null : certain(fullYear(year), number, Number(day), null)
}

/** Days since the epoch of the workbook; a rooming list has no dates before 1985 or after 2064. */
const fromSerial = (serial: number, epoch: 1900 | 1904): ReadDate | null => {
  const days = Math.floor(serial) + (epoch === 1904 ? 1462 : 0)
  if (days < 31_000 || days > 60_000) return null
  const at = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000)
  return { is: 'date', date: at.toISOString().slice(0, 10), time: null }
}

const certain = (year: number, month: number, day: number, time: string | null): ReadDate | null => {
  const date = isoDate(year, month, day)
  return date === null ? null : { is: 'date', date, time }
}

const isoDate = (year: number, month: number, day: number): string | null => {
  const at = new Date(Date.UTC(year, month - 1, day))
  const isReal = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return isReal ? at.toISOString().slice(0, 10) : null
}

/** Midnight is what spreadsheets write for "no time". */
const readTime = (text: string | undefined): string | null => {
  const match = /^(\d{1,2})[:.h](\d\d)(?::\d\d(?:\.\d+)?)?\s*([ap])?\.?m?\.?$/i.exec((text ?? '').trim())
  if (match === null) return null
  const half = match[3]?.toLowerCase()
  const hour = half === undefined ? Number(match[1]) : (Number(match[1]) % 12) + (half === 'p' ? 12 : 0)
  const time = `${String(hour).padStart(2, '0')}:${match[2] ?? '00'}`
  return hour > 23 || time === '00:00' ? null : time
}

const fullYear = (text: string | undefined): number => {
  const year = Number(text)
  return year < 100 ? 2000 + year : year
}

/** Month names begin differently enough in all six languages; `juin` and `juil` need a fourth letter. */
const months: readonly RegExp[] = [
  /^(?:jan|ene|gen|jän)/,
  /^(?:feb|fev)/,
  /^(?:mar|mrz|maer)/,
  /^(?:apr|abr|avr)/,
  /^(?:may|mai|mag)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|ago|aou)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|ott|out)/,
  /^nov/,
  /^(?:dec|dez|dic)/,
]

const monthOf = (name: string): number | null => {
  const index = months.findIndex((month) => month.test(name))
  return index === -1 ? null : index + 1
}
