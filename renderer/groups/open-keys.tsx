import type { LineWithJob } from '#shared/groups.ts'
import type { Instant } from '#shared/instant.ts'
import { stateWords } from '../queue/desk-words.ts'
import { aMinute, useNow } from '../state/clock.ts'
import { deskStateOf } from '../state/queue-lists.ts'
import type { Text } from '../text/en.ts'
import { useText } from '../text/languages.tsx'
import styles from './open-keys.module.css'

/** Keys that are in no packet, room by room, each with the reason. */
export const OpenKeys = ({ open }: { readonly open: readonly LineWithJob[] }) => {
  const text = useText()
  const { packets: words } = text
  const now = useNow(aMinute)
  return (
    <section className={styles.open} aria-label={words.openTitle(open.length)}>
      <h2>{words.openTitle(open.length)}</h2>
      <p>{words.openNote}</p>
      <ul>
        {open.map((line) => (
          <li key={line.jobId}>
            <strong>{line.room}</strong>
            <span>{line.guest}</span>
            <small>{whyOpen(line, text, now)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

const whyOpen = ({ job }: LineWithJob, text: Text, now: Instant): string => {
  if (job.state === 'issued') return text.packets.notOnCard
  return job.problem === null
    ? stateWords(job, deskStateOf(job, now), text)
    : text.problem(job.problem).message
}
