import { msBetween } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import type { JobState } from '#shared/job-states.ts'
import { personKey } from '#shared/key-holder.ts'
import type { Party } from '#shared/key-holder.ts'
import { keyRef } from '#shared/key.ts'
import type { Problem } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { CredentialId, JobId } from '#shared/ids.ts'
import type { Handlers } from '#shared/rpc.ts'
import type { HandlerDeps } from '../handler-deps.ts'
import type { JobPatch } from '../ports/stores.ts'
import { classifyKeys } from '../rooms/classify-keys.ts'
import { doorNames } from '../rooms/find-door.ts'
import { readDoor } from '../rooms/read-door.ts'
import { failureProblem } from '../session/failure-problem.ts'
import { chooseTargets } from './choose-targets.ts'
import { decideFirstKey } from './decide-first-key.ts'
import { owingOldKeys } from './end-old-keys.ts'
import { notAfter } from './not-after.ts'
import { autoJoinFreshMs } from './plan-issue.ts'

type QueueCalls = Pick<
  Handlers,
  | 'queue.story'
  | 'queue.retry'
  | 'queue.cancel'
  | 'queue.resolve'
  | 'queue.discardDamaged'
  | 'queue.pause'
  | 'queue.resume'
>
type How = Parameters<Handlers['queue.resolve']>[0]['how']

/**
 * What each waiting problem may be answered with by a plain "try again". Where a key may exist already, or where
 * more would be lost than was agreed to, trying again needs the explicit decision of `resolve` or a new request.
 */
const retryable: ReadonlySet<Problem['kind']> = new Set([
  'refused',
  'targetGone',
  'confirmAgain',
  'roomsNotCovered',
  'dependencyFailed',
  'autoJoinChanged',
  'otherProperty',
  'batchPaused',
  'bug',
] as const)

const withParty = (intent: Job['intent'], party: Party): Job['intent'] =>
  intent.shape.is === 'join' ? { ...intent, shape: { ...intent.shape, party } } : intent

/** Whether the answer to `asked` answers this job as well: the same rooms, and nobody who was not shown there. */
const asksTheSame = (job: Job, asked: Job): boolean => {
  if (job.problem?.kind !== 'sameParty' || asked.problem?.kind !== 'sameParty') return false
  const rooms = new Set(asked.intent.rooms.map((room) => room.entranceId))
  const shown = new Set(asked.problem.holders.map(({ name }) => (name === null ? null : personKey(name))))
  return (
    job.intent.rooms.every((room) => rooms.has(room.entranceId)) &&
    job.problem.holders.every(({ name }) => shown.has(name === null ? null : personKey(name)))
  )
}

