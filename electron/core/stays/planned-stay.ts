import type { Instant } from '#shared/instant.ts'
import type { Consequence } from '#shared/issue.ts'
import type { Job } from '#shared/job.ts'
import type { Problem } from '#shared/problem.ts'
import type { KeyFate } from '#shared/stay-change.ts'
import type { Successor } from './successor.ts'

/** A change of a stay, decided: what is told before the button, and what is accepted by it. */
export type PlannedStay = {
  readonly keys: readonly KeyFate[]
  readonly stops: readonly Consequence[]
  readonly nextStay: Instant | null
  /** Every reason why nothing may be accepted. */
  readonly problems: readonly Problem[]
  readonly successors: readonly Successor[]
  /** Jobs of the same wish, accepted before: asking twice is asking once. */
  readonly already: readonly Job[]
}

export const refusedPlan = (problems: readonly Problem[]): PlannedStay => ({
  keys: [],
  stops: [],
  nextStay: null,
  problems,
  successors: [],
  already: [],
})
