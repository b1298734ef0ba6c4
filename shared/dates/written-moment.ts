import { Temporal } from '../temporal.ts'
import { dateIn, readDate, readingsOf } from './read-date.ts'
import type { ReadDate } from './date-reading.ts'
import { foldText } from './fold-text.ts'
import { readTime } from './read-time.ts'
import { weekdayOf, weekdaysNamed } from './weekday-names.ts'

export type MomentContext = {
  /** The value so far, `YYYY-MM-DDTHH:mm`: gives the time when only a day is written, and the day when only a time. */
  readonly current: string
  /** Where `+2` counts from. */
  readonly from: string
  /** Today's date of the property, `YYYY-MM-DD`. */
  readonly today: string
  /** The language of whoever writes, as `de`: what several languages write is taken in this one. */
  readonly language: string
}

/** What was written: one wall-clock time of the property, `YYYY-MM-DDTHH:mm`, or several it may mean. */
export type WrittenMoment =
  | { readonly is: 'one'; readonly local: string }
  | { readonly is: 'several'; readonly locals: readonly string[] }
  | { readonly is: 'none' }

/**
 * Reads a moment as a desk writes it: `14`, `14:30`, `2pm`, `tomorrow 14`, `morgen 14 Uhr`, `Tue 11`, `1 Dec`,
 * `1.12. 11`, `26 11:00`, `+2`, `2026-12-01 15:00`. A number up to 24 alone is an hour; with a point behind it, a day.
 * What can be two moments comes back as both, never as the likelier one. A day without a year is the next in time.
 */
export const readMoment = (written: string, context: MomentContext): WrittenMoment => {
  const text = foldText(written)
  const found = new Set(
    [wholeIso, plusDays, hourOrDay, named, onWeekday, onDay, onDate, timeAlone]
      .map((read) => read(text, context))
      .find((locals) => locals.length > 0),
  )
  const locals = [...found].toSorted()
  const [only] = locals
  if (only === undefined) return { is: 'none' }
  return locals.length === 1 ? { is: 'one', local: only } : { is: 'several', locals }
}

type Read = (text: string, context: MomentContext) => readonly string[]

const wholeIso: Read = (text) => {
  const match = /^(\d{4}-\d\d-\d\d)[t ](\d\d:\d\d)$/u.exec(text)
  return match === null ? [] : [`${match[1]}T${match[2]}`]
}

const plusDays: Read = (text, { current, from }) => {
  const match = /^\+ ?(\d{1,3})$/u.exec(text)
  return match === null ? [] : [at(addDays(dayOf(from), Number(match[1])), clockOf(current))]
}

/** `14` is an hour and `26` can only be a day. */
const hourOrDay: Read = (text, context) => {
  const match = /^(\d{1,2})(\.?)$/u.exec(text)
  if (match === null) return []
  const number = Number(match[1])
  if (match[2] === '' && number <= 24) return onDayAt(dayOf(context.current), hourClock(number))
  return nextOfMonth(number, context.today).map((day) => at(day, clockOf(context.current)))
}

/** `tomorrow`, `morgen 14 Uhr`, `passado amanhã às 9`. */
const named: Read = (text, context) => {
  for (const [word, days] of dayWords()) {
    if (text !== word && !text.startsWith(`${word} `) && !text.startsWith(`${word},`)) continue
    const day = addDays(context.today, days)
    return timeBehind(text.slice(word.length), context).flatMap((clock) => onDayAt(day, clock))
  }
  return []
}

/** `Tue 11` is Tuesday at eleven, and also Tuesday the eleventh when there is one. */
const onWeekday: Read = (text, context) => {
  const match = /^(\p{L}+(?:-\p{L}+)?)\.?(?:,? ?(.*))$/u.exec(text)
  const days = match === null ? null : weekdaysNamed(match[1] ?? '')
  if (match === null || days === null) return []
  const rest = match[2] ?? ''
  const hours = timeBehind(rest, context).flatMap((clock) =>
    nextWeekdays(days, context.today).flatMap((day) => onDayAt(day, clock)),
  )
  const dayNumber = /^(\d{1,2})\.?$/u.exec(rest)
  const dated = dayNumber === null ? [] : nextOfMonth(Number(dayNumber[1]), context.today)
  const sameDay = dated.filter((day) => days.has(weekdayOf(day)) && day < addDays(context.today, 60))
  return [...hours, ...sameDay.map((day) => at(day, clockOf(context.current)))]
}

/** `26 11:00`, `26. 14 Uhr`. */
const onDay: Read = (text, context) => {
  const match = /^(\d{1,2})(\.?) (.+)$/u.exec(text)
  if (match === null) return []
  const [, number, point, rest = ''] = match
  const days = nextOfMonth(Number(number), context.today).flatMap((day) =>
    timeBehind(rest, context).flatMap((clock) => onDayAt(day, clock)),
  )
  // `11 30` may be half past eleven, and `11 15` the fifteenth hour of the eleventh.
  const isTime = point === '' && Number(number) <= 23 && /^[0-5]\d$/u.test(rest)
  const clock = `${two(Number(number))}:${rest}`
  return isTime ? [...days, at(dayOf(context.current), clock)] : days
}

/**
 * A date in any of the ways rooming lists write one, with an hour behind it or not. In `1 Dec 14` the last number is an
 * hour: a desk plans no stay in 2014.
 */
const onDate: Read = (text, context) => {
  const readings = splits(text).map(([day, rest]) => {
    const read = readDate({ text: day, kind: 'text', note: null }, 1900)
    if (read === null) return []
    const clocks = rest === '' && read.time !== null ? [timeOf(read.time)] : timeBehind(rest, context)
    return daysOf(read, context).flatMap((date) => clocks.flatMap((clock) => onDayAt(date, clock)))
  })
  const isToCome = (locals: readonly string[]) => locals.some((local) => dayOf(local) >= context.today)
  return readings.find(isToCome) ?? readings.find((locals) => locals.length > 0) ?? []
}

