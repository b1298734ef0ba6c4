import type { JobId } from '#shared/ids.ts'
import type { Job } from '#shared/job.ts'

/** The queue as a working list. Lists hold ids: a row reads its own job and re-renders alone. */
export type QueueLists = {
  readonly needsYou: readonly JobId[]
  readonly waiting: readonly JobId[]
  readonly sending: readonly JobId[]
  readonly done: readonly JobId[]
}

export const emptyQueue: QueueLists = { needsYou: [], waiting: [], sending: [], done: [] }

/** Oldest first where somebody waits; newest first among what is done. */
export const queueListsOf = (jobs: Iterable<Job>): QueueLists => {
  const sorted = [...jobs].sort((a, b) => a.seq - b.seq)
  const idsIn = (...states: readonly Job['state'][]) =>
    sorted.filter((job) => states.includes(job.state)).map((job) => job.id)
  return {
    needsYou: idsIn('needsAttention'),
    waiting: idsIn('queued'),
    // Uncertain work is being looked up: it is under way, and no step is asked of anybody.
    sending: idsIn('running', 'uncertain'),
    done: idsIn('issued', 'cancelled').reverse(),
  }
}
