import { expect, test } from 'vitest'
import { BatchId, JobId } from '#shared/ids.ts'
import { addressOf, readAddress } from '#renderer/state/address.ts'
import type { Place } from '#renderer/state/address.ts'
import { applySnapshot, emptyMirror } from '#renderer/state/apply-event.ts'
import { aJob, fakeHotel, roomId, tilesOf } from '#test/support/fake-hotel.ts'

const hotelWith = (part: Parameters<typeof fakeHotel>[0] = {}) =>
  applySnapshot(emptyMirror, fakeHotel(part).snapshot, 0)
const hotel = hotelWith({ jobs: [aJob()] })
const rooms = (open: readonly string[], selected: readonly string[] = []): Place => ({
  screen: 'rooms',
  open: open.map(roomId),
  selected: selected.map(roomId),
})

const places: readonly (readonly [string, Place])[] = [
  ['/rooms', rooms([])],
  ['/rooms/412', rooms(['412'])],
  ['/rooms/401+402', rooms(['401', '402'])],
  ['/rooms?selected=401+402', rooms([], ['401', '402'])],
  ['/rooms/401?selected=401+402', rooms(['401'], ['401', '402'])],
  ['/queue', { screen: 'queue', job: null }],
  ['/queue/job-1', { screen: 'queue', job: JobId.parse('job-1') }],
  ['/groups', { screen: 'groups', batch: null }],
  ['/groups/batch-7', { screen: 'groups', batch: BatchId.parse('batch-7') }],
  ['/watch', { screen: 'watch' }],
  ['/health', { screen: 'health' }],
  ['/settings', { screen: 'settings', section: null }],
  ['/settings/keys', { screen: 'settings', section: 'keys' }],
]

test.each(places)('%s is the address of its place, and leads there', (address, place) => {
  expect(addressOf(place, hotel)).toBe(address)
  expect(readAddress(address, hotel)).toEqual({ place, lost: null })
})

test('a room with a strange name, and two rooms with one name, have addresses of their own', () => {
  const [first, second, third] = tilesOf(1, 3)
  if (first === undefined || second === undefined || third === undefined) throw new Error('three rooms')
  const strange = hotelWith({
    tiles: [
      { ...first, name: 'Villa 3+4 / Süd?' },
      { ...second, name: '7' },
      { ...third, name: '7' },
    ],
  })
  for (const { entranceId } of [first, second, third]) {
    const place: Place = { screen: 'rooms', open: [entranceId], selected: [entranceId] }
    expect(readAddress(addressOf(place, strange), strange)).toEqual({ place, lost: null })
  }
})

test.each([
  ['/rooms/999', rooms([]), { what: 'room', room: '999' }],
  ['/rooms/412+999', rooms(['412']), { what: 'room', room: '999' }],
  ['/rooms/%E0%A4%A', rooms([]), { what: 'room', room: '%E0%A4%A' }],
  ['/rooms/412/keys', rooms([]), { what: 'page' }],
  ['/queue/job-of-last-year', { screen: 'queue', job: null }, { what: 'job' }],
  ['/settings/colours', { screen: 'settings', section: null }, { what: 'page' }],
  ['/cards', rooms([]), { what: 'page' }],
  ['nonsense', rooms([]), { what: 'page' }],
] as const)('%s leads to the nearest screen and says what is not there', (address, place, lost) => {
  expect(readAddress(address, hotel)).toEqual({ place, lost })
})

test('no address has a guest in it, whatever is open', () => {
  const names = hotel.guests.map(({ fullName }) => fullName)
  for (const [, place] of places) {
    const address = decodeURIComponent(addressOf(place, hotel))
    for (const name of names) expect(address).not.toContain(name)
  }
})
