import { expect, test } from 'vitest'
import { findCommonDoor, findRoom } from '#core/rooms/find-door.ts'
import { byRoomName, floorOf } from '#shared/room.ts'
import { EntranceId } from '#shared/ids.ts'
import { door } from '#test/support/build.ts'

const hotel = ['104', '0104', '412', '412A', '12-04', 'Villa 3'].map((name) => door(name))

test('0104 is not 104, and each is found by its own name', () => {
  expect(findRoom(hotel, '0104')).toMatchObject({ ok: true, value: { name: '0104' } })
  expect(findRoom(hotel, '104')).toMatchObject({ ok: true, value: { name: '104' } })
})

test('case and spaces around a name do not matter', () => {
  expect(findRoom(hotel, ' villa 3 ')).toMatchObject({ ok: true, value: { name: 'Villa 3' } })
})

test('an unknown room is refused with the near ones, never taken for one of them', () => {
  expect(findRoom(hotel, '413')).toMatchObject({ error: { kind: 'unknownRoom', room: '413', near: ['412'] } })
  expect(findRoom(hotel, '４１２')).toMatchObject({ error: { kind: 'unknownRoom', near: ['412', '412A'] } })
})

test('two doors of one name are not guessed between', () => {
  const twice = [...hotel, { ...door('412'), entranceId: EntranceId.parse('another') }]
  expect(findRoom(twice, '412')).toMatchObject({ error: { kind: 'ambiguousRoom', room: '412' } })
})

test('a common door is not a room, and a lift is not chosen at all', () => {
  const doors = [...hotel, door('Gym', 'common'), door('Lift 1', 'elevator')]
  expect(findRoom(doors, 'Gym')).toMatchObject({ ok: false })
  expect(findCommonDoor(doors, 'gym')).toMatchObject({ ok: true, value: { name: 'Gym' } })
  expect(findCommonDoor(doors, 'Lift 1')).toMatchObject({ error: { kind: 'unknownDoor' } })
  expect(findCommonDoor(doors, 'Gim')).toMatchObject({ error: { near: ['Gym'] } })
})

test('rooms stand in the order of the rack', () => {
  const names = ['1002', '101', '99', '0101', '12-04'].map((name) => ({ name })).toSorted(byRoomName)
  expect(names.map(({ name }) => name)).toEqual(['12-04', '99', '0101', '101', '1002'])
})

test('the floor is read off the room name', () => {
  expect(['412', '0412A', '1203', '7', 'Villa 3'].map(floorOf)).toEqual(['4', '4', '12', '0', 'Villa'])
})
