import type { JobId } from '#shared/ids.ts'
import { useApp } from '../state/app-context.tsx'
import { aMinute, useNow } from '../state/clock.ts'
import type { DeskState } from '../state/queue-lists.ts'
import { useDates, useText } from '../text/languages.tsx'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icons.tsx'
import { StatusWord } from '../ui/status-word.tsx'
import { detailWords, stateTones, stateWords } from './desk-words.ts'
import styles from './job-row.module.css'

type Props = {
  readonly jobId: JobId
  readonly state: DeskState
  readonly isOpen: boolean
  readonly tabIndex: 0 | -1
  readonly onOpen: () => void
}

/** One key: where, for whom, how it stands in a word, and what is behind the word. */
export const JobRow = ({ jobId, state, isOpen, tabIndex, onOpen }: Props) => {
  const job = useApp((mirror) => mirror.jobs[jobId])
  const text = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  if (job === undefined) return null
  const { rooms, guest, access } = job.intent
  const detail = detailWords(job, text, dates, now)
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-current={isOpen ? 'true' : undefined}
      className={cx(styles.row, isOpen && styles.openRow)}
      onClick={onOpen}
    >
      <strong>{text.queue.rooms(rooms.map(({ name }) => name))}</strong>
      <Icon name={access === 'card' ? 'card' : 'phone'} />
      <span className={styles.rowWords}>
        <span title={guest.fullName}>{guest.fullName}</span>
        <small title={detail}>{detail}</small>
      </span>
      <StatusWord tone={stateTones[state]}>{stateWords(job, state, text)}</StatusWord>
      <time dateTime={job.createdAt}>{dates.short(job.finishedAt ?? job.createdAt, now)}</time>
    </button>
  )
}
