import type { CredentialId } from '#shared/ids.ts'
import type { KeyOnDoor, RoomKeys } from '#shared/key.ts'

/** A key with what hangs on it: a sync parent and its phone copies, or a key on its own. */
export type Family = { readonly key: KeyOnDoor; readonly copies: readonly KeyOnDoor[] }

export type DoorKeys = {
  readonly keys: readonly KeyOnDoor[]
  readonly joinable: readonly Family[]
  readonly unjoinable: readonly Family[]
}

/** The keys of all chosen rooms as one list: a suite's key appears once. */
export const mergeRooms = (rooms: readonly RoomKeys[]): readonly KeyOnDoor[] => {
  const seen = new Map<CredentialId, KeyOnDoor>()
  for (const key of rooms.flatMap((room) => room.keys)) seen.set(key.credentialId, key)
  return [...seen.values()]
}

/** A family is shown among the joinable when its parent or one of its copies can be joined. */
export const doorKeys = (keys: readonly KeyOnDoor[]): DoorKeys => {
  const ids = new Set(keys.map((key) => key.credentialId))
  const families = keys
    .filter((key) => key.parentId === null || !ids.has(key.parentId))
    .map((key) => ({ key, copies: keys.filter((copy) => copy.parentId === key.credentialId) }))
  const canJoin = (family: Family) => [family.key, ...family.copies].some((key) => key.joinable)
  return {
    keys,
    joinable: families.filter(canJoin),
    unjoinable: families.filter((family) => !canJoin(family)),
  }
}

export type RoomFamilies = { readonly rooms: readonly string[]; readonly families: readonly Family[] }

/** The families under the rooms that their keys open, in the order of the rooms; a suite's key stands under all of its own. */
export const byRooms = (families: readonly Family[], rooms: readonly RoomKeys[]): readonly RoomFamilies[] => {
  const groups = new Map<string, { readonly rooms: readonly string[]; readonly families: Family[] }>()
  for (const family of families) {
    const opens = rooms
      .filter((room) => room.keys.some((key) => key.credentialId === family.key.credentialId))
      .map(({ room }) => room)
    const group = groups.get(opens.join()) ?? { rooms: opens, families: [] }
    group.families.push(family)
    groups.set(opens.join(), group)
  }
  const placeOf = ({ rooms: [first] }: RoomFamilies) => rooms.findIndex(({ room }) => room === first)
  return [...groups.values()].toSorted((a, b) => placeOf(a) - placeOf(b))
}
