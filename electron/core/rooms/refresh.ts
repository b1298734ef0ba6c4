import { msBetween } from '#shared/instant.ts'
import type { Problem } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Instant } from '#shared/instant.ts'
import { probeAt } from '../issuing/gate.ts'
import type { GateKeeper } from '../issuing/gate-keeper.ts'
import type { Clock } from '../ports/ambient.ts'
import { failureProblem } from '../session/failure-problem.ts'
import type { Session } from '../session/session.ts'
import type { LocalCopy } from './local-copy.ts'
import { readProperty } from './sync-property.ts'

/** How old the copy may become while a desk is open, and how often the chain of hops is asked. */
const copyMaxAgeMs = 5 * 60_000
const healthEveryMs = 30_000

export type Refresh = {
  /** Reads the whole property now; concurrent calls share one reading. */
  readonly now: () => Promise<Result<Instant, Problem>>
  readonly isRunning: () => boolean
  /** One beat of the watch: probe or refresh what is due. Answers when to come back, in milliseconds. */
  readonly tick: () => Promise<number>
}

export type RefreshDeps = {
  readonly clock: Clock
  readonly copy: LocalCopy
  readonly session: Session
  readonly gate: GateKeeper
  readonly onChange: () => void
}

export const createRefresh = ({ clock, copy, session, gate, onChange }: RefreshDeps): Refresh => {
  let seenEvents: ReadonlySet<string> = new Set()
  let running: Promise<Result<Instant, Problem>> | null = null

  const read = async (): Promise<Result<Instant, Problem>> => {
    const gateway = session.gateway()
    const property = session.property()
    if (gateway === null || property === null) return err({ kind: 'notConnected' })
    const outcome = await readProperty(gateway, property.system.id, clock.now())
    // The desk went to another property meanwhile: these are not its doors.
    if (session.property()?.system.id !== property.system.id) return read()
    if (outcome.is === 'failed') {
      gate.tell({ is: 'failure', failure: outcome.failure })
      return err(failureProblem(outcome.failure, clock.now()))
    }
    gate.tell({ is: 'success' })
    await copy.replace(outcome.copy)
    onChange()
    return ok(outcome.copy.readAt)
  }

  const now = (): Promise<Result<Instant, Problem>> => {
    running ??= read().finally(() => {
      running = null
    })
    return running
  }

  /** Older than it may be, or outdated by what Seam says happened since: at another desk, in Visionline, in Seam Console. */
  const isCopyOld = async (): Promise<boolean> => {
    const readAt = copy.readAt()
    const gateway = session.gateway()
    const systemId = session.property()?.system.id
    if (readAt === null || msBetween(readAt, clock.now()) >= copyMaxAgeMs) return true
    if (gateway === null || systemId === undefined) return false
    const events = await gateway.events(systemId, readAt)
    if (events.is !== 'accepted') return false
    const news = events.value.filter((event) => !seenEvents.has(event.id))
    seenEvents = new Set(events.value.map((event) => event.id))
    return news.length > 0
  }

  return {
    now,
    isRunning: () => running !== null,
    tick: async () => {
      if (session.gateway() === null) return healthEveryMs
      await session.checkHealth()
      const closedUntil = probeAt(gate.gate())
      if (closedUntil !== null) return Math.max(250, msBetween(clock.now(), closedUntil))
      if (gate.gate().is === 'open' && (await isCopyOld())) await now()
      return healthEveryMs
    },
  }
}
