import { expect, test } from 'vitest'
import { readTable } from '#adapters/spreadsheets/read-table.ts'
import { understandList } from '#core/groups/understand-list.ts'
import { Instant } from '#shared/instant.ts'
import { ListOptions } from '#shared/rooming-list.ts'
import { localOf } from '#shared/stay.ts'
import { sampleDoors } from '#test/support/list-facts.ts'
import { take } from '#test/support/start-core.ts'
import { makeXlsx } from '#test/support/xlsx.ts'
import type { SheetSpec } from '#test/support/xlsx.ts'
import type { z } from 'zod'

type Options = z.input<typeof ListOptions>
type Given = { readonly timeZone?: string; readonly options?: Options }

/** Each row as its stay on the clock of the property, its notes and its problems, on 23 November 2026. */
const stays = async (
  name: string,
  bytes: Buffer,
  { timeZone = 'Europe/Berlin', options = {} }: Given = {},
) => {
  const sheet = take(readTable(name, bytes, { encoding: null, sheet: null }))
  const read = understandList(sheet, ListOptions.parse(options), {
    doors: sampleDoors,
    timeZone,
    checkIn: '15:00',
    checkOut: '11:00',
    now: Instant.parse('2026-11-23T10:00:00.000Z'),
    saved: [],
    ownWords: [],
  })
  expect(read.problems).toEqual([])
  return read.rows.map((row) =>
    [
      ...(row.from === null ? [] : [localOf(row.from, timeZone)]),
      ...(row.until === null ? [] : [localOf(row.until, timeZone)]),
      ...row.notes,
      ...row.problems.map(({ problem }) =>
        problem.kind === 'dateAmbiguous' ? `${problem.kind} ${problem.choices.join(' ')}` : problem.kind,
      ),
    ].join(', '),
  )
}

/** A list with a room and a guest before the given cells of each row. */
const csv = async (headings: string, rows: readonly string[], given: Given = {}) => {
  const lines = rows.map((row, index) => `${101 + index};Ana Silva;${row}`)
  return await stays('list.csv', Buffer.from([`Room;Guest;${headings}`, ...lines].join('\r\n')), given)
}

const book = async (rows: SheetSpec['rows'], given: Given & { readonly is1904?: boolean } = {}) =>
  await stays(
    'list.xlsx',
    makeXlsx({ sheets: [{ name: 'Rooms', rows }], is1904: given.is1904 ?? false }),
    given,
  )

const dates = 'Arrival;Departure'

test('an instant with a zone is converted to the clock of the property, and said', async () => {
  const converted = 'zoneConverted, timeRead'
  const rows = [
    '2026-12-01T23:00:00Z;2026-12-04T21:00:00Z',
    '2026-12-01T20:30:00-05:00;2026-12-04T18:00:00-05:00',
    '2026-12-01 23:00 UTC;2026-12-04 10:00 GMT+1',
    '20261201T140000Z;2026-12-04T10:00:00+01:00',
    '2026-12-01T09:00[America/New_York];2026-12-04T12:00+02:00',
  ]
  expect(await csv(dates, rows)).toEqual([
    `2026-12-02T00:00, 2026-12-04T22:00, ${converted}`,
    `2026-12-02T02:30, 2026-12-05T00:00, ${converted}`,
    `2026-12-02T00:00, 2026-12-04T10:00, ${converted}`,
    `2026-12-01T15:00, 2026-12-04T10:00, ${converted}`,
    `2026-12-01T15:00, 2026-12-04T11:00, ${converted}`,
  ])
})

test('a day never shifts, and the midnight of a zone that may be a day is asked', async () => {
  const timeZone = 'America/New_York'
  const rows = [
    '2026-12-01Z;2026-12-04Z',
    '2026-12-01T00:00:00Z;2026-12-04T18:00',
    '2026-12-01T05:00:00Z;2026-12-04',
  ]
  expect(await csv(dates, rows, { timeZone })).toEqual([
    '2026-12-01T15:00, 2026-12-04T11:00',
    '2026-12-04T18:00, timeRead, dateAmbiguous 2026-12-01 2026-11-30T19:00',
    '2026-12-01T00:00, 2026-12-04T11:00, zoneConverted, timeRead',
  ])
})

test('an hour that the clocks skip or repeat is asked, and an instant in it is certain', async () => {
  const rows = [
    '2027-03-28 02:30;2027-03-29',
    '2027-03-27;2027-03-28T02:30:00Z',
    '2026-12-01;2026-12-04 11:30',
  ]
  const read = await csv(dates, rows)
  expect(read).toEqual([
    '2027-03-29T11:00, timeSkipped',
    '2027-03-27T15:00, 2027-03-28T04:30, zoneConverted, timeRead',
    '2026-12-01T15:00, 2026-12-04T11:30, timeRead',
  ])
})

