import type { ListField, ListOptions, RowProblem } from '#shared/rooming-list.ts'
import type { Spreadsheet } from '#shared/spreadsheet.ts'
import { localOf } from '#shared/stay.ts'
import { cleanEmail, cleanGuestName, cleanPhone } from '../issuing/guest-name.ts'
import { blockDates } from './block-dates.ts'
import { checkTogether, uniqueNotes } from './check-rows.ts'
import type { CheckedRow } from './check-rows.ts'
import { samplesOf } from './column-samples.ts'
import { fillDown } from './fill-down.ts'
import type { FilledRow } from './fill-down.ts'
import { findHeader } from './find-header.ts'
import { createRoomFinder } from './find-rooms.ts'
import { decideListDates, shownOrder } from './list-dates.ts'
import type { ListDates } from './list-dates.ts'
import { findShownRoom } from './shown-room.ts'
import { mapColumns } from './map-columns.ts'
import { personsOf, readRawRows } from './raw-rows.ts'
import type { RawRow } from './raw-row.ts'
import { readStay } from './read-stay.ts'
import { createTimeReader } from './stay-facts.ts'
import type { StayFacts } from './stay-facts.ts'
import type { ListContext, Understanding } from '../ports/lists.ts'

/** A table of cells as a rooming list: what each column is, who sleeps where and when, and every problem at once. */
export const understandList = (
  sheet: Spreadsheet,
  options: ListOptions,
  facts: ListContext,
): Understanding => {
  const rooms = facts.doors.filter((door) => door.category === 'guest')
  const doorNames = new Set(rooms.map((door) => door.name.trim().toLocaleLowerCase('en')))
  for (const alias of options.roomAliases) doorNames.add(alias.text.trim().toLocaleLowerCase('en'))
  const own = facts.ownWords
  const table = findHeader(sheet, { own, doorNames })
  const map = mapColumns(
    table,
    { own, doorNames, epoch: sheet.file.epoch },
    { operator: options.columns, saved: facts.saved, dates: options },
  )
  const { problems } = map
  const common = {
    file: sheet.file,
    fileNotes: sheet.notes,
    headerRow: table.headerRow?.n ?? null,
    headers: table.headers,
    samples: samplesOf(table),
    columns: map.columns,
    problems,
  }
  // Without a room or a guest every row would be wrong in the same way.
  if (problems.length > 0) return { ...common, dateOrder: 'clear', rows: [], ignored: [] }
  const isDoor = (text: string) => doorNames.has(text.trim().toLocaleLowerCase('en'))
  const raw = readRawRows({ table, columns: map.columns, options, isDoor })
  const filled = fillDown(raw.rows, table, options)
  const stayFacts: StayFacts = {
    parse: createTimeReader(facts.timeZone),
    checkIn: options.checkIn ?? facts.checkIn,
    checkOut: options.checkOut ?? facts.checkOut,
    now: facts.now,
    epoch: sheet.file.epoch,
    options,
    timeZone: facts.timeZone,
  }
  const today = localOf(facts.now, facts.timeZone).slice(0, 10)
  const { epoch } = sheet.file
  const dates = decideListDates(filled, { epoch, options, block: blockDates(table.titles, epoch), today })
  const find = createRoomFinder(rooms, options.roomAliases)
  const rows = filled.flatMap((row) => readRow(row, { dates, stayFacts, find, options }))
  const checked = checkTogether(rows).map(({ raw: _, ...row }) => row)
  return { ...common, dateOrder: shownOrder(dates), rows: checked, ignored: raw.ignored }
}

type RowFacts = {
  readonly dates: ListDates
  readonly stayFacts: StayFacts
  readonly find: ReturnType<typeof createRoomFinder>
  readonly options: ListOptions
}

/** One list row per room of the row; a row without a usable room is one with its problem. */
const readRow = (row: FilledRow, facts: RowFacts): readonly CheckedRow[] => {
  const { raw } = row
  const stay = readStay(row, facts.dates, facts.stayFacts)
  const found =
    row.room === ''
      ? { doors: [], problems: [], notes: [] }
      : findShownRoom(row.room, raw.cell('room'), facts.find)
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
    persons: personsOf(raw.value),
    email: contact.email,
    phone: contact.phone,
    warnings: [...contact.warnings, ...keys.warnings],
    problems: [
      ...raw.problems,
      ...row.problems,
      ...found.problems.map((problem) => raw.problem(problem, 'room')),
      ...severalOfBoth(raw, found.doors.length),
      ...guestProblems(raw),
      ...stay.problems.filter(({ field }) => !isUnknown(row, field)),
      ...keys.problems,
    ],
    notes: uniqueNotes(raw.notes, row.notes, found.notes, stay.notes),
    cells: raw.source.cells.map((cell) => cell.text),
  }
  return found.doors.length === 0
    ? [{ ...common, room: row.room, entranceId: null }]
    : found.doors.map((door) => ({ ...common, room: door.name, entranceId: door.entranceId }))
}

/** Several people and several rooms in one row: who sleeps where, the list does not say. */
const severalOfBoth = (raw: RawRow, rooms: number): readonly RowProblem[] =>
  rooms > 1 && raw.guests.length > 1
    ? [raw.problem({ kind: 'shareAmbiguous', text: raw.guests.join(' & '), rooms: roomsIn(raw) }, 'room')]
    : []

const roomsIn = (raw: RawRow): readonly string[] =>
  raw
    .value('room')
    .split(/[,;/+&\n]/u)
    .map((room) => room.trim())

/** One problem for one cell: what is not known is not missing as well. */
const isUnknown = ({ raw, datesFrom }: FilledRow, field: ListField | null): boolean =>
  field !== null && (raw.unknown.has(field) || datesFrom.unknown.has(field))

const guestProblems = (raw: RawRow): readonly RowProblem[] => {
  const field = raw.cell('guestName') === null ? 'lastName' : 'guestName'
  const isUnknownGuest = (['guestName', 'firstName', 'lastName'] as const).some((name) =>
    raw.unknown.has(name),
  )
  // A number in the guest's place is a count or a shifted value, nobody's name.
  if (!raw.guests.some((guest) => /\p{L}/u.test(guest)))
    return isUnknownGuest ? [] : [raw.problem({ kind: 'guestMissing' }, field)]
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
  if (text === '') return { count: keysPerGuest, problems: [], warnings: [] }
  const count = Number(/^(\d{1,3})(?:\.0+)?(?:\s*\p{L}+)?$/u.exec(text)?.[1] ?? 0)
  if (count < 1 || count > mostKeys) {
    const problem = { kind: 'keysUnreadable', text, max: mostKeys } as const
    return { count: keysPerGuest, problems: [raw.problem(problem, 'keys')], warnings: [] }
  }
  // The keys of a row are those of all of its people together: never more keys than the list says.
  const people = Math.max(1, raw.guests.length)
  const isUneven = count > people && count % people > 0
  const missing = { kind: 'namesMissing', names: people, persons: count } as const
  return {
    count: Math.max(1, Math.floor(count / people)),
    problems: [],
    warnings: isUneven ? [raw.problem(missing, 'keys')] : [],
  }
}
