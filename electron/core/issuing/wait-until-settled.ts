import type { JobId } from '#shared/ids.ts'
import { msBetween } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import type { Gate } from '#shared/session.ts'
import type { Settled } from '../core.ts'
import type { Clock } from '../ports/ambient.ts'
import type { JobStore } from '../ports/stores.ts'
import type { GateKeeper } from './gate-keeper.ts'
import { isAtRest } from './queue.ts'
import type { Queue } from './queue.ts'

export type WaitDeps = {
  readonly jobs: JobStore
  readonly queue: Queue
  readonly gate: GateKeeper
  readonly clock: Clock
  readonly onJobs: (listener: (jobs: readonly Job[]) => void) => () => void
}

/** A wait that Seam asks for is waited out up to this long; nobody sits in front of a longer one. */
const patienceMs = 60_000

/** Gates that open by themselves in a moment; waiting for them is what a person would do. */
const opensByItself = (gate: Gate, now: Instant): boolean =>
  gate.is === 'open' || (gate.is === 'throttled' && msBetween(now, gate.until) <= patienceMs)

/**
 * Waits until the named jobs, or all, are final or with a person; or until nothing can move because the way is
 * closed; or until the time is up. A job waiting out a quiet period or a Retry-After is waited for.
 */
export const waitUntilSettled = async (
  { jobs, queue, gate, clock, onJobs }: WaitDeps,
  { jobIds, timeoutMs }: { readonly jobIds?: readonly JobId[]; readonly timeoutMs?: number },
): Promise<Settled> => {
  let isLate = false
  const cancelTimeout =
    timeoutMs === undefined
      ? () => undefined
      : clock.after(timeoutMs, () => {
          isLate = true
          queue.wake()
          wakeUp()
        })
  let wakeUp: () => void = () => undefined
  const stopJobs = onJobs(() => wakeUp())
  const stopGate = gate.onChange(() => wakeUp())
  try {
    for (;;) {
      const changed = new Promise<void>((resolve) => {
        wakeUp = resolve
      })
      await queue.idle()
      if (await areAtRest(jobs, jobIds)) return { because: 'done', gate: gate.gate() }
      if (isLate) return { because: 'timeout', gate: gate.gate() }
      if (!opensByItself(gate.gate(), clock.now())) return { because: 'gateClosed', gate: gate.gate() }
      await changed
    }
  } finally {
    cancelTimeout()
    stopJobs()
    stopGate()
  }
}

const areAtRest = async (jobs: JobStore, jobIds: readonly JobId[] | undefined): Promise<boolean> => {
  if (jobIds === undefined) {
    const counts = await jobs.counts()
    return counts.queued + counts.running + counts.uncertain === 0 || (await onlyStuck(jobs))
  }
  for (const id of jobIds) {
    const job = await jobs.get(id)
    if (job !== null && !isAtRest(job) && !(await isBehindPerson(jobs, job))) return false
  }
  return true
}

/** Everything left waits behind something a person must decide first. */
const onlyStuck = async (jobs: JobStore): Promise<boolean> => {
  for (const job of await jobs.list({ states: ['queued', 'running', 'uncertain'] })) {
    if (job.state !== 'queued' || !(await isBehindPerson(jobs, job))) return false
  }
  return true
}

/** A queued job whose first key, or whose room, waits for a person. */
const isBehindPerson = async (jobs: JobStore, job: Job): Promise<boolean> => {
  if (job.state !== 'queued') return false
  const first = job.dependsOn === null ? null : await jobs.get(job.dependsOn)
  if (first !== null && (first.state === 'needsAttention' || (await isBehindPerson(jobs, first)))) return true
  const rooms = new Set(job.intent.rooms.map((room) => room.entranceId))
  const asking = await jobs.list({ states: ['needsAttention'] })
  return asking.some((one) => one.blocksRoom && one.intent.rooms.some((room) => rooms.has(room.entranceId)))
}