const timeAlone: Read = (text, context) =>
  text === '' ? [] : timeBehind(text, context).flatMap((clock) => onDayAt(dayOf(context.current), clock))

/** The whole text as a date, else with its last words taken as the time. */
const splits = (text: string): readonly (readonly [string, string])[] => {
  const words = text.split(' ')
  const cut = [1, 2, 3].filter((count) => count < words.length)
  return [
    [text, ''],
    ...cut.map((count) => [words.slice(0, -count).join(' '), words.slice(-count).join(' ')] as const),
  ]
}

/** The days a written date means: in the language of whoever writes, and the next in time where no year stands. */
const daysOf = (read: ReadDate, { today, language }: MomentContext): readonly string[] => {
  if (read.is === 'date') return [read.date]
  const spoken = readingsOf(read).filter(({ languages }) => languages === null || languages.has(language))
  const known = spoken.length > 0 ? spoken : readingsOf(read)
  // Of the five languages only English is written in both orders.
  const certain =
    language === 'en'
      ? null
      : dateIn({ ...read, readings: nextYearOnly(known, today, read.isYearless) }, 'dayFirst')
  if (certain !== null) return [certain]
  return [...new Set(nextYearOnly(known, today, read.isYearless).map(({ date }) => date))]
}

type Readings = Extract<ReadDate, { is: 'unclear' }>['readings']

/** Of the same day in many years, the next one. */
const nextYearOnly = (readings: Readings, today: string, isYearless: boolean): Readings => {
  if (!isYearless) return readings
  const first = new Map<string, Readings[number]>()
  for (const one of readings) {
    const key = `${one.date.slice(5)} ${one.order ?? ''}`
    const known = first.get(key)
    if (one.date >= today && (known === undefined || one.date < known.date)) first.set(key, one)
  }
  return [...first.values()]
}

type Clock = { readonly clock: string; readonly days: number }

const hourClock = (hour: number): Clock =>
  hour === 24 ? { clock: '00:00', days: 1 } : { clock: `${two(hour)}:00`, days: 0 }

const timeOf = ({ clock, isNextDay }: NonNullable<ReturnType<typeof readTime>>): Clock => ({
  clock,
  days: isNextDay ? 1 : 0,
})

/** The time in what stands behind a day; the time of the field when nothing does, and none when it is no time. */
const timeBehind = (text: string, { current }: MomentContext): readonly Clock[] => {
  const rest = text.replace(/^[\s,;]+/u, '')
  if (rest === '') return [{ clock: clockOf(current), days: 0 }]
  const hour = /^(\d{1,2})$/u.exec(rest)
  if (hour !== null) return Number(hour[1]) <= 24 ? [hourClock(Number(hour[1]))] : []
  const time = readTime(rest)
  return time === null || time.zone !== null ? [] : [timeOf(time)]
}

const onDayAt = (day: string, { clock, days }: Clock): readonly string[] => [at(addDays(day, days), clock)]

const at = (day: string, clock: string): string => `${day}T${clock}`
const dayOf = (local: string): string => local.slice(0, 10)
const clockOf = (local: string): string => (/T(\d\d:\d\d)/u.exec(local) ?? [])[1] ?? '11:00'
const two = (number: number): string => String(number).padStart(2, '0')

const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString()

/** The next day of that number: of this month, or of the first month after that has one. */
const nextOfMonth = (day: number, today: string): readonly string[] => {
  if (day < 1 || day > 31) return []
  const now = Temporal.PlainDate.from(today)
  for (let months = 0; months < 3; months += 1) {
    const month = now.with({ day: 1 }).add({ months })
    if (day > month.daysInMonth) continue
    const date = month.with({ day })
    if (Temporal.PlainDate.compare(date, now) >= 0) return [date.toString()]
  }
  return []
}

/** The next of each weekday; today's own may mean today and in a week. */
const nextWeekdays = (days: ReadonlySet<number>, today: string): readonly string[] =>
  Array.from({ length: 8 }, (_, ahead) => addDays(today, ahead)).filter((day) => days.has(weekdayOf(day)))

let words: readonly (readonly [string, number])[] | null = null

/** Words for today and the days after it in the five languages, the longest first: `pasado mañana` before `mañana`. */
const dayWords = (): readonly (readonly [string, number])[] => {
  words ??= [
    ...['en', 'de', 'es', 'fr', 'pt'].flatMap((locale) =>
      [0, 1, 2].map((days) => [nearDay(locale, days), days] as const),
    ),
    ...alsoSaid.flatMap(([days, said]) => said.map((word) => [foldText(word), days] as const)),
  ].toSorted(([a], [b]) => b.length - a.length)
  return words
}

const nearDay = (locale: string, days: number): string =>
  foldText(new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day'))

/** What people say and the platform does not. */
const alsoSaid: readonly (readonly [number, readonly string[]])[] = [
  [
    0,
    [
      'tonight',
      'tdy',
      'heute abend',
      'heute nacht',
      'esta noche',
      'hoy',
      'ce soir',
      'hoje à noite',
      'esta noite',
    ],
  ],
  [
    1,
    [
      'tmrw',
      'tmr',
      'tomorrow morning',
      'morgen früh',
      'mañana por la mañana',
      'demain matin',
      'amanhã de manhã',
    ],
  ],
  [2, ['day after tomorrow', 'the day after tomorrow', 'uebermorgen', 'apres demain']],
]
