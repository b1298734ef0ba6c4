import type { Cell } from '#shared/spreadsheet.ts'
import type { FoundRooms } from './find-rooms.ts'

/**
 * The doors of a room that a number format shows in other digits than the cell holds (`412` for 12). What the hotel
 * sees counts. When the number itself names another door, nobody can know which was meant, and it is asked. A room
 * that only got zeros in front is also found by its number, and that is said.
 */
export const findShownRoom = (
  room: string,
  cell: Cell | null,
  find: (text: string) => FoundRooms,
): FoundRooms => {
  const shown = find(room)
  const held = cell?.text === room ? cell.held : undefined
  if (held === undefined) return shown
  const stored = find(held)
  const isOther = stored.doors.some((door) => !shown.doors.some((one) => one.entranceId === door.entranceId))
  if (!isOther) return shown
  if (shown.doors.length > 0) {
    const text = `${room} / ${held}`
    return { doors: [], problems: [{ kind: 'cellUnknown', field: 'room', why: 'format', text }], notes: [] }
  }
  if (!/^\d+$/.test(room) || Number(room) !== Number(held)) return shown
  return { ...stored, notes: [...stored.notes, 'roomWithoutZeros'] }
}
