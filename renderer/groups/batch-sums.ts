import type { BatchProgress, BatchSummary } from '#shared/groups.ts'
import { waitsForCard } from '#shared/job.ts'
import type { Job } from '#shared/job.ts'
import type { Text } from '../text/en.ts'

type Line = BatchProgress['lines'][number]

/** Keys that open a door, whether this list made them or one before it. */
export const madeOf = ({ issued, alreadyIssued }: BatchSummary): number => issued + alreadyIssued

/** The lines with their jobs as the window knows them now: a change arrives before the next reading of the group. */
export const withLatestJobs = (
  lines: readonly Line[],
  jobs: Readonly<Record<string, Job>>,
): readonly Line[] =>
  lines.map((line) => {
    const job = jobs[line.jobId]
    return job === undefined || job.updatedAt < line.job.updatedAt ? line : { ...line, job }
  })

/** A key of a paused group is with nobody: it goes on when the group does, and asks no decision. */
export const isPaused = ({ state, problem }: Job): boolean =>
  state === 'needsAttention' && problem?.kind === 'batchPaused'

export const needsPerson = (job: Job): boolean => job.state === 'needsAttention' && !isPaused(job)

/** Whether anything can still go out by itself: keys behind one that needs a person cannot. */
export const isGoingOut = (lines: readonly Line[]): boolean => {
  const stuck = new Set(lines.filter(({ job }) => needsPerson(job)).map(({ jobId }) => jobId))
  return lines.some(
    ({ job }) =>
      job.state === 'running' ||
      job.state === 'uncertain' ||
      (job.state === 'queued' && (job.dependsOn === null || !stuck.has(job.dependsOn))),
  )
}

export type GroupSums = BatchSummary & { readonly paused: number }

/** As the core counts (BatchSummary), over newer jobs. */
export const summaryOf = (progress: BatchProgress, lines: readonly Line[]): GroupSums => {
  const own = lines.filter(({ job }) => job.batchId === progress.batch.id)
  const count = (...states: readonly Job['state'][]) =>
    own.filter(({ job }) => states.includes(job.state)).length
  const noCard = own.filter(({ job }) => waitsForCard(job)).length
  return {
    ...progress.summary,
    issued: count('issued') - noCard,
    noCard,
    needsAttention: own.filter(({ job }) => needsPerson(job)).length,
    paused: own.filter(({ job }) => isPaused(job)).length,
    queued: count('queued', 'running', 'uncertain'),
    cancelled: count('cancelled'),
  }
}

/** `1 min 20 s`: whole seconds below ten minutes, then whole minutes. */
export const durationWords = (seconds: number, { batch: words }: Text): string => {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  if (minutes === 0) return words.seconds(seconds)
  return minutes >= 10 || rest === 0
    ? words.minutes(minutes)
    : `${words.minutes(minutes)} ${words.seconds(rest)}`
}

/** "41 keys a minute, 1 min 20 s left", as far as it is known. */
export const speedWords = (
  progress: Pick<BatchProgress, 'keysPerMinute' | 'secondsLeft'>,
  isWorking: boolean,
  text: Text,
): string | null => {
  if (!isWorking || progress.keysPerMinute === null) return null
  const speed = text.batch.speed(
    new Intl.NumberFormat(text.locale).format(Math.round(progress.keysPerMinute)),
  )
  return progress.secondsLeft === null
    ? speed
    : `${speed}, ${text.batch.left(durationWords(progress.secondsLeft, text))}`
}
