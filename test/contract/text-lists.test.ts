import { Buffer } from 'node:buffer'
import * as fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { readTable } from '#adapters/spreadsheets/read-table.ts'
import type { Problem } from '#shared/problem.ts'
import type { SheetNote } from '#shared/spreadsheet.ts'
import { take } from '#test/support/start-core.ts'

const read = (text: string | Buffer, name = 'list.csv') =>
  readTable(name, Buffer.from(text), { encoding: null, sheet: null })
const texts = (text: string | Buffer, name?: string) =>
  take(read(text, name)).rows.map((row) => row.cells.map((cell) => cell.text))
const notes = (text: string | Buffer, name?: string): readonly SheetNote[] => take(read(text, name)).notes

const head = 'Room,Guest,Arrival,Note'
const row = (room: number, note: string) => `${room},Guest${room},2026-12-01,${note}`
const list = (...marks: readonly string[]) =>
  [head, ...marks.map((note, at) => row(401 + at, note))].join('\n')

test.for([
  ['inch marks', '"19" bed'],
  ['inch marks of two beds', '"19" bed and "20" bed'],
  ['a nickname in quotes at the start', '"Nina" calls late'],
  ['an opening mark that nobody closes', '"late arrival'],
  ['one mark alone', '"'],
  ['three marks', '"""'],
  ['a German quotation with one straight mark', '„Suite"'],
  ['a mark in the middle', 'bed 19"'],
  ['feet and inches', `6'2" tall`],
  ['an apostrophe', `'t Hooft knows`],
  ['a mark after a blank', ' "19" bed'],
])('%s take no guest away', ([, note]) => {
  const text = list('ok', note ?? '', 'ok', note ?? '', 'ok')
  expect(texts(text).map((cells) => cells[0])).toEqual(['Room', '401', '402', '403', '404', '405'])
  expect(texts(text)[2]?.[3]).toBe(note?.trim())
})

test('which rows were read without quoting is said', () => {
  expect(notes(list('ok', '"19" bed', 'ok', '"20" bed'))).toEqual([{ is: 'linesUnquoted', rows: [3, 5] }])
  expect(notes(list('ok', '"a ""quoted"" word"'))).toEqual([])
})

test('a mark that closes two rows later does not make one row of three', () => {
  expect(texts(list('ok', '"quiet', 'ok', 'bed 19"', 'ok')).map((cells) => cells[0])).toEqual([
    'Room',
    '401',
    '402',
    '403',
    '404',
    '405',
  ])
})

test('a true quoted field over several lines stays one cell, beside broken marks', () => {
  const text = list('"late,\n2 cots, crib"', '"19" bed', '"first\nsecond\r\n\r\nlast"', 'ok')
  expect(texts(text).map((cells) => [cells[0], cells[3]])).toEqual([
    ['Room', 'Note'],
    ['401', 'late,\n2 cots, crib'],
    ['402', '"19" bed'],
    ['403', 'first\nsecond\n\nlast'],
    ['404', 'ok'],
  ])
  expect(take(read(text)).rows.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5])
  expect(texts('"Room\nNo",Guest,Arrival\n401,Ana,x')[0]).toEqual(['Room\nNo', 'Guest', 'Arrival'])
})

test.for([
  ['a separator in a broken field', list('ok', '"19" bed, by the window', 'ok'), '3'],
  [
    'a broken field of two lines',
    list('ok', '"bed 19" wide', 'ok').replace('wide', 'wide\nby, the window"'),
    '3',
  ],
  [
    'marks that swallow the separators of most rows, and a whole row with them',
    'Room,A,Arrival,B\n401,",2026-12-01,ok\n402,,2026-12-01,"\n403,",2026-12-01,"\n404,",2026-12-01,"\n',
    '2',
  ],
  ['names only, where two lines may be one row', 'First;Last;Note\nAna;Silva;"x\nRui;Costa;y"\n', '2'],
] as const)('%s is refused with its line', ([, text, detail]) => {
  expect(read(text)).toMatchObject({ error: { kind: 'fileUnreadable', why: 'quotes', detail } })
})

