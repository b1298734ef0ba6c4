import type { EntranceId } from '#shared/ids.ts'
import { toMinute } from '#shared/instant.ts'
import type { Consequence } from '#shared/issue.ts'
import type { KeyOnDoor } from '#shared/key.ts'
import { keysOfStay } from '#shared/keys-of-stay.ts'
import type { Problem } from '#shared/problem.ts'
import type { KeyFate, StayWish } from '#shared/stay-change.ts'
import { consequencesOf } from '../issuing/consequences.ts'
import { classifyKeys } from '../rooms/classify-keys.ts'
import { doorNames } from '../rooms/find-door.ts'
import { refusedPlan } from './planned-stay.ts'
import type { PlannedStay } from './planned-stay.ts'
import { canFollow, fateOf, isPhoneKey, successor, successorIntent } from './successor.ts'
import type { StayFacts, Successor } from './successor.ts'

type Move = Extract<StayWish, { is: 'move' }>

/**
 * The guests of one room go to another (seam knows no move: old keys are cleared, the new room gets a first key and
 * then joiners). The first phone key of the new room is an override under the rule of every override: who loses a key
 * there was shown and the room was typed. The others join it. What a guest has in the old room is revoked by the job
 * of the guest's new key, once that exists; keys of guests without a phone go with the first.
 */
export const planMove = (wish: Move, facts: StayFacts): PlannedStay => {
  const stay = keysOfStay(classifyKeys(facts.keysOfRoom(wish.from), facts.now), facts.now)
  const names = doorNames(facts.doors)
  if (wish.from === wish.to) return refusedPlan([{ kind: 'notAllowed', action: 'move', state: 'sameRoom' }])
  if (stay.length === 0) return refusedPlan([{ kind: 'nothingToJoin', rooms: [names(wish.from)] }])
  const judged = stay.map((key) => ({ key, fate: judge(key, wish.from, facts) }))
  const moving = judged.filter(({ fate }) => fate.fate === 'replaced').map(({ key }) => key)
  const stops = stoppedBy(moving, wish.to, facts)
  const { successors, problems } = draft(moving, stay, wish, facts)
  return { keys: judged.map(({ fate }) => fate), stops, nextStay: null, problems, successors, already: [] }
}

/** A key that opens further rooms is a suite's: which of its doors it should keep only a person knows. */
const judge = (key: KeyOnDoor, from: EntranceId, facts: StayFacts): KeyFate => {
  const isOfThisRoom = key.guestEntranceIds.every((id) => id === from)
  const isMoving = isOfThisRoom && isPhoneKey(key) && canFollow(key, facts) && key.endsAt !== null
  const fate = isMoving ? 'replaced' : key.kind === 'card' && isOfThisRoom ? 'encoder' : 'cannot'
  return fateOf(key, fate, key.endsAt, facts)
}

const draft = (
  moving: readonly KeyOnDoor[],
  stay: readonly KeyOnDoor[],
  wish: Move,
  facts: StayFacts,
): { readonly successors: readonly Successor[]; readonly problems: readonly Problem[] } => {
  const successors: Successor[] = []
  const problems: Problem[] = []
  const holders = new Set(moving.map((key) => key.acsUserId))
  for (const key of moving) {
    const [first] = successors
    const left = stay.filter(
      (other) =>
        other.guestEntranceIds.every((id) => id === wish.from) &&
        (other.acsUserId === key.acsUserId ||
          (first === undefined && !holders.has(other.acsUserId) && other.kind === 'card')),
    )
    const intent = successorIntent(
      {
        of: key,
        stay: { startsAt: toMinute(facts.now), endsAt: key.endsAt ?? facts.now },
        roomIds: [wish.to],
        why: 'move',
        revokeAfter: left,
        override:
          first === undefined
            ? { confirmedRooms: wish.confirmedRooms, shownStops: withOwn(wish.shownStops, key) }
            : // Stands for itself only until it is known what it joins.
              { confirmedRooms: [doorNames(facts.doors)(wish.to)], shownStops: null },
      },
      facts,
    )
    if (!intent.ok) {
      problems.push(...intent.error)
      break
    }
    const how =
      first === undefined
        ? ({ is: 'shape', shape: intent.value.shape } as const)
        : ({ is: 'after', first, beside: [] } as const)
    successors.push(successor(key, intent.value, how))
  }
  if (moving.length === 0)
    problems.push({ kind: 'nothingToJoin', rooms: [doorNames(facts.doors)(wish.from)] })
  return { successors, problems }
}

/** Whoever moves loses the key of the old room, and knows it. */
const withOwn = (shown: Move['shownStops'], key: KeyOnDoor): Move['shownStops'] =>
  shown === null ? null : [...shown, key.credentialId]

/** Keys of other guests in the new room: the first key stops them. The guests' own earlier keys are no surprise. */
const stoppedBy = (
  [first]: readonly KeyOnDoor[],
  to: EntranceId,
  facts: StayFacts,
): readonly Consequence[] => {
  const room = facts.doors.find((door) => door.entranceId === to)
  if (first === undefined || room === undefined) return []
  return consequencesOf(
    {
      rooms: [room],
      keysOfRoom: facts.keysOfRoom,
      allKeys: facts.keys,
      roomName: doorNames(facts.doors),
      now: facts.now,
    },
    'override',
    { is: 'new', fullName: first.holder ?? '', email: null, phone: null },
    'mobile',
  ).filter(({ effect }) => effect === 'stopsWorking')
}
