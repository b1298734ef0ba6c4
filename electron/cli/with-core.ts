import { takeAccount } from '#adapters/vault/process-vault.ts'
import type { Core } from '#core/core.ts'
import type { SeamAccount } from '#core/ports.ts'
import type { CallInput, CallName, CallOutput, Snapshot } from '#shared/contract.ts'
import type { Result } from '#shared/result.ts'
import type { Problem } from '#shared/problem.ts'
import { sayProblem } from '#shared/text/problems-en.ts'
import { openCore, seamEndpoint } from '../compose.ts'
import type { OpenedCore } from '../compose.ts'
import { Refusal } from './context.ts'
import type { Globals } from './context.ts'
import { note } from './print.ts'

export type Desk = {
  readonly opened: OpenedCore
  readonly core: Core
  readonly call: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>
  readonly tryCall: <Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
  ) => Promise<Result<CallOutput<Name>, Problem>>
  readonly snapshot: () => Promise<Snapshot>
  /** The property's zone; a refusal when nobody is connected. */
  readonly timeZone: () => Promise<string>
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
  const desk = deskOf(opened.value)
  try {
    const started = await desk.core.start()
    if (!started.ok && options.needsNoProperty !== true) throw new Refusal(started.error)
    if (options.needsNoProperty !== true) await requireCopy(desk)
    return await use(desk)
  } finally {
    await opened.value.close()
  }
}

const deskOf = (opened: OpenedCore): Desk => {
  const { core } = opened
  const tryCall: Desk['tryCall'] = async (name, input) => {
    const handler = core.handlers[name] as (
      input: unknown,
    ) => Promise<Result<CallOutput<typeof name>, Problem>>
    return handler(input)
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
    timeZone: async () => {
      const { property } = (await snapshot()).status
      if (property === null) throw new Refusal({ kind: 'notConnected' })
      return property.system.timeZone ?? 'UTC'
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
export const noteOldCopy = (problem: Problem, readAt: string | null): void =>
  note(`${sayProblem(problem).message} Working on the local copy of ${readAt ?? 'an unknown time'}.`)
