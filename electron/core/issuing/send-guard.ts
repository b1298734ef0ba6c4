import type { CredentialId, JobId } from '#shared/ids.ts'
import { msBetween } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { Intent, Job, JoinTarget } from '#shared/job.ts'
import { holdersOf, personKey } from '#shared/key-holder.ts'
import type { KeyHolder, Party } from '#shared/key-holder.ts'
import { keyRef } from '#shared/key.ts'
import type { Key, KeyRef } from '#shared/key.ts'
import type { Problem, ProblemOf } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import { staysOverlap } from '#shared/stay.ts'
import { isLive, whyNotJoinable, withoutCoveredCopies } from '../rooms/classify-keys.ts'
import { roomsNotCovered } from './choose-targets.ts'
import type { ListedParty } from './queue-deps.ts'

/** A verdict reached just before sending, on keys read just now. */
export type Verdict =
  | { readonly is: 'send'; readonly joinIds: readonly CredentialId[] }
  | { readonly is: 'ask'; readonly problem: Problem }
  /** A key of our own that this one joins was made a moment ago and is not listed at its door yet. */
  | { readonly is: 'wait' }

/** Targets must have been read at most this long before the request goes out; in between they may die. */
export const targetFreshMs = 10_000

export type GuardFacts = {
  readonly job: Job
  /** The valid keys of the job's rooms, read just now, without staff keys of other families filtered out. */
  readonly keys: readonly Key[]
  /** Jobs this one's targets are made by, as they are now. */
  readonly madeBy: (target: Extract<JoinTarget, { is: 'job' }>) => Job | null
  /** The job's list: its guests and their keys belong to the party that was agreed to. */
  readonly listed: ListedParty
  readonly now: Instant
}

/**
 * Whether the accepted intent may still go out as it was meant. A joiner whose target died is never turned into
 * anything else; an override or auto-join that would touch more than the operator saw asks again.
 */
export const guardSend = (facts: GuardFacts): Verdict => {
  const { job, now } = facts
  const { shape, stay } = job.intent
  if (shape.is === 'hold') {
    return ask({ kind: 'held', rooms: job.intent.rooms.map((room) => room.name) })
  }
  const party = shape.is === 'join' ? shape.party : undefined
  if (party?.confirmed === null) return askParty(job, party.holders)
  if (stay.endsAt <= now) return ask({ kind: 'stayInPast', endsAt: stay.endsAt })
  if (job.notAfter <= now) {
    return ask({ kind: 'confirmAgain', acceptedAt: job.createdAt, notAfter: job.notAfter })
  }
  switch (shape.is) {
    case 'join': {
      const verdict = guardJoin(shape.targets, facts)
      return verdict.is === 'send' ? (guardParty(shape.party, facts) ?? verdict) : verdict
    }
    case 'override':
      return guardOverride(shape.stops, facts)
    case 'autoJoin':
      return guardAutoJoin(shape.seen, facts)
  }
}

/** Keys that could be joined instead, as a person would pick them. */
export const candidatesFor = (intent: Intent, keys: readonly Key[], now: Instant): readonly KeyRef[] =>
  withoutCoveredCopies(
    keys.filter((key) => whyNotJoinable(key, now) === null && staysOverlap(key, intent.stay)),
  ).map(keyRef)

const guardJoin = (targets: readonly JoinTarget[], facts: GuardFacts): Verdict => {
  const { job, keys, now } = facts
  const byId = new Map(keys.map((key) => [key.credentialId, key]))
  const joined: Key[] = []
  const gone: ProblemOf<'targetGone'>['targets'][number][] = []
  for (const target of targets) {
    const maker = target.is === 'job' ? facts.madeBy(target) : null
    const wanted = target.is === 'key' ? ok(target.key) : madeKey(target.jobId, maker)
    if (!wanted.ok) return ask(wanted.error)
    const key = byId.get(wanted.value.credentialId)
    if (key === undefined && maker !== null && mayStillAppear(maker, now)) return { is: 'wait' }
    const reason = key === undefined ? 'gone' : whyNotTarget(key, job, now)
    // A card of ours is joined while it waits for the encoder: both are handed out together.
    const isFine = reason === null || (maker !== null && reason === 'notEncoded')
    if (!isFine) gone.push({ key: wanted.value, reason })
    if (key !== undefined && isFine) joined.push(key)
  }
  if (gone.length > 0) {
    return ask({ kind: 'targetGone', targets: gone, candidates: candidatesFor(job.intent, keys, now) })
  }
  const uncovered = roomsNotCovered(joined, job.intent.rooms)
  return uncovered.length > 0
    ? ask({ kind: 'roomsNotCovered', rooms: uncovered })
    : { is: 'send', joinIds: joined.map((key) => key.credentialId) }
}