export const queueHandlers = (deps: HandlerDeps): QueueCalls => {
  const { jobs, clock, gate, queue } = deps

  const withJob = async <T>(
    id: JobId,
    use: (job: Job) => Promise<Result<T, Problem>>,
  ): Promise<Result<T, Problem>> => {
    const broken = deps.broken()
    if (broken !== null) return err(broken)
    const job = await jobs.get(id)
    return job === null ? err({ kind: 'notFound', what: 'job', id }) : use(job)
  }

  const move = async (
    job: Job,
    to: JobState,
    patch: JobPatch,
    action: string,
  ): Promise<Result<Job, Problem>> => {
    const moved = await jobs.move(job.id, [job.state], to, patch, clock.now())
    if (moved === null) return err({ kind: 'notAllowed', action, state: 'changedMeanwhile' })
    deps.onJob(moved)
    queue.wake()
    return ok(moved)
  }

  const backInLine = (job: Job, patch: JobPatch, action: string) =>
    move(
      job,
      'queued',
      {
        problem: null,
        blocksRoom: false,
        runAfter: null,
        notAfter: notAfter(job.intent, clock.now()),
        ...patch,
      },
      action,
    )

  return {
    'queue.story': ({ jobId }) =>
      withJob(jobId, async (job) => ok({ job, attempts: await jobs.attempts(job.id) })),

    'queue.retry': ({ jobId }) =>
      withJob(jobId, async (job) => {
        const kind = job.problem?.kind
        return job.state === 'needsAttention' && kind !== undefined && retryable.has(kind)
          ? backInLine(job, {}, 'retry')
          : err({ kind: 'notAllowed', action: 'retry', state: kind ?? job.state })
      }),

    'queue.cancel': ({ jobId }) =>
      withJob(jobId, async (asked) => {
        // A key may exist by now: look before giving up on it, so that it is not left unknown in the world.
        const job = asked.state === 'uncertain' ? await queue.reconcileNow(asked) : asked
        if (job.state === 'issued') return ok(job)
        if (!['queued', 'uncertain', 'needsAttention'].includes(job.state)) {
          return err({ kind: 'notAllowed', action: 'cancel', state: job.state })
        }
        const notes = job.state === 'uncertain' ? [...job.notes, 'cancelledWhileUncertain'] : job.notes
        return move(job, 'cancelled', { notes, runAfter: null, blocksRoom: false }, 'cancel')
      }),

    'queue.resolve': ({ jobId, how }) => withJob(jobId, (job) => resolve(job, how)),

    'queue.discardDamaged': async ({ jobId }) => {
      const broken = deps.broken()
      if (broken !== null) return err(broken)
      const isDiscarded = await jobs.discardDamaged(jobId, clock.now())
      if (!isDiscarded) return err({ kind: 'notAllowed', action: 'discardDamaged', state: 'readable' })
      queue.wake()
      return ok({})
    },

    'queue.pause': async () => {
      gate.tell({ is: 'pause', by: deps.operator() })
      return ok({})
    },
    'queue.resume': async () => {
      gate.tell({ is: 'resume' })
      queue.wake()
      return ok({})
    },
  }

  async function resolve(job: Job, how: How): Promise<Result<Job, Problem>> {
    if (job.state !== 'needsAttention' && !(job.state === 'uncertain' && how.is === 'worked')) {
      return err({ kind: 'notAllowed', action: 'resolve', state: job.state })
    }
    switch (how.is) {
      case 'worked':
        return resolveWorked(job, how.credentialId)
      case 'sendAgain':
        return job.problem?.kind === 'held' || job.problem?.kind === 'sameParty'
          ? err({ kind: 'notAllowed', action: 'sendAgain', state: job.problem.kind })
          : backInLine(job, { notes: [...new Set([...job.notes, 'sentAgainByPerson'])] }, 'resolve')
      case 'joinInstead':
        return resolveJoin(job, how.credentialIds)
      case 'firstKey':
        return resolveFirstKey(job, how)
      case 'sameParty':
        return resolveParty(job, how.isSame)
    }
  }

  /**
   * One answer for the room: every key of the list that asks about the same people, or fewer of them, goes on or is
   * given up with it. What the person was shown stays with each job.
   */
  async function resolveParty(job: Job, isSame: boolean): Promise<Result<Job, Problem>> {
    if (job.problem?.kind !== 'sameParty')
      return err({ kind: 'notAllowed', action: 'sameParty', state: job.problem?.kind ?? job.state })
    const { holders } = job.problem
    const confirmed = { by: deps.operator(), at: clock.now() }
    const answer = (one: Job) =>
      isSame
        ? backInLine(one, { intent: withParty(one.intent, { holders, confirmed }) }, 'resolve')
        : move(one, 'cancelled', { runAfter: null, blocksRoom: false }, 'resolve')
    const answered = await answer(job)
    if (!answered.ok || job.batchId === null) return answered
    for (const other of await jobs.list({ states: ['needsAttention'], batchId: job.batchId }))
      if (asksTheSame(other, job)) await answer(other)
    return answered
  }

  /** The people behind a held key have waited as long as it has: their time begins anew with the decision. */
  async function resolveFirstKey(
    job: Job,
    how: Extract<How, { is: 'firstKey' }>,
  ): Promise<Result<Job, Problem>> {
    if (job.intent.shape.is !== 'hold')
      return err({ kind: 'notAllowed', action: 'firstKey', state: job.intent.shape.is })
    await readStaleRooms(job)
    const shape = decideFirstKey(job, how, deps.copy, clock.now())
    if (!shape.ok) return shape
    const intent = { ...job.intent, shape: shape.value }
    const decided = await backInLine(job, { intent, notAfter: notAfter(intent, clock.now()) }, 'resolve')
    if (!decided.ok) return decided
    for (const waiting of await jobs.list({ states: ['queued'] })) {
      if (waiting.dependsOn !== job.id) continue
      const patch = { notAfter: notAfter(waiting.intent, clock.now()) }
      const moved = await jobs.move(waiting.id, ['queued'], 'queued', patch, clock.now())
      if (moved !== null) deps.onJob(moved)
    }
    return decided
  }

  /** A key may be held for hours: what is on its doors is asked anew before a person decides on it. */
  async function readStaleRooms({ intent }: Job): Promise<void> {
    for (const { entranceId } of intent.rooms) {
      const readAt = deps.copy.readAt(entranceId)
      const isStale = readAt === null || msBetween(readAt, clock.now()) > autoJoinFreshMs
      // When Seam is away the decision rests on the copy, and the doors are read before anything is sent.
      if (isStale && gate.gate().is === 'open') await readDoor(deps, entranceId)
    }
  }

  /** "It worked, this is the key": believed only when Seam shows that key on one of the job's doors. */
  async function resolveWorked(job: Job, id: CredentialId): Promise<Result<Job, Problem>> {
    const gateway = deps.session.gateway()
    if (gateway === null) return err({ kind: 'notConnected' })
    const read = await gateway.key(id)
    if (read.is === 'refused') return err({ kind: 'unknownKey', key: id })
    if (read.is !== 'accepted') return err(failureProblem(read, clock.now()))
    const rooms = new Set(job.intent.rooms.map((room) => room.entranceId))
    if (!read.value.guestEntranceIds.some((entranceId) => rooms.has(entranceId))) {
      const keyRooms = read.value.guestEntranceIds.map(doorNames(deps.copy.doors()))
      return err({
        kind: 'keyOfAnotherRoom',
        key: id,
        keyRooms,
        rooms: job.intent.rooms.map((room) => room.name),
      })
    }
    const found = {
      credentialId: read.value.credentialId,
      proof: 'accepted',
      problem: null,
      blocksRoom: false,
      runAfter: null,
      notes: [...job.notes, 'resolvedByPerson'],
    } as const
    return move(job, 'issued', owingOldKeys(job, 'issued', found, clock.now()), 'resolve')
  }

  async function resolveJoin(job: Job, ids: readonly CredentialId[]): Promise<Result<Job, Problem>> {
    const { copy } = deps
    const doors = job.intent.rooms.flatMap(
      (room) => copy.doors().find((door) => door.entranceId === room.entranceId) ?? [],
    )
    const targets = chooseTargets({
      shape: { is: 'joinKeys', credentialIds: ids },
      rooms: doors,
      stay: job.intent.stay,
      keysOfRoom: (entranceId) => classifyKeys(copy.keysOfRoom(entranceId), clock.now()),
      anyKey: (id) => {
        const key = copy.key(id)
        return key === null ? null : { rooms: key.guestEntranceIds.map(doorNames(copy.doors())) }
      },
    })
    if (!targets.ok) return err(targets.error[0])
    const shape = {
      is: 'join',
      targets: targets.value.map((key) => ({ is: 'key', key: keyRef(key) }) as const),
    } as const
    return backInLine(job, { intent: { ...job.intent, shape }, dependsOn: null }, 'resolve')
  }
}
