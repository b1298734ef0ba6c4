import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTable } from '#adapters/spreadsheets/read-table.ts'
import { EntranceId } from '#shared/ids.ts'
import { localOf } from '#shared/stay.ts'
import { sampleZone, understand } from '#test/support/list-facts.ts'
import { take } from '#test/support/start-core.ts'

/**
 * Lists that once gave a wrong key, or none, without a word: each file is named after its fault. A line of a reading
 * is `row room: guests, from – until`, then the problems of the row and what is said about it.
 */
type Reading = {
  readonly rows: readonly string[]
  readonly aside?: readonly string[]
  readonly file?: readonly string[]
  readonly notes?: readonly object[]
}

const december = '2026-12-01T15:00 – 2026-12-04T11:00'
const ana = `2 401: Ana Silva, ${december}`
const missing = 'dateMissing, dateMissing'

const expected: Readonly<Record<string, Reading>> = {
  '10a-second-sheet.xlsx': { rows: [ana], notes: [{ is: 'otherSheets', sheets: ['Bus 2'] }] },
  '10b-filtered-row.xlsx': {
    rows: [ana, `3 402: Ben Silva, ${december} [hiddenRow]`],
    notes: [{ is: 'hiddenRows', rows: [3] }],
  },
  '11a-two-line-headings.xlsx': {
    rows: [`3 401: Ana Silva, ${december}`],
    notes: [{ is: 'mergedCells', areas: ['C1:D1', 'E1:F1', 'A1:B1'] }],
  },
  '11c-blank-rooms.csv': {
    rows: [
      ana,
      `3 ?: Ben Weiss, ${december} roomBlank`,
      `4 ?: Cid Vogel, ${december} roomBlank`,
      `5 ?: Dora Kurz, ${december} roomBlank`,
    ],
  },
  '1a-price-as-room.csv': { rows: [], file: ['columnMissing room'] },
  '1b-birthdate-as-arrival.csv': { rows: [`2 401: Jan Kowalski, ${december}`] },
  '1d-folio-as-phone.csv': { rows: [ana] },
  '2a-status.csv': { rows: [ana], aside: ['3 cancelled', '4 noShow', '5 checkedOut', '6 waitlist'] },
  '2c-struck-through.xlsx': {
    rows: [ana],
    aside: ['3 struckThrough'],
    notes: [{ is: 'struckThrough', rows: [3] }],
  },
  '3a-room-formula-without-value.xlsx': {
    rows: [ana, `3 ?: Ben Silva, ${december} cellUnknown`, `4 ?: Cid Silva, ${december} cellUnknown`],
    notes: [{ is: 'formulasUnknown', count: 2 }],
  },
  '4a-inch-marks.csv': {
    rows: [
      ana,
      `3 402: Ben Weiss, ${december}`,
      `4 403: Cid Vogel, ${december}`,
      `5 408: Dora Kurz, ${december}`,
    ],
    notes: [{ is: 'linesUnquoted', rows: [2, 4] }],
  },
  '5a-forms-cut-from-names.csv': {
    rows: [
      `2 401: Don Smith, ${december}`,
      `3 402: Michael Herr, ${december}`,
      `4 403: Anna M., ${december}`,
      `5 408: Sig Hansen, ${december}`,
      `6 405: John M Smith, ${december} [nameTurned]`,
    ],
  },
  '5b-couples.csv': {
    rows: [
      ['2 401', 'Mr Smith & Mrs Smith'],
      ['3 402', 'Herr Meier & Frau Meier'],
      ['4 403', 'M. Dupont & Mme Dupont'],
      ['5 408', 'Sr. Garcia & Sra. Garcia'],
    ].map(([at, two]) => `${at}: ${two}, ${december} [severalGuests familyNameShared]`),
  },
  '5d-airline-names.csv': {
    rows: [
      `2 401: JOHN SMITH, ${december} [nameTurned]`,
      `3 402: JOHN SMITH, ${december} [nameTurned titleCut]`,
      `4 403: John Smith, ${december} [nameTurned titleCut]`,
      `5 408: ANNA SMITH, ${december} [nameTurned titleCut]`,
      `6 405: JOHN SMITH, ${december} [nameTurned titleCut]`,
      `7 406: ALAN SMITH & JANE SMITH, ${december} [severalGuests nameTurned titleCut]`,
      `8 407: THOMPSON, ${december} nameUnclear [nameTurned]`,
    ],
  },
  '5e-comma-between-people.csv': {
    rows: [
      `2 401: John Smith & Jane Doe, ${december} [severalGuests]`,
      `3 402: John Smith & Jane Smith, ${december} nameUnclear [severalGuests]`,
    ],
  },
  '5h-excel-safe-text.csv': {
    rows: [`${ana} [excelText]`, `3 402: Ben Weiss, ${december} [excelText]`],
  },
  '6-people-called-like-totals.csv': {
    rows: [
      `2 401: Soma Patel, ? – ? ${missing}`,
      `3 402: Larry Page, ? – ? ${missing} [nameTurned]`,
      `4 403: Somma Giulia, ? – ? ${missing}`,
      `5 406: Ana Silva, ? – ? ${missing}`,
    ],
  },
  '7a-zone-dropped.csv': {
    rows: [
      '2 401: Ana Silva, 2026-12-01T23:00 – 2026-12-04T21:00 [zoneConverted timeRead]',
      '3 402: Ben Weiss, 2026-12-02T01:30 – 2026-12-04T23:00 [zoneConverted timeRead]',
    ],
  },
  '7b-time-words-dropped.csv': {
    rows: [
      '2 401: Ana Silva, 2026-12-01T18:00 – 2026-12-04T16:00 [timeRead]',
      '3 402: Ben Weiss, 2026-12-01T18:00 – 2026-12-04T16:00 [timeRead]',
      '4 403: Cid Vogel, 2026-12-01T18:00 – 2026-12-04T12:00 [timeRead]',
    ],
  },
  '7d-year-typo.csv': {
    rows: [
      '2 101: Ana Silva, 2026-12-01T15:00 – 2062-12-04T11:00 stayTooLong',
      '3 103: Ben Weiss, ? – ? dateAmbiguous, dateAmbiguous',
    ],
  },
  '7f-half-converted-dates.xlsx': {
    rows: [
      '2 101: Ana Silva, 2027-01-13T15:00 – 2027-01-15T11:00',
      '3 103: Ben Silva, ? – ? dateAmbiguous, dateAmbiguous',
    ],
  },
  '7g-serial-with-time.xlsx': {
    rows: ['2 401: Ana Silva, 2026-12-01T15:00 – 2026-12-04T18:00 [timeRead]'],
  },
  '7h-time-columns.csv': {
    rows: ['2 401: Ana Silva, 2026-12-01T18:30 – 2026-12-04T16:00 [timeRead]'],
  },
  '8a-polish-cp1250.csv': {
    rows: [`2 401: Łukasz Żółć, ${december}`],
    notes: [{ is: 'encodingGuessed', encoding: 'windows-1250', other: null }],
  },
  '8c-one-bad-byte.csv': {
    rows: [
      `2 401: José Müller, ${december}`,
      `3 402: Ana Núñez, ${december}`,
      `4 403: Zo\ufffd Smith, ${december} textDamaged`,
    ],
    notes: [{ is: 'bytesLost', rows: [4] }],
  },
  '8e-japanese-cp932.csv': {
    rows: [`2 401: 山本 花子, ${december}`],
    notes: [{ is: 'encodingGuessed', encoding: 'shift_jis', other: null }],
  },
  '9a-package-at-root.xlsx': { rows: [ana] },
  '9b-backslash-names.xlsx': { rows: [ana] },
  '9e-1904-and-extension.xlsx': { rows: [ana] },
  // The cell holds 401, its format shows 0401, and only 401 is a door.
  '9f-format-of-condition.xlsx': { rows: [`${ana} [roomWithoutZeros]`] },
  '9h-styled-empty-columns.xlsx': { rows: [ana] },
  // The cell holds 12 and its format shows 412.
  '9k-room-shown-by-format.xlsx': { rows: [`2 412: Ana Silva, ${december}`] },
}

