import type { JobId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import { waitsForCard } from '#shared/job.ts'

/** How a key stands in the words of a desk. `ended`: cancelled or revoked. */
export const deskStates = ['needsYou', 'waiting', 'ready', 'ended'] as const
export type DeskState = (typeof deskStates)[number]

/** The queue as a working list. Lists hold ids: a row reads its own job and re-renders alone. */
export type QueueLists = Readonly<Record<DeskState, readonly JobId[]>>

export const emptyQueue: QueueLists = { needsYou: [], waiting: [], ready: [], ended: [] }

/**
 * A key is ready once Visionline has confirmed it, and a card once it is on a card: until then nobody may hand it out
 * as done. Uncertain work is being looked up and asks nothing of anybody, so it waits. `now`: a card whose stay is over
 * asks nothing any more.
 */
export const deskStateOf = (job: Job, now: Instant): DeskState => {
  switch (job.state) {
    case 'needsAttention':
      return 'needsYou'
    case 'queued':
    case 'running':
    case 'uncertain':
      return 'waiting'
    case 'cancelled':
      return 'ended'
    case 'issued':
      if (job.revokedAt !== null) return 'ended'
      if (waitsForCard(job)) return job.intent.stay.endsAt > now ? 'needsYou' : 'ended'
      return job.proof === 'confirmed' || job.proof === 'onCard' ? 'ready' : 'waiting'
  }
}

/** Oldest first where somebody waits; newest first among what is done. */
export const queueListsOf = (jobs: Iterable<Job>, now: Instant): QueueLists => {
  const lists: Record<DeskState, JobId[]> = { needsYou: [], waiting: [], ready: [], ended: [] }
  for (const job of [...jobs].sort((a, b) => a.seq - b.seq)) lists[deskStateOf(job, now)].push(job.id)
  return { ...lists, ready: lists.ready.reverse(), ended: lists.ended.reverse() }
}
