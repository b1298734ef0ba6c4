import type { GroupChoice, RoomPlan } from '#shared/groups.ts'
import type { RowProblem } from '#shared/rooming-list.ts'
import type { Instant } from '#shared/instant.ts'
import { msBetween } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import { isFinal } from '#shared/job-states.ts'
import { keyRef } from '#shared/key.ts'
import type { Key, KeyOnDoor } from '#shared/key.ts'
import type { Problem } from '#shared/problem.ts'
import { staysOverlap } from '#shared/stay.ts'
import { chooseTargets } from '../issuing/choose-targets.ts'
import type { Breathe } from '../ports/ambient.ts'
import { autoJoinFreshMs } from '../issuing/plan-issue.ts'
import type { PlanFacts } from '../issuing/plan-issue.ts'
import { classifyKeys, isLive } from '../rooms/classify-keys.ts'
import { rowProblem } from './draft-keys.ts'
import type { KeyDraft } from './draft-keys.ts'
import { holdersFor, partyOf } from './same-party.ts'
import type { PartyFacts } from './same-party.ts'
import { makerOf, partyIn, roomPlan } from './room-plan.ts'
import type { PlannedDraft } from './room-plan.ts'

export type BatchPlan = {
  readonly keys: readonly PlannedDraft[]
  readonly rooms: readonly RoomPlan[]
  readonly toConfirm: readonly string[]
  readonly problems: ReadonlyMap<number, readonly RowProblem[]>
}

/**
 * Whether a planned key goes out by itself. It does not when a person decides about it first, or about the key that it
 * comes after.
 */
export const waitsForPerson = (
  how: PlannedDraft['how'],
  howOf: (first: KeyDraft) => PlannedDraft['how'],
): boolean => {
  if (partyIn(how)?.confirmed === null) return true
  if (how.is === 'afterJob') return how.job.state === 'needsAttention'
  if (how.is === 'after') return waitsForPerson(howOf(how.first), howOf)
  return how.shape.is === 'hold'
}

export type BatchFacts = {
  readonly facts: PlanFacts
  readonly choice: GroupChoice
  readonly party: PartyFacts
  /** Live jobs by intent: the same key asked for before. */
  readonly live: ReadonlyMap<string, Job>
  /** Jobs of the rooms that are not final yet. */
  readonly pending: readonly Job[]
  readonly breathe?: Breathe | undefined
}

/**
 * Room by room: where keys exist, everybody joins them; where none exist, the first guest gets
 * what the operator chose and the others join that key once it is there. Keys of people who are not in the list are
 * joined once a person says that they are one party (same-party.ts). Keys of another stay, or keys that
 * cannot be joined, are a problem of the row and never a reason to replace them. A room is planned
 * in one turn of the process, a list in several: what changes in between is caught when the key is sent.
 */
export const planBatch = async (drafts: readonly KeyDraft[], context: BatchFacts): Promise<BatchPlan> => {
  const byRoom = new Map<string, KeyDraft[]>()
  for (const draft of drafts) {
    const list = byRoom.get(draft.room.entranceId) ?? []
    list.push(draft)
    byRoom.set(draft.room.entranceId, list)
  }
  const pendingByRoom = groupPending(context.pending)
  const keys: PlannedDraft[] = []
  const rooms: RoomPlan[] = []
  const toConfirm: string[] = []
  const problems = new Map<number, readonly RowProblem[]>()
  for (const ofRoom of byRoom.values()) {
    const planned = planRoom(ofRoom, pendingByRoom.get(ofRoom[0]?.room.entranceId ?? '') ?? [], context)
    if (planned.needsConfirmation) toConfirm.push(planned.plan.room)
    for (const [row, problem] of planned.problems)
      problems.set(row, [...(problems.get(row) ?? []), rowProblem(problem)])
    keys.push(...planned.keys)
    rooms.push(planned.plan)
    await context.breathe?.()
  }
  // A row is issued whole or not at all, and nobody waits for a first key that is not issued: plan without it.
  const kept = keys.filter(({ draft }) => !problems.has(draft.row))
  if (!kept.some(({ how }) => how.is === 'after' && problems.has(how.first.row)))
    return { keys: kept, rooms, toConfirm, problems }
  const again = await planBatch(
    drafts.filter((draft) => !problems.has(draft.row)),
    context,
  )
  return {
    ...again,
    toConfirm: [...new Set([...toConfirm, ...again.toConfirm])],
    problems: new Map([...problems, ...again.problems]),
  }
}

const groupPending = (jobs: readonly Job[]): ReadonlyMap<string, readonly Job[]> => {
  const byRoom = new Map<string, Job[]>()
  for (const job of jobs) {
    if (isFinal(job.state)) continue
    for (const { entranceId } of job.intent.rooms) {
      const ofRoom = byRoom.get(entranceId) ?? []
      ofRoom.push(job)
      byRoom.set(entranceId, ofRoom)
    }
  }
  return byRoom
}

