import { expect, test } from 'vitest'
import { capacityOf, capacityProblems, cardUse, properFormat } from '#core/issuing/capacity.ts'
import { cleanEmail, cleanGuestName, cleanPhone, roomInName } from '#core/issuing/guest-name.ts'
import { previewLabel, templateOfProperty } from '#shared/label.ts'
import { EntranceId } from '#shared/ids.ts'

const rack = Array.from({ length: 60 }, (_, index) => EntranceId.parse(`room-${index}`))
const rooms = (from: number, count: number) => rack.slice(from, from + count)

test('33 rooms in a row fit an rfid48 card, the 34th asks for TLCode', () => {
  const use = (count: number) => cardUse({ roomIds: rooms(0, count), commonDoors: 0, rackOrder: rack })
  expect(properFormat(use(33))).toBe('rfid48')
  expect(properFormat(use(34))).toBe('TLCode')
  expect(capacityProblems(capacityOf(use(34), 'rfid48'))).toEqual([
    { kind: 'overCapacity', format: 'rfid48', what: 'consecutiveRooms', count: 34, max: 33 },
  ])
})

test('rooms outside the longest run are additional: seven fit, the eighth does not', () => {
  const scattered = (count: number) =>
    Array.from({ length: count }, (_, index) => rack[30 + index * 2]).flatMap((id) => id ?? [])
  const use = (count: number) =>
    cardUse({ roomIds: [...rooms(0, 10), ...scattered(count)], commonDoors: 28, rackOrder: rack })
  expect(use(7)).toEqual({ consecutiveRooms: 10, additionalRooms: 7, commonDoors: 28 })
  expect(properFormat(use(7))).toBe('rfid48')
  expect(properFormat(use(8))).toBe('TLCode')
})

test('the 29th common door asks for TLCode, which has no published limit', () => {
  const use = cardUse({ roomIds: rooms(0, 1), commonDoors: 29, rackOrder: rack })
  expect(properFormat(use)).toBe('TLCode')
  expect(capacityProblems(capacityOf(use, 'TLCode'))).toEqual([])
})

test('a label reads room and hotel, and is cut at 32 characters', () => {
  const facts = { rooms: ['412'], siteName: 'Hotel Meridian' }
  expect(previewLabel('%ROOMNUM% - %SITENAME%', facts)).toBe('412 - Hotel Meridian')
  expect(previewLabel('%SITENAME% %SITENAME% %SITENAME%', facts)).toHaveLength(32)
  expect(previewLabel('%ROOMRANGE% %ROOMLIST%', { ...facts, rooms: ['601', '602'] })).toBe('601-602 601, 602')
  expect(previewLabel('%NOTHING%', facts)).toBe('%NOTHING%')
})

test('the label of a key to several rooms names them all, unless the template says rooms in its own way', () => {
  expect(templateOfProperty('%ROOMNUM% - %SITENAME%', 1)).toBe('%ROOMNUM% - %SITENAME%')
  expect(templateOfProperty('%ROOMNUM% - %SITENAME%', 2)).toBe('%ROOMLIST% - %SITENAME%')
  expect(templateOfProperty('%ROOMNUM% (%ROOMRANGE%)', 2)).toBe('%ROOMNUM% (%ROOMRANGE%)')
})

test('before a room is chosen its place in the label is empty', () => {
  const facts = { rooms: [], siteName: 'Hotel Meridian' }
  expect(previewLabel('[%ROOMNUM%%ROOMRANGE%%ROOMLIST%] %SITENAME%', facts)).toBe('[] Hotel Meridian')
})

test('names of every script are welcome; what hides or turns text is not', () => {
  for (const name of ['Ana Silva', 'محمد علي', 'דוד כהן', '山田 太郎', 'Zoë O’Neil-Smith', 'علی\u200cرضا']) {
    expect(cleanGuestName(name)).toEqual({ ok: true, value: name.normalize('NFC') })
  }
  expect(cleanGuestName('Rui\u202e412')).toMatchObject({
    ok: false,
    error: { kind: 'guestUnreadable', character: 'U+202E' },
  })
  expect(cleanGuestName(' \t ')).toMatchObject({ ok: false, error: { kind: 'guestMissing' } })
  for (const text of ['412', '4 12', '12-04', '+351 91'])
    expect(cleanGuestName(text)).toEqual({ ok: false, error: { kind: 'guestNotName', text, room: null } })
  expect(cleanGuestName('x'.repeat(300))).toMatchObject({
    ok: false,
    error: { kind: 'guestTooLong', length: 300 },
  })
  expect(cleanGuestName('  Ana   Silva ')).toEqual({ ok: true, value: 'Ana Silva' })
})

test('contacts are checked, and empty ones are none', () => {
  expect(cleanEmail(' ')).toEqual({ ok: true, value: null })
  expect(cleanEmail('ana@example')).toMatchObject({ ok: false, error: { field: 'email' } })
  expect(cleanPhone('+351 912 345-678')).toEqual({ ok: true, value: '+351912345678' })
  expect(cleanPhone('call me')).toMatchObject({ ok: false, error: { field: 'phone' } })
})

test('the number of a room behind a name is seen; a name with another number is a name', () => {
  const rooms = ['412', '418', '12-04', '412A', 'Villa 3', '7']
  for (const [name, room] of [
    ['Ana412', '412'],
    ['Ana Silva 418', '418'],
    ['412 Rui Silva', '412'],
    ['Ana12-04', '12-04'],
    ['Ana 412a', '412A'],
    ['Rui Silva', null],
    ['John Smith 3rd', null],
    ['Ana 4120', null],
    ['Agent 7', null],
  ] as const)
    expect([name, roomInName(name, rooms)]).toEqual([name, room])
})
