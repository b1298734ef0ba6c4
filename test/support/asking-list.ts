import type { GroupPlan } from '#shared/groups.ts'
import type { ListOptions, ListRow, RowProblem } from '#shared/rooming-list.ts'
import { addMs } from '#shared/instant.ts'
import { aPlan, aRow } from './fake-groups.ts'
import { hotelNow, roomId } from './fake-hotel.ts'

const day = 86_400_000
const headers = ['Zi.', 'Gast', 'Anreise', 'Abreise', 'Preis', 'Status']
const samples = [
  ['201', '0202', '204'],
  ['Aino Virtanen', 'Mikko Korhonen', 'Liisa Mäkinen'],
  ['03/12/2026'],
  ['05/12/2026'],
  ['201', '189', '204'],
  ['ok', 'opt. 3'],
]

/**
 * The dry run of a coach that needs five answers: which column is the room, day or month first, a room written in
 * another way, a row without a room and a status nobody knows. Every answer among the options is heeded.
 */
export const askingPlan = (options: ListOptions): GroupPlan => {
  const hasRoom = options.columns.some((one) => one.field === 'room')
  const rows = hasRoom ? rowsOf(options) : []
  const plan = aPlan(rows)
  return {
    ...plan,
    reading: {
      ...plan.reading,
      headers,
      samples,
      fileNotes: [
        { is: 'encodingGuessed', encoding: 'windows-1252', other: null },
        { is: 'hiddenRows', rows: [7] },
      ],
      columns: [
        ...(hasRoom
          ? [{ field: 'room', column: 0, header: 'Zi.', confidence: 1, by: 'operator' } as const]
          : []),
        { field: 'guestName', column: 1, header: 'Gast', confidence: 1, by: 'words' },
        { field: 'arrival', column: 2, header: 'Anreise', confidence: 1, by: 'words' },
        { field: 'departure', column: 3, header: 'Abreise', confidence: 1, by: 'words' },
        { field: 'status', column: 5, header: 'Status', confidence: 0.9, by: 'words' },
      ],
      dateOrder: hasRoom ? orderOf(options) : 'clear',
      problems: hasRoom ? [] : [{ kind: 'columnUncertain', field: 'room', headers: ['Zi.', 'Preis'] }],
      ignored: hasRoom ? asideOf(options) : [],
    },
  }
}

/** The same coach, of which the room and the guest were chosen for an earlier list with these headings. */
export const rememberedPlan = (options: ListOptions): GroupPlan => {
  const chosen = options.columns.find((one) => one.field === 'room')
  const isRemembered = chosen === undefined && options.savedColumns === 'use'
  const room = { field: 'room' as const, column: 0 }
  const plan = askingPlan({
    ...options,
    dateOrder: 'dayFirst',
    columns: isRemembered ? [...options.columns, room] : options.columns,
  })
  const columns = plan.reading.columns.map((one) =>
    isRemembered && one.field === 'room' ? { ...one, by: 'saved' as const } : one,
  )
  return { ...plan, reading: { ...plan.reading, columns } }
}

const orderOf = ({ dateOrder }: ListOptions): 'tied' | 'dayFirst' | 'monthFirst' =>
  dateOrder === 'auto' ? 'tied' : dateOrder

const rowsOf = (options: ListOptions): readonly ListRow[] => {
  const isTied = options.dateOrder === 'auto'
  const isNamed = options.roomAliases.some(({ text }) => text === '0202')
  const isConfirmed = (row: number, kind: string) =>
    options.confirmed.some((one) => one.row === row && one.kind === kind)
  const ambiguous = (value: string): RowProblem => ({
    problem: { kind: 'dateAmbiguous', field: 'arrival', text: value, choices: ['2026-12-03', '2026-03-12'] },
    field: 'arrival',
    column: 'Anreise',
    value,
  })
  const row = (
    n: number,
    room: string,
    guest: string,
    problems: readonly (RowProblem | false)[] = [],
  ): ListRow =>
    aRow(n, {
      room,
      entranceId: room === '' || room.startsWith('0') ? null : roomId(room),
      guests: [guest],
      ...(isTied ? { from: null, until: null } : {}),
      problems: [...(isTied ? [ambiguous('03/12/2026')] : []), ...problems.filter((one) => one !== false)],
      cells: [room, guest],
    })
  const unknown: RowProblem = {
    problem: { kind: 'unknownRoom', room: '0202', near: ['202', '302'] },
    field: 'room',
    column: 'Zi.',
    value: '0202',
  }
  const blank: RowProblem = {
    problem: { kind: 'roomBlank', room: '203', row: 4 },
    field: 'room',
    column: 'Zi.',
    value: '',
  }
  const status: RowProblem = {
    problem: { kind: 'statusUnknown', text: 'opt. 3' },
    field: 'status',
    column: 'Status',
    value: 'opt. 3',
  }
  const all = [
    row(2, '201', 'Aino Virtanen'),
    row(3, isNamed ? '202' : '0202', 'Mikko Korhonen', [!isNamed && unknown]),
    row(4, '203', 'Liisa Mäkinen'),
    row(5, isConfirmed(5, 'roomBlank') ? '203' : '', 'Juhani Nieminen', [
      !isConfirmed(5, 'roomBlank') && blank,
    ]),
    row(6, '204', 'Helmi Laine', [!isConfirmed(6, 'statusUnknown') && status]),
    {
      ...row(7, '205', 'Eero Heikkinen'),
      notes: ['hiddenRow', 'titleCut'] as const,
      warnings: [
        {
          problem: { kind: 'namesMissing', names: 1, persons: 2 },
          field: 'guestName',
          column: 'Gast',
          value: 'Eero Heikkinen',
        } as const,
      ],
      ...(isTied ? {} : { from: addMs(hotelNow, 400 * day), until: addMs(hotelNow, 402 * day) }),
    },
    { ...row(8, '206', 'Ville Niemi'), notes: ['returned'] as const },
  ]
  return all.filter(
    ({ row: n }) => !options.skipRows.includes(n) && (n !== 8 || options.returnRows.includes(8)),
  )
}

const asideOf = ({ returnRows, skipRows }: ListOptions): GroupPlan['reading']['ignored'] => [
  { row: 1, why: 'title', text: 'Coach Helsinki', canReturn: false },
  ...(returnRows.includes(8)
    ? []
    : [{ row: 8, why: 'cancelled', text: '206 Ville Niemi cxl', canReturn: true } as const]),
  { row: 9, why: 'total', text: 'Summe 7', canReturn: true },
  ...skipRows.map((row) => ({ row, why: 'skipped', text: `Row ${row}`, canReturn: true }) as const),
]
