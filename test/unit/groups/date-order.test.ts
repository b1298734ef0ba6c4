import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell, SheetRow } from '#shared/spreadsheet.ts'
import { localOf } from '#shared/stay.ts'
import { sampleZone, understand } from '#test/support/list-facts.ts'

const dayMs = 86_400_000
const today = Date.UTC(2026, 10, 23)
const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10)

/** Stays that a list of today can be about, in days from today. */
const stays = fc.array(
  fc.record({ arrival: fc.integer({ min: 0, max: 500 }), nights: fc.integer({ min: 1, max: 14 }) }),
  { minLength: 1, maxLength: 8 },
)

const text = (value: string): Cell => ({ text: value, kind: 'text', note: null })

type Write = (date: string) => Cell

const understood = (
  list: readonly { arrival: number; nights: number }[],
  write: Write,
  hasNights: boolean,
) => {
  const heading = ['Room', 'Guest', 'Arrival', 'Departure', ...(hasNights ? ['Nights'] : [])].map(text)
  const rows = list.map(({ arrival, nights }, index) => {
    const from = isoDay(today + arrival * dayMs)
    const until = isoDay(today + (arrival + nights) * dayMs)
    const cells = [text(String(101 + index)), text('Ana Silva'), write(from), write(until)]
    return { from, until, cells: hasNights ? [...cells, text(String(nights))] : cells }
  })
  const sheetRows: readonly SheetRow[] = [heading, ...rows.map((row) => row.cells)].map((cells, index) => ({
    n: index + 1,
    isHidden: false,
    cells,
  }))
  const read = understand({
    file: {
      name: 'list.xlsx',
      sha256: '',
      contentSha256: '',
      format: 'xlsx',
      encoding: null,
      sheet: 'Rooms',
      sheets: ['Rooms'],
      epoch: 1900,
    },
    rows: sheetRows,
    notes: [],
  })
  return read.rows.map((row, index) => ({
    isAsked: row.problems.length > 0,
    stay: [row.from, row.until].map((at) => (at === null ? null : localOf(at, sampleZone).slice(0, 10))),
    truth: [rows[index]?.from, rows[index]?.until],
  }))
}

const parts = (date: string) => ({ year: date.slice(0, 4), month: date.slice(5, 7), day: date.slice(8) })

const writings: Readonly<Record<string, Write>> = {
  dayFirst: (date) => text(`${parts(date).day}/${parts(date).month}/${parts(date).year}`),
  monthFirst: (date) => text(`${parts(date).month}/${parts(date).day}/${parts(date).year}`),
  shortDayFirst: (date) => text(`${parts(date).day}-${parts(date).month}-${parts(date).year.slice(2)}`),
  shortMonthFirst: (date) => text(`${parts(date).month}/${parts(date).day}/${parts(date).year.slice(2)}`),
  shortYearFirst: (date) => text(`${parts(date).year.slice(2)}/${parts(date).month}/${parts(date).day}`),
  points: (date) => text(`${parts(date).day}.${parts(date).month}.${parts(date).year}`),
  withoutYear: (date) => text(`${parts(date).day}.${parts(date).month}.`),
}

/** What a spreadsheet program set to month first makes of a day-first list: dates of what it can read. */
const convertedAbroad: Write = (date) => {
  const { year, month, day } = parts(date)
  return Number(day) > 12
    ? text(`${day}/${month}/${year}`)
    : { text: `${year}-${day}-${month}`, kind: 'date', note: null }
}

test('whatever order a list writes its dates in, a stay is the true one or is asked', () => {
  fc.assert(
    fc.property(
      stays,
      fc.constantFrom(...Object.values(writings)),
      fc.boolean(),
      (list, write, hasNights) => {
        const certain = understood(list, write, hasNights).filter((row) => !row.isAsked)
        expect(certain.map((row) => row.stay)).toEqual(certain.map((row) => row.truth))
      },
    ),
    { numRuns: 1_500 },
  )
})

test('a list with a day above 12 is understood without a question', () => {
  const proof = { arrival: Math.round((Date.UTC(2026, 11, 20) - today) / dayMs), nights: 3 }
  const orders = fc.constantFrom(writings['dayFirst'], writings['monthFirst'])
  fc.assert(
    fc.property(stays, orders, (list, write) => {
      if (write === undefined) throw new Error('no writing')
      for (const row of understood([proof, ...list], write, false))
        expect(row).toMatchObject({ isAsked: false, stay: row.truth })
    }),
    { numRuns: 500 },
  )
})

test('a list that a spreadsheet program of another country has half converted is true or asked, row by row', () => {
  const left = { arrival: Math.round((Date.UTC(2027, 0, 13) - today) / dayMs), nights: 2 }
  let asked = 0
  fc.assert(
    fc.property(stays, fc.boolean(), (list, hasNights) => {
      const rows = understood([left, ...list], convertedAbroad, hasNights)
      const certain = rows.filter((row) => !row.isAsked)
      asked += rows.length - certain.length
      expect(certain.map((row) => row.stay)).toEqual(certain.map((row) => row.truth))
    }),
    { numRuns: 1_000 },
  )
  expect(asked).toBeGreaterThan(0)
})
