import type { ListOptions, RowNote, RowProblem } from '#shared/rooming-list.ts'
import { guestIdentityText } from '../issuing/guest-name.ts'
import { bedsOf } from './beds.ts'
import type { Table } from './find-header.ts'
import { homesOf, isShareReference, personsOf } from './raw-rows.ts'
import type { RawRow } from './raw-row.ts'
import { isNoPerson } from './no-person.ts'
import { readNames } from './read-names.ts'
import { confirmedRows } from './row-questions.ts'
import { normalise } from './headings/normalise.ts'

/** A row with its room as text, and the row its dates come from when its own are blank. */
export type FilledRow = {
  readonly raw: RawRow
  readonly room: string
  readonly datesFrom: RawRow
  readonly notes: readonly RowNote[]
  readonly problems: readonly RowProblem[]
}

/** The last row with a room of its own, and how many people it and the rows filled from it name. */
type Above = { readonly row: FilledRow; names: number }

/**
 * Blank rooms: of the row above when the list gives a reason (a merged cell, a ditto mark, the same booking, a room
 * whose stated size the guest completes), of the row a sharer refers to; else a person is asked. Dates are filled in
 * only together with a room. A row that was set aside still is the row above: after a cancelled 402 a ditto mark
 * means 402, not the room before.
 */
export const fillDown = (
  rows: readonly RawRow[],
  table: Table,
  options: ListOptions,
): readonly FilledRow[] => {
  const context: FillContext = {
    refer: readReferences(rows, table),
    homes: homesOf(rows),
    bookings: readBookings(rows),
    isConfirmed: confirmedRows(options),
    isAboveTaken: options.blankRooms === 'above',
  }
  const filled: FilledRow[] = []
  let above: Above | null = null
  for (const raw of rows) {
    const row = withUnknownDates(fillOne(raw, above, context))
    const isOwn = hasRoom(raw) || row.notes.includes('roomFromShare') || raw.unknown.has('room')
    if (isOwn) above = { row, names: raw.guests.length + raw.unnamed }
    else if (above !== null && row.room !== '') above.names += raw.guests.length + raw.unnamed
    if (raw.aside === null) filled.push(row)
  }
  return filled
}

type FillContext = {
  readonly refer: Refer
  readonly homes: ReturnType<typeof homesOf>
  readonly bookings: ReadonlyMap<string, Booking>
  readonly isConfirmed: (row: number, kind: string) => boolean
  readonly isAboveTaken: boolean
}

const hasRoom = (raw: RawRow): boolean => {
  const own = raw.value('room')
  return own !== '' && !isDitto(own) && raw.cell('room')?.note !== 'merged'
}

const fillOne = (raw: RawRow, above: Above | null, context: FillContext): FilledRow => {
  const own = raw.value('room')
  const plain: FilledRow = { raw, room: own, datesFrom: raw, notes: [], problems: [] }
  if (raw.unknown.has('room')) return plain
  if (own !== '' && !isDitto(own)) {
    const isMerged = raw.cell('room')?.note === 'merged'
    return isMerged && above !== null && above.row.room === own ? sameAsAbove(raw, above) : plain
  }
  const shared = referenceOf(raw, context)
  if (shared !== null) return shared
  const missing = { ...plain, room: '', problems: [raw.problem({ kind: 'roomMissing' }, 'room')] }
  if (above === null || above.row.room === '') return missing
  if (isDitto(own) || hasReason(raw, above, context)) return sameAsAbove(raw, above)
  if (raw.guests.length + raw.unnamed === 0 || isOtherStay(raw, above.row)) return missing
  if (context.isAboveTaken || context.isConfirmed(raw.n, 'roomBlank')) return sameAsAbove(raw, above)
  const asked = { kind: 'roomBlank', room: above.row.room, row: above.row.raw.n } as const
  // One question: whoever says yes to the room takes its dates as well.
  const { datesFrom } = sameAsAbove(raw, above)
  return { ...plain, room: '', datesFrom, problems: [raw.problem(asked, 'room')] }
}

