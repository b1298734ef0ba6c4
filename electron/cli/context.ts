import type { Problem } from '#shared/problem.ts'

/** What every command is given. */
export type Globals = {
  readonly dataDir: string
  readonly json: boolean
  readonly training: boolean
  readonly verbose: boolean
  readonly quietPeriodMs: number | null
  readonly concurrency: number | null
  readonly operator: string | null
}

/** The contract of cli.md. */
export const exitCode = { done: 0, needsPerson: 1, badInput: 2, cannotReach: 3, otherOwner: 4 } as const
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** What a command answers: one JSON document, the same for people, and how it ended. */
export type Answer = { readonly json: unknown; readonly text: string; readonly exit: ExitCode }

/** A command with its flags read; null when it has said everything itself. */
export type Run = (globals: Globals) => Promise<Answer | null>

/** A command that cannot go on; the runner prints the sentence and ends with the fitting code. */
export class Refusal extends Error {
  readonly problem: Problem
  readonly all: readonly Problem[]
  constructor(problem: Problem, all: readonly Problem[] = [problem]) {
    super(problem.kind)
    this.name = 'Refusal'
    this.problem = problem
    this.all = all
  }
}

const unreachableKinds: ReadonlySet<Problem['kind']> = new Set([
  'offline',
  'unauthorised',
  'throttled',
  'unreadableAnswer',
  'notConnected',
  'proxyUnreachable',
  'proxyNeedsPassword',
  'proxyLoginUnsupported',
  'proxyRefused',
  'proxyNotSupported',
  'proxyUnreadable',
  'certificateNotTrusted',
  'captivePortal',
] as const)

/** Everything that is not about the way to Seam or another owner is about what was asked for or this computer. */
export const exitOf = (problem: Problem): ExitCode => {
  if (problem.kind === 'otherOwner') return exitCode.otherOwner
  if (unreachableKinds.has(problem.kind)) return exitCode.cannotReach
  return problem.kind === 'bug' || problem.kind === 'refused' ? exitCode.needsPerson : exitCode.badInput
}
