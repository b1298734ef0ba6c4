import type { ColumnChoice, ListOptions, ListReading, RowProblem } from '#shared/rooming-list.ts'
import type { Instant } from '#shared/instant.ts'
import type { Problem } from '#shared/problem.ts'
import type { Door } from '#shared/property.ts'
import type { SheetRow, Spreadsheet } from '#shared/spreadsheet.ts'
import { localOf } from '#shared/stay.ts'
import { cleanEmail, cleanGuestName, cleanPhone } from '../issuing/guest-name.ts'
import { checkTogether, uniqueNotes } from './check-rows.ts'
import type { CheckedRow } from './check-rows.ts'
import { fillDown } from './fill-down.ts'
import type { FilledRow } from './fill-down.ts'
import { findHeader } from './find-header.ts'
import { createRoomFinder } from './find-rooms.ts'
import { mapColumns } from './map-columns.ts'
import { readRawRows } from './raw-rows.ts'
import type { RawRow } from './raw-rows.ts'
import { readDate } from './read-date.ts'
import { createTimeReader, orderOfList, readStay } from './read-stay.ts'
import type { OrderChoice, StayFacts } from './read-stay.ts'
import type { Understanding } from '../ports/lists.ts'

export type ListFacts = {
  readonly doors: readonly Door[]
  readonly timeZone: string
  readonly checkIn: string
  readonly checkOut: string
  readonly now: Instant
  /** Columns chosen for a list with these headings before. */
  readonly saved: (headers: readonly string[]) => readonly ColumnChoice[]
}

/** A table of cells as a rooming list: what each column is, who sleeps where and when, and every problem at once. */
export const understandList = (sheet: Spreadsheet, options: ListOptions, facts: ListFacts): Understanding => {
  const table = findHeader(sheet)
  const rooms = facts.doors.filter((door) => door.category === 'guest')
  const doorNames = new Set(rooms.map((door) => door.name.trim().toLocaleLowerCase('en')))
  for (const alias of options.roomAliases) doorNames.add(alias.text.trim().toLocaleLowerCase('en'))
  const map = mapColumns(
    table,
    { doorNames, epoch: sheet.file.epoch },
    { operator: options.columns, saved: facts.saved(table.headers) },
  )
  const problems = [...map.problems, ...missingColumns(map.columns, table.headers)]
  const common = {
    file: sheet.file,
    fileNotes: sheet.notes,
    headerRow: table.headerRow?.n ?? null,
    headers: table.headers,
    columns: map.columns,
    problems,
  }
  // Without a room or a guest every row would be wrong in the same way.
  if (problems.length > 0) return { ...common, dateOrder: 'clear', rows: [], ignored: [] }
  const raw = readRawRows(table, map.columns, options)
  const filled = fillDown(raw.rows, table)
  const stayFacts: StayFacts = {
    parse: createTimeReader(facts.timeZone),
    checkIn: options.checkIn ?? facts.checkIn,
    checkOut: options.checkOut ?? facts.checkOut,
    now: facts.now,
    epoch: sheet.file.epoch,
    options,
  }
  const today = localOf(facts.now, facts.timeZone).slice(0, 10)
  const order = orderOfList(filled, blockDates(table.titles, sheet.file.epoch), { ...stayFacts, today })
  const find = createRoomFinder(rooms, options.roomAliases)
  const rows = filled.flatMap((row) => readRow(row, { order, stayFacts, find, options }))
  const checked = checkTogether(rows).map(({ raw: _, ...row }) => row)
  return { ...common, dateOrder: order, rows: checked, ignored: raw.ignored }
}

const missingColumns = (columns: ListReading['columns'], headers: readonly string[]): readonly Problem[] => {
  const present = new Set(columns.map((column) => column.field))
  const named = headers.filter((header) => header !== '')
  const isNamed = (['guestName', 'firstName', 'lastName'] as const).some((field) => present.has(field))
  return [
    ...(present.has('room') ? [] : [{ kind: 'columnMissing', field: 'room', headers: named } as const]),
    ...(isNamed ? [] : [{ kind: 'columnMissing', field: 'guestName', headers: named } as const]),
  ]
}

