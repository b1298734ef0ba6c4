import type { Batch, BatchProgress } from '#shared/groups.ts'
import type { BatchId, JobId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import type { Handlers } from '#shared/rpc.ts'
import type { HandlerDeps } from '../handler-deps.ts'
import { notAfter } from '../issuing/not-after.ts'
import type { LineWithJob } from './batch-progress.ts'

type Controls = Pick<
  Handlers,
  'groups.pauseBatch' | 'groups.resumeBatch' | 'groups.cancelRest' | 'groups.handOver'
>

type ControlDeps = HandlerDeps & {
  readonly withBatch: <T>(
    id: BatchId,
    use: (batch: Batch, lines: readonly LineWithJob[]) => T | Promise<T>,
  ) => Promise<Result<T, Problem>>
  readonly progress: (id: BatchId) => Promise<Result<BatchProgress, Problem>>
}

/** Pause, resume, cancel the rest, hand over: what a shift does with a group that is not finished. */
export const batchControls = (deps: ControlDeps): Controls => {
  const { batches, clock, withBatch, progress } = deps

  const announce = (jobs: readonly Job[]): void => {
    for (const job of jobs) deps.onJob(job)
    deps.queue.wake()
  }

  /** Only jobs this batch brought: another list's key that this list also names is not ours to stop. */
  const own = (batch: Batch, lines: readonly LineWithJob[]): readonly Job[] =>
    lines.map((line) => line.job).filter((job) => job.batchId === batch.id)

  return {
    // Waiting with a person, not in the queue: a paused group holds up nobody else's key for the same room.
    'groups.pauseBatch': async ({ batchId }) => {
      const done = await withBatch(batchId, async (batch, lines) => {
        const now = clock.now()
        await batches.save({ ...batch, pausedAt: batch.pausedAt ?? now })
        const ids = own(batch, lines).map((job) => job.id)
        const problem = { kind: 'batchPaused', batch: batch.name } as const
        announce(await batches.moveAll(ids, ['queued'], 'needsAttention', { problem }, now))
      })
      return done.ok ? progress(batchId) : done
    },

    'groups.resumeBatch': async ({ batchId }) => {
      const done = await withBatch(batchId, async (batch, lines) => {
        const now = clock.now()
        await batches.save({ ...batch, pausedAt: null })
        const paused = own(batch, lines).filter((job) => job.problem?.kind === 'batchPaused')
        for (const [until, ids] of byDeadline(paused, now)) {
          const patch = { problem: null, runAfter: null, notAfter: until }
          announce(await batches.moveAll(ids, ['needsAttention'], 'queued', patch, now))
        }
      })
      return done.ok ? progress(batchId) : done
    },

    'groups.cancelRest': async ({ batchId }) => {
      const done = await withBatch(batchId, async (batch, lines) => {
        const rest = own(batch, lines).filter((job) => job.credentialId === null && !job.blocksRoom)
        const ids = rest.map((job) => job.id)
        announce(await batches.moveAll(ids, ['queued', 'needsAttention'], 'cancelled', {}, clock.now()))
      })
      return done.ok ? progress(batchId) : done
    },

    'groups.handOver': ({ batchId, to, note }) =>
      withBatch(batchId, async (batch) => {
        const next = { ...batch, handover: { to, note, at: clock.now() } }
        await batches.save(next)
        deps.log.info('group.handedOver', { batchId })
        return next
      }),
  }
}

/** A pause does not make keys late: their time begins anew, and ends with their stay. */
const byDeadline = (jobs: readonly Job[], now: Instant): ReadonlyMap<Instant, readonly JobId[]> => {
  const groups = new Map<Instant, JobId[]>()
  for (const job of jobs) {
    const until = notAfter(job.intent, now)
    groups.set(until, [...(groups.get(until) ?? []), job.id])
  }
  return groups
}
