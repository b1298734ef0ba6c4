import { expect, test } from 'vitest'
import { readDate, readingsOf } from '#shared/dates/read-date.ts'
import { readRange } from '#core/groups/read-range.ts'
import { readTime } from '#shared/dates/read-time.ts'

const cell = (text: string) => ({ text, kind: 'text' as const, note: null })
const read = (text: string, epoch: 1900 | 1904 = 1900) => readDate(cell(text), epoch)

/** The one day and time of a text, or the days it may be. */
const said = (text: string, epoch: 1900 | 1904 = 1900): string => {
  const found = read(text, epoch)
  if (found === null) return 'none'
  const dates = [...new Set(readingsOf(found).map((one) => one.date))].join(' or ')
  return found.time === null ? dates : `${dates} ${found.time.clock}${found.time.zone ?? ''}`
}

test.for([
  '2026-12-01',
  '2026/12/01',
  '2026.12.01',
  '2026. 12. 1.',
  '20261201',
  '01.12.2026',
  '1.12.26',
  '1. 12. 2026',
  '2026年12月1日',
  '2026年12月1日(火)',
  '２０２６年１２月１日',
  '二〇二六年十二月一日',
  '令和8年12月1日',
  'R8.12.1',
  '民國115年12月1日',
  '2026년 12월 1일',
  '1 Dec 2026',
  '1-Dec-26',
  'Dec 1, 2026',
  'Dec. 1st, 2026',
  'Tuesday, 1st of December 2026',
  '2026-Dec-01',
  '1. Dezember 2026',
  'Di, 1. Dez. 2026',
  '1er décembre 2026',
  'mar. 1 déc. 2026',
  '1 de diciembre de 2026',
  '1º de dezembro de 2026',
  'terça-feira, 1 de dezembro de 2026',
  '1 dicembre 2026',
  '1 december 2026',
  '1 grudnia 2026 r.',
  '1-XII-2026',
  '1. prosince 2026',
  'tirsdag d. 1. december 2026',
  '1. desember 2026',
  'tiistaina 1. joulukuuta 2026',
  '1 Δεκεμβρίου 2026',
  '1 Aralık 2026 Salı',
  '١ ديسمبر ٢٠٢٦',
  '1 كانون الأول 2026',
  '46357',
  '2026-12-01-05:00',
])('%s is the first of December 2026 and nothing else', (text) => {
  expect(said(text)).toBe('2026-12-01')
})

test('a serial counts from the epoch of its workbook and keeps its time of day', () => {
  expect(said('46357.625')).toBe('2026-12-01 15:00')
  expect(said('46357,75')).toBe('2026-12-01 18:00')
  expect(said('44895.75', 1904)).toBe('2026-12-01 18:00')
  expect(said('0.75')).toBe('none')
})

test('what can be several days is said to be all of them', () => {
  expect(said('03/04/2027')).toBe('2027-04-03 or 2027-03-04')
  expect(said('26/12/27')).toBe('2027-12-26 or 2026-12-27')
  expect(said('25/12/2569')).toBe('2026-12-25 or 2569-12-25')
  expect(said('1 listopada 2026')).toBe('2026-11-01 or 2026-10-01')
  expect(read('1 Dec')?.isYearless).toBe(true)
  expect(read('01.12.')?.isYearless).toBe(true)
})

test('a written weekday decides between two days', () => {
  expect(said('Tue 01/12/2026')).toBe('2026-12-01')
  expect(said('Mon 01/12/2026')).toBe('2026-01-12')
})

test.for([
  'Wed 01.12.2026',
  '01.12.2026 late',
  '01.12.2026 TBC',
  '2026-12-01 midnight',
  '2026-12-01 08:00-10:00',
  '2026-12-01 25:00',
  '2026-12-01 18:00 IST',
  '2026-W49-2',
  '2026-336',
  'Dec-26',
  'December 2026',
  '31.11.2026',
  '01.12.2026 / 02.12.2026',
  '1 Dezembruary 2026',
  '401',
  '102.50',
])('%s is no date, and so a problem of its row', (text) => {
  expect(said(text)).toBe('none')
})

test.for([
  ['18:00 Uhr', '18:00'],
  ['18 Uhr', '18:00'],
  ['6pm', '18:00'],
  ['6 p.m.', '18:00'],
  ['6 p. m.', '18:00'],
  ['1800', '18:00'],
  ['18h', '18:00'],
  ['18h30', '18:30'],
  ['à 18 h', '18:00'],
  ['kl. 18', '18:00'],
  ['klo 18.30', '18:30'],
  ['godz. 18:00', '18:00'],
  ['18:00 hod.', '18:00'],
  ['saat 18:00', '18:00'],
  ['18.00', '18:00'],
  ['noon', '12:00'],
  ['Mittag', '12:00'],
  ['midi', '12:00'],
  ['mediodía', '12:00'],
  ['mezzogiorno', '12:00'],
  ['południe', '12:00'],
  ['正午', '12:00'],
  ['12:00 م', '12:00'],
  ['6:30 μ.μ.', '18:30'],
  ['6 ip.', '18:00'],
  ['ÖS 6:30', '18:30'],
  ['午後6時', '18:00'],
  ['下午6点半', '18:30'],
  ['上午9:15', '09:15'],
  ['6 de la tarde', '18:00'],
  ['12:30 am', '00:30'],
])('%s is %s', ([text, clock]) => {
  expect(readTime(text ?? '')?.clock).toBe(clock)
})

test.for([
  'midnight',
  'Mitternacht',
  '12 de la noche',
  '18',
  'after 6pm',
  '18:00-20:00',
  'LH123 14:30',
  '18:60',
  'x',
])('%s is no certain time of day', (text) => {
  expect(readTime(text)).toBeNull()
})

test.for([
  ['2026-12-01T23:00:00Z', '2026-12-01 23:00+00:00'],
  ['20261201T230000Z', '2026-12-01 23:00+00:00'],
  ['2026-12-01T20:30:00-05:00', '2026-12-01 20:30-05:00'],
  ['2026-12-01 23:00 UTC', '2026-12-01 23:00+00:00'],
  ['2026-12-01 23:00 GMT+1', '2026-12-01 23:00+01:00'],
  ['01.12.2026 18:00 MEZ', '2026-12-01 18:00+01:00'],
  ['2026-12-01T18:00[Europe/Berlin]', '2026-12-01 18:00europe/berlin'],
])('%s keeps its zone', ([text, expected]) => {
  expect(said(text ?? '')).toBe(expected)
})

test.for([
  ['01.12.-04.12.2026', '2026-12-01', '2026-12-04'],
  ['1.–4. Dezember 2026', '2026-12-01', '2026-12-04'],
  ['Dec 1 - Dec 4, 2026', '2026-12-01', '2026-12-04'],
  ['2026-12-01 to 2026-12-04', '2026-12-01', '2026-12-04'],
  ['2026年12月1日〜2026年12月4日', '2026-12-01', '2026-12-04'],
  ['28.12.-02.01.2027', '2026-12-28', '2027-01-02'],
])('%s is a stay from one day to another', ([text, from, until]) => {
  const range = readRange(text ?? '', 1900)
  expect([range?.from, range?.until]).toMatchObject([{ date: from }, { date: until }])
})
