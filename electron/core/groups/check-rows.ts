import type { ListRow, RowNote, RowProblem } from '#shared/rooming-list.ts'
import { staysOverlap } from '#shared/stay.ts'
import { guestIdentityText } from '../issuing/guest-name.ts'
import { bedsOf } from './beds.ts'
import type { RawRow } from './raw-row.ts'

/** A row as read, still with its raw cells at hand. */
export type CheckedRow = ListRow & { readonly raw: RawRow }

/**
 * What can only be seen by comparing rows: the same row twice, the same person twice in one room, more or fewer guests
 * than the list says the room is for. Problems are added, nothing is removed.
 */
export const checkTogether = (rows: readonly CheckedRow[]): readonly CheckedRow[] => {
  const firstByCells = new Map<string, number>()
  const seenInRoom = new Map<string, CheckedRow[]>()
  const byRoom = new Map<string, CheckedRow[]>()
  for (const row of rows) {
    if (row.entranceId === null) continue
    const inRoom = byRoom.get(row.entranceId) ?? []
    inRoom.push(row)
    byRoom.set(row.entranceId, inRoom)
  }
  return rows.map((row) => {
    const inRoom = row.entranceId === null ? [] : (byRoom.get(row.entranceId) ?? [])
    const duplicate = duplicateOf(row, firstByCells)
    const twice = twiceInRoom(row, seenInRoom)
    const isNew = duplicate === null && twice.length === 0
    return {
      ...row,
      problems: [...row.problems, ...(duplicate === null ? twice : [duplicate])],
      warnings: [...row.warnings, ...(isNew ? tooManyFor(row, inRoom) : []), ...namesMissing(row, inRoom)],
    }
  })
}

const duplicateOf = (row: CheckedRow, firstByCells: Map<string, number>): RowProblem | null => {
  const text = JSON.stringify([row.room, ...row.raw.source.cells.map((cell) => cell.text)])
  const first = firstByCells.get(text)
  if (first === undefined) firstByCells.set(text, row.row)
  return first === undefined || row.guests.length === 0
    ? null
    : row.raw.problem({ kind: 'duplicateRow', row: first }, null)
}

/** `seen` holds the rows so far by room and person. */
const twiceInRoom = (row: CheckedRow, seen: Map<string, CheckedRow[]>): readonly RowProblem[] => {
  if (row.entranceId === null) return []
  const problems: RowProblem[] = []
  for (const guest of row.guests) {
    const key = JSON.stringify([row.entranceId, guestIdentityText(guest)])
    const earlier = seen.get(key) ?? []
    const first = earlier.find((other) => overlaps(row, other))
    if (first !== undefined)
      problems.push(row.raw.problem({ kind: 'guestTwice', guest, row: first.row }, 'guestName'))
    earlier.push(row)
    seen.set(key, earlier)
  }
  return problems
}

const overlaps = (a: ListRow, b: ListRow): boolean =>
  staysOverlap({ startsAt: a.from, endsAt: a.until }, { startsAt: b.from, endsAt: b.until })

/** The persons of a room are given once for all of its rows, or once per row: the larger reading counts. */
const tooManyFor = (row: CheckedRow, inRoom: readonly CheckedRow[]): readonly RowProblem[] => {
  // So many rows are no room; and a hostile list must not cost the square of its length.
  if (inRoom.length > 50) return []
  const together = inRoom.filter((other) => overlaps(row, other))
  const guests = together.reduce((sum, one) => sum + one.guests.length, 0)
  const stated = together.map((one) => one.persons ?? bedsOf(one.roomType))
  if (stated.some((one) => one === null)) return []
  const sum = stated.reduce<number>((all, one) => all + (one ?? 0), 0)
  const isPerRow = together.every((one) => one.persons !== null && one.persons <= one.guests.length)
  const persons = isPerRow ? sum : Math.max(0, ...stated.map((one) => one ?? 0))
  return guests > persons && persons > 0
    ? [
        row.raw.problem(
          { kind: 'roomTooSmall', guests, persons },
          row.persons === null ? 'roomType' : 'adults',
        ),
      ]
    : []
}

/**
 * Fewer names than adults, said once per room, at its first row. Adults given once per row count together, adults
 * repeated in every row count once: the smaller reading counts.
 */
const namesMissing = (row: CheckedRow, inRoom: readonly CheckedRow[]): readonly RowProblem[] => {
  const warn = (names: number, persons: number): readonly RowProblem[] => [
    row.raw.problem({ kind: 'namesMissing', names, persons }, 'guestName'),
  ]
  const { guests } = row
  if (guests.length > 0 && row.raw.unnamed > 0) return warn(guests.length, guests.length + row.raw.unnamed)
  if (inRoom.length > 50 || inRoom.find((other) => overlaps(row, other)) !== row) return []
  const together = inRoom.filter((other) => overlaps(row, other))
  const names = together.reduce((sum, one) => sum + one.guests.length, 0)
  const adults = Math.max(
    ...together.map((one) => Number(/^\d{1,2}/u.exec(one.raw.value('adults'))?.[0] ?? 0)),
  )
  return names > 0 && names < adults ? warn(names, adults) : []
}

export const uniqueNotes = (...lists: readonly (readonly RowNote[])[]): readonly RowNote[] => [
  ...new Set(lists.flat()),
]
