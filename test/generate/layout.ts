import * as fc from 'fast-check'
import { listLanguages } from './list-words.ts'

/** Columns that are about something else, with values that look like a room, a date, a guest or a phone. */
export const misleading = [
  ...(['price', 'birth', 'passport', 'folio', 'age', 'account', 'booked', 'leader', 'agent'] as const),
  ...(['company', 'floor', 'rooms', 'valid', 'type', 'driver', 'beds', 'release', 'agentMail'] as const),
  ...(['blankPrice', 'blankDate', 'blankName', 'strangePrice', 'strangeDate', 'strangeName'] as const),
  ...(['strangeNumber', 'strangeMail'] as const),
] as const
export type Misleading = (typeof misleading)[number]

/** What decides a true list and the way it is written down. */
export const layout = fc.record({
  language: fc.constantFrom(...listLanguages),
  beside: fc.constantFrom(...listLanguages),
  word: fc.nat(11),
  seed: fc.nat(1_000_000),
  people: fc.integer({ min: 2, max: 9 }),
  file: fc.oneof(
    { weight: 5, arbitrary: fc.constant('csv' as const) },
    { weight: 1, arbitrary: fc.constantFrom('xlsx', 'xlsx1904') },
  ),
  dates: fc.constantFrom(
    ...(['iso', 'compact', 'points', 'shortPoints', 'dayFirst', 'monthFirst', 'opera', 'dashes'] as const),
    ...(['named', 'namedShort', 'serial', 'instant'] as const),
  ),
  names: fc.constantFrom('full', 'lastFirst', 'split'),
  stay: fc.constantFrom('dates', 'dates', 'nights', 'both', 'range'),
  /** Times of day: none, in columns of their own, or behind the date. */
  times: fc.constantFrom('none', 'none', 'columns', 'inDate'),
  heads: fc.constantFrom('plain', 'plain', 'plain', 'upper', 'both', 'unit', 'twoLines'),
  misleading: fc.uniqueArray(fc.constantFrom(...misleading), { maxLength: 6 }),
  contact: fc.constantFrom('none', 'email', 'phone', 'both'),
  titles: fc.nat(5),
  hasTotal: fc.boolean(),
  /** The headings come again after the third guest, as on a second page. */
  hasPages: fc.boolean(),
  hasAdults: fc.boolean(),
  /** A column of statuses; with `away` some rows are cancelled or did not come. */
  status: fc.constantFrom('none', 'coming', 'away'),
  /** Some rows hold words in the guest's place that are no person. */
  hasNobody: fc.boolean(),
  sharers: fc.constantFrom('every', 'ditto', 'alone'),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  order: fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
  /** What is taken away from the headings: mostly nothing. */
  fault: fc.oneof(
    { weight: 97, arbitrary: fc.constant('none' as const) },
    {
      weight: 3,
      arbitrary: fc.constantFrom('noHeadings', 'noRoom', 'strangeRoom', 'strangeGuest', 'strangeArrival'),
    },
  ),
})
export type Layout = typeof layout extends fc.Arbitrary<infer L> ? L : never

/** A number from 0 for this list, this purpose and this row; the same every time. */
export const draw = (l: Layout, purpose: number, row: number): number =>
  Math.abs(Math.imul((l.seed + 1) * 31 + purpose * 1_009 + row * 7_919, 2_654_435_761)) >>> 3

export const at = <T>(list: readonly T[], index: number): T => {
  const one = list[index % list.length]
  if (one === undefined) throw new Error('an empty list')
  return one
}
