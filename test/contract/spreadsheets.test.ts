import { Buffer } from 'node:buffer'
import readXlsxFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { readTable } from '#adapters/spreadsheets/read-table.ts'
import type { SheetOptions } from '#shared/spreadsheet.ts'
import { take } from '#test/support/start-core.ts'
import { makeXlsx } from '#test/support/xlsx.ts'

const read = (name: string, bytes: Buffer | string, options: Partial<SheetOptions> = {}) =>
  readTable(name, Buffer.from(bytes), { encoding: null, sheet: null, ...options })
const texts = (name: string, bytes: Buffer | string) =>
  take(read(name, bytes)).rows.map((row) => row.cells.map((cell) => cell.text))

const list = [
  ['Room', 'Name'],
  ['0101', 'Müller, Jürgen'],
]
const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

test('the separator is found, and a quoted line break stays inside its cell', () => {
  expect(texts('a.csv', 'Room,Name\r\n0101,"Müller, Jürgen"\r\n')).toEqual(list)
  expect(texts('a.csv', 'Room;Name\n0101;Müller, Jürgen\n')).toEqual(list)
  expect(texts('a.tsv', 'Room\tName\n0101\tMüller, Jürgen')).toEqual(list)
  expect(texts('a.txt', 'Room|Name\n0101|Müller, Jürgen')).toEqual(list)
  expect(texts('a.csv', 'Room;Name\n101;"Anna\nBen"')).toEqual([
    ['Room', 'Name'],
    ['101', 'Anna\nBen'],
  ])
  // HotelMeister knows no quotes.
  expect(texts('a.csv', 'Room;Name\n101;Anna\\; Ben')).toEqual([
    ['Room', 'Name'],
    ['101', 'Anna; Ben'],
  ])
})

test.for([
  ['utf-8', Buffer.from('Room;Name\n0101;Müller, Jürgen')],
  ['utf-8', Buffer.from('\ufeffRoom;Name\n0101;Müller, Jürgen')],
  ['utf-16le', utf16('\ufeffRoom;Name\n0101;Müller, Jürgen', false)],
  ['utf-16be', utf16('\ufeffRoom;Name\n0101;Müller, Jürgen', true)],
  ['utf-16le', utf16('Room;Name\n0101;Müller, Jürgen', false)],
  ['windows-1252', Buffer.from('Room;Name\n0101;Müller, Jürgen', 'latin1')],
] as const)('%s is recognised', ([encoding, bytes]) => {
  const sheet = take(read('a.csv', bytes))
  expect(sheet.file.encoding).toBe(encoding)
  expect(sheet.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual(list)
  expect(sheet.notes.some((note) => note.is === 'encodingGuessed')).toBe(encoding === 'windows-1252')
})

test('a byte that means nothing is refused, never replaced', () => {
  const bad = Buffer.from([...Buffer.from('Room;Name\n101;M'), 0x81, 0x6c])
  expect(read('a.csv', bad)).toMatchObject({ error: { kind: 'fileUnreadable', why: 'encoding' } })
  const latin = Buffer.from('Room;Name\n101;Müller', 'latin1')
  expect(read('a.csv', latin, { encoding: 'utf-8' })).toMatchObject({
    error: { why: 'encoding', detail: 'utf-8' },
  })
})

test.for([
  ['beside other letters', [0x38, 0x30, 0x20, 0x80, 0x20, 0x63, 0x61, 0x66, 0xe9], '80 € café'],
  ['alone', [0x38, 0x30, 0x20, 0x80], '80 €'],
] as const)('the euro sign of Windows-1252 is one, %s', ([, bytes, text]) => {
  expect(texts('a.csv', Buffer.from([...Buffer.from('Room;Note\n101;'), ...bytes]))).toEqual([
    ['Room', 'Note'],
    ['101', text],
  ])
})

const rows = [
  ['Room', 'Name', 'Arrival', 'Nights'],
  [101, 'Ana & Rui', { date: '2026-12-01' }, { formula: 'D1*2', cached: 2 }],
  ['0102', 'Eva <Silva>', { date: '2026-12-02' }, 3],
] as const

test('a workbook: numbers, dates of both epochs, cached formulas with a note', () => {
  for (const is1904 of [false, true]) {
    for (const inline of [false, true]) {
      const sheet = take(read('a.xlsx', makeXlsx({ sheets: [{ name: 'List', rows }], is1904, inline })))
      expect(sheet.rows.slice(1).map((row) => row.cells.map((cell) => cell.text))).toEqual([
        ['101', 'Ana & Rui', '2026-12-01', '2'],
        ['0102', 'Eva <Silva>', '2026-12-02', '3'],
      ])
      expect(sheet.rows[1]?.cells.map((cell) => cell.kind)).toEqual(['number', 'text', 'date', 'number'])
      expect(sheet.rows[1]?.cells[3]?.note).toBe('formula')
      expect(sheet.notes).toContainEqual({ is: 'formulas', count: 1 })
    }
  }
})

test('our reader and the library read a workbook alike', async () => {
  const bytes = makeXlsx({ sheets: [{ name: 'List', rows }] })
  const [sheet] = await readXlsxFile(bytes)
  const theirs = sheet?.data.map((row) =>
    row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell))),
  )
  expect(texts('a.xlsx', bytes)).toEqual(theirs)
})

test('hidden rows and sheets, merged cells and other sheets are said', () => {
  const sheet = take(
    read(
      'a.xlsx',
      makeXlsx({
        sheets: [
          { name: 'Rates', rows: [['secret']], isHidden: true },
          {
            name: 'List',
            rows: [['Room'], [101, 'Ana'], [null, 'Rui'], [102, 'Eva']],
            hiddenRows: [4],
            merges: ['A2:A3'],
          },
          { name: 'Notes', rows: [['x']] },
        ],
      }),
    ),
  )
  expect(sheet.file).toMatchObject({ sheet: 'List', sheets: ['Rates', 'List', 'Notes'] })
  expect(sheet.notes).toEqual([
    { is: 'hiddenRows', rows: [4] },
    { is: 'hiddenSheets', sheets: ['Rates'] },
    { is: 'otherSheets', sheets: ['Notes'] },
    { is: 'mergedCells', areas: ['A2:A3'] },
  ])
  expect(sheet.rows[2]?.cells[0]).toEqual({ text: '101', kind: 'number', note: 'merged' })
})

test('headers like __proto__ are only text', () => {
  const found = texts('a.csv', '__proto__,constructor\npolluted,yes')
  expect(found[0]).toEqual(['__proto__', 'constructor'])
  expect('polluted' in {}).toBe(false)
})

test('the same list in another order and with other line ends has the same content', () => {
  const [a, b, c] = [
    'Room,Name\n101,Ana\n102,Rui\n',
    'Room,Name\r\n102,Rui\r\n101,Ana',
    'Room,Name\n101,Ana\n102,Eva',
  ].map((text) => take(read('a.csv', text)).file)
  expect(b?.contentSha256).toBe(a?.contentSha256)
  expect(b?.sha256).not.toBe(a?.sha256)
  expect(c?.contentSha256).not.toBe(a?.contentSha256)
})
