import { systemClock } from '#adapters/system/clock.ts'
import { takeAccount } from '#adapters/vault/process-vault.ts'
import type { Core } from '#core/core.ts'
import { StoreFailure } from '#core/ports/stores.ts'
import type { SeamAccount } from '#core/ports/gateway.ts'
import { contract } from '#shared/contract.ts'
import type { CallInput, CallName, CallOutput, Snapshot } from '#shared/contract.ts'
import type { Instant } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import { err } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Problem } from '#shared/problem.ts'
import { sayProblem } from '#shared/text/problems-en.ts'
import { openCore, seamEndpoint } from '../compose.ts'
import type { OpenedCore } from '../compose.ts'
import { Refusal } from './context.ts'
import type { Globals } from './context.ts'
import { local, note } from './print.ts'
import { waitingFor } from './waiting.ts'
import type { WaitingFor } from './waiting.ts'

export type Desk = {
  readonly opened: OpenedCore
  readonly core: Core
  readonly call: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>
  readonly tryCall: <Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
  ) => Promise<Result<CallOutput<Name>, Problem>>
  readonly snapshot: () => Promise<Snapshot>
  /** Why the property could not be opened, for commands that work without one. */
  readonly startProblem: Problem | null
  /** The property's zone; a refusal when nobody is connected. */
  readonly timeZone: () => Promise<string>
  /** Why a job does not go on now; `sentNothing` when this command was not to send. */
  readonly waitingFor: (job: Job, sentNothing?: boolean) => Promise<WaitingFor | null>
}

export type DeskOptions = {
  readonly account?: SeamAccount | null
  readonly keepAccount?: boolean
  /** Take work in without sending any. */
  readonly sendsNothing?: boolean
  /** A command that works without any property, like `connect` or `doctor`. */
  readonly needsNoProperty?: boolean
}

/** Opens the profile for one command and closes it whatever happens. */
export const withDesk = async <T>(
  globals: Globals,
  options: DeskOptions,
  use: (desk: Desk) => Promise<T>,
): Promise<T> => {
  const account = options.account === undefined ? takeAccount(process.env, seamEndpoint) : options.account
  const opened = await openCore({
    dataDir: globals.dataDir,
    training: globals.training,
    account: globals.training ? null : account,
    keepAccount: options.keepAccount ?? false,
    keepsWatch: false,
    sendsNothing: options.sendsNothing ?? false,
    operator: globals.operator,
    settings: {
      ...(globals.quietPeriodMs === null ? {} : { quietPeriodMs: globals.quietPeriodMs }),
      ...(globals.concurrency === null ? {} : { concurrency: globals.concurrency }),
    },
  })
  if (!opened.ok) throw new Refusal(opened.error)
  const { core } = opened.value
  const stopNotes = core.onJobs((jobs) => noteJobs(jobs, globals.verbose))
  try {
    const started = await core.start()
    const desk = deskOf(opened.value, started.ok ? null : started.error)
    if (globals.verbose) note(`Profile ${globals.dataDir}, log ${opened.value.logFile}`)
    if (options.needsNoProperty === true) return await use(desk)
    if (!started.ok) throw new Refusal(started.error)
    await requireCopy(desk)
    return await use(desk)
  } catch (error) {
    throw refusalOf(error, opened.value)
  } finally {
    stopNotes()
    await opened.value.close()
  }
}

/** A defect is written to the log under the reference that is shown. */
const refusalOf = (error: unknown, { onBug }: OpenedCore): Refusal => {
  if (error instanceof Refusal) return error
  if (error instanceof StoreFailure) return new Refusal(error.problem)
  return new Refusal({ kind: 'bug', reference: onBug('cli', error) })
}

/** Why a command takes longer than it looks; with --verbose every step of every job. */
const noteJobs = (jobs: readonly Job[], verbose: boolean): void => {
  for (const job of jobs) {
    const rooms = job.intent.rooms.map((room) => room.name).join(', ')
    if (verbose) note(`Job ${job.id}, room ${rooms}: ${job.state}, ${job.attempts} sent`)
    else if (job.state === 'uncertain')
      note(`Room ${rooms}: the answer was lost. Looking for the key before anything is sent again.`)
  }
}

const deskOf = (opened: OpenedCore, startProblem: Problem | null): Desk => {
  const { core } = opened
  const tryCall: Desk['tryCall'] = async (name, input) => {
    const parsed = contract.calls[name].input.safeParse(input)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      return err({ kind: 'invalidInput', path: issue?.path.join('.') ?? name, message: issue?.message ?? '' })
    }
    const handler = core.handlers[name] as (
      input: unknown,
    ) => Promise<Result<CallOutput<typeof name>, Problem>>
    return handler(parsed.data)
  }
  const call: Desk['call'] = async (name, input) => {
    const result = await tryCall(name, input)
    if (!result.ok) throw new Refusal(result.error)
    return result.value
  }
  const snapshot = () => call('app.snapshot', {})
  return {
    opened,
    core,
    call,
    tryCall,
    snapshot,
    startProblem,
    timeZone: async () => {
      const { property } = (await snapshot()).status
      if (property === null) throw new Refusal({ kind: 'notConnected' })
      return property.system.timeZone ?? 'UTC'
    },
    waitingFor: async (job, sentNothing = false) => {
      const { gate } = (await snapshot()).status
      return waitingFor(job, {
        gate: sentNothing && gate.is === 'open' ? null : gate,
        now: systemClock.now(),
      })
    },
  }
}

/** The local copy: read for the first time, or kept and said to be old when Seam cannot be reached. */
const requireCopy = async (desk: Desk): Promise<void> => {
  const { status } = await desk.snapshot()
  if (status.property === null) throw new Refusal({ kind: 'notConnected' })
  if (status.copyReadAt !== null) return
  const read = await desk.tryCall('rooms.refresh', {})
  if (!read.ok) throw new Refusal(read.error)
}

/** Says on standard error that an answer comes from the local copy, and why. */
export const noteOldCopy = (problem: Problem, readAt: Instant | null, timeZone: string): void =>
  note(
    `${sayProblem(problem).message} Working on the local copy of ${readAt === null ? 'an unknown time' : `${local(readAt, timeZone)} (${timeZone})`}.`,
  )
