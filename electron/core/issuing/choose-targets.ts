import type { CredentialId, EntranceId } from '#shared/ids.ts'
import type { ChosenShape } from '#shared/issue.ts'
import { keyRef } from '#shared/key.ts'
import type { KeyOnDoor } from '#shared/key.ts'
import type { Problem } from '#shared/problem.ts'
import type { Door } from '#shared/property.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import { staysOverlap } from '#shared/stay.ts'
import type { Stay } from '#shared/stay.ts'
import { withoutCoveredCopies } from '../rooms/classify-keys.ts'

export type TargetChoice = {
  readonly shape: Extract<ChosenShape, { is: 'joinKeys' | 'joinRule' }>
  readonly rooms: readonly Door[]
  readonly keysOfRoom: (entranceId: EntranceId) => readonly KeyOnDoor[]
  readonly stay: Stay
  /** Any key of the property, to say of which room a wrongly named key is. */
  readonly anyKey: (id: CredentialId) => { readonly rooms: readonly string[] } | null
}

type Chosen = Result<readonly KeyOnDoor[], readonly [Problem, ...Problem[]]>

/** The keys to join, each joinable, on one of the rooms and of an overlapping stay; or every reason why not. */
export const chooseTargets = (choice: TargetChoice): Chosen => {
  const onDoors = keysOnDoors(choice)
  const { shape } = choice
  const picked =
    shape.is === 'joinRule' ? byRule(shape.rule, onDoors, choice) : byId(shape.credentialIds, onDoors, choice)
  if (!picked.ok) return picked
  const uncovered = roomsNotCovered(picked.value, choice.rooms)
  return uncovered.length > 0 ? err([{ kind: 'roomsNotCovered', rooms: uncovered }]) : picked
}

/**
 * Rooms that no target opens: a joiner may cover the same rooms as the keys it joins or fewer, never more. Seam
 * refuses more in an access grant (409); for a credential it documents no check, so it is made here.
 */
export const roomsNotCovered = (
  targets: readonly { readonly guestEntranceIds: readonly EntranceId[] }[],
  rooms: readonly { readonly entranceId: EntranceId; readonly name: string }[],
): readonly string[] => {
  const covered = new Set(targets.flatMap((key) => key.guestEntranceIds))
  return rooms.filter((room) => !covered.has(room.entranceId)).map((room) => room.name)
}

const keysOnDoors = ({ rooms, keysOfRoom }: TargetChoice): readonly KeyOnDoor[] => {
  const byId = new Map<CredentialId, KeyOnDoor>()
  for (const room of rooms) {
    for (const key of keysOfRoom(room.entranceId)) byId.set(key.credentialId, key)
  }
  return [...byId.values()]
}

const byRule = (
  rule: 'all' | 'parents',
  onDoors: readonly KeyOnDoor[],
  { rooms, stay }: TargetChoice,
): Chosen => {
  const joinable = onDoors.filter((key) => key.joinable && staysOverlap(key, stay))
  const picked = withoutCoveredCopies(joinable).filter((key) => rule === 'all' || key.kind === 'syncParent')
  return picked.length === 0
    ? err([{ kind: 'nothingToJoin', rooms: rooms.map((room) => room.name) }])
    : ok(picked)
}

const byId = (ids: readonly CredentialId[], onDoors: readonly KeyOnDoor[], choice: TargetChoice): Chosen => {
  const picked: KeyOnDoor[] = []
  const problems: Problem[] = []
  for (const id of new Set(ids)) {
    const key = onDoors.find((candidate) => candidate.credentialId === id)
    const problem = key === undefined ? whyNotHere(id, choice) : whyNotThis(key, choice.stay)
    if (problem !== null) problems.push(problem)
    if (key !== undefined && problem === null) picked.push(key)
  }
  const [first, ...more] = problems
  return first === undefined ? ok(picked) : err([first, ...more])
}

const whyNotHere = (id: CredentialId, { anyKey, rooms }: TargetChoice): Problem => {
  const elsewhere = anyKey(id)
  return elsewhere === null
    ? { kind: 'unknownKey', key: id }
    : {
        kind: 'keyOfAnotherRoom',
        key: id,
        keyRooms: elsewhere.rooms,
        rooms: rooms.map((room) => room.name),
      }
}

const whyNotThis = (key: KeyOnDoor, stay: Stay): Problem | null => {
  if (key.reason !== null) return { kind: 'keyNotJoinable', key: keyRef(key), reason: key.reason }
  return staysOverlap(key, stay) ? null : { kind: 'keyNotOverlapping', key: keyRef(key) }
}
