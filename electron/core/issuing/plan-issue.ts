import type { CredentialId, EntranceId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import { msBetween } from '#shared/instant.ts'
import type { Consequence, IssueInput } from '#shared/issue.ts'
import type { GuestIntent, Intent, Shape } from '#shared/job.ts'
import { keyRef } from '#shared/key.ts'
import type { Key, KeyOnDoor, KeyRef } from '#shared/key.ts'
import type { Problem } from '#shared/problem.ts'
import type { Door, Guest, Property } from '#shared/property.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import { byRoomName } from '#shared/room.ts'
import { checkStay } from '#shared/stay.ts'
import type { Stay } from '#shared/stay.ts'
import { classifyKeys } from '../rooms/classify-keys.ts'
import { doorNames, doorsById } from '../rooms/find-door.ts'
import { capacityOf, capacityProblems, cardUse, properFormat } from './capacity.ts'
import { chooseTargets } from './choose-targets.ts'
import { consequencesOf } from './consequences.ts'
import { cleanEmail, cleanGuestName, cleanPhone, roomInName } from './guest-name.ts'

/** Everything a plan is computed from, gathered beforehand: planning itself asks nobody. */
export type PlanFacts = {
  readonly property: Property
  readonly timeZone: string
  readonly doors: readonly Door[]
  readonly guests: readonly Guest[]
  readonly keys: readonly Key[]
  readonly keysOfRoom: (entranceId: EntranceId) => readonly Key[]
  readonly readAt: (entranceId: EntranceId) => Instant | null
  readonly labelAccepted: boolean | null
  readonly now: Instant
}

export type Plan = {
  readonly rooms: readonly Door[]
  readonly joins: readonly KeyRef[]
  readonly consequences: readonly Consequence[]
  readonly capacity: ReturnType<typeof capacityOf>
  readonly keysReadAt: Instant | null
  readonly warnings: readonly PlanWarning[]
  /** The frozen intent, or every reason why there can be none. */
  readonly intent: Result<Intent, readonly Problem[]>
}
export type PlanWarning =
  | 'startInPast'
  | 'sharedEmail'
  | 'replacesOwnKey'
  | 'keysFromCopy'
  | 'noPhone'
  | 'targetNotOnPhone'

/** Seam overrides where it finds no key to join: on keys read longer ago than this an auto-join may do so unseen. */
export const autoJoinFreshMs = 30_000

/** Checks one request for a key against everything known and says what would happen; all problems at once. */
export const planIssue = (input: IssueInput, facts: PlanFacts): Plan => {
  const problems: Problem[] = []
  const take = <T>(result: Result<T, Problem>, otherwise: T): T => {
    if (result.ok) return result.value
    problems.push(result.error)
    return otherwise
  }
  if (input.entranceIds.length === 0) problems.push({ kind: 'noRooms' })
  const rooms = take(doorsById(facts.doors, input.entranceIds, 'guest'), []).toSorted(byRoomName)
  const doors = take(doorsById(facts.doors, input.doorIds, 'common'), [])
  const stay = take(checkStay(input.stay, facts.now), input.stay)
  const guest = take(resolveGuest(input, facts), nobody)
  const capacity = planCapacity(input, facts, rooms, doors)
  problems.push(...capacityProblems(capacity))
  const manager = input.access === 'mobile' ? facts.property.credentialManager : null
  if (input.access === 'mobile' && manager === null)
    problems.push({ kind: 'noCredentialManager', system: facts.property.system.name })

  const classified = (entranceId: EntranceId) => classifyKeys(facts.keysOfRoom(entranceId), facts.now)
  const consequences = consequencesOf(
    {
      rooms,
      keysOfRoom: facts.keysOfRoom,
      allKeys: facts.keys,
      roomName: doorNames(facts.doors),
      now: facts.now,
    },
    shapeName(input.shape),
    guest,
    input.access,
  )
  const shape =
    rooms.length === 0 ? null : planShape(input, { facts, rooms, stay, classified, consequences, problems })
  const joins =
    shape?.is === 'join' ? shape.targets.flatMap((target) => (target.is === 'key' ? [target.key] : [])) : []
  return {
    rooms,
    joins,
    consequences,
    capacity,
    keysReadAt: oldestReading(rooms, facts),
    warnings: warningsOf(input, facts, stay, consequences),
    intent:
      problems.length > 0 || shape === null
        ? err(problems)
        : ok({
            systemId: facts.property.system.id,
            timeZone: facts.timeZone,
            siteName: facts.property.system.name,
            credentialManagerId: manager === null ? null : manager.id,
            rooms: rooms.map(doorRef),
            doors: doors.map(doorRef),
            guest,
            stay,
            access: input.access,
            shape,
            label: input.labelTemplate,
            format: capacity.format,
            copy: input.copy,
            encoder: input.encoder,
          }),
  }
}

type ShapeFacts = {
  readonly facts: PlanFacts
  readonly rooms: readonly Door[]
  readonly stay: Stay
  readonly classified: (entranceId: EntranceId) => readonly KeyOnDoor[]
  readonly consequences: readonly Consequence[]
  readonly problems: Problem[]
}

const planShape = ({ shape }: IssueInput, context: ShapeFacts): Shape | null => {
  switch (shape.is) {
    case 'joinKeys':
    case 'joinRule': {
      const { facts, rooms, stay, classified, problems } = context
      const targets = chooseTargets({
        shape,
        rooms,
        stay,
        keysOfRoom: classified,
        anyKey: roomsOfKey(facts),
      })
      if (targets.ok)
        return { is: 'join', targets: targets.value.map((key) => ({ is: 'key', key: keyRef(key) })) }
      problems.push(...targets.error)
      return null
    }
    case 'override':
      return planOverride(shape, context)
    case 'autoJoin':
      return planAutoJoin(context)
  }
}

const planOverride = (
  shape: Extract<IssueInput['shape'], { is: 'override' }>,
  { rooms, facts, consequences, problems }: ShapeFacts,
): Shape | null => {
  const stops = keysThatStop(consequences, facts.keys)
  const typed = new Set(shape.confirmedRooms.map((name) => name.trim().toLocaleLowerCase('en')))
  const roomsConfirmed = rooms.every((room) => typed.has(room.name.toLocaleLowerCase('en')))
  // A list the operator was shown must still be the whole list: a key made since then was not agreed to.
  const shown = shape.shownStops === null ? null : new Set(shape.shownStops)
  const isShown = ({ credentialId, parentId }: Consequence) =>
    shown === null || shown.has(credentialId) || (parentId !== null && shown.has(parentId))
  const allShown = consequences.every((one) => one.effect === 'keepsWorking' || isShown(one))
  if (roomsConfirmed && allShown) return { is: 'override', stops }
  problems.push({ kind: 'overrideNotConfirmed', rooms: rooms.map((room) => room.name), stops })
  return null
}

const planAutoJoin = ({ rooms, facts, consequences, problems }: ShapeFacts): Shape | null => {
  const oldest = oldestReading(rooms, facts)
  if (oldest === null || msBetween(oldest, facts.now) > autoJoinFreshMs) {
    problems.push({ kind: 'autoJoinStale', readAt: oldest })
    return null
  }
  return { is: 'autoJoin', seen: [...new Set(consequences.map((one) => one.credentialId))] }
}

/** When the least recently read of the rooms was read; null when one never was. */
const oldestReading = (rooms: readonly Door[], facts: PlanFacts): Instant | null => {
  let oldest: Instant | null = null
  for (const room of rooms) {
    const readAt = facts.readAt(room.entranceId)
    if (readAt === null) return null
    if (oldest === null || readAt < oldest) oldest = readAt
  }
  return oldest
}

const keysThatStop = (consequences: readonly Consequence[], keys: readonly Key[]): readonly KeyRef[] => {
  const ids = new Set(
    consequences.filter((one) => one.effect === 'stopsWorking').map((one) => one.credentialId),
  )
  return keys.filter((key) => ids.has(key.credentialId)).map(keyRef)
}

const planCapacity = (
  input: IssueInput,
  facts: PlanFacts,
  rooms: readonly Door[],
  doors: readonly Door[],
) => {
  const use = cardUse({
    roomIds: rooms.map((room) => room.entranceId),
    commonDoors: doors.length,
    rackOrder: facts.doors
      .filter((door) => door.category === 'guest')
      .toSorted(byRoomName)
      .map((door) => door.entranceId),
  })
  return capacityOf(use, input.format ?? properFormat(use))
}

const nobody: GuestIntent = { is: 'new', fullName: '', email: null, phone: null }

const resolveGuest = (
  { guest, entranceIds }: IssueInput,
  { guests, doors }: PlanFacts,
): Result<GuestIntent, Problem> => {
  if (guest.is === 'known') {
    const known = guests.find((candidate) => candidate.acsUserId === guest.acsUserId)
    if (known === undefined) return err({ kind: 'unknownGuest', guest: guest.acsUserId })
    const { fullName, acsUserId, userIdentityId } = known
    return ok({ is: 'known', fullName, acsUserId, userIdentityId })
  }
  const fullName = cleanGuestName(guest.fullName)
  if (!fullName.ok) return fullName
  const others = doors.filter(
    ({ category, entranceId }) => category === 'guest' && !entranceIds.includes(entranceId),
  )
  const room = roomInName(
    fullName.value,
    others.map(({ name }) => name),
  )
  if (room !== null) return err({ kind: 'guestNotName', text: fullName.value, room })
  const email = cleanEmail(guest.email)
  if (!email.ok) return email
  const phone = cleanPhone(guest.phone)
  return phone.ok
    ? ok({ is: 'new', fullName: fullName.value, email: email.value, phone: phone.value })
    : phone
}

const warningsOf = (
  { guest }: IssueInput,
  facts: PlanFacts,
  stay: Stay,
  consequences: readonly Consequence[],
): readonly PlanWarning[] => {
  const email = guest.is === 'new' ? (guest.email?.trim().toLocaleLowerCase('en') ?? '') : ''
  const shared = email !== '' && facts.guests.some((one) => one.email?.toLocaleLowerCase('en') === email)
  const replaces = guest.is === 'known' && consequences.some((one) => one.effect === 'stopsWorking')
  const late = msBetween(stay.startsAt, facts.now) > 3_600_000
  return [
    ...(late ? (['startInPast'] as const) : []),
    ...(shared ? (['sharedEmail'] as const) : []),
    ...(replaces ? (['replacesOwnKey'] as const) : []),
  ]
}

const roomsOfKey = (facts: PlanFacts) => (id: CredentialId) => {
  const key = facts.keys.find((candidate) => candidate.credentialId === id)
  return key === undefined ? null : { rooms: key.guestEntranceIds.map(doorNames(facts.doors)) }
}

const doorRef = ({ entranceId, name }: Door) => ({ entranceId, name })

const shapeName = (shape: IssueInput['shape']) =>
  shape.is === 'joinKeys' || shape.is === 'joinRule' ? 'join' : shape.is