const dittos =
  /^(?:["”“„〃״]|''|-\s*["”]\s*-|dito|ditto|idem|id\.?|do\.|dto\.?|same|same room|as above|see above|s\.\s?o\.?|siehe oben|wie oben|w\.\s?o\.?|ebenda|dasselbe|gleiches zimmer|ebd\.?|ci-dessus|même|même chambre|igual|ídem|lo mismo|misma|misma habitación|mesmo|mesma|mesmo quarto|stessa|stessa camera|come sopra|c\.\s?s\.|zelfde|zelfde kamer|jw\.?|j\.\s?w\.?|jak wyżej|totéž|dtto|samma|samma rum|samme|samme værelse|samme rom|sama|sama huone|το ίδιο|ομοίως|aynı|aynı oda|نفس الغرفة|نفسه|同上|同室|同じ|〃〃|々)$/iu

/** A mark or a word that says "the same as above". */
const isDitto = (text: string): boolean => dittos.test(text.trim())

const hasDates = (raw: RawRow): boolean =>
  (['arrival', 'departure', 'nights'] as const).some(
    (field) => raw.value(field) !== '' || raw.unknown.has(field),
  )

const sameAsAbove = (raw: RawRow, { row: above }: Above): FilledRow => ({
  raw,
  room: above.room,
  datesFrom: hasDates(raw) ? raw : above.datesFrom,
  notes: hasDates(raw) ? ['roomFromAbove'] : ['roomFromAbove', 'datesFromAbove'],
  problems: [],
})

/** Dates that come from a row where they are not known are not known here either. */
const withUnknownDates = (row: FilledRow): FilledRow =>
  row.datesFrom === row.raw
    ? row
    : {
        ...row,
        problems: [
          ...row.problems,
          ...row.datesFrom.problems.filter(
            ({ problem, field }) =>
              problem.kind === 'cellUnknown' &&
              (field === 'arrival' || field === 'departure' || field === 'nights'),
          ),
        ],
      }

/** Somebody else's stay or booking: a guest without a room, whatever stands above. */
const isOtherStay = (raw: RawRow, above: FilledRow): boolean =>
  (['arrival', 'departure', 'confirmation'] as const).some((field) => {
    const other = (field === 'confirmation' ? above.raw : above.datesFrom).value(field)
    return raw.value(field) !== '' && other !== '' && raw.value(field) !== other
  })

/** What the list itself says for the room above: the same booking, or a place left in a room of a stated size. */
const hasReason = (raw: RawRow, above: Above, { bookings }: FillContext): boolean => {
  if (raw.guests.length === 0 || raw.unknown.has('confirmation') || isOtherStay(raw, above.row)) return false
  const booking = bookingOf(raw)
  if (booking === null || booking !== bookingOf(above.row.raw)) return isPlaceLeft(raw, above)
  // The number of a whole group is no reason: its guests sleep in many rooms.
  const { rooms, people } = bookings.get(booking) ?? { rooms: new Set(), people: 0 }
  if (rooms.size > 1) return false
  const places = placesOf(above)
  return places === null ? people <= mostInRoom : isWithin(places, raw, above)
}

/** A booking of more people than this needs more than one room, unless the list says how large the room is. */
const mostInRoom = 4

/** The booking a row belongs to; null for a blank cell and for what stands there while there is none: `-`, `TBA`. */
const bookingOf = (raw: RawRow): string | null => {
  const text = raw.value('confirmation')
  return text === '' || isDitto(text) || isNoBooking(text) ? null : text
}

const isNoBooking = (text: string): boolean =>
  /^[\s\p{P}\p{S}0]*$/u.test(text) || (/^\P{N}+$/u.test(text) && isNoPerson(text))

/** The room above is stated to be for more people than are named so far, and this row states no size of its own. */
const isPlaceLeft = (raw: RawRow, above: Above): boolean => {
  const isOwnSize = (['adults', 'children', 'roomType'] as const).some(
    (field) => raw.value(field) !== '' || raw.unknown.has(field),
  )
  const places = placesOf(above)
  return !isOwnSize && places !== null && isWithin(places, raw, above)
}

const isWithin = (places: number, raw: RawRow, { names }: Above): boolean =>
  names + raw.guests.length + raw.unnamed <= places

