import type { JobId } from '#shared/ids.ts'
import type { Job } from '#shared/job.ts'
import { useApp } from '../state/app-context.tsx'
import { aMinute, useNow } from '../state/clock.ts'
import type { Text } from '../text/en.ts'
import { useDates, useText } from '../text/languages.tsx'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icons.tsx'
import styles from './job-row.module.css'
import { StatusWord } from '../ui/status-word.tsx'
import type { StatusTone } from '../ui/status-word.tsx'

type Props = { readonly jobId: JobId; readonly isOpen: boolean; readonly onOpen: () => void }

export const JobRow = ({ jobId, isOpen, onOpen }: Props) => {
  const job = useApp((mirror) => mirror.jobs[jobId])
  const text = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  if (job === undefined) return null
  const { rooms, guest, access, shape } = job.intent
  const problem = job.state === 'needsAttention' && job.problem !== null ? text.problem(job.problem) : null
  const what = problem?.message ?? text.queue.shapes[shape.is]
  return (
    <button
      type="button"
      aria-current={isOpen ? 'true' : undefined}
      className={cx(styles.row, isOpen && styles.openRow)}
      onClick={onOpen}
    >
      <strong>{text.queue.rooms(rooms.map(({ name }) => name))}</strong>
      <Icon name={access === 'card' ? 'card' : 'phone'} />
      <span className={styles.rowWords}>
        <span title={guest.fullName}>{guest.fullName}</span>
        <small title={what}>{what}</small>
      </span>
      <StatusWord tone={stateTone(job)}>{stateWords(job, text)}</StatusWord>
      <time dateTime={job.createdAt}>{dates.short(job.finishedAt ?? job.createdAt, now)}</time>
    </button>
  )
}

/** The state in a word or two, and for an issued key what proves it. */
export const stateWords = (job: Job, { queue, after }: Text): string => {
  if (job.revokedAt !== null) return queue.states.revoked
  if (job.state !== 'issued' || job.proof === 'none') return queue.states[job.state]
  return after.steps[job.proof]
}

/** The colour that repeats what the words say. */
export const stateTone = ({ state }: Job): StatusTone => tones[state]

const tones: Readonly<Record<Job['state'], StatusTone>> = {
  queued: 'quiet',
  running: 'pending',
  uncertain: 'pending',
  issued: 'good',
  needsAttention: 'alarm',
  cancelled: 'quiet',
}
