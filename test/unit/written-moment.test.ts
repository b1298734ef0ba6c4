import { expect, test } from 'vitest'
import { readMoment } from '#shared/dates/written-moment.ts'

/** Saturday 28 November 2026; the field says Sunday 11:00. */
const context = {
  current: '2026-11-29T11:00',
  from: '2026-11-28T14:20',
  today: '2026-11-28',
  language: 'en',
}
const read = (text: string, language = 'en') => {
  const found = readMoment(text, { ...context, language })
  return found.is === 'one' ? found.local : found.is === 'several' ? found.locals.join(' or ') : 'none'
}

test.each([
  ['14', '2026-11-29T14:00'],
  ['9', '2026-11-29T09:00'],
  ['14:30', '2026-11-29T14:30'],
  ['14.30', '2026-11-29T14:30'],
  ['1430', '2026-11-29T14:30'],
  ['2pm', '2026-11-29T14:00'],
  ['2 p.m.', '2026-11-29T14:00'],
  ['12 am', '2026-11-29T00:00'],
  ['noon', '2026-11-29T12:00'],
  ['24', '2026-11-30T00:00'],
  ['today', '2026-11-28T11:00'],
  ['tonight 23', '2026-11-28T23:00'],
  ['tomorrow', '2026-11-29T11:00'],
  ['tomorrow 14', '2026-11-29T14:00'],
  ['Tomorrow, 2pm', '2026-11-29T14:00'],
  ['tomorrow at 14:30', '2026-11-29T14:30'],
  ['day after tomorrow 10', '2026-11-30T10:00'],
  ['Tue', '2026-12-01T11:00'],
  ['Tue 12', '2026-12-01T12:00'],
  ['tuesday 2pm', '2026-12-01T14:00'],
  ['1 Dec', '2026-12-01T11:00'],
  ['1 Dec 14', '2026-12-01T14:00'],
  ['Dec 1, 2pm', '2026-12-01T14:00'],
  ['1.12. 11', '2026-12-01T11:00'],
  ['1.12. 14:30', '2026-12-01T14:30'],
  ['1.12.26 14', '2026-12-01T14:00'],
  ['2 Jan', '2027-01-02T11:00'],
  ['26 14:00', '2026-12-26T14:00'],
  ['26.', '2026-12-26T11:00'],
  ['31', '2026-12-31T11:00'],
  ['5.', '2026-12-05T11:00'],
  ['+2', '2026-11-30T11:00'],
  ['2026-12-01 15:00', '2026-12-01T15:00'],
  ['2026-12-01T15:00', '2026-12-01T15:00'],
])('a clerk writes %s and means %s', (text, meant) => expect(read(text)).toBe(meant))

test.each([
  ['de', 'morgen 14 Uhr', '2026-11-29T14:00'],
  ['de', 'übermorgen', '2026-11-30T11:00'],
  ['de', 'heute 18:30', '2026-11-28T18:30'],
  ['de', 'Di 12 Uhr', '2026-12-01T12:00'],
  ['de', '1. Dez. 14 Uhr', '2026-12-01T14:00'],
  ['de', '2/1 9:00', '2027-01-02T09:00'],
  ['es', 'mañana 14', '2026-11-29T14:00'],
  ['es', 'pasado mañana 9', '2026-11-30T09:00'],
  ['es', 'hoy a las 18', '2026-11-28T18:00'],
  ['es', '1 dic 14 h', '2026-12-01T14:00'],
  ['fr', 'demain 14h', '2026-11-29T14:00'],
  ['fr', 'demain 14h30', '2026-11-29T14:30'],
  ['fr', 'après-demain', '2026-11-30T11:00'],
  ['fr', '1er déc. 14h', '2026-12-01T14:00'],
  ['pt', 'amanhã 14h', '2026-11-29T14:00'],
  ['pt', 'depois de amanhã 9', '2026-11-30T09:00'],
  ['pt', 'hoje 18h30', '2026-11-28T18:30'],
])('in %s, %s means %s', (language, text, meant) => expect(read(text, language)).toBe(meant))

test.each([
  // The eleventh of December is a Friday.
  ['Fri 11', '2026-12-04T11:00 or 2026-12-11T11:00'],
  ['Sat 18', '2026-11-28T18:00 or 2026-12-05T18:00'],
  ['2/1 9:00', '2027-01-02T09:00 or 2027-02-01T09:00'],
  ['11 15', '2026-11-29T11:15 or 2026-12-11T15:00'],
])('%s can be two moments, and both are told', (text, meant) => expect(read(text)).toBe(meant))

test.each([
  'next week',
  '31.2. 11:00',
  '',
  'soon',
  '25:00',
  'tomorrow 31',
  'morgen Abend vielleicht',
  '14:00+02:00',
])('%s is not guessed at', (text) => expect(read(text)).toBe('none'))