const samples = join(import.meta.dirname, '../samples')
const folderOf = (name: string) => (name.endsWith('.csv') ? 'handed-out' : 'workbooks')

/** A house with the rooms of all these lists, and with the prices of 1a among them. */
const doors = ['101', '102', '103', '104', '401', '402', '403', '405', '406', '407', '408', '412'].map(
  (name) => ({ entranceId: EntranceId.parse(`door-${name}`), name, category: 'guest' as const }),
)

const readingOf = (name: string): Reading => {
  const bytes = readFileSync(join(samples, folderOf(name), name))
  const sheet = take(readTable(name, bytes, { encoding: null, sheet: null }))
  const { rows, ignored, problems } = understand(sheet, {}, { doors })
  const at = (instant: (typeof rows)[number]['from']) =>
    instant === null ? '?' : localOf(instant, sampleZone)
  const lines = rows.map((row) => {
    const found = row.problems.map(({ problem }) => problem.kind).join(', ')
    const notes = row.notes.length === 0 ? '' : `[${row.notes.join(' ')}]`
    const stay = `${row.guests.join(' & ')}, ${at(row.from)} – ${at(row.until)}`
    return [`${row.row} ${row.entranceId === null ? '?' : row.room}: ${stay}`, found, notes]
      .filter((part) => part !== '')
      .join(' ')
  })
  // Nothing in these lists reaches anybody: a folio number is no phone.
  expect(rows.map(({ phone, email }) => [phone, email])).toEqual(rows.map(() => [null, null]))
  return {
    rows: lines,
    aside: ignored.map(({ row, why }) => `${row} ${why}`),
    file: problems.map((problem) => ('field' in problem ? `${problem.kind} ${problem.field}` : problem.kind)),
    notes: sheet.notes,
  }
}

test('every file has its reading', () => {
  const files = ['handed-out', 'workbooks'].flatMap((folder) => readdirSync(join(samples, folder)))
  expect(files.toSorted()).toEqual(Object.keys(expected).toSorted())
})

test.for(Object.keys(expected))('%s is read as it was meant, or asked', (name) => {
  expect(readingOf(name)).toEqual({ aside: [], file: [], notes: [], ...expected[name] })
})
