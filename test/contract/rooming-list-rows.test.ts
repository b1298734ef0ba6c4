import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { readTable } from '#adapters/spreadsheets/read-table.ts'
import type { ListField } from '#shared/rooming-list.ts'
import type { Cell, Spreadsheet } from '#shared/spreadsheet.ts'
import { understand } from '#test/support/list-facts.ts'
import { take } from '#test/support/start-core.ts'

type Options = Parameters<typeof understand>[1]

const sheetOf = (lines: readonly string[]): Spreadsheet =>
  take(readTable('list.csv', Buffer.from(lines.join('\n')), { encoding: null, sheet: null }))

const read = (lines: readonly string[], options: Options = {}) => shown(understand(sheetOf(lines), options))

const shown = ({ rows, ignored, problems }: ReturnType<typeof understand>) => ({
  file: problems.map((problem) => problem.kind),
  rows: rows.map((row) => [
    row.row,
    row.room,
    row.guests.join(' + '),
    row.problems.map(({ problem }) => problem.kind).join(','),
  ]),
  aside: ignored.map(({ row, why }) => [row, why]),
  notes: rows.map((row) => row.notes),
  warnings: rows.flatMap((row) => row.warnings.map(({ problem }) => problem)),
  problems: rows.flatMap((row) => row.problems.map(({ problem }) => problem)),
})

const stay = '2026-12-01,2026-12-04'
const withStatus = (...statuses: readonly string[]) => [
  'Room,Guest,Arrival,Departure,Status',
  ...statuses.map(
    (status, index) => `${101 + index},Ana Silva${'abcdefghijklmnop'[index] ?? ''},${stay},${status}`,
  ),
]

test('rows that the list itself takes back are set aside by name', () => {
  const list = read(
    withStatus('Confirmed', 'Cancelled', 'No show', 'Checked out', 'Waitlist', 'Optional', '', 'In house'),
  )
  expect(list.rows.map(([row]) => row)).toEqual([2, 8, 9])
  expect(list.aside).toEqual([
    [3, 'cancelled'],
    [4, 'noShow'],
    [5, 'checkedOut'],
    [6, 'waitlist'],
    [7, 'optional'],
  ])
  expect(list.problems).toEqual([])
})

const statuses: Readonly<Record<string, readonly string[]>> = {
  cancelled: [
    'CANCELLED',
    'Canceled',
    'CXL',
    'cancelled_by_guest',
    'cancelled_by_hotel',
    'storniert',
    'Annulé',
    'Annulée',
    'cancelada',
    'annullata',
    'geannuleerd',
    'anulowana',
    'zrušeno',
    'avbokad',
    'annulleret',
    'kansellert',
    'peruttu',
    'ακυρώθηκε',
    'iptal edildi',
    'ملغى',
    'キャンセル',
    '已取消',
    'Cancelled (12.11.)',
  ],
  noShow: [
    'NO SHOW',
    'no_show',
    'NoShow',
    'nicht angereist',
    'non présenté',
    'no se presentó',
    'mancato arrivo',
    'não compareceu',
    'niet verschenen',
    'gelmedi',
    '未到',
    'لم يحضر',
  ],
  checkedOut: [
    'CHECKED OUT',
    'checked_out',
    'CheckedOut',
    'Processed',
    'abgereist',
    'partito',
    'utcheckad',
    'çıkış yaptı',
    '已退房',
    'αναχώρησε',
  ],
  waitlist: [
    'WAITLIST',
    'Warteliste',
    "liste d'attente",
    'lista de espera',
    "lista d'attesa",
    'wachtlijst',
    'キャンセル待ち',
    '候补',
  ],
  optional: [
    'PROSPECT',
    'Optional',
    'tentativ',
    'not_confirmed',
    'Tentative',
    'opción',
    'opzione',
    'optie',
    '仮予約',
    'غير مؤكد',
  ],
}

test.for(Object.keys(statuses))('%s in 17 languages and the spellings of the trade', (why) => {
  for (const status of statuses[why] ?? []) {
    const list = read([
      'Room,Guest,Arrival,Departure,Status',
      `101,Ana Silva,${stay},`,
      `102,Ben Weiss,${stay},"${status}"`,
    ])
    expect({ status, aside: list.aside, rows: list.rows.length }).toEqual({
      status,
      aside: [[3, why]],
      rows: 1,
    })
  }
})

test('guests who come are in the list, however their status is written', () => {
  const coming = [
    'RESERVED',
    'CHECKED IN',
    'checked_in',
    'InHouse',
    'Started',
    'ok',
    'definitiv',
    'angereist',
    'Due In',
    'RSV',
    'Confirmé',
    'confirmada',
    'confermato',
    'potwierdzone',
  ]
  for (const status of coming)
    expect(read(withStatus(status))).toMatchObject({ rows: [[2, '101', 'Ana Silvaa', '']], aside: [] })
})

test('a status nobody knows is asked, and a yes brings the guest', () => {
  const lines = withStatus('Zebra')
  expect(read(lines).rows).toEqual([[2, '101', 'Ana Silvaa', 'statusUnknown']])
  expect(read(lines, { confirmed: [{ row: 2, kind: 'statusUnknown' }] }).rows).toEqual([
    [2, '101', 'Ana Silvaa', ''],
  ])
})

