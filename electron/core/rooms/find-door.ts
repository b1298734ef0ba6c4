import type { EntranceId } from '#shared/ids.ts'
import type { Problem } from '#shared/problem.ts'
import type { Door } from '#shared/property.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'

/**
 * The one door of that name. Names are matched to the letter, case aside: `0104` is not `104`. Near names are
 * offered in the problem, never taken.
 */
export const findRoom = (doors: readonly Door[], name: string): Result<Door, Problem> => {
  const rooms = doors.filter((door) => door.category === 'guest')
  const found = rooms.filter((door) => sameName(door.name, name))
  const [only] = found
  if (only === undefined) return err({ kind: 'unknownRoom', room: name, near: nearNames(rooms, name) })
  if (found.length > 1)
    return err({ kind: 'ambiguousRoom', room: name, entranceIds: found.map((door) => door.entranceId) })
  return ok(only)
}

/** A common door by name; lifts and entrances come with the room by themselves and are not chosen. */
export const findCommonDoor = (doors: readonly Door[], name: string): Result<Door, Problem> => {
  const common = doors.filter((door) => door.category === 'common' || door.category === 'commonPms')
  const found = common.find((door) => sameName(door.name, name))
  return found === undefined
    ? err({ kind: 'unknownDoor', door: name, near: nearNames(common, name) })
    : ok(found)
}

/** Doors by id for hosts that already have ids; the first unknown id is the problem. */
export const doorsById = (
  doors: readonly Door[],
  ids: readonly EntranceId[],
  category: 'guest' | 'common',
): Result<readonly Door[], Problem> => {
  const chosen: Door[] = []
  for (const id of new Set(ids)) {
    const door = doors.find((candidate) => candidate.entranceId === id)
    const fits = door !== undefined && (category === 'guest') === (door.category === 'guest')
    if (!fits) {
      const name = door?.name ?? id
      return err(
        category === 'guest'
          ? { kind: 'unknownRoom', room: name, near: [] }
          : { kind: 'unknownDoor', door: name, near: [] },
      )
    }
    chosen.push(door)
  }
  return ok(chosen)
}

/** What a door is called; its id while this desk has not heard of it. */
export const doorNames = (doors: readonly Door[]): ((entranceId: EntranceId) => string) => {
  const names = new Map(doors.map((door) => [door.entranceId, door.name]))
  return (entranceId) => names.get(entranceId) ?? entranceId
}

const sameName = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase('en') === b.trim().toLocaleLowerCase('en')

const nearNames = (doors: readonly Door[], name: string): readonly string[] =>
  doors
    .map((door) => ({ name: door.name, distance: distance(bare(door.name), bare(name)) }))
    .filter((candidate) => candidate.distance <= (bare(name).length > 4 ? 2 : 1))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map((candidate) => candidate.name)

const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .replace(/^0+|\W/gu, '')

/** Levenshtein distance: how many letters differ. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
