import { expect, test } from 'vitest'
import { Instant } from '#shared/instant.ts'
import { staysOfRoom } from '#core/rooms/stays-of-room.ts'

const at = (time: string) => Instant.parse(`2026-11-${time}:00.000Z`)
const key = (from: string | null, until: string | null) => ({
  startsAt: from === null ? null : at(from),
  endsAt: until === null ? null : at(until),
})

test('a room-mate whose key was issued today belongs to the stay that began on Sunday', () => {
  expect(staysOfRoom([key('24T09:12', '26T11:00'), key('22T15:00', '25T11:00')])).toEqual([
    { from: at('22T15:00'), until: at('26T11:00') },
  ])
})

test('who leaves at eleven and who comes at three are two stays, also when one ends as the other begins', () => {
  expect(staysOfRoom([key('24T15:00', '26T11:00'), key('22T15:00', '24T11:00')])).toEqual([
    { from: at('22T15:00'), until: at('24T11:00') },
    { from: at('24T15:00'), until: at('26T11:00') },
  ])
  expect(staysOfRoom([key('22T15:00', '24T11:00'), key('24T11:00', '26T11:00')])).toHaveLength(2)
})

test('a key without an end, or without a start, makes one stay of what it overlaps', () => {
  expect(staysOfRoom([key(null, '24T11:00'), key('22T15:00', null), key('30T15:00', '30T20:00')])).toEqual([
    { from: null, until: null },
  ])
})

test('no key is no stay', () => {
  expect(staysOfRoom([])).toEqual([])
})
