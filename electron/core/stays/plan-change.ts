import type { CredentialId, EntranceId } from '#shared/ids.ts'
import { toMinute } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import { isFinal } from '#shared/job-states.ts'
import type { KeyOnDoor } from '#shared/key.ts'
import { keysOfNextStay, keysOfStay } from '#shared/keys-of-stay.ts'
import type { Problem } from '#shared/problem.ts'
import type { KeyFate, StayWish } from '#shared/stay-change.ts'
import { checkStay, staysOverlap } from '#shared/stay.ts'
import type { Stay } from '#shared/stay.ts'
import { roomsNotCovered } from '../issuing/choose-targets.ts'
import { classifyKeys, isLive, withoutCoveredCopies } from '../rooms/classify-keys.ts'
import { doorNames } from '../rooms/find-door.ts'
import type { PlannedStay } from './planned-stay.ts'
import { canFollow, fateOf, isPhoneKey, joinOf, once, successor, successorIntent } from './successor.ts'
import type { StayFacts, Successor } from './successor.ts'

export type ChangeFacts = StayFacts & {
  /** Jobs that take the place of another key and are not revoked. */
  readonly changes: readonly Job[]
}
type Change = Extract<StayWish, { is: 'change' }>

/**
 * Other times for the keys of a stay. Each phone key of a guest that Seam knows gets a successor, a new joiner; a card
 * only ever changes on an encoder, so it is told and left. Nobody's key is cut short: one that lasts long enough stays.
 */
export const planChange = (wish: Change, facts: ChangeFacts): PlannedStay => {
  const onDoors = liveKeys(wish.entranceIds, facts)
  const stay = chosenKeys(wish, facts)
  const chosen = new Set(stay.map((key) => key.credentialId))
  const judged = onDoors.map((key) => judge(key, chosen.has(key.credentialId), wish, facts))
  const following = judged.filter(({ fate }) => fate.fate === 'replaced')
  const { successors, problems } = draft(
    following.map(({ key, times }) => ({ key, times })),
    onDoors.filter((key) => key.joinable && !key.isStaff),
    facts,
  )
  const already = acceptedBefore(wish, facts)
  const until = latest(judged.map(({ fate }) => fate.until))
  return {
    keys: judged.map(({ fate }) => fate),
    stops: [],
    nextStay: nextStayBefore(until, onDoors, stay, facts.now),
    problems: [...unique(problems), ...missing(wish, stay, already, facts)],
    successors,
    already,
  }
}

/** Every guest key that works on these doors, a sync parent standing for its copies. */
const liveKeys = (roomIds: readonly EntranceId[], facts: StayFacts): readonly KeyOnDoor[] =>
  withoutCoveredCopies(
    once(roomIds.flatMap((id) => classifyKeys(facts.keysOfRoom(id), facts.now))).filter(
      (key) => !key.isStaff && isLive(key, facts.now),
    ),
  )

const chosenKeys = ({ entranceIds, keys, startsAt }: Change, facts: StayFacts): readonly KeyOnDoor[] => {
  const ofStay = startsAt === null ? keysOfStay : keysOfNextStay
  const whole = entranceIds.flatMap((id) => {
    const onDoor = classifyKeys(facts.keysOfRoom(id), facts.now)
    return keys === null ? ofStay(onDoor, facts.now) : onDoor.filter((key) => keys.includes(key.credentialId))
  })
  return once(whole)
}

type Judged = { readonly key: KeyOnDoor; readonly times: Stay | null; readonly fate: KeyFate }

const judge = (key: KeyOnDoor, isChosen: boolean, wish: Change, facts: ChangeFacts): Judged => {
  const told = (fate: KeyFate['fate'], times: Stay | null = null): Judged => ({
    key,
    times,
    fate: fateOf(key, fate, times?.endsAt ?? key.endsAt, facts),
  })
  const times = isChosen ? timesOf(key, wish, facts.now) : null
  if (times === null) return told('keeps')
  const underWay = facts.changes.find(
    (job) => !isFinal(job.state) && job.intent.inPlaceOf?.key.credentialId === key.credentialId,
  )
  if (underWay !== undefined && underWay.intent.stay.endsAt !== times.endsAt) return told('underWay')
  if (!isPhoneKey(key)) return told(key.kind === 'card' ? 'encoder' : 'cannot')
  return canFollow(key, facts) ? told('replaced', times) : told('cannot')
}

/** The times this key should have instead; null when it has them already. */
const timesOf = (key: KeyOnDoor, wish: Change, now: Instant): Stay | null => {
  const endsAt = wish.endsAt ?? key.endsAt
  if (endsAt === null) return null
  const startsAt = wish.startsAt ?? laterOf(key.startsAt, toMinute(now))
  const isEarlier = wish.startsAt !== null && key.startsAt !== null && wish.startsAt < key.startsAt
  const isLater = key.endsAt !== null && endsAt > key.endsAt
  return isEarlier || isLater ? { startsAt, endsAt } : null
}

