import { Buffer } from 'node:buffer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ListReader } from '#adapters/spreadsheets/open-list.ts'
import { builtListReader } from '#test/support/built-list-reader.ts'
import { cpuMs } from '#test/support/cpu-time.ts'
import { makeXlsx, xlsxParts } from '#test/support/xlsx.ts'
import { makeZip } from '#test/support/zip.ts'

let reader: ListReader
beforeAll(async () => {
  reader = await builtListReader()
})
afterAll(() => reader.close())
const open = (name: string, base64: string, sheet: string | null = null) =>
  reader.open({ name, content: { is: 'base64', base64 }, options: { encoding: null, sheet } })

const sheets = [
  {
    name: 'List',
    rows: [
      ['Room', 'Name'],
      [101, 'Ana'],
    ],
  },
]
const good = makeXlsx({ sheets })
const withSheet = (xml: string) => makeXlsx({ sheets, replace: { 'xl/worksheets/sheet1.xml': xml } })
const cells = (count: number) => Array.from({ length: count }, () => 'x').join(',')
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const bomb = `<worksheet><sheetData>${' '.repeat(90_000_000)}</sheetData></worksheet>`
const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>'

// Made beforehand, so that the processor time measured is the reader's.
const hostile: readonly (readonly [string, string, Buffer, object])[] = [
  ['nothing', 'a.csv', Buffer.alloc(0), { why: 'empty' }],
  ['only blanks', 'a.csv', Buffer.from('\n \n'), { why: 'empty' }],
  ['a PDF', 'list.pdf', Buffer.from('%PDF-1.7\n'), { why: 'pdf' }],
  ['a PDF that says it is a table', 'list.csv', Buffer.from('%PDF-1.7\n'), { why: 'pdf' }],
  ['an old workbook', 'list.xls', compound, { why: 'oldExcel' }],
  ['a workbook with a password', 'list.xlsx', compound, { why: 'encrypted' }],
  ['a web page', 'list.csv', Buffer.from('<html><table>'), { why: 'markup' }],
  ['a program', 'list.csv', Buffer.from([0x4d, 0x5a, 0x90, 0x00, 0x03, 0, 0, 0, 4]), { why: 'binary' }],
  ['a table that says it is a workbook', 'a.xlsx', Buffer.from('a,b'), { why: 'wrongExtension' }],
  ['a workbook that says it is a table', 'a.csv', good, { why: 'wrongExtension' }],
  ['a truncated workbook', 'a.xlsx', good.subarray(0, good.length / 2), { why: 'damaged' }],
  ['an archive of something else', 'a.xlsx', makeZip([{ name: 'x', text: 'x' }]), { why: 'notWorkbook' }],
  [
    'an encrypted part',
    'a.xlsx',
    makeZip(xlsxParts({ sheets }).map((part) => ({ ...part, flags: 1 }))),
    { why: 'encrypted' },
  ],
  ['a path out of the archive', 'a.xlsx', makeZip([{ name: '../x', text: 'x' }]), { why: 'unsafe' }],
  [
    'two parts of one name',
    'a.xlsx',
    makeZip([...xlsxParts({ sheets }), ...xlsxParts({ sheets })]),
    { why: 'unsafe' },
  ],
  ['a zip bomb', 'a.xlsx', withSheet(bomb), { kind: 'fileTooLarge', what: 'unpacked' }],
  ['an XML bomb', 'a.xlsx', withSheet(laughs), { why: 'unsafe' }],
  ['an unknown entity', 'a.xlsx', withSheet('<worksheet>&boom;</worksheet>'), { why: 'damaged' }],
  [
    '600 parts',
    'a.xlsx',
    makeZip(Array.from({ length: 600 }, (_, n) => ({ name: `p${n}`, text: 'x' }))),
    { what: 'entries' },
  ],
  [
    'a cell in row a million',
    'a.xlsx',
    withSheet(
      '<worksheet><sheetData><row r="1000000"><c r="A1000000"><v>1</v></c></row></sheetData></worksheet>',
    ),
    { what: 'rows' },
  ],
  [
    'a cell in column ZZ',
    'a.xlsx',
    withSheet('<worksheet><sheetData><row r="1"><c r="ZZ1"><v>1</v></c></row></sheetData></worksheet>'),
    { what: 'columns' },
  ],
  ['a cell of 100 MB', 'a.csv', Buffer.alloc(100 * 1024 * 1024, 'x'), { what: 'bytes' }],
  [
    'a cell of 9 MB',
    'a.csv',
    Buffer.concat([Buffer.from('Room\n'), Buffer.alloc(9_000_000, 'x')]),
    { what: 'cell' },
  ],
  ['10,000 columns', 'a.csv', Buffer.from(cells(10_000)), { what: 'columns' }],
  ['20,001 rows', 'a.csv', Buffer.from('1,2\n'.repeat(20_001)), { what: 'rows' }],
  ['only quotes', 'a.csv', Buffer.alloc(1_000_000, '"'), { kind: 'fileTooLarge' }],
  ['only opening brackets', 'a.xlsx', withSheet('<'.repeat(1_000_000)), { why: 'damaged' }],
  ['one endless tag', 'a.xlsx', withSheet(`<row a="${'>'.repeat(1_000_000)}`), { why: 'damaged' }],
]

test.for(hostile)(
  '%s is refused with 2 s of work at most, and memory stays flat',
  async ([, name, bytes, problem]) => {
    const base64 = bytes.toString('base64')
    const before = process.memoryUsage().rss
    let most = before
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5)
    // The reader's thread is one of this process, so its work counts as well.
    const worked = await cpuMs(async () =>
      expect(await open(name, base64)).toMatchObject({ ok: false, error: problem }),
    )
    clearInterval(watch)
    expect(worked).toBeLessThan(2_000)
    // A thread of its own and the file as it is sent to it: nothing of what a bomb unpacks to.
    expect(most - before).toBeLessThan(96 * 1024 * 1024 + 4 * bytes.length)
  },
)

test('a file that is no base64 is refused', async () => {
  expect(await open('a.csv', 'a b c')).toMatchObject({ error: { why: 'notBase64' } })
})

test('a sheet that does not exist is named with those that do', async () => {
  const answer = await open('a.xlsx', good.toString('base64'), 'Gäste')
  expect(answer).toMatchObject({ error: { kind: 'sheetUnknown', sheets: ['List'] } })
})
