import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { BatchId } from '#shared/ids.ts'
import { Instant } from '#shared/instant.ts'
import { keepEqual, roomsToShow, todayOf } from '#renderer/room-board/filter.ts'
import type { RoomTile } from '#shared/room.ts'
import type { RoomGroup } from '#renderer/room-board/filter.ts'
import { findRooms } from '#renderer/room-board/search.ts'
import { applySnapshot, emptyMirror } from '#renderer/state/apply-event.ts'
import { noFilters } from '#renderer/state/view.ts'
import type { RoomFilters } from '#renderer/state/view.ts'
import { fakeHotel, hotelNow, roomId, tilesOf } from '#test/support/fake-hotel.ts'

const tiles = tilesOf(6, 20).map((tile) => (tile.name === '307' ? { ...tile, needsPerson: 1 } : tile))
const mirror = applySnapshot(emptyMirror, fakeHotel({ tiles }).snapshot, 0)
const today = todayOf(hotelNow, 'Europe/Lisbon')
const helsinki: RoomGroup = {
  id: BatchId.parse('helsinki'),
  name: 'Coach Helsinki',
  roomIds: new Set(['301', '307', '408', '611'].map(roomId)),
}

const show = (filters: Partial<RoomFilters>) => {
  const wanted = { ...noFilters, ...filters }
  const found = findRooms(mirror.building.rackOrder, mirror.searchables, wanted.search)
  return roomsToShow({ ...mirror, groups: [helsinki], found }, wanted, today)
}
const namesOf = (filters: Partial<RoomFilters>) =>
  show(filters).floors.flatMap((floor) => floor.roomIds.map((id) => mirror.tiles[id]?.name))

test('without a filter the building stands as it is', () => {
  expect(show({}).rooms).toBe(120)
  expect(show({}).floors.map(({ name }) => name)).toEqual(['6', '5', '4', '3', '2', '1'])
})

test('filters combine: what is shown fits each of them', () => {
  expect(namesOf({ group: helsinki.id, needsYou: true })).toEqual(['307'])
  expect(namesOf({ group: helsinki.id, floor: '4' })).toEqual(['408'])
  const both = namesOf({ occupancy: 'occupied', floor: '3' })
  expect(both).toEqual(
    tiles.filter((tile) => tile.occupancy === 'occupied' && tile.floor === '3').map(({ name }) => name),
  )
})

test('an alarm is counted whatever else is not asked for', () => {
  expect(show({}).counts.needsYou).toBe(1)
  expect(show({ floor: '4' }).counts.needsYou).toBe(0)
})

test('today ends at midnight of the property, not of this computer', () => {
  expect(todayOf(Instant.parse('2026-07-01T22:30:00.000Z'), 'Europe/Lisbon')).toMatchObject({
    startOfDay: '2026-06-30T23:00:00.000Z',
    endOfDay: '2026-07-01T23:00:00.000Z',
  })
})

test('arrivals and departures of today, and a room whose guests come later is not occupied', () => {
  const at = (time: string) => Instant.parse(`2026-11-${time}:00.000Z`)
  const stays: Readonly<Record<string, Partial<RoomTile>>> = {
    '101': { stayFrom: at('22T15:00'), stayUntil: at('23T22:00'), nextFrom: null },
    '102': { stayFrom: at('23T22:30'), stayUntil: at('26T11:00'), nextFrom: null },
    '103': { stayFrom: at('20T15:00'), stayUntil: at('23T21:00'), nextFrom: at('23T23:00') },
    '104': { stayFrom: at('24T15:00'), stayUntil: at('26T11:00'), nextFrom: null },
    '105': { stayFrom: at('20T15:00'), stayUntil: at('26T11:00'), nextFrom: null },
  }
  const ofFive = tilesOf(1, 5).map((tile) => ({
    ...tile,
    occupancy: 'occupied' as const,
    ...stays[tile.name],
  }))
  const hotel = applySnapshot(emptyMirror, fakeHotel({ tiles: ofFive }).snapshot, 0)
  const roomsWith = (filters: Partial<RoomFilters>) =>
    roomsToShow({ ...hotel, groups: [], found: null }, { ...noFilters, ...filters }, today).floors.flatMap(
      ({ roomIds }) => roomIds,
    )
  expect(roomsWith({ arrivals: true })).toEqual([roomId('102'), roomId('103')])
  expect(roomsWith({ departures: true })).toEqual([roomId('101'), roomId('103')])
  expect(roomsWith({ occupancy: 'occupied' })).toEqual([roomId('101'), roomId('103'), roomId('105')])
})

