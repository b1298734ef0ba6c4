import type { CredentialId, EntranceId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import type { Key } from '#shared/key.ts'
import type { Door, Guest } from '#shared/property.ts'
import type { PropertyStore } from '../ports/stores.ts'
import { withHolders } from './classify-keys.ts'
import { keysByRoom } from './room-tile.ts'
import type { Copy } from './sync-property.ts'

/** The property as last read, in memory and on disk: usable offline, and it knows how old it is. */
export type LocalCopy = {
  readonly load: () => Promise<void>
  readonly replace: (copy: Copy) => Promise<void>
  /** The desk is connected to another property, or to none; what lay on the disk went with the property. */
  readonly forget: () => void
  /** What one door's reading said; keys of that door that are not in it no longer open it. */
  readonly learnDoor: (entranceId: EntranceId, keys: readonly Key[], readAt: Instant) => Promise<void>
  /** The keys with their holders' names, from the guest list or from what was learned when they were made. */
  readonly named: (keys: readonly Key[]) => readonly Key[]
  readonly learnGuest: (guest: Guest) => Promise<void>
  readonly doors: () => readonly Door[]
  readonly guests: () => readonly Guest[]
  readonly keys: () => readonly Key[]
  readonly key: (id: CredentialId) => Key | null
  readonly keysOfRoom: (entranceId: EntranceId) => readonly Key[]
  readonly readAt: (entranceId?: EntranceId) => Instant | null
}

export const createLocalCopy = (store: PropertyStore, onChange: () => void = () => undefined): LocalCopy => {
  let doors: readonly Door[] = []
  let guests: readonly Guest[] = []
  let keys = new Map<CredentialId, Key>()
  let byRoom: ReadonlyMap<EntranceId, readonly Key[]> = new Map()
  let wholeReadAt: Instant | null = null
  let doorReadAt = new Map<EntranceId, Instant>()

  const take = (copy: Omit<Copy, 'readAt'>): void => {
    doors = copy.doors
    guests = copy.guests
    keys = new Map(copy.keys.map((key) => [key.credentialId, key]))
    byRoom = keysByRoom(copy.keys)
  }

  const nameHolders = (found: readonly Key[]): readonly Key[] =>
    withHolders(found, guests).map((key) =>
      key.holder === null ? { ...key, holder: keys.get(key.credentialId)?.holder ?? null } : key,
    )

  const learnDoor = async (entranceId: EntranceId, found: readonly Key[], readAt: Instant): Promise<void> => {
    const named = nameHolders(found)
    const listed = new Set(named.map((key) => key.credentialId))
    for (const key of byRoom.get(entranceId) ?? []) {
      if (!listed.has(key.credentialId)) keys.delete(key.credentialId)
    }
    for (const key of named) keys.set(key.credentialId, key)
    byRoom = keysByRoom([...keys.values()])
    doorReadAt.set(entranceId, readAt)
    await store.saveKeysOfDoor(entranceId, named, readAt)
    onChange()
  }

  return {
    load: async () => {
      take({ doors: await store.doors(), guests: await store.guests(), keys: await store.keys() })
      wholeReadAt = await store.readAt()
      doorReadAt = new Map()
    },
    replace: async (copy) => {
      await store.saveCopy(copy)
      take(copy)
      wholeReadAt = copy.readAt
      doorReadAt = new Map()
      onChange()
    },
    forget: () => {
      take({ doors: [], guests: [], keys: [] })
      wholeReadAt = null
      doorReadAt = new Map()
      onChange()
    },
    learnDoor,
    named: nameHolders,
    learnGuest: async (guest) => {
      guests = [...guests.filter((one) => one.acsUserId !== guest.acsUserId), guest]
      await store.saveGuest(guest)
    },
    doors: () => doors,
    guests: () => guests,
    keys: () => [...keys.values()],
    key: (id) => keys.get(id) ?? null,
    keysOfRoom: (entranceId) => byRoom.get(entranceId) ?? [],
    readAt: (entranceId) => {
      const own = entranceId === undefined ? undefined : doorReadAt.get(entranceId)
      return own ?? wholeReadAt
    },
  }
}
