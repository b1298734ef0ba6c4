import type { ListOptions, ListReading } from '#shared/rooming-list.ts'
import { daysBetween } from '#shared/dates/calendar-day.ts'
import { decideDateOrder } from './decide-date-order.ts'
import type { OrderDecision, StayDates } from './decide-date-order.ts'
import type { FilledRow } from './fill-down.ts'
import type { RawRow } from './raw-row.ts'
import { readDate, readingsOf, swapsOf } from '#shared/dates/read-date.ts'
import type { ReadDate } from '#shared/dates/date-reading.ts'
import { isStayHeading, readRange } from './read-range.ts'
import { farthestDays, longestStayNights } from './stay-bounds.ts'

export type DateField = 'arrival' | 'departure'

export type RowDates = { readonly [Field in DateField]: ReadDate | null }

/** What all dates of a list say together about each of them. */
export type ListDates = {
  readonly order: OrderDecision
  /** Those that know the names of all months of the list; null when it names none. */
  readonly languages: ReadonlySet<string> | null
  /**
   * Columns in which a spreadsheet program of another country may have changed day and month: it made dates of those
   * it could read and left the others as text.
   */
  readonly halfConverted: ReadonlySet<DateField>
  /** Some date between points exists only month first. */
  readonly arePointsTurned: boolean
  /** The dates above the headings, sorted. */
  readonly block: readonly string[]
  /** Today at the property. */
  readonly today: string
  /** `row/field` of cells that a person corrected: they mean what they say. */
  readonly edited: ReadonlySet<string>
  /** `row/kind` of questions that a person answered with yes. */
  readonly confirmed: ReadonlySet<string>
  /** Time columns in which every time is 00:00, which is what programs write for none. */
  readonly withoutTimes: ReadonlySet<'arrivalTime' | 'departureTime'>
}

type Facts = {
  readonly epoch: 1900 | 1904
  readonly options: ListOptions
  readonly block: readonly string[]
  readonly today: string
}

/** Decides for the whole list what single dates leave open; what the operator said comes before everything. */
export const decideListDates = (rows: readonly FilledRow[], facts: Facts): ListDates => {
  const { options, today } = facts
  const edited = new Set(options.edits.map(({ row, field }) => `${row}/${field}`))
  const found = rows.map(({ raw }) => ({
    n: raw.n,
    nights: nightsOf(raw.value('nights')),
    ...datesOfRow(raw, facts.epoch),
  }))
  const given = [options.arrive, options.depart].flatMap((text) => text?.slice(0, 10) ?? [])
  const block = [...facts.block, ...given].toSorted()
  return {
    order: options.dateOrder === 'auto' ? decideDateOrder({ stays: found, block, today }) : options.dateOrder,
    languages: languagesOf(found),
    halfConverted: halfConverted(found, edited),
    arePointsTurned: found.some((stay) =>
      fields.some((field) => {
        const read = stay[field]
        return read?.form === 'points' && readingsOf(read).every((one) => one.order === 'monthFirst')
      }),
    ),
    block,
    today,
    edited,
    confirmed: new Set(options.confirmed.map(({ row, kind }) => `${row}/${kind}`)),
    withoutTimes: new Set(
      (['arrivalTime', 'departureTime'] as const).filter((field) =>
        rows.every(({ raw }) => /^(?:t?0?0[:.h]00(?::00)?|0)?$/iu.test(raw.value(field))),
      ),
    ),
  }
}

/** As the reading names it: years first are no doubt that a person could decide. */
export const shownOrder = ({ order }: ListDates): ListReading['dateOrder'] =>
  order === 'yearFirst' ? 'clear' : order

const fields: readonly DateField[] = ['arrival', 'departure']

