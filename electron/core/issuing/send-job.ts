import { addMs, msBetween } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { Holder, Job, JoinTarget } from '#shared/job.ts'
import type { JobState } from '#shared/job-states.ts'
import type { Key } from '#shared/key.ts'
import type { AccessGateway, CredentialRequest, Failure, Outcome } from '../ports/gateway.ts'
import type { AttemptPatch, JobPatch } from '../ports/stores.ts'
import { compareKey } from './compare-key.ts'
import { credentialRequest } from './credential-request.ts'
import { ensureHolder } from './ensure-holder.ts'
import { backoffMs } from './gate.ts'
import type { QueueDeps } from './queue-deps.ts'
import { guardSend, targetFreshMs } from './send-guard.ts'
import type { Verdict } from './send-guard.ts'
import { firstLookAgain } from './verify-later.ts'
import { settleFailure } from './settle.ts'

export type SendResult = {
  readonly to: JobState
  readonly patch: JobPatch
  readonly attempt: AttemptPatch | null
  /** For the gate: what the last answer said about the way to Seam. */
  readonly failure: Failure | null
}

/**
 * One claimed job, from the check of its targets to the settled answer:
 * revoke what was lost -> read the doors -> guard -> holder -> store the request -> send -> verify.
 * The request is on disk before its first byte leaves; null when the claim was lost meanwhile.
 */
export const sendJob = async (
  deps: QueueDeps,
  gateway: AccessGateway,
  job: Job,
  claim: string,
): Promise<SendResult | null> => {
  if (deps.systemId() !== job.intent.systemId) {
    // Work accepted for one hotel never goes to another, whatever this desk is connected to by now.
    return refuseToSend(deps, {
      is: 'ask',
      problem: { kind: 'otherProperty', property: job.intent.siteName },
    })
  }
  const paused = job.batchId === null ? null : await deps.pausedBatch(job.batchId)
  if (paused !== null)
    return refuseToSend(deps, { is: 'ask', problem: { kind: 'batchPaused', batch: paused } })
  for (const lost of job.intent.inPlaceOf?.revokeFirst ?? []) {
    // Whatever becomes of the new key: whoever found the lost one must not be let in meanwhile.
    // oxlint-disable-next-line no-await-in-loop -- a failure leaves the rest and the new key for the next try
    const failure = await deps.endKey(gateway, lost.credentialId)
    if (failure !== null) return backToQueue(deps, job, failure)
  }
  const first = await checkTargets(deps, gateway, job)
  if (first.is === 'failed') return backToQueue(deps, job, first.failure)
  if (first.verdict.is !== 'send') return refuseToSend(deps, first.verdict)

  const holder = await ensureHolder(gateway, job, deps.isContactTaken)
  if (holder.is === 'failed') return backToQueue(deps, job, holder.failure)
  const notes = holder.contactLeftOut ? [...new Set([...job.notes, 'contactLeftOut'])] : job.notes
  // Making the holder may have been slow; what was read before it may be stale by now.
  const isStale = msBetween(first.readAt, deps.clock.now()) > targetFreshMs
  const check = isStale ? await checkTargets(deps, gateway, job) : first
  if (check.is === 'failed') return backToQueue(deps, job, check.failure, { holder: holder.holder, notes })
  if (check.verdict.is !== 'send') return refuseToSend(deps, check.verdict)

  const { joinIds } = check.verdict
  const request = credentialRequest(job.intent, holder.holder, joinIds, deps.settings().labelAccepted)
  const n = await begin(deps, gateway, job, claim, request, {
    holder: holder.holder,
    joinedTo: joinIds,
    notes,
    credentialId: null,
  })
  if (n === null) return null
  // A busy disk or a computer asleep may have held us up: what was checked could be history by now.
  if (msBetween(check.readAt, deps.clock.now()) > targetFreshMs) return heldUp(deps, job, n)
  const outcome = await gateway.createCredential(request)
  if (outcome.is === 'accepted') {
    await deps.jobs.update(
      job.id,
      claim,
      { credentialId: outcome.value.credentialId, requestId: outcome.requestId },
      deps.clock.now(),
    )
    return accepted(deps, gateway, job, { request, outcome, n, notes })
  }
  const settled = settleFailure(job, outcome, deps.clock.now())
  if (outcome.is === 'refused' && settled.to === 'queued') await deps.labelRefused()
  return { to: settled.to, patch: settled.patch, attempt: { ...settled.attempt, n }, failure: outcome }
}

type Check =
  | { readonly is: 'checked'; readonly verdict: Verdict; readonly readAt: Instant }
  | { readonly is: 'failed'; readonly failure: Failure }

const checkTargets = async (deps: QueueDeps, gateway: AccessGateway, job: Job): Promise<Check> => {
  const readAt = deps.clock.now()
  const keys = new Map<string, Key>()
  // What needs a person anyway is not worth a question to Seam.
  const early = guardSend({ job, keys: [], madeBy: () => null, listed: nobody, now: readAt })
  if (early.is === 'ask' && isTimeMatter(early)) return { is: 'checked', verdict: early, readAt }
  const readings = await Promise.all(
    job.intent.rooms.map(async ({ entranceId }) => ({
      entranceId,
      reading: await gateway.keysOfDoor(entranceId, { validOnly: true }),
    })),
  )
  for (const { entranceId, reading } of readings) {
    if (reading.is !== 'accepted') return { is: 'failed', failure: reading }
    for (const key of reading.value) keys.set(key.credentialId, key)
    await deps.learnKeys(entranceId, reading.value, readAt)
  }
  const makers = await makersOf(deps, job)
  const madeBy = (target: Extract<JoinTarget, { is: 'job' }>) => makers.get(target.jobId) ?? null
  const facts = { job, keys: deps.named([...keys.values()]), madeBy, listed: nobody, now: deps.clock.now() }
  const verdict = guardSend(facts)
  // Reading a whole list is worth it only where somebody new is in the room: mostly its own guests.
  if (verdict.is === 'ask' && verdict.problem.kind === 'sameParty' && job.batchId !== null) {
    const listed = await deps.listOfBatch(job.batchId)
    return { is: 'checked', verdict: guardSend({ ...facts, listed }), readAt }
  }
  return { is: 'checked', verdict, readAt }
}

