import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTable } from '#adapters/spreadsheets/read-table.ts'
import { take } from '#test/support/start-core.ts'

const folder = join(import.meta.dirname, '../samples/workbooks')
const read = (name: string) =>
  take(readTable(name, readFileSync(join(folder, name)), { encoding: null, sheet: null }))

const headings = 'Room|Guest|Arrival|Departure'
const ana = '401|Ana Silva|2026-12-01|2026-12-04'
const expected: Readonly<Record<string, readonly [cells: readonly string[], notes: readonly object[]]>> = {
  '10a-second-sheet.xlsx': [[headings, ana], [{ is: 'otherSheets', sheets: ['Bus 2'] }]],
  '10b-filtered-row.xlsx': [
    [headings, ana, '402|Ben Silva|2026-12-01|2026-12-04'],
    [{ is: 'hiddenRows', rows: [3] }],
  ],
  '11a-two-line-headings.xlsx': [
    ['Room||Guest||Stay', 'No|Type|Last|First|From|To', '401|DBL|Silva|Ana|2026-12-01|2026-12-04'],
    [{ is: 'mergedCells', areas: ['C1:D1', 'E1:F1', 'A1:B1'] }],
  ],
  '2c-struck-through.xlsx': [
    [headings, ana, '402|Ben Silva|2026-12-01|2026-12-04'],
    [{ is: 'struckThrough', rows: [3] }],
  ],
  '3a-room-formula-without-value.xlsx': [
    [headings, ana, '|Ben Silva|2026-12-01|2026-12-04', '|Cid Silva|2026-12-01|2026-12-04'],
    [{ is: 'formulasUnknown', count: 2 }],
  ],
  '7f-half-converted-dates.xlsx': [
    [headings, '101|Ana Silva|13/01/2027|15/01/2027', '103|Ben Silva|2027-05-01|2027-07-01'],
    [],
  ],
  '7g-serial-with-time.xlsx': [[headings, '401|Ana Silva|46357.625|46360.75'], []],
  '9a-package-at-root.xlsx': [[headings, ana], []],
  '9b-backslash-names.xlsx': [[headings, ana], []],
  '9e-1904-and-extension.xlsx': [[headings, ana], []],
  '9f-format-of-condition.xlsx': [[headings, ana.replace('401', '0401')], []],
  '9h-styled-empty-columns.xlsx': [[headings, ana], []],
  '9k-room-shown-by-format.xlsx': [[headings, ana.replace('401', '412')], []],
}

test('every workbook of the folder has its reading', () => {
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(expected).toSorted())
})

test.for(Object.entries(expected))('%s', ([name, [cells, notes]]) => {
  const sheet = read(name)
  expect(sheet.rows.map((row) => row.cells.map((cell) => cell.text).join('|'))).toEqual(cells)
  expect(sheet.notes).toEqual(notes)
})

test('a struck-through row and a number shown by its format arrive at the desk as such', () => {
  expect(read('2c-struck-through.xlsx').rows.map((row) => row.struck)).toEqual([
    undefined,
    undefined,
    [0, 1, 2, 3],
  ])
  expect(read('9k-room-shown-by-format.xlsx').rows[1]?.cells[0]).toMatchObject({
    text: '412',
    held: '12',
  })
})
