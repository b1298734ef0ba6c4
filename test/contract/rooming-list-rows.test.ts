import { expect, test } from 'vitest'
import { understand } from '#test/support/list-facts.ts'
import { read, sheetOf, shown, stay, withNote } from '#test/support/list-rows.ts'

test('a formula without a value is no blank cell: nothing is filled in, and the row waits', () => {
  const sheet = sheetOf([
    'Room,Guest,Arrival,Departure,Conf',
    `101,Ana Silva,${stay},7`,
    `,Ben Silva,${stay},7`,
    `,Cid Silva,${stay},7`,
  ])
  const unknown = withNote(sheet, 3, 0, { note: 'unknown' })
  expect(shown(understand(unknown)).rows).toEqual([
    [2, '101', 'Ana Silva', ''],
    [3, '', 'Ben Silva', 'cellUnknown'],
    // Neither is the room below it known.
    [4, '', 'Cid Silva', 'roomMissing'],
  ])
  expect(shown(understand(unknown, { blankRooms: 'above' })).rows[1]).toEqual([
    3,
    '',
    'Ben Silva',
    'cellUnknown',
  ])
})

test('unknown and error values are a problem in every place that decides', () => {
  const sheet = sheetOf([
    'Room,Guest,Arrival,Departure,Keys,Status',
    `101,Ana Silva,${stay},1,Confirmed`,
    `102,Ben Silva,${stay},1,Confirmed`,
  ])
  const options = { arrive: '2026-12-01', depart: '2026-12-04' }
  for (const column of [0, 1, 2, 3, 4, 5])
    for (const cell of [
      { text: '', note: 'unknown' as const },
      { text: '#N/A', note: 'error' as const },
    ])
      expect(shown(understand(withNote(sheet, 3, column, cell), options)).rows[1]?.[3]).toBe('cellUnknown')
})

test('dates that come from a row where they are unknown are unknown', () => {
  const sheet = sheetOf(['Room,Guest,Arrival,Departure', `101,Ana Silva,${stay}`, 'ditto,Ben Silva,,'])
  const list = shown(
    understand(withNote(sheet, 2, 2, { text: '', note: 'unknown' }), { arrive: '2026-12-01' }),
  )
  expect(list.rows.map(([, , , problems]) => problems)).toEqual(['cellUnknown', 'cellUnknown'])
})

test('lost letters in a room or a name are asked', () => {
  expect(read(['Room,Guest,Arrival,Departure', `101,J\ufffdrgen Gro\ufffd,${stay}`]).rows[0]?.[3]).toBe(
    'textDamaged',
  )
})

test('a name that was encoded twice is asked with what was probably meant', () => {
  const list = read(['Room,Guest,Arrival,Departure', `101,JosÃ© Silva,${stay}`])
  expect(list.problems).toEqual([
    { kind: 'textDamaged', text: 'JosÃ© Silva', why: 'twiceEncoded', suggestion: 'José Silva' },
  ])
})

test('four names and one room without a booking are asked row by row', () => {
  const lines = [
    'Room,Guest,Arrival,Departure',
    `101,Ana Silva,${stay}`,
    `,Ben Weiss,${stay}`,
    `,Cid Vogel,${stay}`,
    `,Dora Kurz,${stay}`,
  ]
  const list = read(lines)
  expect(list.rows.slice(1).map(([, room, , problems]) => [room, problems])).toEqual(
    Array.from({ length: 3 }, () => ['', 'roomBlank']),
  )
  expect(list.problems).toEqual(Array.from({ length: 3 }, () => ({ kind: 'roomBlank', room: '101', row: 2 })))
  expect(read(lines, { blankRooms: 'above' }).rows.map(([, room]) => room)).toEqual([
    '101',
    '101',
    '101',
    '101',
  ])
  const one = read(lines, { confirmed: [{ row: 4, kind: 'roomBlank' }] })
  expect(one.rows.map(([, room]) => room)).toEqual(['101', '', '101', ''])
})

test.for([
  [
    'the same booking',
    ['Conf,Room,Guest,Arrival,Departure', `7,101,Ana Silva,${stay}`, `7,,Ben Weiss,${stay}`],
  ],
  ['a ditto mark', ['Room,Guest,Arrival,Departure', `101,Ana Silva,${stay}`, `dito,Ben Weiss,${stay}`]],
  [
    'a place left by the adults',
    ['Room,Guest,Arrival,Departure,Adults', `101,Ana Silva,${stay},2`, `,Ben Weiss,${stay},`],
  ],
  [
    'a place left by the room type',
    ['Room,Gast,Arrival,Departure,Kat', `101,Ana Silva,${stay},Doppelzimmer`, `,Ben Weiss,${stay},`],
  ],
  [
    'a sharer by name',
    [
      'Room,Guest,Arrival,Departure,Sharing with',
      `101,Ana Silva,${stay},`,
      `102,Eva Lang,${stay},`,
      `,Ben Weiss,${stay},Ana Silva`,
    ],
  ],
] as const)('a blank room is filled by %s, and it is said', ([, lines]) => {
  const list = read(lines)
  const last = list.rows.at(-1)
  expect(last?.slice(1)).toEqual(['101', 'Ben Weiss', ''])
  expect(list.notes.at(-1)?.some((note) => note === 'roomFromAbove' || note === 'roomFromShare')).toBe(true)
})

test.for([
  [
    'the number of a whole group',
    [
      'Conf,Room,Guest,Arrival,Departure',
      `7,101,Ana Silva,${stay}`,
      `7,102,Eva Lang,${stay}`,
      `7,,Ben Weiss,${stay}`,
    ],
  ],
  ['a full room', ['Room,Guest,Arrival,Departure,Adults', `101,Ana Silva,${stay},1`, `,Ben Weiss,${stay},`]],
  [
    'a size of its own',
    ['Room,Guest,Arrival,Departure,Adults', `101,Ana Silva,${stay},2`, `,Ben Weiss,${stay},2`],
  ],
] as const)('%s is no reason to fill a blank room', ([, lines]) => {
  expect(read(lines).rows.at(-1)?.[3]).toBe('roomBlank')
})

test('a ditto mark after a cancelled or skipped row means that row’s room, never the one before', () => {
  const lines = [
    'Room,Guest,Arrival,Departure,Status',
    `101,Ana Silva,${stay},`,
    `102,Ben Weiss,${stay},Cancelled`,
    `ditto,Cid Vogel,${stay},`,
  ]
  expect(read(lines).rows.at(-1)).toEqual([4, '102', 'Cid Vogel', ''])
  const skipped = lines.map((line) => line.replace('Cancelled', ''))
  expect(read(skipped, { skipRows: [3] }).rows.at(-1)).toEqual([4, '102', 'Cid Vogel', ''])
})

test('sharers with rows of their own get no second key', () => {
  const list = read([
    'Room,Guest,Arrival,Departure,Sharing with',
    `101,Ana Silva,${stay},Ben Weiss`,
    `101,Ben Weiss,${stay},Ana Silva`,
  ])
  expect(list.rows).toEqual([
    [2, '101', 'Ana Silva', ''],
    [3, '101', 'Ben Weiss', ''],
  ])
  const apart = read([
    'Room,Guest,Arrival,Departure,Sharing with',
    `101,Ana Silva,${stay},Ben Weiss`,
    `102,Ben Weiss,${stay},`,
  ])
  expect(apart.rows[0]).toEqual([2, '101', 'Ana Silva', 'shareAmbiguous'])
})
