import { expect, test } from 'vitest'
import { Instant, parseInstant, sameMinute } from '#shared/instant.ts'
import { checkStay, defaultStay, localOf, parseLocal, staysOverlap } from '#shared/stay.ts'

const at = (text: string) => Instant.parse(text)

test('wall-clock times are the property\u2019s, whatever this computer thinks', () => {
  expect(parseLocal('2026-12-01T15:00', 'Europe/Lisbon')).toEqual({
    ok: true,
    value: '2026-12-01T15:00:00.000Z',
  })
  expect(parseLocal('2026-12-01T15:00', 'Asia/Kathmandu')).toEqual({
    ok: true,
    value: '2026-12-01T09:15:00.000Z',
  })
  expect(parseLocal('2026-12-01T15:00+01:00', 'Asia/Tokyo')).toEqual({
    ok: true,
    value: '2026-12-01T14:00:00.000Z',
  })
})

test('an hour that the clocks skip is refused with the real ones on both sides', () => {
  expect(parseLocal('2026-03-29T02:30', 'Europe/Berlin')).toMatchObject({
    ok: false,
    error: { kind: 'timeSkipped', choices: ['2026-03-29T01:30+01:00', '2026-03-29T03:30+02:00'] },
  })
})

test('an hour that comes twice is asked about, and taken with its offset', () => {
  expect(parseLocal('2026-10-25T02:30', 'Europe/Berlin')).toMatchObject({
    ok: false,
    error: { kind: 'timeRepeated', choices: ['2026-10-25T02:30+02:00', '2026-10-25T02:30+01:00'] },
  })
  expect(parseLocal('2026-10-25T02:30+01:00', 'Europe/Berlin')).toEqual({
    ok: true,
    value: '2026-10-25T01:30:00.000Z',
  })
})

test('Lord Howe moves by half an hour only', () => {
  expect(parseLocal('2026-10-04T02:15', 'Australia/Lord_Howe')).toMatchObject({
    error: { kind: 'timeSkipped' },
  })
  expect(parseLocal('2026-10-04T02:30', 'Australia/Lord_Howe')).toMatchObject({ ok: true })
})

test('what is no time is said to be none', () => {
  for (const text of [
    '',
    'tomorrow',
    '2026-13-01T10:00',
    '2026-02-30T10:00',
    '2026-12-01',
    '2023-01-01 10:40:00.000x',
  ]) {
    expect(parseLocal(text, 'Europe/Lisbon')).toEqual({ ok: false, error: { kind: 'timeUnreadable', text } })
  }
})

test('a stay must end after it begins, and in the future', () => {
  const now = at('2026-11-23T19:52:00.000Z')
  const stay = (startsAt: string, endsAt: string) => ({ startsAt: at(startsAt), endsAt: at(endsAt) })
  expect(checkStay(stay('2026-11-24T10:00:00.000Z', '2026-11-24T10:00:00.000Z'), now)).toMatchObject({
    error: { kind: 'stayReversed' },
  })
  expect(checkStay(stay('2026-11-20T10:00:00.000Z', '2026-11-23T19:52:00.000Z'), now)).toMatchObject({
    error: { kind: 'stayInPast' },
  })
  expect(checkStay(stay('2026-11-23T19:52:41.500Z', '2026-11-26T11:00:00.000Z'), now)).toMatchObject({
    value: { startsAt: '2026-11-23T19:52:00.000Z' },
  })
})

test('stays that only touch do not overlap', () => {
  const a = { startsAt: at('2026-11-20T15:00:00.000Z'), endsAt: at('2026-11-23T11:00:00.000Z') }
  const b = { startsAt: at('2026-11-23T11:00:00.000Z'), endsAt: null }
  expect(staysOverlap(a, b)).toBe(false)
  expect(staysOverlap(b, { startsAt: null, endsAt: null })).toBe(true)
})

test('the usual stay ends at check-out of the next day, also when the clocks change that night', () => {
  const stay = defaultStay(at('2026-10-24T18:00:00.000Z'), 'Europe/Berlin')
  expect(localOf(stay.endsAt, 'Europe/Berlin')).toBe('2026-10-25T11:00')
})

test.each([
  // Lisbon is on UTC in November.
  ['2026-11-28T23:50:00.000Z', '2026-11-29T11:00'],
  ['2026-11-29T00:10:00.000Z', '2026-11-29T11:00'],
  ['2026-11-29T05:59:00.000Z', '2026-11-29T11:00'],
  ['2026-11-29T06:00:00.000Z', '2026-11-30T11:00'],
])('who walks in at %s stays until %s', (now, end) => {
  expect(localOf(defaultStay(at(now), 'Europe/Lisbon').endsAt, 'Europe/Lisbon')).toBe(end)
})

test('at night a check-out that is over already is none to suggest', () => {
  const stay = defaultStay(at('2026-11-29T05:30:00.000Z'), 'Europe/Lisbon', '05:00')
  expect(localOf(stay.endsAt, 'Europe/Lisbon')).toBe('2026-11-30T05:00')
})

test('a time without a zone is not a moment, and seconds do not make two moments of one', () => {
  expect(parseInstant('2023-01-01 10:40:00.000')).toBeNull()
  expect(parseInstant('2026-11-26T11:00:00+01:00')).toBe('2026-11-26T10:00:00.000Z')
  expect(sameMinute(at('2026-11-26T11:00:00.000Z'), at('2026-11-26T11:00:59.999Z'))).toBe(true)
})
