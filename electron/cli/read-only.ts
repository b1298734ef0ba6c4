import type { OpenStore } from '#adapters/store/open-store.ts'
import { systemClock } from '#adapters/system/clock.ts'
import { profileDir } from '#adapters/system/data-dir.ts'
import type { JobStore, PropertyStore } from '#core/ports/stores.ts'
import { withHolders } from '#core/rooms/classify-keys.ts'
import { keysByRoom, roomTile } from '#core/rooms/room-tile.ts'
import { byRoomName } from '#shared/room.ts'
import type { SessionStatus } from '#shared/session.ts'
import { openProfile } from '../open-profile.ts'
import { Refusal } from './context.ts'
import type { Answer, Globals } from './context.ts'
import { note } from './print.ts'
import type { Rack } from './rooms.ts'
import type { Desk, DeskOptions } from './with-core.ts'

export type Reader = {
  readonly jobs: JobStore
  /** What the profile's files say; the way to Seam is the owner's to know. */
  readonly status: () => Promise<SessionStatus>
  /** The local copy as it was read last. */
  readonly rack: () => Promise<Rack>
  readonly settings: OpenStore['settingsReadBack']
}

/**
 * A command that only looks. Alone on the profile it runs like any other (`onDesk`, when looking at Seam adds
 * something); beside another owner it reads the files and says so, because looking changes nothing.
 */
export const readOnly = async (
  globals: Globals,
  onReader: (reader: Reader) => Promise<Answer>,
  options: DeskOptions = {},
  onDesk?: (desk: Desk) => Promise<Answer>,
): Promise<Answer> => {
  if (onDesk !== undefined) {
    // With it come the core and the Seam client, which reading the files needs nothing of.
    const { withDesk } = await import('./with-core.ts')
    try {
      return await withDesk(globals, { ...options, sendsNothing: true }, onDesk)
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.kind !== 'otherOwner') throw error
      note('Another Joinery is using this profile; this is what its files say.')
    }
  }
  return readFiles(globals, onReader)
}

const readFiles = async (
  globals: Globals,
  onReader: (reader: Reader) => Promise<Answer>,
): Promise<Answer> => {
  const dir = profileDir(globals)
  const reader = openProfile(globals, 'reader')
  if (!reader.ok) {
    // A profile that was never used has nothing to read: open it once as its owner.
    if (reader.error.kind !== 'profileUnusable') throw new Refusal(reader.error)
    return readAsOwner(globals, onReader)
  }
  try {
    return await onReader(readerOf(reader.value.store, dir))
  } finally {
    reader.value.store.close()
  }
}

const readAsOwner = async (
  globals: Globals,
  onReader: (reader: Reader) => Promise<Answer>,
): Promise<Answer> => {
  const owner = openProfile(globals, 'owner')
  if (!owner.ok) throw new Refusal(owner.error)
  try {
    return await onReader(readerOf(owner.value.store, profileDir(globals)))
  } finally {
    owner.value.store.close()
  }
}

const readerOf = ({ jobs, property, settingsReadBack }: OpenStore, profile: string): Reader => ({
  jobs,
  settings: settingsReadBack,
  rack: () => readRack(property, profile),
  status: async () => ({
    property: await property.property(),
    gate: { is: 'notConnected' },
    hops: [],
    queue: await jobs.counts(),
    vault: { is: 'process', hasKey: false },
    operator: null,
    copyReadAt: await property.readAt(),
    syncing: false,
  }),
})

const readRack = async (property: PropertyStore, profile: string): Promise<Rack> => {
  const timeZone = (await property.property())?.system.timeZone ?? null
  // Nothing was read into this profile yet, and only its owner may do that.
  if (timeZone === null) throw new Refusal({ kind: 'otherOwner', profile })
  const [doors, readAt] = [await property.doors(), await property.readAt()]
  const byRoom = keysByRoom(withHolders(await property.keys(), await property.guests()))
  const tiles = doors
    .filter((door) => door.category === 'guest')
    .toSorted(byRoomName)
    .map((door) => {
      const keys = byRoom.get(door.entranceId) ?? []
      return roomTile(door, { keys, jobs: [], isRead: readAt !== null }, systemClock.now())
    })
  return { tiles, doors, readAt, timeZone }
}
