import type { Batch } from '#shared/groups.ts'
import type { ListDifference } from '#shared/rooming-list.ts'
import type { Job } from '#shared/job.ts'
import type { LineWithJob } from './batch-progress.ts'

/** The batch that most of these jobs came with; null when none came with any. */
export const batchOfMost = (jobs: readonly Job[]): Batch['id'] | null => {
  const counts = new Map<Batch['id'], number>()
  for (const { batchId } of jobs) if (batchId !== null) counts.set(batchId, (counts.get(batchId) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

/**
 * What an edited list changes about the one issued before: keys that are new, keys that are as they were, and keys
 * that are in it no more. Those are shown and never touched: that a guest does not come is a person's word. Two
 * lists that merely share a few keys are not one list edited.
 */
export const differenceOf = (
  before: Batch,
  lines: readonly LineWithJob[],
  { known, added }: { readonly known: ReadonlySet<string>; readonly added: number },
): ListDifference | null => {
  const alive = lines.filter(({ job }) => job.state !== 'cancelled' && job.revokedAt === null)
  const gone = alive.filter(({ jobId }) => !known.has(jobId))
  if (gone.length * 2 > alive.length) return null
  return {
    batch: { id: before.id, name: before.name },
    added,
    same: known.size,
    gone: gone.map(({ jobId, room, guest, copy, job }) => ({ jobId, room, guest, copy, state: job.state })),
  }
}
