import type { JobId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import { fold } from '../state/fold.ts'
import { deskStates } from '../state/queue-lists.ts'
import type { DeskState, QueueLists } from '../state/queue-lists.ts'

/** Which keys the queue shows: those that fit every one of these. `null` and no text ask for nothing. */
export type QueueFilters = {
  readonly search: string
  readonly state: DeskState | null
  /** A calendar day of the property, as `dayOf` names it: the day on which the key was asked for. */
  readonly day: string | null
  readonly room: string | null
}

export const noQueueFilters: QueueFilters = { search: '', state: null, day: null, room: null }

type Jobs = Readonly<Record<JobId, Job>>
export type QueueView = {
  /** The keys of each group that has any, in the order of the groups. */
  readonly groups: readonly { readonly state: DeskState; readonly ids: readonly JobId[] }[]
  /** How many keys each state would show, whatever state is chosen. */
  readonly counts: Readonly<Record<DeskState | 'all', number>>
}

/** The queue through its filters. `dayOf` names the day of a moment in the property's zone. */
export const queueView = (
  queue: QueueLists,
  jobs: Jobs,
  filters: QueueFilters,
  dayOf: (at: Instant) => string,
): QueueView => {
  const words = fold(filters.search).split(/\s+/).filter(Boolean)
  const fits = (id: JobId): boolean => {
    const job = jobs[id]
    if (job === undefined) return false
    const rooms = job.intent.rooms.map(({ name }) => name)
    if (filters.room !== null && !rooms.includes(filters.room)) return false
    if (filters.day !== null && dayOf(job.createdAt) !== filters.day) return false
    const texts = [...rooms, ...job.intent.guest.fullName.split(/\s+/)].map(fold)
    return words.every((word) => texts.some((text) => text.startsWith(word)))
  }
  const found = deskStates.map((state) => ({ state, ids: queue[state].filter(fits) }))
  const countOf = (state: DeskState) => found.find((group) => group.state === state)?.ids.length ?? 0
  return {
    groups: found.filter(
      ({ state, ids }) => ids.length > 0 && (filters.state === null || filters.state === state),
    ),
    counts: {
      all: found.reduce((sum, { ids }) => sum + ids.length, 0),
      needsYou: countOf('needsYou'),
      waiting: countOf('waiting'),
      ready: countOf('ready'),
      ended: countOf('ended'),
    },
  }
}
