import { systemClock } from '#adapters/system/clock.ts'
import type { BatchId, CredentialId, JobId } from '#shared/ids.ts'
import { jobReport } from '#shared/job.ts'
import type { Job } from '#shared/job.ts'
import type { JobState } from '#shared/job-states.ts'
import type { JobStore } from '#core/ports/stores.ts'
import { exitCode, Refusal } from './context.ts'
import type { Answer } from './context.ts'
import { exitOfJob, jobText } from './job-text.ts'
import { local, problemText, table } from './print.ts'
import { lastOutcomeOf, waitingFor } from './waiting.ts'
import type { WaitingFor } from './waiting.ts'
import type { Desk } from './with-core.ts'

export type ListFlags = { readonly state?: JobState; readonly batch?: BatchId }

/** `joinery queue list`: from the store, so that it also answers beside a running desk. */
export const queueList = async (jobs: JobStore, { state, batch }: ListFlags): Promise<Answer> => {
  const found = await jobs.list({
    ...(state === undefined ? {} : { states: [state] }),
    ...(batch === undefined ? {} : { batchId: batch }),
  })
  const now = systemClock.now()
  const all: Waiting[] = []
  for (const job of found)
    all.push({
      job,
      waiting: waitingFor(job, { gate: null, now, lastOutcome: await lastOutcomeOf(jobs, job) }),
    })
  return { json: { jobs: all.map(waitingReport) }, text: jobsText(all), exit: exitCode.done }
}

/** `joinery queue show ID`, with every attempt. */
export const queueShow = async (jobs: JobStore, id: JobId): Promise<Answer> => {
  const job = await jobs.get(id)
  if (job === null) throw new Refusal({ kind: 'notFound', what: 'job', id })
  const attempts = await jobs.attempts(job.id)
  const { timeZone } = job.intent
  const known = { gate: null, now: systemClock.now(), lastOutcome: attempts.at(-1)?.outcome }
  const waiting = waitingFor(job, known)
  const rows = attempts.map((attempt) => [
    String(attempt.n),
    attempt.outcome,
    local(attempt.startedAt, timeZone),
    attempt.requestId ?? '-',
    attempt.message ?? '',
  ])
  return {
    json: { job: waitingReport({ job, waiting }), attempts },
    text: `${jobText(job, waiting)}\n\n${rows.length === 0 ? 'Nothing was sent yet.' : table(['Attempt', 'Outcome', `Sent (${timeZone})`, 'Request id', 'Detail'], rows)}`,
    exit: exitCode.done,
  }
}

/** `queue retry ID`: back in line, then as far as it goes. */
export const queueRetry = async (desk: Desk, jobId: JobId): Promise<Answer> => {
  await desk.call('queue.retry', { jobId })
  return settledAnswer(desk, jobId)
}

export const queueCancel = async (desk: Desk, jobId: JobId): Promise<Answer> => {
  const job = await desk.call('queue.cancel', { jobId })
  // A key that turned out to exist is not cancelled by wishing: it is reported as issued.
  return jobAnswer(desk, job)
}

/** `queue discard ID`: a damaged job is given up; its rooms and its key may be asked for anew. */
export const queueDiscard = async (desk: Desk, jobId: JobId): Promise<Answer> => {
  await desk.call('queue.discardDamaged', { jobId })
  return { json: { discarded: jobId }, text: `Discarded ${jobId}.`, exit: exitCode.done }
}

export type ResolveFlags = {
  readonly worked?: CredentialId
  readonly sendAgain?: boolean
  readonly firstKey?: 'override' | 'auto-join'
  readonly confirm?: readonly string[]
}

/** `queue resolve ID`: what a person knows or decides about a job that waits for them. */
export const queueResolve = async (desk: Desk, jobId: JobId, flags: ResolveFlags): Promise<Answer> => {
  await desk.call('queue.resolve', { jobId, how: howOf(flags) })
  return settledAnswer(desk, jobId)
}

/** Exactly one of the three answers. */
const howOf = ({ worked, sendAgain, firstKey, confirm = [] }: ResolveFlags) => {
  const given = [
    ...(worked === undefined ? [] : ['--worked']),
    ...(sendAgain === true ? ['--send-again'] : []),
    ...(firstKey === undefined ? [] : ['--first-key']),
  ]
  if (given.length > 1) throw new Refusal({ kind: 'shapeConflict', given })
  if (worked !== undefined) return { is: 'worked', credentialId: worked } as const
  if (sendAgain === true) return { is: 'sendAgain' } as const
  if (firstKey === undefined)
    throw new Refusal({
      kind: 'invalidInput',
      path: 'queue resolve',
      message:
        'say --worked CREDENTIAL_ID, --send-again, --first-key override --confirm ROOM or --first-key auto-join',
    })
  const as = firstKey === 'override' ? ('override' as const) : ('autoJoin' as const)
  return { is: 'firstKey', as, confirmedRooms: confirm, shownStops: null } as const
}

/** `queue drain`: works until nothing more can be done now. */
export const queueDrain = async (desk: Desk, timeoutMs: number | null): Promise<Answer> => {
  const waiting = await desk.opened.store.jobs.list({
    states: ['queued', 'running', 'uncertain', 'needsAttention'],
  })
  const settled = await desk.core.settled(timeoutMs === null ? {} : { timeoutMs })
  const jobs: Job[] = []
  for (const { id } of waiting) {
    const job = await desk.opened.store.jobs.get(id)
    if (job !== null) jobs.push(job)
  }
  const all: Waiting[] = []
  for (const job of jobs) all.push({ job, waiting: await desk.waitingFor(job) })
  const needsPerson = jobs.some((job) => job.state === 'needsAttention')
  const isStuck = jobs.some((job) => ['queued', 'running', 'uncertain'].includes(job.state))
  const closed = settled.because === 'gateClosed' || (settled.because === 'timeout' && isStuck)
  return {
    json: { jobs: all.map(waitingReport), because: settled.because },
    text: jobsText(all),
    exit: closed ? exitCode.cannotReach : needsPerson ? exitCode.needsPerson : exitCode.done,
  }
}

const settledAnswer = async (desk: Desk, jobId: JobId): Promise<Answer> => {
  await desk.core.settled({ jobIds: [jobId] })
  const { job } = await desk.call('queue.story', { jobId })
  return jobAnswer(desk, job)
}

const jobAnswer = async (desk: Desk, job: Job): Promise<Answer> => {
  const waiting = await desk.waitingFor(job)
  return { json: { job: waitingReport({ job, waiting }) }, text: jobText(job, waiting), exit: exitOfJob(job) }
}

type Waiting = { readonly job: Job; readonly waiting: WaitingFor | null }

const waitingReport = ({ job, waiting }: Waiting) => ({ ...jobReport(job), waitingFor: waiting })

const jobsText = (jobs: readonly Waiting[]): string =>
  jobs.length === 0
    ? 'Nothing is in the queue.'
    : table(
        ['Job', 'State', 'Room', 'Guest', 'Accepted', 'What it says'],
        jobs.map(({ job, waiting }) => [
          job.id,
          job.state,
          job.intent.rooms.map((room) => room.name).join(', '),
          job.intent.guest.fullName,
          `${local(job.createdAt, job.intent.timeZone)} (${job.intent.timeZone})`,
          [
            ...(job.problem === null
              ? []
              : [problemText([job.problem], job.intent.timeZone).split('\n')[0] ?? '']),
            ...(waiting === null ? [] : [waiting.sentence]),
          ].join(' '),
        ]),
      )