/** Certain dates in the lines above the headings: the dates of the block. */
const blockDates = (titles: readonly SheetRow[], epoch: 1900 | 1904): readonly string[] =>
  titles
    .flatMap((row) => row.cells)
    .flatMap((cell) => [cell.text, ...cell.text.split(/\s(?:-|–|to|bis|au|a|al|ate|hasta)\s|:\s/u)])
    .flatMap((text) => {
      const read = readDate({ text: text.trim(), kind: 'text', note: null }, epoch)
      return read?.is === 'date' ? [read.date] : []
    })

type RowFacts = {
  readonly order: OrderChoice
  readonly stayFacts: StayFacts
  readonly find: ReturnType<typeof createRoomFinder>
  readonly options: ListOptions
}

/** One list row per room of the row; a row without a usable room is one with its problem. */
const readRow = (row: FilledRow, facts: RowFacts): readonly CheckedRow[] => {
  const { raw } = row
  const stay = readStay(row, facts.order, facts.stayFacts)
  const found = row.room === '' ? { doors: [], problems: [], notes: [] } : facts.find(row.room)
  const contact = readContact(raw)
  const keys = readKeys(raw, facts.options)
  const common = {
    raw,
    row: raw.n,
    guests: raw.guests,
    roomType: raw.value('roomType'),
    group: raw.value('group'),
    from: stay.from,
    until: stay.until,
    keysPerGuest: keys.count,
    persons: personsOf(raw),
    email: contact.email,
    phone: contact.phone,
    warnings: contact.warnings,
    problems: [
      ...raw.problems,
      ...row.problems,
      ...found.problems.map((problem) => raw.problem(problem, 'room')),
      ...guestProblems(raw),
      ...stay.problems,
      ...keys.problems,
    ],
    notes: uniqueNotes(raw.notes, row.notes, found.notes, stay.notes),
    cells: raw.source.cells.map((cell) => cell.text),
  }
  return found.doors.length === 0
    ? [{ ...common, room: row.room, entranceId: null }]
    : found.doors.map((door) => ({ ...common, room: door.name, entranceId: door.entranceId }))
}

const guestProblems = (raw: RawRow): readonly RowProblem[] => {
  const field = raw.cell('guestName') === null ? 'lastName' : 'guestName'
  if (raw.guests.length === 0) return [raw.problem({ kind: 'guestMissing' }, field)]
  return raw.guests.flatMap((guest) => {
    const clean = cleanGuestName(guest)
    return clean.ok ? [] : [raw.problem(clean.error, field)]
  })
}

/** A contact that cannot be read is left out and said: the key does not depend on it. */
const readContact = (raw: RawRow) => {
  const email = cleanEmail(raw.value('email'))
  const phone = cleanPhone(raw.value('phone'))
  const warnings: RowProblem[] = []
  if (!email.ok) warnings.push(raw.problem(email.error, 'email'))
  if (!phone.ok) warnings.push(raw.problem(phone.error, 'phone'))
  return { email: email.ok ? email.value : null, phone: phone.ok ? phone.value : null, warnings }
}

const mostKeys = 10

const readKeys = (raw: RawRow, { keysPerGuest }: ListOptions) => {
  const text = raw.value('keys')
  if (text === '') return { count: keysPerGuest, problems: [] }
  const count = Number(/^(\d{1,3})(?:\.0+)?(?:\s*\p{L}+)?$/u.exec(text)?.[1] ?? 0)
  return count >= 1 && count <= mostKeys
    ? { count, problems: [] }
    : {
        count: keysPerGuest,
        problems: [raw.problem({ kind: 'keysUnreadable', text, max: mostKeys }, 'keys')],
      }
}

const personsOf = (raw: RawRow): number | null => {
  const adults = /^\d{1,2}$/.exec(raw.value('adults').replace(/\.0+$/, ''))?.[0]
  const children = /^\d{1,2}$/.exec(raw.value('children').replace(/\.0+$/, ''))?.[0]
  return adults === undefined ? null : Number(adults) + Number(children ?? 0)
}