const placesOf = ({ row: { raw } }: Above): number | null =>
  personsOf(raw.value) ?? bedsOf(raw.value('roomType'))

/** How many people a booking has, and the rooms it names. */
type Booking = { readonly rooms: ReadonlySet<string>; readonly people: number }

const readBookings = (rows: readonly RawRow[]): ReadonlyMap<string, Booking> => {
  const bookings = new Map<string, { rooms: Set<string>; people: number }>()
  for (const row of rows) {
    const name = bookingOf(row)
    if (name === null) continue
    const booking = bookings.get(name) ?? { rooms: new Set<string>(), people: 0 }
    const room = row.value('room')
    if (room !== '' && !isDitto(room)) booking.rooms.add(room)
    booking.people += row.guests.length + row.unnamed
    bookings.set(name, booking)
  }
  return bookings
}

/** The room of the row that a sharer names: by its number, or by the name of its guest. */
const referenceOf = (raw: RawRow, { refer, homes }: FillContext): FilledRow | null => {
  const text = raw.value('sharers')
  const number = /^#?(\d+)$/u.exec(text)?.[1]
  if (number !== undefined) return withReference(raw, refer(raw, Number(number)))
  if (text === '' || isShareReference(text)) return null
  const named = readNames(text).guests.flatMap((guest) => homes.get(guestIdentityText(guest)) ?? [])
  const targets = named.filter((home) => home !== raw && home.value('room') !== '')
  return targets.length === 0 ? null : withReference(raw, targets)
}

type Refer = (from: RawRow, to: number) => readonly RawRow[]

const withReference = (raw: RawRow, found: readonly RawRow[]): FilledRow => {
  const targets = found.filter((target) => target.value('room') !== '')
  const rooms = [...new Set(targets.map((target) => target.value('room')))]
  const [target] = targets
  const base = { raw, datesFrom: raw, notes: [], room: '' }
  if (target === undefined)
    return {
      ...base,
      problems: [raw.problem({ kind: 'shareUnknown', text: raw.value('sharers') }, 'sharers')],
    }
  if (rooms.length > 1) {
    const problem = { kind: 'shareAmbiguous', text: raw.value('sharers'), rooms } as const
    return { ...base, problems: [raw.problem(problem, 'sharers')] }
  }
  return {
    raw,
    room: rooms[0] ?? '',
    datesFrom: hasDates(raw) ? raw : target,
    notes: ['roomFromShare'],
    problems: [],
  }
}

const numberHeadings = new Set([
  'number',
  'row',
  'row number',
  'pos',
  'position',
  'line',
  'lfd number',
  's number',
  'sl number',
  'item',
  'record number',
  'recordnumber',
])

/**
 * OPERA's `Shares` holds a row number and leaves open which: the list's own numbering decides when it has one,
 * else the row of the sheet or the n-th guest; where these lead to different rooms nobody guesses.
 */
const readReferences = (rows: readonly RawRow[], table: Table): Refer => {
  const numbered = table.headers.findIndex((header) => numberHeadings.has(normalise(header)))
  const byOwn = new Map(rows.map((row) => [row.source.cells[numbered]?.text ?? '', row]))
  const bySheet = new Map(rows.map((row) => [row.n, row]))
  const references = rows
    .filter((row) => /^#?\d+$/.test(row.value('sharers')) && isShareReference(row.value('sharers')))
    .map((row) => ({ row, to: Number(row.value('sharers').replace('#', '')) }))
  const isWhole = (find: (to: number) => RawRow | undefined) =>
    references.every(({ row, to }) => find(to) !== undefined && find(to) !== row)
  const ways = [(to: number) => bySheet.get(to), (to: number) => rows[to - 1]]
  // A way of counting in which every reference leads somewhere is the list's way, when there is only one.
  const whole = ways.filter(isWhole)
  return (from, to) => {
    const own = numbered === -1 ? undefined : byOwn.get(String(to))
    if (own !== undefined) return own === from ? [] : [own]
    return (whole.length > 0 ? whole : ways).flatMap((find) => find(to) ?? [])
  }
}