const field = fc.stringMatching(/^[ a-zA-Z0-9";']{0,4}(?:[,\n][ a-z";']{1,4})?$/)
test('what is written as the standard says is read as it was, and as the library reads it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 8 }), (cells) => {
      const rows = cells.map((three, at) => [
        `${401 + at}`,
        ...three.map((text) => text.trim()),
        '2026-12-01',
      ])
      const text = Papa.unparse([['Room', 'A', 'B', 'C', 'Arrival'], ...rows], { quotes: true })
      const found = read(text)
      // Where rows may stand inside a cell the file may be refused, never read otherwise.
      const seen = found.ok
        ? found.value.rows.slice(1).map((one) => one.cells.map((cell) => cell.text))
        : refusal(found.error)
      expect([rows.map((one) => one.map(unguarded)), 'quotes']).toContainEqual(seen)
    }),
    { numRuns: 500 },
  )
})
const refusal = (problem: Problem) => (problem.kind === 'fileUnreadable' ? problem.why : problem.kind)
const unguarded = (text: string) => (/^'[\d=+\-@]/.test(text) ? text.slice(1).trim() : text)

test('quotation marks strewn at random lose no guest in silence', () => {
  const mark = fc.constantFrom('"', '""', '19"', '"19" bed', '"x', 'x"', '"x"', '"x, y"', 'ok', '')
  fc.assert(
    fc.property(fc.array(fc.tuple(mark, mark), { minLength: 2, maxLength: 12 }), (marks) => {
      const rooms = marks.map((_, at) => String(401 + at))
      const text = [
        'Room,A,Arrival,B',
        ...marks.map(([a, b], at) => `${401 + at},${a},2026-12-01,${b}`),
      ].join('\n')
      const found = read(text)
      const seen = found.ok
        ? found.value.rows.slice(1).map((one) => one.cells[0]?.text)
        : refusal(found.error)
      expect([rooms, 'quotes']).toContainEqual(seen)
    }),
    { numRuns: 2_000 },
  )
})

test.for([
  ['="401"', '401'],
  ['"=""0401"""', '0401'],
  ["'0412", '0412'],
  ['"=""Silva"""', 'Silva'],
  ["'+351911222333", '+351911222333'],
  ['"=""Zimmer """"Ost"""""""', 'Zimmer "Ost"'],
] as const)('%s guards the text %s', ([written, text]) => {
  const cell = take(read(`Room,Name,Note\n401,Ana,${written}\n402,Rui,x`)).rows[1]?.cells[2]
  expect(cell).toEqual({ text, kind: 'text', note: 'excelText' })
})

test('a formula in text has no value and is not blank; an apostrophe of a name stays', () => {
  const sheet = take(read("Room,Name\n=A2,Gert 't Hooft\n=SUM(1;2),'t Hart\n==,x"))
  expect(sheet.rows.flatMap(({ cells }) => cells.map(({ text, note }) => note ?? text))).toEqual([
    'Room',
    'Name',
    'unknown',
    "Gert 't Hooft",
    'unknown',
    "'t Hart",
    '==',
    'x',
  ])
  expect(sheet.notes).toContainEqual({ is: 'formulasUnknown', count: 2 })
})

test.for([
  ['sep=;\nRoom;Name\n401;Ana, Rui', 'semicolon', ['401', 'Ana, Rui']],
  ['"sep=|"\r\nRoom|Name\r\n401|Ana', 'pipe', ['401', 'Ana']],
  [
    'Zimmer;Gast;Preis\n401;Weiß, Eva;102,50\n402;Kurz, Ben;104,00',
    'semicolon',
    ['401', 'Weiß, Eva', '102,50'],
  ],
  ['Ch.\tNom\tPrix\n401\tDupont; Léa, Luc\t99,5', 'tsv', ['401', 'Dupont; Léa, Luc', '99,5']],
  ['Guest\nSilva, Ana\nCosta, Rui', 'csv', ['Silva, Ana']],
  ['Name\nAna\nRui', 'csv', ['Ana']],
  ['Room,Guests\n401,Ana; Rui\n402,Eva; Ben', 'csv', ['401', 'Ana; Rui']],
  ['Pokój|Gość\n401|Ana, Rui', 'pipe', ['401', 'Ana, Rui']],
  ['Room,Name\r401,Ana\r402,Rui', 'csv', ['401', 'Ana']],
  ['Room,Name\n401,Ana\n\u001a', 'csv', ['401', 'Ana']],
] as const)('%j is cut by its own separator', ([text, format, second]) => {
  const sheet = take(read(text, 'list.txt'))
  expect(sheet.file.format).toBe(format)
  expect(sheet.rows[1]).toMatchObject({ n: 2 })
  expect(sheet.rows[1]?.cells.map((cell) => cell.text)).toEqual(second)
})

test('a list without any end of line before its last line is read to its end', () => {
  expect(texts(`${list('ok', 'ok')}\n,,,\n\n\n`)).toHaveLength(3)
})