test('a status in the guest’s place or alone in the remarks counts; one inside a sentence does not', () => {
  const list = read([
    'Room,Guest,Arrival,Departure,Notes',
    `101,Ana Silva - CANCELLED,${stay},`,
    `102,Ben Weiss,${stay},CANCELLED`,
    `103,CXL Cid Vogel,${stay},`,
    `104,Dora Kurz,${stay},no show last year`,
    `105,Eva Lang,${stay},Late check out`,
    `106,Fay Wood,${stay},Storniert; Agentur fragen`,
    `107,Gus Moor,${stay},Cancellation: 48 h`,
  ])
  expect(list.aside).toEqual([
    [2, 'cancelled'],
    [3, 'cancelled'],
    [4, 'cancelled'],
    [7, 'cancelled'],
  ])
  expect(list.rows.map(([row]) => row)).toEqual([5, 6, 8])
})

test('rows set aside are brought back one by one', () => {
  const lines = [...withStatus('Cancelled', 'Cancelled'), `105,TBA,${stay},`]
  const list = read(lines, { returnRows: [3, 4] })
  expect(list.rows).toEqual([
    [3, '102', 'Ana Silvab', ''],
    [4, '105', 'TBA', ''],
  ])
  expect(list.notes.map((notes) => notes.includes('returned'))).toEqual([true, true])
  expect(list.aside).toEqual([[2, 'cancelled']])
})

const struck = (sheet: Spreadsheet, row: number, places: readonly number[]): Spreadsheet => ({
  ...sheet,
  rows: sheet.rows.map((one) => (one.n === row ? { ...one, struck: places } : one)),
})

test('a row whose guest, room or every cell is struck through is set aside; one struck date is not', () => {
  const sheet = sheetOf(['Room,Guest,Arrival,Departure', `101,Ana Silva,${stay}`, `102,Ben Weiss,${stay}`])
  for (const places of [[0], [1], [0, 1, 2, 3]])
    expect(shown(understand(struck(sheet, 3, places))).aside).toEqual([[3, 'struckThrough']])
  expect(shown(understand(struck(sheet, 3, [2]))).aside).toEqual([])
})

test('words that are no person are set aside in the guest’s place', () => {
  const words = ['TBA', 'N.N.', 'Gast 1', 'gesperrt', 'por confirmar', 'Driver room', 'hors service']
  const list = read([
    'Room,Guest,Arrival,Departure',
    `112,Ana Silva,${stay}`,
    ...words.map((word, index) => `${101 + index},${word},${stay}`),
  ])
  expect(list.aside).toEqual(words.map((_, index) => [index + 3, 'noPerson']))
  expect(list.rows).toHaveLength(1)
})

const withNote = (sheet: Spreadsheet, row: number, column: number, cell: Partial<Cell>): Spreadsheet => ({
  ...sheet,
  rows: sheet.rows.map((one) =>
    one.n === row
      ? { ...one, cells: one.cells.map((old, at) => (at === column ? { ...old, ...cell } : old)) }
      : one,
  ),
})

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

test('guests called like totals are guests; totals are set aside', () => {
  const list = read([
    'Guest,Room,Arrival,Departure',
    `Soma Patel,101,${stay}`,
    `"Page, Larry",102,${stay}`,
    `Somma Giulia,103,${stay}`,
    `"Total, Ana",104,${stay}`,
    'Total,4,,',
    'Gesamt: 4 Personen,,,',
    'Page 1 of 2,,,',
  ])
  expect(list.rows).toEqual([
    [2, '101', 'Soma Patel', ''],
    [3, '102', 'Larry Page', ''],
    [4, '103', 'Somma Giulia', ''],
    [5, '104', 'Ana Total', ''],
  ])
  expect(list.aside).toEqual([
    [6, 'total'],
    [7, 'total'],
    [8, 'note'],
  ])
  // Without a room they still are people, and are asked for.
  expect(read(['Guest,Room,Arrival,Departure', `Soma Patel,,${stay}`]).rows[0]?.[3]).toBe('roomMissing')
  // A total whose count is the name of a door is no guest in silence.
  expect(
    read(['Guest,Room,Arrival,Departure', `Ana Silva,102,${stay}`, `Total,101,${stay}`]).rows[1]?.[3],
  ).toBe('nameUnclear')
})

test('fewer names than adults are said, once per room', () => {
  const list = read([
    'Room,Guest,Arrival,Departure,Adults',
    `101,Ana Silva,${stay},2`,
    `102,Ben Weiss + 1,${stay},`,
    `103,Cid Vogel,${stay},2`,
    `103,Dora Kurz,${stay},2`,
  ])
  expect(list.warnings).toEqual([
    { kind: 'namesMissing', names: 1, persons: 2 },
    { kind: 'namesMissing', names: 1, persons: 2 },
  ])
})

test('more names than the row has persons are asked: never more keys than people', () => {
  expect(read(['Room,Guest,Arrival,Departure,Adults', `101,Ana & Ben Silva,${stay},1`]).rows[0]?.[3]).toBe(
    'nameUnclear',
  )
})

test('an unclear name waits, and the answer replaces first and last name', () => {
  const lines = ['Room,First Name,Last Name,Arrival,Departure', `101,FNU,Khan,${stay}`]
  expect(read(lines).rows[0]?.[3]).toBe('nameUnclear')
  const edits = [{ row: 2, field: 'guestName' as ListField, value: 'FNU Khan' }]
  expect(read(lines, { edits }).rows).toEqual([[2, '101', 'FNU Khan', '']])
})

test('a range of rooms is asked', () => {
  for (const room of ['101-104', '101–104', '101 to 104', '101..104', '101 or 102', '101→102'])
    expect(read(['Room,Guest,Arrival,Departure', `${room},Ana Silva,${stay}`]).rows[0]?.[3]).toMatch(
      /^room|^unknownRoom/,
    )
})
