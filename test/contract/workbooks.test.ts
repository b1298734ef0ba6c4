import { expect, test } from 'vitest'
import { readTable } from '#adapters/spreadsheets/read-table.ts'
import { take } from '#test/support/start-core.ts'
import { makeXlsx, xlsxParts } from '#test/support/xlsx.ts'
import type { XlsxSpec } from '#test/support/xlsx.ts'
import { makeZip } from '#test/support/zip.ts'
import type { ZipPart } from '#test/support/zip.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
const sheetPart = 'xl/worksheets/sheet1.xml'
const options = { encoding: null, sheet: null }
const spec: XlsxSpec = {
  sheets: [
    {
      name: 'List',
      rows: [
        ['Room', 'Guest'],
        ['401', 'Ana Silva'],
      ],
    },
  ],
}

const read = (bytes: Buffer) => readTable('list.xlsx', bytes, options)
const textsOf = (bytes: Buffer) => take(read(bytes)).rows.map((row) => row.cells.map((cell) => cell.text))
const wanted = [
  ['Room', 'Guest'],
  ['401', 'Ana Silva'],
]

/** A sheet of this XML inside `sheetData`. */
const bookOf = (data: string, replace: Record<string, string> = {}) =>
  makeXlsx({
    ...spec,
    replace: {
      [sheetPart]: `<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`,
      ...replace,
    },
  })

const renamed = (change: (name: string) => string, text = (part: ZipPart): string => String(part.text)) =>
  makeZip(xlsxParts(spec).map((part) => ({ ...part, name: change(part.name), text: text(part) })))

