import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDate, readingsOf } from '#shared/dates/read-date.ts'
import { readTime } from '#shared/dates/read-time.ts'

/** The languages of the trade, in the forms their countries write. */
const locales =
  `en-GB en-US de-DE de-AT fr-FR es-ES es-MX pt-PT pt-BR it-IT nl-NL pl-PL cs-CZ sv-SE da-DK nb-NO fi-FI
  el-GR tr-TR ar-EG ar-LB ja-JP zh-CN zh-TW`.split(/\s+/u)

const dayMs = 86_400_000
const days = fc.integer({ min: 0, max: 900 }).map((day) => Date.UTC(2026, 5, 1) + day * dayMs)
const minutes = fc.integer({ min: 0, max: 1_439 })
const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10)

const formatters = new Map<string, Intl.DateTimeFormat>()
const written = (locale: string, at: number, options: Intl.DateTimeFormatOptions): string => {
  const key = JSON.stringify([locale, options])
  const formatter =
    formatters.get(key) ?? new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { timeZone: 'UTC', ...options })
  formatters.set(key, formatter)
  return formatter.format(at)
}

const daysOf = (text: string): readonly string[] => {
  const read = readDate({ text, kind: 'text', note: null }, 1900)
  return read === null ? [] : readingsOf(read).map((one) => one.date)
}

test('a date with the name of its month, as the platform writes it in each language, is that day or is asked', () => {
  const styles = fc.constantFrom(
    { dateStyle: 'full' } as const,
    { dateStyle: 'long' } as const,
    { year: 'numeric', month: 'long', day: 'numeric' } as const,
    { year: 'numeric', month: 'short', day: 'numeric' } as const,
    { year: 'numeric', month: 'short', day: '2-digit', weekday: 'short' } as const,
  )
  fc.assert(
    fc.property(fc.constantFrom(...locales), days, styles, (locale, at, style) => {
      const text = written(locale, at, style)
      expect(daysOf(text), `${locale}: ${text}`).toContain(isoDay(at))
    }),
    { numRuns: 4_000 },
  )
})

test('a date in numbers, as the platform writes it in each country, is that day or is asked', () => {
  let read = 0
  const styles = fc.constantFrom(
    { dateStyle: 'short' } as const,
    { dateStyle: 'medium' } as const,
    { year: 'numeric', month: 'numeric', day: 'numeric' } as const,
    { year: 'numeric', month: '2-digit', day: '2-digit' } as const,
  )
  fc.assert(
    fc.property(fc.constantFrom(...locales), days, styles, (locale, at, style) => {
      const text = written(locale, at, style)
      const found = daysOf(text)
      // Never another day alone.
      expect([isoDay(at), undefined], `${locale}: ${text}`).toContain(
        found.find((day) => day === isoDay(at)) ?? found[0],
      )
      read += found.length > 0 ? 1 : 0
    }),
    { numRuns: 4_000 },
  )
  expect(read).toBeGreaterThan(3_900)
})

test('a time of day, as the platform writes it in each language, is that time or none', () => {
  const styles = fc.constantFrom(
    { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' } as const,
    { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' } as const,
    { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const,
  )
  let read = 0
  fc.assert(
    fc.property(fc.constantFrom(...locales), minutes, styles, (locale, minute, style) => {
      const at = Date.UTC(2026, 11, 1) + minute * 60_000
      const text = written(locale, at, style)
      const found = readTime(text)
      if (found === null) return
      read += 1
      expect(found.clock, `${locale}: ${text}`).toBe(new Date(at).toISOString().slice(11, 16))
    }),
    { numRuns: 4_000 },
  )
  expect(read).toBeGreaterThan(3_900)
})

test('a date and a time together are both, or the cell is no date', () => {
  const clocks = fc.constantFrom('h12', 'h23')
  let read = 0
  fc.assert(
    fc.property(fc.constantFrom(...locales), days, minutes, clocks, (locale, day, minute, hourCycle) => {
      const at = day + minute * 60_000
      const date = written(locale, at, { year: 'numeric', month: 'long', day: 'numeric' })
      const time = written(locale, at, { hour: 'numeric', minute: '2-digit', hourCycle } as const)
      const found = readDate({ text: `${date} ${time}`, kind: 'text', note: null }, 1900)
      if (found === null) return
      read += 1
      const said = readingsOf(found).map((one) => `${one.date}T${found.time?.clock ?? 'none'}`)
      expect(said, `${locale}: ${date} ${time}`).toContain(new Date(at).toISOString().slice(0, 16))
    }),
    { numRuns: 4_000 },
  )
  expect(read).toBeGreaterThan(3_900)
})

test('no text whatever makes the reading fail or invents a day that the calendar lacks', () => {
  const parts = fc.constantFrom(
    '1',
    '31',
    '02',
    '2026',
    '26',
    '.',
    '/',
    '-',
    ' ',
    'T',
    ':',
    '年',
    '月',
    'dec',
    'mar',
    'Z',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.array(parts, { maxLength: 12 }).map((all) => all.join('')),
      ),
      (text) => {
        for (const date of daysOf(text))
          expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date)
      },
    ),
    { numRuns: 5_000 },
  )
})
