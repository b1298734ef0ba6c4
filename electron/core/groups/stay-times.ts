import type { Instant } from '#shared/instant.ts'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import { err, ok } from '#shared/result.ts'
import type { RowNote } from '#shared/rooming-list.ts'
import type { Cell } from '#shared/spreadsheet.ts'
import { localOf, parseLocal } from '#shared/stay.ts'
import { addDays } from '#shared/dates/calendar-day.ts'
import type { DateField } from './list-dates.ts'
import { readDate } from '#shared/dates/read-date.ts'
import { readTime } from '#shared/dates/read-time.ts'
import type { WrittenTime } from '#shared/dates/read-time.ts'

/** A moment of a stay: its day and time of day at the property. */
export type Moment = {
  readonly instant: Instant
  /** `YYYY-MM-DD`: the day that counts for the nights, also for 24:00. */
  readonly day: string
  readonly notes: readonly RowNote[]
}

export type TimeFacts = {
  readonly field: DateField
  /** `HH:mm` for a day without a time. */
  readonly usual: string
  readonly timeZone: string
  /** Reads a wall-clock time of the property, or one with an offset. */
  readonly parse: (local: string) => Result<Instant, Problem>
}

/**
 * The moment of a day and a written time. A time with a zone is converted to the property's. Midnight of another
 * zone may be a day that a program wrote as an instant, or that instant: asked when the property's clock says
 * another time.
 */
export const momentOf = (
  day: string,
  time: WrittenTime | null,
  facts: TimeFacts,
): Result<Moment, Problem> => {
  const { parse, usual, timeZone } = facts
  if (time === null) return withNotes(parse(`${day}T${usual}`), day, [])
  const date = time.isNextDay ? addDays(day, 1) : day
  if (time.zone === null) return withNotes(parse(`${date}T${time.clock}`), day, ['timeRead'])
  const isOffset = /^[+-]/.test(time.zone)
  const read = isOffset
    ? parse(`${date}T${time.clock}${time.zone}`)
    : parseLocal(`${date}T${time.clock}`, time.zone)
  if (!read.ok) return read
  const local = localOf(read.value, timeZone)
  const localDay = local.slice(0, 10)
  if (time.clock === '00:00') {
    if (local.endsWith('T00:00')) return withNotes(parse(`${localDay}T${usual}`), localDay, ['zoneConverted'])
    const choices = [day, local]
    return err({ kind: 'dateAmbiguous', field: facts.field, text: `${day}T00:00${time.zone}`, choices })
  }
  return withNotes(read, localDay, ['zoneConverted', 'timeRead'])
}

const withNotes = (
  read: Result<Instant, Problem>,
  day: string,
  notes: readonly RowNote[],
): Result<Moment, Problem> => (read.ok ? ok({ instant: read.value, day, notes }) : read)

/** A cell of a column of times; `date` is the day it names as well. null when it holds no time. */
export type TimeCell = { readonly time: WrittenTime; readonly date: string | null }

/** Reads `18:30`, `6pm`, the fraction of a day (0.75), or a whole date with a time. */
export const readTimeCell = (cell: Cell, epoch: 1900 | 1904): TimeCell | null => {
  const text = cell.text.trim()
  if (/^0?[.,]\d+$/.test(text)) {
    const minutes = Math.round(Number(text.replace(',', '.')) * 1_440)
    return { time: { clock: clockOf(minutes % 1_440), isNextDay: minutes === 1_440, zone: null }, date: null }
  }
  const time = readTime(text.replace(/^t(?=\d\d:)/iu, ''))
  if (time !== null) return { time, date: null }
  const whole = readDate(cell, epoch)
  return whole?.is === 'date' && whole.time !== null ? { time: whole.time, date: whole.date } : null
}

const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