test('a written time is used, whatever the language, or its row is a problem', async () => {
  const rows = [
    '01.12.2026 18:00 Uhr;04.12.2026 16:00 Uhr',
    '2026-12-01 6pm;2026-12-04 4pm',
    '2026-12-01 1800;2026-12-04 noon',
    '1 décembre 2026 18h;4 décembre 2026 midi',
    '1 de diciembre de 2026, 6 p. m.;4 de diciembre de 2026 mediodía',
    '1. joulukuuta 2026 klo 18;4. joulukuuta 2026 klo 16.00',
    '2026年12月1日 午後6時;2026年12月4日 16時',
    '١ ديسمبر ٢٠٢٦ 6:00 م;٤ ديسمبر ٢٠٢٦ 12:00 م',
    '01.12.2026 18:00;04.12.2026 sometime',
    '01.12.2026 midnight;04.12.2026',
  ]
  const read = await csv(dates, rows)
  const until = (time: string) => `2026-12-01T18:00, 2026-12-04T${time}, timeRead`
  const problems = ['2026-12-01T18:00, timeRead, dateUnreadable', '2026-12-04T11:00, dateUnreadable']
  expect(read).toEqual([
    ...['16:00', '16:00', '12:00', '12:00', '12:00', '16:00', '16:00', '12:00'].map(until),
    ...problems,
  ])
})

test('columns of times belong to the dates beside them; an early arrival is what the list says', async () => {
  const headings = 'Arrival;Arrival time;Departure;Departure time'
  const rows = [
    '2026-12-01;18:30;2026-12-04;16:00',
    '2026-12-01;6:30 pm;2026-12-04;4 pm',
    '2026-12-01;0.770833333;2026-12-04;-',
    '2026-12-01;08:00;2026-12-04;',
    '2026-12-01;2026-12-01 18:30;2026-12-04;24:00',
    '2026-12-01;tbc;2026-12-04;16:00',
    '2026-12-01 17:00;18:30;2026-12-04;',
    '2026-12-01;2026-12-02 18:30;2026-12-04;',
  ]
  expect(await csv(headings, rows)).toEqual([
    '2026-12-01T18:30, 2026-12-04T16:00, timeRead',
    '2026-12-01T18:30, 2026-12-04T16:00, timeRead',
    '2026-12-01T18:30, 2026-12-04T11:00, timeRead',
    '2026-12-01T08:00, 2026-12-04T11:00, timeRead',
    '2026-12-01T18:30, 2026-12-05T00:00, timeRead',
    '2026-12-04T16:00, timeRead, timeUnreadable',
    '2026-12-04T11:00, timeUnreadable',
    '2026-12-04T11:00, timeUnreadable',
  ])
  expect(await csv(headings, ['2026-12-01;00:00;2026-12-04;00:00'])).toEqual([
    '2026-12-01T15:00, 2026-12-04T11:00',
  ])
})

test('a mistyped year is asked or refused, and what a person confirmed is not asked again', async () => {
  const rows = [
    '2026-12-01;2062-12-04',
    '25/12/2569;27/12/2569',
    '01.12.1926;04.12.2026',
    '2036-12-01;2036-12-04',
    '01.12.16;04.12.16',
    '1 Dec 2206;4 Dec 2206',
  ]
  const read = await csv(dates, rows)
  const far = (year: string) => `${year}-12-01T15:00, ${year}-12-04T11:00, stayFarAway`
  expect(read).toEqual([
    '2026-12-01T15:00, 2062-12-04T11:00, stayTooLong',
    'dateAmbiguous 2026-12-25 2569-12-25, dateAmbiguous 2026-12-27 2569-12-27',
    expect.stringMatching(/stayTooLong$/),
    far('2036'),
    expect.stringMatching(/stayInPast$/),
    far('2206'),
  ])
  const confirmed = [{ row: 5, kind: 'stayFarAway' }]
  const again = await csv(dates, rows, { options: { confirmed } })
  expect(again[3]).toBe('2036-12-01T15:00, 2036-12-04T11:00')
})

test('a missing year is added only when one is possible', async () => {
  const rows = ['Tue 1 Dec;Fri 4 Dec', '1 Dec;4 Dec 2026', '1 Jul;4 Jul', '1 Dec;4 Dec', '01.12.;04.12.']
  const open = 'dateAmbiguous 2026-12-01 2027-12-01, dateAmbiguous 2026-12-04 2027-12-04'
  expect(await csv(dates, rows)).toEqual([
    '2026-12-01T15:00, 2026-12-04T11:00, yearAdded',
    '2026-12-01T15:00, 2026-12-04T11:00, yearAdded',
    '2027-07-01T15:00, 2027-07-04T11:00, yearAdded',
    open,
    open,
  ])
})

const headings = ['Room', 'Guest', 'Arrival', 'Departure', 'Nights']
const half = (arrival: string, departure: string, nights: number | null) => [
  101,
  'Ben Silva',
  { date: arrival },
  { date: departure },
  nights,
]