const isTimeMatter = (verdict: Extract<Verdict, { is: 'ask' }>): boolean =>
  ['held', 'sameParty', 'stayInPast', 'confirmAgain'].includes(verdict.problem.kind)

const nobody = { guests: [], credentialIds: [] } as const

const makersOf = async (deps: QueueDeps, { intent }: Job): Promise<ReadonlyMap<string, Job>> => {
  const makers = new Map<string, Job>()
  if (intent.shape.is !== 'join') return makers
  for (const target of intent.shape.targets) {
    const maker = target.is === 'job' ? await deps.jobs.get(target.jobId) : null
    if (maker !== null) makers.set(maker.id, maker)
  }
  return makers
}

const refuseToSend = (deps: QueueDeps, verdict: Exclude<Verdict, { is: 'send' }>): SendResult => {
  if (verdict.is === 'wait') {
    return { to: 'queued', patch: { runAfter: addMs(deps.clock.now(), 2_000) }, attempt: null, failure: null }
  }
  return {
    to: 'needsAttention',
    patch: { problem: verdict.problem, blocksRoom: false },
    attempt: null,
    failure: null,
  }
}

/** Nothing was sent: the job waits as it was. An answer that could not be read is asked for again a little later. */
const backToQueue = (deps: QueueDeps, job: Job, failure: Failure, patch: JobPatch = {}): SendResult => {
  if (failure.is === 'refused') {
    const refused = settleAsRefused(deps, job, failure)
    return { ...refused, patch: { ...patch, ...refused.patch } }
  }
  const runAfter =
    failure.is === 'unknown' ? addMs(deps.clock.now(), backoffMs(2, deps.random())) : job.runAfter
  return { to: 'queued', patch: { ...patch, runAfter }, attempt: null, failure }
}

/** Written down, but too late to be sent on that reading: it goes back in line as if it had never been tried. */
const heldUp = (deps: QueueDeps, job: Job, n: number): SendResult => {
  const now = deps.clock.now()
  return {
    to: 'queued',
    patch: { lastSentAt: job.lastSentAt, runAfter: addMs(now, backoffMs(1, deps.random())) },
    attempt: { n, outcome: 'notSent', message: 'held up before sending', finishedAt: now },
    failure: null,
  }
}

const settleAsRefused = (
  deps: QueueDeps,
  job: Job,
  failure: Extract<Failure, { is: 'refused' }>,
): SendResult => {
  const { to, patch } = settleFailure(job, { ...failure, becauseOfLabel: false }, deps.clock.now())
  // Refused was a question, not a key: nothing was sent that could count.
  return { to, patch: { ...patch, attempts: job.attempts }, attempt: null, failure }
}

const begin = async (
  deps: QueueDeps,
  gateway: AccessGateway,
  job: Job,
  claim: string,
  request: CredentialRequest,
  patch: { readonly holder: Holder } & JobPatch,
): Promise<number | null> => {
  const now = deps.clock.now()
  const n = (await deps.jobs.attempts(job.id)).length + 1
  const begun = await deps.jobs.beginAttempt(
    job.id,
    claim,
    {
      n,
      outcome: 'sending',
      startedAt: now,
      finishedAt: null,
      request: gateway.wireBody(request),
      status: null,
      code: null,
      message: null,
      requestId: null,
    },
    { ...patch, lastSentAt: now },
  )
  return begun ? n : null
}

type Accepted = {
  readonly request: CredentialRequest
  readonly outcome: Extract<Outcome<Key>, { is: 'accepted' }>
  readonly n: number
  readonly notes: readonly string[]
}

/**
 * A key exists. It is read back before anybody calls it issued: more access than was meant is an alarm and a
 * person's decision, less or not yet visible is told as "accepted, not yet verified" and compared again later
 * (verify-later.ts).
 */
const accepted = async (
  deps: QueueDeps,
  gateway: AccessGateway,
  job: Job,
  { request, outcome, n, notes }: Accepted,
): Promise<SendResult> => {
  const { credentialId } = outcome.value
  const readBack = await gateway.key(credentialId)
  const now = deps.clock.now()
  const common = { attempts: job.attempts + 1, credentialId, requestId: outcome.requestId, runAfter: null }
  const attempt: AttemptPatch = {
    n,
    outcome: 'accepted',
    status: 200,
    requestId: outcome.requestId,
    finishedAt: now,
  }
  const failure = readBack.is === 'accepted' ? null : readBack
  const comparison = readBack.is === 'accepted' ? compareKey(request, readBack.value) : null
  if (readBack.is === 'accepted') await deps.learnKey(job, readBack.value)
  if (comparison?.is === 'excess') {
    const problem = { kind: 'excessAccess', credentialId, differences: comparison.differences } as const
    return { to: 'needsAttention', patch: { ...common, problem, notes }, attempt, failure }
  }
  const isVerified = comparison?.is === 'match'
  const more = isVerified ? comparison.notes : ['notVerified']
  return {
    to: 'issued',
    patch: {
      ...common,
      problem: null,
      runAfter: isVerified ? null : firstLookAgain(now),
      proof: isVerified ? 'verified' : 'accepted',
      notes: [...new Set([...notes, ...more])],
    },
    attempt,
    failure,
  }
}