const laterOf = (at: Instant | null, now: Instant): Instant => (at === null || at <= now ? now : at)

type Following = { readonly key: KeyOnDoor; readonly times: Stay | null }

/** Widest first, so that whoever waits for another's new key finds its rooms on it. */
const draft = (following: readonly Following[], others: readonly KeyOnDoor[], facts: StayFacts) => {
  const successors: Successor[] = []
  const problems: Problem[] = []
  const replaced = new Set(following.map(({ key }) => key.credentialId))
  const widestFirst = following.toSorted(
    (a, b) => b.key.guestEntranceIds.length - a.key.guestEntranceIds.length,
  )
  for (const { key, times } of widestFirst) {
    if (times === null) continue
    const intent = successorIntent(
      { of: key, stay: times, roomIds: key.guestEntranceIds, why: 'change' },
      facts,
    )
    if (!intent.ok) {
      problems.push(...intent.error)
      continue
    }
    const mates = others.filter((other) => isMate(other, key, times))
    successors.push(successor(key, intent.value, joins(key, mates, replaced, successors)))
  }
  return { successors, problems }
}

/** Of the same stay and room, and still valid when the new key begins. */
const isMate = (other: KeyOnDoor, key: KeyOnDoor, times: Stay): boolean =>
  other.credentialId !== key.credentialId &&
  staysOverlap(other, key) &&
  staysOverlap(other, times) &&
  sharesRoom(other, key)

/**
 * What a successor joins: the room-mates' keys that stay as they are; else the successor of a room-mate, whose own key
 * is gone by then; else, for the first of them or a guest alone, the keys as they are now.
 */
const joins = (
  key: KeyOnDoor,
  mates: readonly KeyOnDoor[],
  replaced: ReadonlySet<CredentialId>,
  before: readonly Successor[],
): Successor['how'] => {
  const rooms = key.guestEntranceIds.map((entranceId) => ({ entranceId, name: entranceId }))
  const covers = (keys: readonly KeyOnDoor[]) => keys.length > 0 && roomsNotCovered(keys, rooms).length === 0
  const staying = mates.filter((mate) => !replaced.has(mate.credentialId))
  if (covers(staying)) return joinOf(staying)
  const first = before.find(({ of }) => covers([of]))
  if (first !== undefined) return { is: 'after', first, beside: staying }
  const isFirst = !before.some(({ of }) => sharesRoom(of, key))
  return isFirst && covers(mates) ? joinOf(mates) : joinOf([...staying, key])
}

const sharesRoom = (a: KeyOnDoor, b: KeyOnDoor): boolean =>
  a.guestEntranceIds.some((id) => b.guestEntranceIds.includes(id))

/** Keys named by the wish that were replaced meanwhile by a job of the very same wish. */
const acceptedBefore = ({ keys, endsAt }: Change, { changes }: ChangeFacts): readonly Job[] =>
  changes.filter(
    ({ intent }) =>
      intent.inPlaceOf?.why === 'change' &&
      keys?.includes(intent.inPlaceOf.key.credentialId) === true &&
      (endsAt === null || intent.stay.endsAt === endsAt),
  )

const missing = (
  { keys, entranceIds, startsAt, endsAt }: Change,
  stay: readonly KeyOnDoor[],
  already: readonly Job[],
  facts: StayFacts,
): readonly Problem[] => {
  const past =
    endsAt === null
      ? null
      : checkStay({ startsAt: startsAt ?? stay[0]?.startsAt ?? endsAt, endsAt }, facts.now)
  if (endsAt !== null && endsAt <= facts.now) return [{ kind: 'stayInPast', endsAt }]
  if (startsAt !== null && past !== null && !past.ok) return [past.error]
  const known = new Set([
    ...stay.map((key) => key.credentialId),
    ...already.flatMap(({ intent }) => intent.inPlaceOf?.key.credentialId ?? []),
  ])
  const gone = (keys ?? []).filter((id) => !known.has(id))
  if (gone.length > 0) return gone.map((key) => ({ kind: 'unknownKey', key }))
  return stay.length + already.length > 0
    ? []
    : [{ kind: 'nothingToJoin', rooms: entranceIds.map(doorNames(facts.doors)) }]
}

/** The next guests' first moment, when these guests would still be in. */
const nextStayBefore = (
  until: Instant | null,
  onDoors: readonly KeyOnDoor[],
  stay: readonly KeyOnDoor[],
  now: Instant,
): Instant | null => {
  const ours = new Set(stay.map((key) => key.credentialId))
  const starts = onDoors
    .filter((key) => !ours.has(key.credentialId))
    .flatMap(({ startsAt }) => (startsAt !== null && startsAt > now ? startsAt : []))
  const [first] = starts.toSorted()
  return first !== undefined && until !== null && first < until ? first : null
}

const latest = (all: readonly (Instant | null)[]): Instant | null =>
  all
    .flatMap((at) => at ?? [])
    .toSorted()
    .at(-1) ?? null

/** The same reason for four keys is one reason. */
const unique = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
]
