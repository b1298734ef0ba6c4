import type { Job } from '#shared/job.ts'
import { msOf } from '#shared/instant.ts'
import type { ClientEvent, Numbered } from './history.ts'
import type { Case, Send, Violation } from './judge.ts'

/** Targets are read at most 10 s before sending; lists show at most 45 s of the past. */
const guardMs = 10_000 + 45_000 + 1_000
/** A request is applied at most this long after it left. */
const onItsWayMs = 120_000

/** I3 what is sent is what was agreed, I4 no stale joiner, I5 no late send, I6 order, I11 how often. */
export const judgeSends = (facts: Case): readonly Violation[] => {
  const violations: Violation[] = []
  const note = (rule: string, send: Send, what: string): void =>
    void violations.push({ rule, what: `${send.job?.id ?? 'nobody'} (request ${send.wire.wire}): ${what}` })
  for (const send of facts.sends) {
    if (send.begun === null) {
      note('I3', send, 'sent before it was written down, or twice for one attempt')
      continue
    }
    if (send.job === null) continue
    const job = asOf(facts, send, send.job)
    for (const what of differences(job, send)) note('I3', send, what)
    for (const what of staleTargets(facts, send)) note('I4', send, what)
    if (send.wire.atMs > msOf(job.notAfter) + 10_000) note('I5', send, `sent after ${job.notAfter}`)
    for (const what of notAgreed(facts, send, job)) note('I4', send, what)
    for (const what of outOfTurn(facts, send, job)) note('I6', send, what)
  }
  for (const job of facts.jobs) {
    for (const what of tooMany(facts, job)) violations.push({ rule: 'I11', what })
  }
  return violations
}

type Stored = Extract<Numbered<ClientEvent>, { is: 'stored' }>

/** The job as it was last written before this request. */
const asOf = ({ history }: Case, send: Send, job: Job): Job =>
  history
    .clientEvents()
    .findLast(
      (event): event is Stored =>
        event.is === 'stored' && event.job.id === job.id && event.order < send.wire.order,
    )?.job ?? job

const differences = (job: Job, { wire: { request }, begun }: Send): readonly string[] => {
  const { intent } = job
  const doors = [...intent.rooms, ...intent.doors].map((door) => door.entranceId)
  const owner =
    intent.guest.is === 'known' ? intent.guest.acsUserId : (begun?.patch.holder?.acsUserId ?? null)
  return [
    ...(sameSet(doors, request.entranceIds) ? [] : ['other doors']),
    ...(intent.stay.startsAt === request.startsAt && intent.stay.endsAt === request.endsAt
      ? []
      : ['other times']),
    ...(intent.shape.is === request.shape.is ? [] : [`${intent.shape.is} became ${request.shape.is}`]),
    ...(intent.access === request.access ? [] : ['other access']),
    ...(owner === request.owner.acsUserId ? [] : ['other person']),
    ...(intent.systemId === request.systemId ? [] : ['other property']),
  ]
}

/** A target that was dead already when the guard could have seen it. */
const staleTargets = ({ history, applied }: Case, send: Send): readonly string[] => {
  const { shape } = send.wire.request
  if (shape.is !== 'join') return []
  const seenMs = send.wire.atMs - guardMs
  const deaths = history.serverEvents().filter((event) => event.is === 'died')
  return shape.credentialIds.flatMap((id) => {
    const made = applied.find((one) => one.credentialId === id)
    if (made === undefined) return [`joins ${id}, which never was`]
    const died = deaths.find((one) => one.credentialId === id)
    const rooms = made.guestRooms.some((room) => send.wire.request.entranceIds.includes(room))
    return [
      ...(died !== undefined && died.atMs < seenMs ? [`joins ${id}, ${died.why} long before`] : []),
      ...(rooms ? [] : [`joins ${id} of another room`]),
    ]
  })
}

