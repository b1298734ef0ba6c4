import type { Job } from '#shared/job.ts'
import { judgeEffects } from './judge-effects.ts'
import { judgeLinks } from './judge-links.ts'
import { judgeJobs } from './judge-jobs.ts'
import { judgeSends } from './judge-sends.ts'
import type { ClientEvent, Numbered, ServerEvent } from './history.ts'
import type { Outcome } from './run-seed.ts'

export type Violation = { readonly rule: string; readonly what: string }

type Wire = Extract<Numbered<ClientEvent>, { is: 'wire' }>
type Begun = Extract<Numbered<ClientEvent>, { is: 'attempt' }>
export type Applied = Extract<Numbered<ServerEvent>, { is: 'applied' }>

/** A request on the wire with what caused it and what it caused. */
export type Send = {
  readonly wire: Wire
  /** The attempt written down before it; null when there was none. */
  readonly begun: Begun | null
  readonly job: Job | null
  readonly answer: string | null
  readonly applied: readonly Applied[]
}

export type Case = Outcome & { readonly sends: readonly Send[]; readonly applied: readonly Applied[] }

/**
 * Judges what happened from two histories, the client's and the server's, and from what is in the queue at the
 * end. Knows nothing of how the product decides.
 */
export const judge = (outcome: Outcome): readonly Violation[] => {
  const events = outcome.history.clientEvents()
  const applied = outcome.history.serverEvents().filter((event) => event.is === 'applied')
  const begun = events.filter((event) => event.is === 'attempt')
  const used = new Set<Begun>()
  const sends = events
    .filter((event) => event.is === 'wire')
    .map((wire): Send => {
      const body = JSON.stringify(wire.body)
      const cause = begun.findLast(
        (one) => one.order < wire.order && !used.has(one) && JSON.stringify(one.attempt.request) === body,
      )
      if (cause !== undefined) used.add(cause)
      return {
        wire,
        begun: cause ?? null,
        job: outcome.jobs.find((job) => job.id === cause?.jobId) ?? null,
        answer: answerOf(events, wire.wire),
        applied: applied.filter((one) => one.wire === wire.wire),
      }
    })
  const facts: Case = { ...outcome, sends, applied }
  const onTheSpot = events
    .filter((event) => event.is === 'broken')
    .map(({ rule, what }): Violation => ({ rule, what }))
  return [
    ...onTheSpot,
    ...judgeJobs(facts),
    ...judgeSends(facts),
    ...judgeEffects(facts),
    ...judgeLinks(facts),
  ]
}

const answerOf = (events: readonly Numbered<ClientEvent>[], wire: number): string | null => {
  const found = events.find((event) => event.is === 'answer' && event.wire === wire)
  return found?.is === 'answer' ? found.outcome : null
}
