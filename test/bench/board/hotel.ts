import { tilesOf } from '#test/support/fake-hotel.ts'
import type { RoomTile } from '#shared/room.ts'

const first = [
  'Ana',
  'Bo',
  'Carla',
  'Dirk',
  'Elif',
  'Femke',
  'Goran',
  'Hana',
  'Imre',
  'Jörg',
  'Kaito',
  'Lena',
]
const start = [
  'Al',
  'Ber',
  'Cos',
  'Du',
  'Em',
  'Fal',
  'Gar',
  'Hol',
  'Iv',
  'Ker',
  'Lan',
  'Mor',
  'Nov',
  'Os',
  'Pir',
]
const middle = ['a', 'en', 'i', 'o', 'ur', 'el', 'ing']
const end = ['berg', 'ström', 'ski', 'dottir', 'mann', 'ez', 'ini', 'sen', 'ak']

/** 20 floors of 250 rooms whose guests have names of their own, the same every time. */
export const bigHotel = (): readonly RoomTile[] =>
  tilesOf(20, 250).map((tile, index) => ({
    ...tile,
    holders: tile.holders.length === 0 ? [] : [nameOf(index)],
  }))

const nameOf = (index: number): string => {
  const pick = (from: readonly string[], step: number) => from[(index * step) % from.length] ?? ''
  return `${pick(first, 7)} ${pick(start, 11)}${pick(middle, 5)}${pick(end, 4)}`
}
