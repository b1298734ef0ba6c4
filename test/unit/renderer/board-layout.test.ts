import { expect, test } from 'vitest'
import { boardRows, columnsFor, moveCursor } from '#renderer/room-board/layout.ts'
import { buildingOf } from '#renderer/state/board.ts'
import { roomForDigits } from '#renderer/room-board/filter.ts'
import { applySnapshot, emptyMirror } from '#renderer/state/apply-event.ts'
import { fakeHotel, roomId, tilesOf } from '#test/support/fake-hotel.ts'

const floors = buildingOf(tilesOf(6, 20)).floors.map((floor) => ({ ...floor, isSimilar: false }))

test('twenty rooms where eight fit stand as 7, 7, 6 and not as 8, 8, 4', () => {
  const columns = columnsFor([20, 20, 20], 8 * 110, 104)
  expect(columns).toBe(7)
  expect(
    boardRows(floors, columns)
      .slice(0, 3)
      .map((row) => row.roomIds.length),
  ).toEqual([7, 7, 6])
})

test('where twelve fit, twenty rooms are two full lines of ten', () => {
  expect(columnsFor([20, 20], 12 * 110, 104)).toBe(10)
})

test('a small house uses one line', () => {
  expect(columnsFor([5, 4], 2000, 104)).toBe(5)
})

test('the top floor stands on top', () => {
  expect(floors.map((floor) => floor.name)).toEqual(['6', '5', '4', '3', '2', '1'])
})

test('up and down keep the column as far as the line allows', () => {
  const rows = boardRows(floors, 7)
  expect(moveCursor(rows, roomId('614'), 'down', 5)).toBe(roomId('620'))
  expect(moveCursor(rows, roomId('620'), 'down', 5)).toBe(roomId('506'))
})

test('an exact room number wins over a longer one that begins alike', () => {
  const { building, tiles } = applySnapshot(emptyMirror, fakeHotel().snapshot, 0)
  expect(roomForDigits(building, tiles, '41')).toBe(roomId('410'))
  expect(roomForDigits(building, tiles, '412')).toBe(roomId('412'))
  expect(roomForDigits(building, tiles, '999')).toBeNull()
})
