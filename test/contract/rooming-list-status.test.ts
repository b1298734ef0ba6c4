import { expect, test } from 'vitest'
import type { Spreadsheet } from '#shared/spreadsheet.ts'
import { understand } from '#test/support/list-facts.ts'
import { read, sheetOf, shown, stay } from '#test/support/list-rows.ts'

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