test('dates beside texts that a spreadsheet program could not read are asked unless the row proves them', async () => {
  const text = [103, 'Ana Silva', '13/01/2027', '15/01/2027', null]
  const swappedToo = '2027-05-01 2027-01-05, dateAmbiguous 2027-07-01 2027-01-07'
  expect(await book([headings, text, half('2027-05-01', '2027-07-01', null)])).toEqual([
    '2027-01-13T15:00, 2027-01-15T11:00',
    `dateAmbiguous ${swappedToo}`,
  ])
  // The nights say which it was, and a day above 12 was never a month.
  expect(await book([headings, text, half('2027-05-01', '2027-07-01', 2)])).toEqual([
    '2027-01-13T15:00, 2027-01-15T11:00',
    '2027-01-05T15:00, 2027-01-07T11:00',
  ])
  expect(await book([headings, text, half('2027-05-14', '2027-05-16', null)])).toEqual([
    '2027-01-13T15:00, 2027-01-15T11:00',
    '2027-05-14T15:00, 2027-05-16T11:00',
  ])
  const mixedColumns = [101, 'Ben Silva', { date: '2027-03-01' }, '16/01/2027', null]
  expect((await book([headings, mixedColumns]))[0]).toContain('dateAmbiguous 2027-03-01 2027-01-03')
  const edits = [
    { row: 3, field: 'arrival', value: '2027-01-05' },
    { row: 3, field: 'departure', value: '2027-01-07' },
  ] as const
  const answered = await book([headings, text, half('2027-05-01', '2027-07-01', null)], {
    options: { edits },
  })
  expect(answered[1]).toContain('2027-01-05T15:00, 2027-01-07T11:00, edited')
})

test('a serial with a time of day is both', async () => {
  const serials = [
    ['Room', 'Guest', 'Arrival', 'Departure'],
    [101, 'Ana Silva', 46_357.625, 46_360.75],
  ]
  expect(await book(serials)).toEqual(['2026-12-01T15:00, 2026-12-04T18:00, timeRead'])
  const mac = [
    ['Room', 'Guest', 'Arrival', 'Departure'],
    [101, 'Ana Silva', 44_895.75, 44_898.5],
  ]
  expect(await book(mac, { is1904: true })).toEqual(['2026-12-01T18:00, 2026-12-04T12:00, timeRead'])
  expect(await csv(dates, ['46357.75;46360,5', '0.75;46360'])).toEqual([
    '2026-12-01T18:00, 2026-12-04T12:00, timeRead',
    '2026-12-04T11:00, dateUnreadable',
  ])
})

test('nights, arrival and departure agree, and each follows from the others', async () => {
  const rows = [
    '2026-12-01;2026-12-04;3',
    '2026-12-01;2026-12-04;2',
    '2026-12-01;;3 Nächte',
    '2026-12-01;2026-12-04;??',
    '2026-12-04;2026-12-01;',
    '2026-12-01 09:00;2026-12-01 17:00;0',
  ]
  expect(await csv(`${dates};Nights`, rows)).toEqual([
    '2026-12-01T15:00, 2026-12-04T11:00',
    '2026-12-01T15:00, 2026-12-04T11:00, nightsDisagree',
    '2026-12-01T15:00, 2026-12-04T11:00',
    '2026-12-01T15:00, 2026-12-04T11:00, dateUnreadable',
    '2026-12-04T15:00, 2026-12-01T11:00, stayReversed',
    '2026-12-01T09:00, 2026-12-01T17:00, timeRead',
  ])
})

test('a month whose name means two is decided by the other dates of the list, else asked', async () => {
  const polish = ['1 lis 2027;4 lis 2027', '28 grudnia 2026;2 stycznia 2027']
  expect((await csv(dates, polish))[0]).toBe('2027-11-01T15:00, 2027-11-04T11:00')
  expect((await csv(dates, polish.slice(0, 1)))[0]).toContain('dateAmbiguous 2027-11-01 2027-10-01')
})

test('two dates in one cell are a stay where the heading says so, else a problem', async () => {
  const options = { columns: [{ field: 'arrival', column: 2 }] } as const
  const rows = ['01.12.-04.12.2026', '1.–4. Dezember 2026']
  const stay = '2026-12-01T15:00, 2026-12-04T11:00'
  expect(await csv('Zeitraum', rows, { options })).toEqual([stay, stay])
  expect((await csv('Arrival', rows.slice(0, 1), { options }))[0]).toContain('dateUnreadable')
})

test('an order that contradicts itself is asked in every row, also between points', async () => {
  const tied = await csv(dates, ['13/01/2027;15/01/2027', '01/13/2027;01/15/2027', '02/03/2027;02/04/2027'])
  expect(tied[2]).toContain('dateAmbiguous 2027-03-02 2027-02-03')
  const points = await csv(dates, ['12.13.2026;12.15.2026', '12.01.2026;12.04.2026'])
  expect(points[1]).toContain('dateAmbiguous')
})
