import type { Instant } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import { waitsForCard } from '#shared/job.ts'
import { deskStateOf } from '../state/queue-lists.ts'
import type { DeskState } from '../state/queue-lists.ts'
import type { Dates } from '../text/dates.ts'
import type { Text } from '../text/en.ts'
import type { StatusTone } from '../ui/status-word.tsx'

/** Ready, Waiting or Needs you, and for a key that is over what ended it. */
export const stateWords = (job: Job, state: DeskState, { queue }: Text): string => {
  if (state !== 'ended') return queue.lists[state]
  if (job.revokedAt !== null) return queue.states.revoked
  return job.state === 'cancelled' ? queue.states.cancelled : queue.states.over
}

/** What is behind the word: the problem, what it waits for, what proves that it is ready. */
export const detailWords = (job: Job, text: Text, dates: Dates, now: Instant): string => {
  const { queue } = text
  if (job.state === 'needsAttention' && job.problem !== null) return text.problem(job.problem).message
  if (deskStateOf(job, now) === 'ended') return text.people.until(dates.short(job.intent.stay.endsAt, now))
  if (waitsForCard(job)) return queue.notOnCard
  if (job.state === 'issued') return queue.proven[job.proof]
  return queue.states[job.state]
}

/** The colour that repeats what the words say. */
export const stateTones: Readonly<Record<DeskState, StatusTone>> = {
  needsYou: 'alarm',
  waiting: 'pending',
  ready: 'good',
  ended: 'quiet',
}