/** The dates of a row as its cells say them; one cell may hold both when its heading says so. */
export const datesOfRow = (raw: RawRow, epoch: 1900 | 1904): RowDates => {
  const read = (field: DateField) => {
    const cell = raw.cell(field)
    return cell === null ? null : readDate(cell, epoch)
  }
  const own = { arrival: read('arrival'), departure: read('departure') }
  if (raw.value('arrival') === '' || raw.value('departure') !== '') return own
  const heading = raw.problem({ kind: 'dateMissing', field: 'arrival' }, 'arrival').column ?? ''
  const range = isStayHeading(heading) ? readRange(raw.value('arrival'), epoch) : null
  return range === null ? own : { arrival: range.from, departure: range.until }
}

/** The days a date can be after all that the list says. */
export const candidatesOf = (
  read: ReadDate,
  row: number,
  field: DateField,
  list: ListDates,
): readonly string[] => {
  if (read.is === 'date') return isTurnable(read, row, field, list) ? swapsOf(read.date) : [read.date]
  const { order, languages, today } = list
  const inOrder = readingsOf(read).filter((one) =>
    order === 'clear' || order === 'tied'
      ? one.order !== 'yearFirst' || isNear(one.date, today)
      : one.order === null || one.order === order || (read.form === 'points' && !list.arePointsTurned),
  )
  const inLanguage = inOrder.filter(
    (one) => one.languages === null || languages === null || overlaps(one.languages, languages),
  )
  const dates = [...new Set((inLanguage.length > 0 ? inLanguage : inOrder).map((one) => one.date))]
  return read.isYearless ? dates.filter((date) => isNear(date, today)) : dates
}

const isTurnable = (read: ReadDate, row: number, field: DateField, list: ListDates): boolean => {
  if (list.edited.has(`${row}/${field}`) || hasZone(read)) return false
  if (read.form === 'points') return list.arePointsTurned
  return isConverted(read) && list.halfConverted.has(field)
}

/** An instant was written by a program that knew what it meant. */
const hasZone = ({ time }: ReadDate): boolean => time !== null && time.zone !== null

/** A spreadsheet program made it a date, or wrote one it had made. */
const isConverted = ({ form }: ReadDate): boolean => form === 'cell' || form === 'iso'

type Found = StayDates & { readonly n: number }

/**
 * Real dates beside texts of numbers, in the whole list; dates written year first beside such texts only within their
 * column, since a program may write its columns in different ways.
 */
const halfConverted = (found: readonly Found[], edited: ReadonlySet<string>): ReadonlySet<DateField> => {
  const forms = (field: DateField) =>
    new Set(
      found.flatMap((stay) => {
        const read = stay[field]
        return read === null || edited.has(`${stay.n}/${field}`) || hasZone(read) ? [] : [read.form]
      }),
    )
  const byField = { arrival: forms('arrival'), departure: forms('departure') }
  const isNumbers = (field: DateField) => byField[field].has('numbers') || byField[field].has('points')
  const hasNumbers = fields.some(isNumbers)
  return new Set(
    fields.filter(
      (field) =>
        (byField[field].has('cell') && hasNumbers) || (byField[field].has('iso') && isNumbers(field)),
    ),
  )
}

/** The languages that know every month of the list, so that `listopad` beside `grudnia` is Polish. */
const languagesOf = (found: readonly Found[]): ReadonlySet<string> | null => {
  const words = found
    .flatMap((stay) => [stay.arrival, stay.departure])
    .flatMap((read) => read?.languages ?? [])
  const [first] = words
  if (first === undefined) return null
  return new Set([...first].filter((language) => words.every((one) => one.has(language))))
}

const overlaps = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one))

const isNear = (date: string, today: string): boolean => {
  const days = daysBetween(today, date)
  return days >= -longestStayNights && days <= farthestDays
}

/** 0 to 365; null for anything else. */
export const nightsOf = (text: string): number | null => {
  const nights = /^(\d{1,3})(?:[.,]0+)?(?:\s*\p{L}+\.?)?$/u.exec(text.normalize('NFKC'))?.[1]
  return nights === undefined || Number(nights) > 365 ? null : Number(nights)
}
