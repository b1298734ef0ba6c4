import { expect, test } from 'vitest'
import { createRoomFinder } from '#core/groups/find-rooms.ts'
import { findShownRoom } from '#core/groups/shown-room.ts'
import { EntranceId } from '#shared/ids.ts'

const look = (doors: readonly string[], text: string, held: string) => {
  const house = doors.map((name) => ({
    entranceId: EntranceId.parse(name),
    name,
    category: 'guest' as const,
  }))
  const cell = { text, kind: 'text', note: null, held } as const
  const { doors: found, problems } = findShownRoom(text, cell, createRoomFinder(house, []))
  return [...found.map((door) => door.name), ...problems.map((problem) => problem.kind)]
}

test.for([
  [['412', '414'], '412', '12', ['412']],
  [['412', '12'], '412', '12', ['cellUnknown']],
  [['12', '14'], '412', '12', ['unknownRoom']],
  [['0401', '0402'], '0401', '401', ['0401']],
  [['401', '402'], '0401', '401', ['401']],
  [['0401', '401'], '0401', '401', ['cellUnknown']],
  [['12-04'], '12-04', '1204', ['12-04']],
  [['12-04', '1204'], '12-04', '1204', ['cellUnknown']],
] as const)('a house of %j: shown %s, held %s', ([doors, text, held, expected]) => {
  expect(look(doors, text, held)).toEqual(expected)
})
