import type { Cell } from '../spreadsheet.ts'
import { isoDate, swapped } from './calendar-day.ts'
import { readCivilDate } from './civil-date.ts'
import type { CivilDate } from './civil-date.ts'
import type { ReadDate, Reading, DateOrder } from './date-reading.ts'
import { foldText } from '#shared/dates/fold-text.ts'
import { readTime } from './read-time.ts'
import type { WrittenTime } from './read-time.ts'
import { weekdayOf, weekdaysNamed } from './weekday-names.ts'

/**
 * Reads a date in the ways rooming lists write it in the languages of the trade: ISO, `20261201`, `1.12.26`,
 * `01/12/2026`, `1-Dec-26`, `Dec 1, 2026`, `令和8年12月1日`, spreadsheet serials, each with a weekday or a time of day.
 * null when it is none, and also when anything stands beside the date that is neither weekday nor time. Nothing is
 * guessed: what can be several days comes back as unclear. Years of two digits are 1980 to 2079.
 */
export const readDate = (cell: Cell, epoch: 1900 | 1904): ReadDate | null => {
  if (cell.text.length > 80) return null
  const key = `${epoch}${cell.kind}${cell.text}`
  const known = lately.get(key)
  if (known !== undefined) return known
  // A list says few different dates many times. The limit keeps a hostile one from filling the memory.
  if (lately.size > 5_000) lately.clear()
  const read = readAnew(cell, epoch)
  lately.set(key, read)
  return read
}

const lately = new Map<string, ReadDate | null>()

const readAnew = (cell: Cell, epoch: 1900 | 1904): ReadDate | null => {
  const text = foldText(cell.text)
  if (text === '') return null
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return fromSerial(Number(text.replace(',', '.')), epoch)
  const read = readWritten(text)
  return read !== null && cell.kind === 'date' && read.is === 'date' ? { ...read, form: 'cell' } : read
}

/** The days a date can be when nothing but the order of its numbers is in doubt, or none of it. */
export const readingsOf = (read: ReadDate): readonly Reading[] =>
  read.is === 'unclear' ? read.readings : [{ date: read.date, order: null, languages: null }]

/** A read date in a chosen order as `YYYY-MM-DD`, or null when there is no such day or still more than one. */
export const dateIn = (read: ReadDate, order: DateOrder): string | null => {
  if (read.is === 'date') return read.date
  const dates = new Set(
    read.readings.filter((one) => one.order === null || one.order === order).map((one) => one.date),
  )
  return dates.size === 1 ? ([...dates][0] ?? null) : null
}

/** The day itself, or the one it becomes when a spreadsheet program of another country has changed day and month. */
export const swapsOf = (date: string): readonly string[] =>
  [date, swapped(date)].filter((one) => one !== null)

const readWritten = (text: string): ReadDate | null => {
  const direct = readDateThenTime(text)
  if (direct !== null) return direct
  // Some write the time before the date: 18:00 1.12.2026, or Arabic and Chinese sheets.
  const turned = /^(\d{1,2}[:h]\d\d(?:\s*[ap]\.?\s?m\.?)?|\d{1,2}\s*[ap]m),?\s+(.*)$/u.exec(text)
  return turned === null ? null : readDateThenTime(`${turned[2]} ${turned[1]}`)
}

const readDateThenTime = (text: string): ReadDate | null => {
  const { days, rest } = leadingWeekday(text)
  const read = readFrom(rest.replace(article, ''), days)
  // `mar` is Tuesday in four languages and March in more.
  return read === null && days !== null ? readFrom(text, null) : read
}

const article = /^(?:den|the|le|el|il|d\.)\s+(?=\d)/u

const readFrom = (text: string, days: Days): ReadDate | null => {
  for (const civil of readCivilDate(text)) {
    const tail = readTail(civil)
    if (tail === null) continue
    const read = datesOf(civil, tail.time, [days, tail.days])
    if (read !== null) return read
  }
  return null
}

type Days = ReadonlySet<number> | null

const leadingWeekday = (text: string): { days: Days; rest: string } => {
  const match = /^\(?(\p{L}+(?:-\p{L}+)?)\.?\)?[,;]?\s*(?=[\d\p{L}])(.*)$/u.exec(text)
  const days = match === null ? null : weekdaysNamed(match[1] ?? '')
  return days === null ? { days: null, rest: text } : { days, rest: match?.[2] ?? '' }
}

/** The weekday and the time behind a date; null when something else stands there. */
const readTail = ({ rest }: CivilDate): { days: Days; time: WrittenTime | null } | null => {
  // A day with an offset and no time (XML Schema) is that day everywhere.
  if (rest === '' || /^(?:z|[+-]\d\d:\d\d)$/u.test(rest)) return { days: null, time: null }
  const isAfterT = /^t\d/u.test(rest)
  const text = isAfterT ? rest.slice(1) : rest.replace(/^(?:[\s,;.]|-\s)+/u, '')
  const day = /^\(?(\p{L}+(?:-\p{L}+)?)\.?\)?[,;]?(?:\s+|(?=\d)|$)(.*)$/u.exec(text)
  const days = isAfterT || day === null ? null : weekdaysNamed(day[1] ?? '')
  const remaining = days === null ? text : (day?.[2] ?? '')
  if (remaining.trim() === '') return { days, time: null }
  if (isSecondDate(remaining, /^\s*-/u.test(rest))) return null
  const time = readTime(remaining, isAfterT)
  return time === null ? null : { days, time }
}

/** `9.12.26 - 23.12.26`: a time between points could be the day on which the stay ends. */
const isSecondDate = (text: string, isAfterDash: boolean): boolean => {
  const match = /^(\d{1,2})\.(\d{1,2})(?:\.(\d\d)?)?$/u.exec(text.trim())
  if (match === null) return false
  const [, day, month, year] = match
  const isDay = Number(day) >= 1 && Number(month) >= 1 && Number(month) <= 12
  return isDay && (year === undefined ? isAfterDash : year !== '00')
}

/** The days that agree with the weekdays written. */
const datesOf = (
  { form, readings, isYearless, languages }: CivilDate,
  time: WrittenTime | null,
  weekdays: readonly Days[],
): ReadDate | null => {
  const agreeing = readings.filter(({ date }) =>
    weekdays.every((days) => days === null || days.has(weekdayOf(date))),
  )
  const [first] = agreeing
  if (first === undefined) return null
  const dates = new Set(agreeing.map(({ date }) => date))
  const isUsualPoints = form === 'points' && first.order === 'dayFirst'
  const isCertain = dates.size === 1 && (first.order === null || isUsualPoints || agreeing.length > 1)
  return isCertain && !isYearless
    ? { is: 'date', date: first.date, form, time, isYearless, languages }
    : { is: 'unclear', readings: agreeing, form, time, isYearless, languages }
}

/** Days since the epoch of the workbook, with the time of day as fraction; a list has no dates before 1985 or after 2064. */
const fromSerial = (serial: number, epoch: 1900 | 1904): ReadDate | null => {
  const minutes = Math.round((serial + (epoch === 1904 ? 1462 : 0)) * 1_440)
  const days = Math.floor(minutes / 1_440)
  if (days < 31_000 || days > 60_000) return null
  const at = new Date(Date.UTC(1899, 11, 30) + minutes * 60_000).toISOString()
  const clock = at.slice(11, 16)
  const time = clock === '00:00' ? null : { clock, isNextDay: false, zone: null }
  const date = isoDate(Number(at.slice(0, 4)), Number(at.slice(5, 7)), Number(at.slice(8, 10)))
  return date === null ? null : { is: 'date', date, form: 'cell', time, isYearless: false, languages: null }
}
