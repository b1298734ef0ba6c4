import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandBetween, edgeSpeed, lineTops, roomsUnder } from '#renderer/room-board/band.ts'
import { boardRows, floorGap, gap, labelWidth } from '#renderer/room-board/layout.ts'
import { buildingOf } from '#renderer/state/board.ts'
import { roomId, tilesOf } from '#test/support/fake-hotel.ts'

const tile = { width: 100, height: 64 }
const columns = 7
const floors = buildingOf(tilesOf(6, 20)).floors.map((floor) => ({ ...floor, isSimilar: false }))
const rows = boardRows(floors, columns)
const ground = {
  rows,
  columns,
  width: labelWidth + columns * (tile.width + gap) - gap,
  tileHeight: tile.height,
}
const corner = (line: number, column: number) => ({
  x: labelWidth + column * (tile.width + gap),
  y: lineTops(rows, tile.height)[line] ?? 0,
})
const under = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  roomsUnder(bandBetween(a, b), ground)

test('a band takes the rooms it touches, whichever way it is drawn', () => {
  const from = { x: corner(0, 1).x + 50, y: 30 }
  const to = { x: corner(1, 2).x + 5, y: corner(1, 2).y + 5 }
  const rooms = ['602', '603', '609', '610'].map(roomId)
  expect(under(from, to)).toEqual(rooms)
  expect(under(to, from)).toEqual(rooms)
})

test('the gaps between rooms and the floor names belong to nobody', () => {
  expect(under({ x: 0, y: 0 }, { x: labelWidth - 2, y: 2_000 })).toEqual([])
  const between = corner(0, 1).x - gap / 2
  expect(under({ x: between, y: 10 }, { x: between + 1, y: 20 })).toEqual([])
})

test('a line that is not full ends where its rooms end', () => {
  const last = corner(2, 6)
  expect(under(last, { x: last.x + 10, y: last.y + 10 })).toEqual([])
})

test('floors stand apart by the gap between them', () => {
  const tops = lineTops(rows, tile.height)
  expect((tops[3] ?? 0) - (tops[2] ?? 0)).toBe(tile.height + gap + floorGap)
})

test('property: a band over the whole board has every room, one inside a tile has that room', () => {
  expect(under({ x: 0, y: 0 }, { x: 5_000, y: 50_000 })).toHaveLength(120)
  fc.assert(
    fc.property(fc.nat({ max: rows.length - 1 }), fc.nat({ max: columns - 1 }), (line, column) => {
      const { x, y } = corner(line, column)
      const room = rows[line]?.roomIds[column]
      expect(under({ x: x + 1, y: y + 1 }, { x: x + 99, y: y + 63 })).toEqual(
        room === undefined ? [] : [room],
      )
    }),
  )
})

test('the board scrolls faster the nearer the pointer is to its edge, and not at all in the middle', () => {
  expect(edgeSpeed(400, 100, 700)).toBe(0)
  expect(edgeSpeed(110, 100, 700)).toBeLessThan(edgeSpeed(130, 100, 700))
  expect(edgeSpeed(690, 100, 700)).toBeGreaterThan(0)
  expect(edgeSpeed(900, 100, 700)).toBeGreaterThan(edgeSpeed(690, 100, 700))
})