/**
 * A person said that these people and the list are one party. Whoever has come to the room since was not meant: asked
 * again, with everybody who is there now. People of the list itself have keys by then; they ask nothing.
 */
const guardParty = (party: Party | undefined, { job, keys, listed, now }: GuardFacts): Verdict | null => {
  if (party === undefined) return null
  const here = withoutCoveredCopies(
    keys.filter((key) => whyNotJoinable(key, now) === null && staysOverlap(key, job.intent.stay)),
  )
  const meant = new Set<string>([
    ...party.holders.flatMap(({ credentialIds }) => credentialIds),
    ...listed.credentialIds,
  ])
  const names = new Set(
    [...party.holders.flatMap(({ name }) => name ?? []), ...listed.guests].map((name) => personKey(name)),
  )
  const isMeant = ({ credentialId, parentId, holder }: Key) =>
    meant.has(credentialId) ||
    (parentId !== null && meant.has(parentId)) ||
    (holder !== null && names.has(personKey(holder)))
  return here.every(isMeant) ? null : askParty(job, holdersOf(here))
}

const askParty = ({ intent }: Job, holders: readonly KeyHolder[]): Verdict =>
  ask({ kind: 'sameParty', rooms: intent.rooms.map((room) => room.name), holders })

/** The key another job of ours made. */
const madeKey = (jobId: JobId, maker: Job | null): Result<KeyRef, Problem> =>
  maker === null || maker.state !== 'issued' || maker.credentialId === null
    ? err({ kind: 'dependencyFailed', jobId })
    : ok({
        credentialId: maker.credentialId,
        holder: maker.intent.guest.fullName,
        kind: maker.intent.access === 'card' ? 'card' : 'syncParent',
        cardNumber: null,
        endsAt: maker.intent.stay.endsAt,
      })

/** Lists lag; a key that is not at its door this long after it was made has been deleted or has ended. */
export const appearsWithinMs = 120_000

const mayStillAppear = (maker: Job, now: Instant): boolean =>
  msBetween(maker.finishedAt ?? maker.updatedAt, now) <= appearsWithinMs

const whyNotTarget = (key: Key, { intent }: Job, now: Instant) => {
  const reason = whyNotJoinable(key, now)
  if (reason !== null) return reason
  const rooms = new Set(intent.rooms.map((room) => room.entranceId))
  if (!key.guestEntranceIds.some((id) => rooms.has(id))) return 'otherRoom' as const
  return staysOverlap(key, intent.stay) ? null : ('noOverlap' as const)
}

const guardOverride = (stops: readonly KeyRef[], { keys, now }: GuardFacts): Verdict => {
  const agreed = new Set(stops.map((key) => key.credentialId))
  const more = keys.filter(
    (key) =>
      !key.isStaff &&
      isLive(key, now) &&
      !agreed.has(key.credentialId) &&
      !(key.parentId !== null && agreed.has(key.parentId)),
  )
  return more.length > 0
    ? ask({ kind: 'overrideWouldStopMore', keys: more.map(keyRef) })
    : { is: 'send', joinIds: [] }
}

const guardAutoJoin = (seen: readonly CredentialId[], { keys, now }: GuardFacts): Verdict => {
  const live = keys.filter((key) => !key.isStaff && isLive(key, now))
  const seenIds = new Set(seen)
  const liveIds = new Set(live.map((key) => key.credentialId))
  const isNew = live.some((key) => !seenIds.has(key.credentialId))
  const nowOverrides = seen.length > 0 && !seen.some((id) => liveIds.has(id))
  return isNew || nowOverrides
    ? ask({ kind: 'autoJoinChanged', keys: live.map(keyRef) })
    : { is: 'send', joinIds: [] }
}

const ask = (problem: Problem): Verdict => ({ is: 'ask', problem })
