import { isSharedMemory } from './disk-event.ts'
import type { DiskEvent, Files } from './disk-event.ts'

/** A change that no sync has made durable yet. */
export type Unsynced = Extract<DiskEvent, { is: 'write' | 'truncate' | 'link' | 'unlink' }>

/** What a power loss leaves of a change: all, nothing, or the 512-byte sectors of a write that say so. */
export type Survival = (change: Unsynced, index: number) => boolean | ((sector: number) => boolean)

export type Disk = ReturnType<typeof createDisk>

/**
 * A disk that promises what POSIX promises and nothing more: a sync of a file keeps its bytes and its size, a sync
 * of the folder keeps its names. Everything else may be there after a power loss, or not, in any combination.
 */
export const createDisk = (start: Files) => {
  const kept = new Map<number, Buffer>()
  const names = new Map<string, number>()
  let unsynced: readonly Unsynced[] = []
  const room = createRoom()
  for (const [name, bytes] of start) {
    if (isSharedMemory(name)) continue
    names.set(name, names.size)
    kept.set(kept.size, bytes)
  }

  /** Takes the changes that become durable now out of the list. */
  const takeOut = (isNow: (change: Unsynced) => boolean): readonly Unsynced[] => {
    const now = unsynced.filter(isNow)
    unsynced = unsynced.filter((change) => !isNow(change))
    return now
  }

  const syncFile = (file: number): void => {
    const now = takeOut((change) => isContent(change, file))
    if (now.length > 0) kept.set(file, Buffer.from(applied(room(file), kept.get(file), now, () => true)))
  }

  return {
    unsynced: () => unsynced,

    apply: (event: DiskEvent): void => {
      switch (event.is) {
        case 'told':
          return
        case 'sync':
          return syncFile(event.file)
        case 'syncFolder':
          for (const change of takeOut(({ is }) => is === 'link' || is === 'unlink')) rename(names, change)
          return
        default:
          unsynced = [...unsynced, event]
      }
    },

    /** The folder as it may be found after a power loss now; valid until the next call of anything here. */
    image: (survives: Survival): Files => {
      const found = new Map(names)
      const left = unsynced.map((change, index) => ({ change, how: survives(change, index) }))
      for (const { change, how } of left) if (how !== false) rename(found, change)
      return new Map(
        [...found].map(([name, file]) => {
          const mine = left.filter(({ change, how }) => how !== false && isContent(change, file))
          const whole = mine.map(({ change }) => change)
          const image = applied(room(file), kept.get(file), whole, (index, sector) => {
            const how = mine[index]?.how
            return typeof how === 'function' ? how(sector) : true
          })
          return [name, image]
        }),
      )
    },
  }
}

const isContent = (change: Unsynced, file: number): boolean =>
  (change.is === 'write' || change.is === 'truncate') && change.file === file

const rename = (names: Map<string, number>, change: Unsynced): void => {
  if (change.is === 'link') names.set(change.name, change.file)
  if (change.is === 'unlink') names.delete(change.name)
}

export const sectorBytes = 512

/** Bytes to work in, one piece per file and used again: allocating megabytes for every image is most of its cost. */
const createRoom = () => {
  const pieces = new Map<number, Buffer>()
  return (file: number) =>
    (size: number): Buffer => {
      const piece = pieces.get(file)
      if (piece !== undefined && piece.length >= size) return piece
      const larger = Buffer.alloc(size * 2)
      pieces.set(file, larger)
      return larger
    }
}

/** The bytes after the changes; the same buffer when there are none, so that its hash is known already. */
const applied = (
  roomOf: (size: number) => Buffer,
  before: Buffer = Buffer.alloc(0),
  changes: readonly Unsynced[],
  survives: (index: number, sector: number) => boolean,
): Buffer => {
  if (changes.length === 0) return before
  const ends = changes.map((change) => (change.is === 'write' ? change.offset + change.bytes.length : 0))
  const most = Math.max(before.length, ...ends, ...changes.map(sizeOf))
  const room = roomOf(most)
  before.copy(room)
  room.fill(0, before.length, most)
  let size = before.length
  changes.forEach((change, index) => {
    if (change.is === 'truncate') {
      room.fill(0, change.size, most)
      size = change.size
    }
    if (change.is === 'write') {
      size = Math.max(size, change.offset + change.bytes.length)
      writeSectors(room, change.offset, change.bytes, (sector) => survives(index, sector))
    }
  })
  return room.subarray(0, size)
}

const sizeOf = (change: Unsynced): number => (change.is === 'truncate' ? change.size : 0)

const writeSectors = (
  room: Buffer,
  offset: number,
  bytes: Buffer,
  survives: (sector: number) => boolean,
): void => {
  const end = offset + bytes.length
  for (let at = offset; at < end;) {
    const sector = Math.floor(at / sectorBytes)
    const next = Math.min(end, (sector + 1) * sectorBytes)
    if (survives(sector)) bytes.copy(room, at, at - offset, next - offset)
    at = next
  }
}