/** Keys an override stopped that the operator was not shown, although the guard could have seen them. */
const notAgreed = ({ history, applied }: Case, send: Send, { intent }: Job): readonly string[] => {
  if (intent.shape.is !== 'override') return []
  const agreed = new Set<string>(intent.shape.stops.map((key) => key.credentialId))
  return history.serverEvents().flatMap((event) => {
    if (event.is !== 'died' || event.byWire !== send.wire.wire || event.why !== 'overridden') return []
    const made = applied.find((one) => one.credentialId === event.credentialId)
    const isAsked = made?.guestRooms.some((room) => send.wire.request.entranceIds.includes(room)) ?? false
    const wasThere = isAsked && made !== undefined && made.atMs < send.wire.atMs - guardMs
    return wasThere && !agreed.has(event.credentialId)
      ? [`stopped ${event.credentialId}, which nobody agreed to`]
      : []
  })
}

/**
 * Whatever was asked for earlier on the same room goes first, and only one request is under way there. Whose turn it
 * is, is decided when the job is claimed: one that a person sends back into the line after that has missed it.
 */
const outOfTurn = ({ history }: Case, send: Send, job: Job): readonly string[] => {
  const latest = new Map<string, Job>()
  let whenClaimed: ReadonlyMap<string, Job> = latest
  for (const event of history.clientEvents()) {
    if (event.order >= send.wire.order) break
    if (event.is !== 'stored') continue
    latest.set(event.job.id, event.job)
    if (event.op === 'claim' && event.job.id === job.id) whenClaimed = new Map(latest)
  }
  const rooms = new Set(job.intent.rooms.map((room) => room.entranceId))
  return [...latest.values()].flatMap((other) => {
    if (other.id === job.id || !other.intent.rooms.some((room) => rooms.has(room.entranceId))) return []
    const first = other.dependsOn === null ? null : latest.get(other.dependsOn)
    const isReady = other.dependsOn === null || (first?.state === 'issued' && first.revokedAt === null)
    if (other.state === 'running' || other.state === 'uncertain') return [`${other.id} is under way there`]
    if (other.state === 'needsAttention' && other.blocksRoom) return [`${other.id} blocks the room`]
    const wasWaiting = whenClaimed.get(other.id)?.state === 'queued'
    return other.state === 'queued' && wasWaiting && other.seq < job.seq && isReady
      ? [`${other.id} was first`]
      : []
  })
}

/** Sends that may have had an effect: three for a joiner, one for anything else, until a person decides anew. */
const tooMany = ({ sends, history, attempts }: Case, job: Job): readonly string[] => {
  const decisions = history
    .clientEvents()
    .filter(
      (event) =>
        event.is === 'invoke' &&
        ['sendAgain', 'joinInstead'].includes(event.name) &&
        JSON.stringify(event.input).includes(`"${job.id}"`),
    ).length
  const own = sends.filter((send) => send.job?.id === job.id)
  const unclear = own.filter((send) => ['unknown', 'accepted', null].includes(send.answer))
  const most = (own[0]?.wire.request.shape.is === 'join' ? 3 : 1) * (1 + decisions)
  if (unclear.length > most) return [`${job.id} was sent ${unclear.length} times, ${most} allowed`]
  const story = attempts.get(job.id) ?? []
  const counted = story.filter(({ outcome }) => !['notSent', 'throttled', 'unauthorised'].includes(outcome))
  if (job.attempts > counted.length)
    return [`${job.id} counts ${job.attempts} attempts, only ${counted.length} can have had an effect`]
  const early = own.filter((send, index) => {
    const before = own[index - 1]
    if (before === undefined || !['unknown', null].includes(before.answer) || decisions > 0) return false
    return send.wire.atMs - before.wire.atMs < onItsWayMs + 45_000
  })
  return early.map((send) => `${job.id} went out again ${send.wire.wire} before the outcome could be known`)
}

const sameSet = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one))
