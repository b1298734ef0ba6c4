import type { ListOptions, RowNote } from '#shared/rooming-list.ts'
import type { Problem } from '#shared/problem.ts'
import type { Door } from '#shared/property.ts'
import { findRoom } from '../rooms/find-door.ts'

export type FoundRooms = {
  readonly doors: readonly Door[]
  readonly problems: readonly Problem[]
  readonly notes: readonly RowNote[]
}

/** Finds doors for the room texts of a list; made once per list, so that each text is looked up once. */
export const createRoomFinder = (
  doors: readonly Door[],
  aliases: ListOptions['roomAliases'],
): ((text: string) => FoundRooms) => {
  const known = new Map<string, FoundRooms>()
  const rooms = doors.filter((door) => door.category === 'guest')
  const byAlias = new Map(aliases.map((alias) => [fold(alias.text), alias.room]))
  return (text) => {
    const found = known.get(text) ?? findRooms(text, rooms, byAlias)
    known.set(text, found)
    return found
  }
}

/**
 * A name to the letter, then a saved alias, then a number that a spreadsheet wrote as `101.0`, then several names
 * in one cell. Everything else is a problem with near names on offer: `0104` is not `104`, and `１０４` or a
 * Cyrillic `А` are no way to write a door.
 */
const findRooms = (
  text: string,
  rooms: readonly Door[],
  byAlias: ReadonlyMap<string, string>,
): FoundRooms => {
  const one = findOne(text, rooms, byAlias)
  if (one.doors.length > 0) return one
  const parts = text
    .split(/[,;/+&\n]|\s(?:and|und|et)\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length < 2) return one
  const all = parts.map((part) => findOne(part, rooms, byAlias))
  const problems = all.flatMap((part) => part.problems)
  // Only a list of rooms when every part is one; `12/4` stays one unknown room.
  if (problems.length === parts.length) return one
  return {
    doors: [...new Set(all.flatMap((part) => part.doors))],
    problems,
    notes: [...new Set<RowNote>(['severalRooms', ...all.flatMap((part) => part.notes)])],
  }
}

const findOne = (text: string, rooms: readonly Door[], byAlias: ReadonlyMap<string, string>): FoundRooms => {
  const exact = findRoom(rooms, text)
  if (exact.ok) return { doors: [exact.value], problems: [], notes: [] }
  if (exact.error.kind === 'ambiguousRoom') return { doors: [], problems: [exact.error], notes: [] }
  const alias = byAlias.get(fold(text))
  const named = alias === undefined ? null : findRoom(rooms, alias)
  if (named?.ok === true) return { doors: [named.value], problems: [], notes: ['roomFromAlias'] }
  const whole = /^'?(\d+)\.0+$/u.exec(text)?.[1] ?? /^'(.+)$/u.exec(text)?.[1]
  const plain = whole === undefined ? null : findRoom(rooms, whole)
  if (plain?.ok === true) return { doors: [plain.value], problems: [], notes: ['roomWithoutDecimals'] }
  return { doors: [], problems: [roomProblem(text, rooms)], notes: [] }
}

const roomProblem = (text: string, rooms: readonly Door[]): Problem => {
  const near = nearOf(text, rooms)
  const strange = strangeLetter(text, rooms)
  return strange === null
    ? { kind: 'unknownRoom', room: text, near }
    : { kind: 'roomUnreadable', room: text, character: strange, near }
}

/** `Zi. 412` and `Room 412` are near 412, but whoever writes so is asked once and remembered. */
const nearOf = (text: string, rooms: readonly Door[]): readonly string[] => {
  const bare = text.normalize('NFKC').replace(/^[\p{L}.#\s]+(?=\d)/u, '')
  const near = [text, bare].flatMap((name) => {
    const found = findRoom(rooms, name)
    if (found.ok) return [found.value.name]
    return found.error.kind === 'unknownRoom' ? found.error.near : []
  })
  return [...new Set(near)].slice(0, 3)
}

/** A letter or digit that no door of this property has and that only looks like a usual one. */
const strangeLetter = (text: string, rooms: readonly Door[]): string | null => {
  const usual = new Set(rooms.flatMap((room) => [...room.name.toLocaleLowerCase('en')]))
  const strange = [...text].find(
    (letter) =>
      letter > '\u007f' &&
      !usual.has(letter.toLocaleLowerCase('en')) &&
      (letter.normalize('NFKC') !== letter || !/\p{Script=Latin}/u.test(letter)),
  )
  return strange === undefined
    ? null
    : `U+${(strange.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

const fold = (text: string): string => text.trim().toLocaleLowerCase('en')