test('rooms found only by a similar name stand below the others', () => {
  const guests: Readonly<Record<string, string>> = { '602': 'Ana Slivas', '101': 'Rui Silva' }
  const hotel = tiles.map((tile) => ({ ...tile, holders: [guests[tile.name] ?? 'Peter Novák'] }))
  const other = applySnapshot(emptyMirror, fakeHotel({ tiles: hotel }).snapshot, 0)
  const found = findRooms(other.building.rackOrder, other.searchables, 'silva')
  const { floors } = roomsToShow({ ...other, groups: [], found }, { ...noFilters, search: 'silva' }, today)
  expect(floors).toEqual([
    { name: '1', isSimilar: false, roomIds: [roomId('101')] },
    { name: '6', isSimilar: true, roomIds: [roomId('602')] },
  ])
})

test('results stand as they fit: whole names first, then beginnings, each in the order of the rack', () => {
  const guests: Readonly<Record<string, string>> = {
    '101': 'Eva Silvano',
    '305': 'Rui Silva',
    '602': 'Ana Silva',
  }
  const hotel = tiles.map((tile) => ({ ...tile, holders: [guests[tile.name] ?? 'Peter Novák'] }))
  const other = applySnapshot(emptyMirror, fakeHotel({ tiles: hotel }).snapshot, 0)
  const found = findRooms(other.building.rackOrder, other.searchables, 'silva')
  const { floors } = roomsToShow({ ...other, groups: [], found }, { ...noFilters, search: 'silva' }, today)
  expect(floors.flatMap(({ roomIds }) => roomIds)).toEqual(['305', '602', '101'].map(roomId))
})

test('property: the number on a filter is what pressing it shows', () => {
  const filters = fc.record({
    occupancy: fc.constantFrom('occupied', 'vacant', 'unknown', null),
    arrivals: fc.boolean(),
    departures: fc.boolean(),
    needsYou: fc.boolean(),
    group: fc.constantFrom(helsinki.id, null),
    floor: fc.constantFrom('3', '4', null),
    search: fc.constantFrom('', 'ana', '3', 'jorg muler'),
  })
  fc.assert(
    fc.property(filters, (now) => {
      const { counts } = show(now)
      for (const occupancy of ['occupied', 'vacant', 'unknown'] as const)
        expect(counts[occupancy]).toBe(show({ ...now, occupancy }).rooms)
      expect(counts.arrivals).toBe(show({ ...now, arrivals: true }).rooms)
      expect(counts.departures).toBe(show({ ...now, departures: true }).rooms)
      expect(counts.needsYou).toBe(show({ ...now, needsYou: true }).rooms)
      expect(counts.groups[helsinki.id] ?? 0).toBe(show({ ...now, group: helsinki.id }).rooms)
      expect(counts.all).toBe(show({ floor: now.floor, search: now.search }).rooms)
    }),
  )
})

test('the same rooms stay the same value, so that the board keeps its lines', () => {
  const { floors } = show({ occupancy: 'vacant' })
  expect(keepEqual(floors, show({ occupancy: 'vacant' }).floors)).toBe(floors)
  const fewer = show({ occupancy: 'vacant', floor: '4' }).floors
  expect(keepEqual(floors, fewer)).toBe(fewer)
})
