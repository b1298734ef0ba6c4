import type { JobId } from '#shared/ids.ts'
import { useApp, useSetView } from '../state/app-context.tsx'
import { aMinute, useNow } from '../state/clock.ts'
import { gateOf } from '../state/selectors.ts'
import { useDates, useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { Skeleton } from '../ui/states.tsx'
import { ItDetails } from './it-details.tsx'
import { JobActions } from './job-actions.tsx'
import { deskStateOf } from '../state/queue-lists.ts'
import { stateTones, stateWords } from './desk-words.ts'
import styles from './job-story.module.css'
import { storyLines } from './story-lines.ts'
import { useStory } from './use-story.ts'
import { StatusWord } from '../ui/status-word.tsx'

/** One key's story in sentences, what can be done now, and the details for IT. */
export const JobStory = ({ jobId }: { readonly jobId: JobId }) => {
  const { job, attempts } = useStory(jobId)
  const text = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  const gate = useApp(gateOf)
  const set = useSetView()
  if (job === undefined) return null
  const state = deskStateOf(job, now)
  const rooms = job.intent.rooms.map(({ name }) => name)
  return (
    <article aria-label={text.story.label(job.intent.guest.fullName, rooms)} className={styles.article}>
      <header>
        <h2>
          {text.queue.rooms(rooms)} <span>{job.intent.guest.fullName}</span>
        </h2>
        <StatusWord tone={stateTones[state]}>{stateWords(job, state, text)}</StatusWord>
      </header>
      {attempts === null ? (
        <Skeleton lines={4} label={text.queue.title} />
      ) : (
        <ol className={styles.lines}>
          {storyLines(job, attempts, { text, dates, now, gate }).map((line) => (
            <li key={`${line.at ?? ''}${line.text}`} className={cx(styles[line.tone])}>
              <time>{line.at === null ? '' : dates.seconds(line.at)}</time>
              <div>
                <p>{line.text}</p>
                {line.detail !== null && <small>{line.detail}</small>}
              </div>
            </li>
          ))}
        </ol>
      )}
      <JobActions job={job} />
      <div className={styles.foot}>
        <Button
          kind="plain"
          icon="rooms"
          onPress={() => set({ screen: 'rooms', openRooms: job.intent.rooms.map((room) => room.entranceId) })}
        >
          {text.story.openRoom}
        </Button>
        <span>{text.story.attempts(job.attempts)}</span>
      </div>
      <ItDetails job={job} attempts={attempts ?? []} />
    </article>
  )
}