test.for([
  ['backslashes', renamed((name) => name.replaceAll('/', '\\'))],
  ['a slash in front', renamed((name) => `/${name}`)],
  ['other capitals', renamed((name) => name.toUpperCase())],
  [
    'the workbook at the root',
    renamed(
      (name) => name.replace(/^xl\//, ''),
      ({ text }) => String(text).replaceAll('"xl/', '"'),
    ),
  ],
  [
    'absolute targets',
    renamed(
      (name) => name,
      ({ text }) => String(text).replace('"worksheets/', '"/xl/worksheets/'),
    ),
  ],
  [
    'targets with backslashes and dots',
    renamed(
      (name) => name,
      ({ text }) => String(text).replace('"worksheets/', '".\\..\\xl\\worksheets\\'),
    ),
  ],
  [
    'the strict namespaces',
    renamed(
      (name) => name,
      ({ text }) => String(text).replaceAll(main, strict),
    ),
  ],
  ['a folder of its own', makeZip([{ name: 'xl/', text: '' }, ...xlsxParts(spec)])],
] as const)('a package with %s is the same list', ([, bytes]) => {
  expect(textsOf(bytes)).toEqual(wanted)
})

test.for([
  ['an extension list', `<extLst><ext><x14:c xmlns:x14="urn:x"/><c r="Z1"><v>9</v></c></ext></extLst>`],
  ['an element of another namespace', `<x:row xmlns:x="urn:x" r="9"><c r="A9"><v>9</v></c></x:row>`],
  [
    'a choice that is not for us',
    `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x"><row r="9"><c r="A9"><v>9</v></c></row></mc:Choice></mc:AlternateContent>`,
  ],
] as const)('%s changes no cell', ([, extra]) => {
  expect(textsOf(bookOf(`<row r="1"><c r="A1"><v>401</v></c></row>${extra}`))).toEqual([['401']])
})

const styled = (code: string) => ({
  'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></dxf></dxfs></styleSheet>`,
})
const shown = (code: string, value: number | string) =>
  take(read(bookOf(`<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`, styled(code)))).rows[0]?.cells[0]

test.for([
  ['0000', 401, '0401', '401'],
  ['&quot;4&quot;00', 12, '412', '12'],
  ['00\\-00', 1204, '12-04', '1204'],
  ['&quot;Villa &quot;0', 3, 'Villa 3', '3'],
  ['0&quot;A&quot;', 412, '412A', '412'],
] as const)('%s shows %d as the name %s, and the number is kept beside it', ([code, value, text, held]) => {
  expect(shown(code, value)).toEqual({ text, kind: 'text', note: null, held })
})

test.for([
  ['General', 401, '401'],
  ['0.00', 101, '101'],
  ['#,##0.00\\ [$€-407]', 102, '102'],
  ['#,##0', 1204, '1204'],
  ['0&quot; nights&quot;', 3, '3'],
  ['[&gt;=100]0;[Red]d mmm', 401, '401'],
  ['0&quot;d&quot;\\m', 401.5, '401.5'],
  ['[Red]0', 401, '401'],
  ['[&lt;', 401, '401'],
] as const)('%s leaves %d a number', ([code, value, text]) => {
  expect(shown(code, value)).toEqual({ text, kind: 'number', note: null })
})

test.for([
  ['[$-409]d mmm', 46357, '2026-12-01'],
  ['[$-F800]dddd\\, mmmm dd\\, yyyy', 46357, '2026-12-01'],
  ['dd/mm/yyyy;@', 46357, '2026-12-01'],
  ['[&gt;=100]d mmm;0', 46357, '2026-12-01'],
  ['[h]:mm', 0.625, 'T15:00'],
  ['yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;', 46357, '2026-12-01'],
] as const)('%s shows a date', ([code, value, text]) => {
  expect(shown(code, value)).toEqual({ text, kind: 'date', note: null })
})

test.for([14, 17, 22, 27, 31, 45, 58, 71] as const)('format %i is a date by its number', (id) => {
  const styles = `<styleSheet xmlns="${main}"><cellXfs><xf/><xf numFmtId="${id}"/></cellXfs></styleSheet>`
  const sheet = bookOf('<row r="1"><c r="A1" s="1"><v>46357</v></c></row>', { 'xl/styles.xml': styles })
  expect(take(read(sheet)).rows[0]?.cells[0]?.kind).toBe('date')
})

test.for([
  ['<c r="A1"><f>1+1</f></c>', { text: '', note: 'unknown' }],
  ['<c r="A1"><f>1+1</f><v/></c>', { text: '', note: 'unknown' }],
  ['<c r="A1" t="str"><f>x()</f></c>', { text: '', note: 'unknown' }],
  ['<c r="A1"><f t="shared" si="0"/></c>', { text: '', note: 'unknown' }],
  ['<c r="A1"><f t="array" ref="A1:A2">x()</f><v></v></c>', { text: '', note: 'unknown' }],
  ['<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { text: '#DIV/0!', note: 'error' }],
  ['<c r="A1" t="e"><v>#N/A</v></c>', { text: '#N/A', note: 'error' }],
  ['<c r="A1"><f>400+1</f><v>401</v></c>', { text: '401', note: 'formula' }],
  ['<c r="A1" t="b"><v>1</v></c>', { text: 'TRUE', note: null }],
  ['<c r="A1" t="d"><v>2026-12-01T15:00:00</v></c>', { text: '2026-12-01T15:00', kind: 'date' }],
  [
    '<c r="A1" t="d"><v>2026-12-01T15:00:00+02:00</v></c>',
    { text: '2026-12-01T15:00:00+02:00', kind: 'text' },
  ],
  [
    '<c r="A1" t="inlineStr"><is><r><t>山</t></r><r><t>田</t></r><rPh sb="0" eb="1"><t>ヤマ</t></rPh></is></c>',
    { text: '山田', note: null },
  ],
] as const)('%s', ([cell, expected]) => {
  // A second cell, because a sheet of nothing is refused.
  const sheet = take(read(bookOf(`<row r="1">${cell}<c r="B1"><v>1</v></c></row>`)))
  expect(sheet.rows[0]?.cells[0]).toMatchObject(expected)
  const unknown = sheet.notes.find((note) => note.is === 'formulasUnknown')
  expect(unknown).toEqual(
    'note' in expected && expected.note === 'unknown' ? { is: 'formulasUnknown', count: 1 } : undefined,
  )
})

test('an unknown value under a merged area is unknown in each of its rows', () => {
  const rows =
    '<row r="1"><c r="A1"><f>x()</f></c><c r="B1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>'
  const bytes = makeXlsx({
    ...spec,
    replace: {
      [sheetPart]: `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells></worksheet>`,
    },
  })
  expect(take(read(bytes)).rows.map((row) => row.cells[0]?.note)).toEqual(['unknown', 'unknown'])
})

const struckStyles = {
  'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts><cellStyleXfs><xf/><xf fontId="1"/></cellStyleXfs><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/><xf xfId="1"/></cellXfs></styleSheet>`,
}
test.for([
  ['the font of the cell', '<c r="A1" s="1"><v>401</v></c>', [0]],
  ['a font that says no', '<c r="A1" s="2"><v>401</v></c>', undefined],
  ['the style under the cell', '<c r="A1" s="3"><v>401</v></c>', [0]],
  [
    'every run of the text',
    '<c r="A1" t="inlineStr"><is><r><rPr><strike/></rPr><t>Ben</t></r></is></c>',
    [0],
  ],
  [
    'a run of the text',
    '<c r="A1" t="inlineStr"><is><r><t>Ana </t></r><r><rPr><strike/></rPr><t>Ben</t></r></is></c>',
    [0],
  ],
  [
    'a run with a font of its own in a struck cell',
    '<c r="A1" s="1" t="inlineStr"><is><r><rPr><b/></rPr><t>Ben</t></r></is></c>',
    undefined,
  ],
  ['an empty cell', '<c r="A1" s="1"/><c r="B1"><v>1</v></c>', undefined],
] as const)('struck through: %s', ([, cell, struck]) => {
  const sheet = take(read(bookOf(`<row r="1">${cell}</row>`, struckStyles)))
  expect(sheet.rows[0]?.struck).toEqual(struck)
  expect(sheet.notes.some((note) => note.is === 'struckThrough')).toBe(struck !== undefined)
})

test('cells that are only formatted do not count, wherever they are', () => {
  const empty = '<c r="B1" s="1"/><c r="IY1" s="1" t="n"/>'
  const sheet = bookOf(
    `<row r="1"><c r="A1"><v>401</v></c>${empty}</row><row r="1048576"><c r="A1048576" s="1"/></row>`,
  )
  expect(textsOf(sheet)).toEqual([['401']])
})

test.for([
  '<row r="2.5"><c><v>1</v></c></row>',
  '<row r="0"><c><v>1</v></c></row>',
  '<row r="-1"><c><v>1</v></c></row>',
  '<row r="99999999"><c><v>1</v></c></row>',
  '<row r="x"><c r="A1"><v>101</v></c></row>',
  '<row r=""><c><v>1</v></c></row>',
  '<row r=" 1 "><c><v>1</v></c></row>',
  '<row r="1e3"><c><v>1</v></c></row>',
  '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>',
  '<row r="1"><c r="A-1"><v>1</v></c></row>',
  '<row r="1"><c r="A1.5"><v>1</v></c></row>',
  '<row r="1"><c r=""><v>1</v></c></row>',
  '<row r="1"><c r="A1" s="-1"><v>1</v></c></row>',
  '<row r="1"><c r="A0"><v>1</v></c></row>',
  '<row r="1"><c r="XFE1"><v>1</v></c></row>',
  '<row r="1"><c r="A2"><v>1</v></c></row>',
  '<row r="1"><c r="1A"><v>1</v></c></row>',
  '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
  '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
  '<row r="2"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>',
  '<row r="1"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>',
  '<row r="1048577"/>',
  '<row r="1"><c r="A1" t="s"><v>99</v></c></row>',
  '<row r="1"><c r="A1"><v>abc</v></c></row>',
  '<row r="1"><c r="A1" t="b"><v>7</v></c></row>',
  '<row r="1"><c r="A1" t="what"><v>7</v></c></row>',
] as const)('%s is damaged', (rows) => {
  expect(read(bookOf(rows))).toMatchObject({ error: { kind: 'fileUnreadable', why: 'damaged' } })
})

/** The parts of the list with the text of one changed; null leaves it out. */
const withPart = (name: string, change: (text: string) => string | null) =>
  makeZip(
    xlsxParts(spec).flatMap((part) => {
      const text = part.name === name ? change(String(part.text)) : String(part.text)
      return text === null ? [] : [{ ...part, text }]
    }),
  )
const relations = 'xl/_rels/workbook.xml.rels'

test.for([
  [
    'points to a part that is not there',
    withPart(relations, (text) => text.replace('sheet1', 'sheet9')),
    'damaged',
  ],
  ['has no relations of the workbook', withPart(relations, () => null), 'damaged'],
  [
    'has a relation that leads outside',
    withPart(relations, (text) =>
      text.replace('Target="worksheets', 'TargetMode="External" Target="http://x.test'),
    ),
    'damaged',
  ],
  [
    'calls the workbook itself a sheet',
    withPart(relations, (text) => text.replace('worksheets/sheet1.xml', 'workbook.xml')),
    'empty',
  ],
  [
    'calls its relations the workbook',
    withPart('_rels/.rels', (text) => text.replace('xl/workbook.xml', '_rels/.rels')),
    'notWorkbook',
  ],
  [
    'leaves its folder',
    withPart(relations, (text) => text.replace('worksheets/', '../../../../etc/')),
    'damaged',
  ],
  ['has no sheet', withPart('xl/workbook.xml', (text) => text.replace(/<sheet .*\/>/, '')), 'damaged'],
] as const)('a package that %s is refused', ([, bytes, why]) => {
  expect(read(bytes)).toMatchObject({ error: { kind: 'fileUnreadable', why } })
})

const sheet = (name: string, rows: XlsxSpec['sheets'][number]['rows'], isHidden = false) => ({
  name,
  rows,
  isHidden,
})

test('an empty sheet before the list is passed over, and a hidden one is not taken for it', () => {
  const sheets = [sheet('Sheet1', []), sheet('Rates', [['secret']], true), sheet('List', [['Room']])]
  const found = take(read(makeXlsx({ sheets })))
  expect(found.file.sheet).toBe('List')
  expect(found.notes).toEqual([
    { is: 'hiddenSheets', sheets: ['Rates'] },
    { is: 'otherSheets', sheets: ['Sheet1'] },
  ])
  expect(read(makeXlsx({ sheets: sheets.slice(0, 2) }))).toMatchObject({ error: { why: 'empty' } })
})

test('the macros of Excel 5 are no sheet', () => {
  const bytes = withPart('xl/workbook.xml', (text) =>
    text.replace('</sheets>', '<sheet name="Module" sheetId="9" r:id=""/></sheets>'),
  )
  expect(take(read(bytes)).file.sheets).toEqual(['List'])
})

test('a line break is one character, however often a program wrote it', () => {
  const text = '<c r="A1" t="inlineStr"><is><t>Ana_x000D_\nRui&#13;\nEva</t></is></c>'
  expect(textsOf(bookOf(`<row r="1">${text}</row>`))).toEqual([['Ana\nRui\nEva']])
})

test('rows and cells without a number follow the one before', () => {
  expect(textsOf(bookOf('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'))).toEqual([
    ['1', '2'],
    ['3'],
  ])
})

const compound = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')])
const odf = makeZip([{ name: 'mimetype', text: 'application/vnd.oasis.opendocument.spreadsheet' }])
const binary = makeZip(
  xlsxParts(spec).map((part) => ({ ...part, name: part.name.replace('k.xml', 'k.bin') })),
)

test.for([
  ['list.xls', compound('Workbook'), 'oldExcel'],
  ['list.xlsx', compound('Workbook'), 'oldExcel'],
  ['list.xls', compound('EncryptedPackage'), 'encrypted'],
  ['list.xlsm', compound('EncryptedPackage'), 'encrypted'],
  ['list.ods', odf, 'openDocument'],
  ['list.xlsx', odf, 'openDocument'],
  ['list.xlsb', binary, 'notWorkbook'],
  ['list.numbers', makeZip([{ name: 'Index/Document.iwa', text: 'x' }]), 'notWorkbook'],
  ['list.xlsx', makeZip([{ name: 'word/document.xml', text: '<a/>' }]), 'notWorkbook'],
] as const)('%s that is something else is refused as what it is', ([name, bytes, why]) => {
  expect(readTable(name, bytes, options)).toMatchObject({ error: { kind: 'fileUnreadable', why } })
})

test.for(['list.xls', 'list.xlsm', 'list.xltx', 'list'])('a new workbook named %s is read', (name) => {
  expect(take(readTable(name, makeXlsx(spec), options)).rows).toHaveLength(2)
})
