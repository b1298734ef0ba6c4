import { toMinute } from '#shared/instant.ts'
import type { Key, KeyOnDoor } from '#shared/key.ts'
import type { Problem } from '#shared/problem.ts'
import type { StayWish } from '#shared/stay-change.ts'
import { staysOverlap } from '#shared/stay.ts'
import { roomsNotCovered } from '../issuing/choose-targets.ts'
import { classifyKeys, isLive, withoutCoveredCopies } from '../rooms/classify-keys.ts'
import { doorNames } from '../rooms/find-door.ts'
import { refusedPlan } from './planned-stay.ts'
import type { PlannedStay } from './planned-stay.ts'
import { canFollow, fateOf, joinOf, once, successor, successorIntent } from './successor.ts'
import type { StayFacts } from './successor.ts'

/**
 * A lost phone: its key is revoked first, because whoever found it must not wait for the new one. The successor joins
 * the room-mates. A guest alone has nobody to join: then it is a first key, whose use at the door also tells the lock
 * to refuse the lost one, and which stops no other key.
 */
export const planReplace = (
  { credentialId }: Extract<StayWish, { is: 'replace' }>,
  facts: StayFacts,
): PlannedStay => {
  const known = facts.keys.find((key) => key.credentialId === credentialId)
  const [lost] = known === undefined ? [] : classifyKeys([known], facts.now)
  if (lost === undefined) return refusedPlan([{ kind: 'unknownKey', key: credentialId }])
  if (lost.endsAt === null || !canFollow(lost, facts))
    return { ...refusedPlan([cannot(lost)]), keys: [fateOf(lost, 'cannot', lost.endsAt, facts)] }

  const stay = { startsAt: toMinute(facts.now), endsAt: lost.endsAt }
  const others = keysBeside(lost, facts)
  const mates = others.filter(
    (other) => other.joinable && staysOverlap(other, lost) && staysOverlap(other, stay),
  )
  const rooms = lost.guestEntranceIds.map((entranceId) => ({
    entranceId,
    name: doorNames(facts.doors)(entranceId),
  }))
  const joinsMates = mates.length > 0 && roomsNotCovered(mates, rooms).length === 0
  if (!joinsMates && others.length > 0)
    return refusedPlan([{ kind: 'nothingToJoin', rooms: rooms.map(({ name }) => name) }])
  const intent = successorIntent(
    {
      of: lost,
      stay,
      roomIds: lost.guestEntranceIds,
      why: 'lost',
      revokeFirst: [lost],
      ...(joinsMates
        ? {}
        : { override: { confirmedRooms: rooms.map(({ name }) => name), shownStops: [lost.credentialId] } }),
    },
    facts,
  )
  if (!intent.ok) return refusedPlan(intent.error)
  const how = joinsMates ? joinOf(mates) : ({ is: 'shape', shape: intent.value.shape } as const)
  return {
    ...refusedPlan([]),
    keys: [
      fateOf(lost, 'replaced', lost.endsAt, facts),
      ...others.map((other) => fateOf(other, 'keeps', other.endsAt, facts)),
    ],
    successors: [successor(lost, intent.value, how)],
  }
}

const cannot = ({ holder }: Key): Problem => ({ kind: 'unknownGuest', guest: holder ?? '' })

/** Every other guest key that works on these doors, a sync parent standing for its copies. */
const keysBeside = (lost: KeyOnDoor, facts: StayFacts): readonly KeyOnDoor[] =>
  withoutCoveredCopies(
    once(lost.guestEntranceIds.flatMap((id) => classifyKeys(facts.keysOfRoom(id), facts.now))).filter(
      (key) =>
        key.credentialId !== lost.credentialId &&
        key.parentId !== lost.credentialId &&
        !key.isStaff &&
        isLive(key, facts.now),
    ),
  )
