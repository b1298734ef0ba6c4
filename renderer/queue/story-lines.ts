import type { Instant } from '#shared/instant.ts'
import type { Attempt, Job } from '#shared/job.ts'
import { waitsForCard } from '#shared/job.ts'
import type { Gate } from '#shared/session.ts'
import { keyWords } from '../issue/key-words.ts'
import type { Dates } from '../text/dates.ts'
import type { Text } from '../text/en.ts'

export type StoryLine = {
  readonly at: Instant | null
  readonly text: string
  readonly detail: string | null
  readonly tone: 'plain' | 'good' | 'alarm' | 'waiting'
}

type Teller = {
  readonly text: Text
  readonly dates: Dates
  readonly now: Instant
  readonly gate: Gate | null
}

/** A job as a story: who asked for what, what was tried, where it stands. Oldest first. */
export const storyLines = (job: Job, attempts: readonly Attempt[], teller: Teller): readonly StoryLine[] => [
  asked(job, teller),
  ...attempts.map((attempt) => tried(attempt, teller)),
  ...standing(job, teller),
]

const line = (text: string, rest: Partial<StoryLine> = {}): StoryLine => ({
  at: null,
  detail: null,
  tone: 'plain',
  ...rest,
  text,
})

const asked = (job: Job, { text, dates, now }: Teller): StoryLine => {
  const { story, queue } = text
  const { intent } = job
  const rooms = intent.rooms.map(({ name }) => name)
  const who = job.operator ?? story.someone
  return line(story.asked(who, queue.access[intent.access], intent.guest.fullName, rooms), {
    at: job.createdAt,
    detail: [
      ...(intent.inPlaceOf === undefined ? [] : [story.inPlaceOf(keyWords(intent.inPlaceOf.key, text))]),
      joining(job, text),
      story.valid(dates.when(intent.stay.startsAt, now), dates.when(intent.stay.endsAt, now)),
    ].join(' '),
  })
}

const joining = ({ intent: { shape } }: Job, text: Text): string => {
  switch (shape.is) {
    case 'join':
      return text.story.joins(
        shape.targets.map((target) =>
          target.is === 'key' ? keyWords(target.key, text) : text.story.joinsJob,
        ),
      )
    case 'override':
      return text.story.overrides(shape.stops.length)
    case 'autoJoin':
      return text.story.auto
    case 'hold':
      return text.story.held
  }
}

const tried = (attempt: Attempt, { text }: Teller): StoryLine =>
  line(text.story.attempt[attempt.outcome], {
    at: attempt.finishedAt ?? attempt.startedAt,
    tone: attemptTone(attempt),
  })

const attemptTone = ({ outcome }: Attempt): StoryLine['tone'] => {
  switch (outcome) {
    case 'accepted':
    case 'foundAfterwards':
      return 'good'
    case 'refused':
      return 'alarm'
    default:
      return 'waiting'
  }
}

const standing = (job: Job, { text, dates, now, gate }: Teller): readonly StoryLine[] => {
  const { story } = text
  switch (job.state) {
    case 'queued':
      return [line(waitsFor(job, { text, dates, now, gate }), { tone: 'waiting' })]
    case 'running':
      return []
    case 'uncertain':
      return [line(story.lookingUp, { tone: 'waiting' })]
    case 'needsAttention': {
      const words = job.problem === null ? null : text.problem(job.problem)
      return [line(words?.message ?? text.queue.states.needsAttention, { tone: 'alarm', at: job.updatedAt })]
    }
    case 'cancelled':
      return [line(story.cancelled, { at: job.finishedAt })]
    case 'issued': {
      const isProven = job.proof === 'confirmed' || job.proof === 'onCard'
      const proven = line(story.proof[job.proof], { tone: isProven ? 'good' : 'waiting' })
      if (job.revokedAt !== null) return [proven, line(story.revoked, { at: job.revokedAt })]
      return [
        proven,
        ...(job.notes.includes('oldKeysToRevoke') ? [line(story.oldKeysLeft, { tone: 'waiting' })] : []),
        ...(waitsForCard(job) ? [line(`${text.queue.notOnCard}.`, { tone: 'alarm' })] : []),
      ]
    }
  }
}

const waitsFor = (job: Job, { text, dates, now, gate }: Teller): string => {
  if (job.dependsOn !== null) return text.story.waitsFor
  if (gate !== null && gate.is !== 'open') return `${text.story.waitsGate[gate.is]} ${text.story.waitsFree}`
  if (job.runAfter !== null && job.runAfter > now) return text.story.runsAfter(dates.when(job.runAfter, now))
  return text.story.goesOut
}