const planRoom = (drafts: readonly KeyDraft[], pending: readonly Job[], context: BatchFacts) => {
  const { facts } = context
  const [first] = drafts
  if (first === undefined) throw new Error('a room without keys is not planned')
  const { room } = first
  const keys = facts.keysOfRoom(room.entranceId)
  const classified = classifyKeys(keys, facts.now)
  const planned: PlannedDraft[] = []
  const problems = new Map<number, Problem>()
  const firsts: KeyDraft[] = []
  for (const draft of drafts) {
    const already = context.live.get(draft.intentKey) ?? null
    const how = already === null ? planKey(draft, { classified, keys, pending, firsts, context }) : null
    if (how !== null && 'kind' in how) problems.set(draft.row, how)
    else planned.push({ draft, already, how: how ?? asAccepted(already, draft) })
  }
  const needsConfirmation =
    firsts.length > 0 && context.choice.firstKey === 'override' && !isConfirmed(room.name, context.choice)
  if (needsConfirmation) {
    const problem = { kind: 'overrideNotConfirmed', rooms: [room.name], stops: [] } as const
    for (const { draft, already } of planned) if (already === null) problems.set(draft.row, problem)
  }
  return { keys: planned, problems, needsConfirmation, plan: roomPlan(room, planned, keys, facts) }
}

const asAccepted = (job: Job | null, draft: KeyDraft): PlannedDraft['how'] => ({
  is: 'shape',
  shape: job?.intent.shape ?? draft.intent.shape,
})

type KeyContext = {
  readonly classified: readonly KeyOnDoor[]
  readonly keys: readonly Key[]
  readonly pending: readonly Job[]
  /** First keys of this list in this room so far; grows. */
  readonly firsts: KeyDraft[]
  readonly context: BatchFacts
}

const planKey = (draft: KeyDraft, at: KeyContext): PlannedDraft['how'] | Problem => {
  const { context, classified, pending, firsts, keys } = at
  const { stay } = draft.intent
  const targets = chooseTargets({
    shape: { is: 'joinRule', rule: context.choice.join },
    rooms: [draft.room],
    keysOfRoom: () => classified,
    stay,
    anyKey: () => null,
  })
  if (targets.ok) {
    const joined = targets.value.map((key) => ({ is: 'key', key: keyRef(key) }) as const)
    const party = partyOf(
      holdersFor(classified, stay),
      draft.room.entranceId,
      context.party,
      context.facts.now,
    )
    return { is: 'shape', shape: { is: 'join', targets: joined, ...(party === null ? {} : { party }) } }
  }
  const waiting = pending.find(
    (job) => job.dependsOn === null && job.intent.rooms.length === 1 && staysOverlap(job.intent.stay, stay),
  )
  if (waiting !== undefined) {
    const party = partyOf([makerOf(waiting)], draft.room.entranceId, context.party, context.facts.now)
    return { is: 'afterJob', job: waiting, party }
  }
  const obstacle = whyNoJoin(draft, classified, keys, context)
  if (obstacle !== null) return obstacle
  const first = firsts.find((one) => staysOverlap(one.intent.stay, stay))
  if (first !== undefined) return { is: 'after', first }
  firsts.push(draft)
  return firstShape(draft, firsts.length, context)
}

/** Guest keys that live but cannot be joined: of another stay, or in themselves. */
const whyNoJoin = (
  draft: KeyDraft,
  classified: readonly KeyOnDoor[],
  keys: readonly Key[],
  { facts, choice }: BatchFacts,
): Problem | null => {
  const live = new Set(
    keys.filter((key) => !key.isStaff && isLive(key, facts.now)).map((key) => key.credentialId),
  )
  const obstacles = classified.filter((key) => live.has(key.credentialId))
  const [other] = obstacles
  if (other === undefined) return null
  const here = obstacles.filter((key) => staysOverlap(key, draft.intent.stay))
  if (here.length === 0) return { kind: 'keyNotOverlapping', key: keyRef(other) }
  for (const key of here)
    if (key.reason !== null) return { kind: 'keyNotJoinable', key: keyRef(key), reason: key.reason }
  return choice.join === 'parents' ? { kind: 'nothingToJoin', rooms: [draft.room.name] } : null
}

/** A second stay in the same room is always a person's decision: its first key would end the stay before it. */
const firstShape = (draft: KeyDraft, stays: number, context: BatchFacts): PlannedDraft['how'] | Problem => {
  const { choice, facts } = context
  if (stays > 1 || choice.firstKey === 'hold') return { is: 'shape', shape: { is: 'hold' } }
  if (choice.firstKey === 'override') return { is: 'shape', shape: { is: 'override', stops: [] } }
  const readAt = facts.readAt(draft.room.entranceId)
  return isFresh(readAt, facts.now)
    ? { is: 'shape', shape: { is: 'autoJoin', seen: [] } }
    : { kind: 'autoJoinStale', readAt }
}

const isFresh = (readAt: Instant | null, now: Instant): boolean =>
  readAt !== null && msBetween(readAt, now) <= autoJoinFreshMs

const isConfirmed = (room: string, { confirmedRooms }: GroupChoice): boolean =>
  confirmedRooms.some((name) => name.trim().toLocaleLowerCase('en') === room.toLocaleLowerCase('en'))
