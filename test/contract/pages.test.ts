import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTable } from '#adapters/spreadsheets/read-table.ts'
import { take } from '#test/support/start-core.ts'

/** What systems write that call anything .xls, because Excel opens it. */
const folder = join(import.meta.dirname, '../samples/pages')
const read = (name: string) =>
  take(readTable(name, readFileSync(join(folder, name)), { encoding: null, sheet: null }))

const expected: Readonly<Record<string, readonly [cells: readonly string[], notes: readonly object[]]>> = {
  'excel-web-page.xls': [
    [
      '1 Zimmer|Gast|Anreise|Abreise',
      '2 0412|Müller, Jürgen|01.12.2026|04.12.2026',
      '3 0412|Größ, Renée|01.12.2026|04.12.2026',
      '4 413|Weg, Ida|01.12.2026|04.12.2026',
      '5 414|Kurz, Ben|01.12.2026|04.12.2026',
      '6 415|Lang, Eva|01.12.2026|04.12.2026',
    ],
    [
      { is: 'hiddenRows', rows: [4] },
      { is: 'mergedCells', areas: ['R2C1:R3C1'] },
      // One by a class, as Excel writes it, one by a tag.
      { is: 'struckThrough', rows: [5, 6] },
    ],
  ],
  'pms-report.xls': [
    [
      '1 Room|Guest|Arrival|Departure',
      '2 101|Ana\nSilva|2026-12-01|2026-12-04',
      '3 102|Rui & Eva Costa|2026-12-01|2026-12-04',
      '4 103|Ben Reis|2026-12-01|2026-12-04',
      '5 3 rooms|||',
    ],
    [
      { is: 'otherSheets', sheets: ['Table 1', 'Table 2'] },
      { is: 'struckThrough', rows: [4] },
    ],
  ],
  'excel-2003.xls': [
    [
      '1 Room|Guest|Arrival|Departure|Pax',
      '3 401|Ana Silva|2026-12-01|2026-12-04T11:00|2',
      '4 401|Rui & Co',
      '5 0402|Ben Reis',
      '6 #N/A|',
    ],
    [
      { is: 'hiddenRows', rows: [5] },
      { is: 'hiddenSheets', sheets: ['Rates'] },
      { is: 'mergedCells', areas: ['R3C1:R4C1'] },
      { is: 'formulas', count: 1 },
      { is: 'struckThrough', rows: [5] },
      { is: 'formulasUnknown', count: 1 },
    ],
  ],
  'tabs.xls': [
    [
      '1 Room|Guest|Arrival|Departure',
      '2 0412|Müller, Jürgen|2026-12-01|2026-12-04',
      '3 0413|Zoë Å|2026-12-01|2026-12-04',
    ],
    [],
  ],
  'tabs-utf16.xls': [['1 Room|Guest|Arrival|Departure', '2 0412|Łukasz Żółć|2026-12-01|2026-12-04'], []],
}

test('every file of the folder has its reading', () => {
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(expected).toSorted())
})

test.for(Object.entries(expected))('%s', ([name, [cells, notes]]) => {
  const sheet = read(name)
  expect(sheet.rows.map((row) => `${row.n} ${row.cells.map((cell) => cell.text).join('|')}`)).toEqual(cells)
  expect(sheet.notes).toEqual(notes)
})

test('an error and a formula without a value are marked, and a note of a cell is not its text', () => {
  const cells = read('excel-2003.xls').rows.flatMap((row) => row.cells)
  expect(cells.flatMap(({ note }) => (note === null ? [] : [note]))).toEqual([
    'formula',
    'merged',
    'error',
    'unknown',
  ])
  expect(cells.map(({ text }) => text).join()).not.toContain('no guest')
})

const xml = (rows: string) =>
  Buffer.from(
    `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="List"><Table>${rows}</Table></Worksheet></Workbook>`,
  )
const cell = '<Cell><Data ss:Type="Number">401</Data></Cell>'

test.for([
  `<Row ss:Index="2.5">${cell}</Row>`,
  `<Row ss:Index="0">${cell}</Row>`,
  `<Row ss:Index="-1">${cell}</Row>`,
  `<Row ss:Index="3">${cell}</Row><Row ss:Index="3">${cell}</Row>`,
  `<Row ss:Index="3">${cell}</Row><Row ss:Index="2">${cell}</Row>`,
  `<Row>${cell}${cell.replace('<Cell', '<Cell ss:Index="1"')}</Row>`,
  `<Row>${cell.replace('<Cell', '<Cell ss:Index="x"')}</Row>`,
])('XML with %s is damaged', (rows) => {
  const answer = readTable('list.xls', xml(rows), { encoding: null, sheet: null })
  expect(answer).toMatchObject({ error: { kind: 'fileUnreadable', why: 'damaged' } })
})
