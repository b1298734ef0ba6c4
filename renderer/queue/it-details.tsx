import type { Attempt, Job } from '#shared/job.ts'
import { RequestView } from '../inspector/request-view.tsx'
import { useDates, useText } from '../text/languages.tsx'
import { Fold } from '../ui/states.tsx'
import styles from './it-details.module.css'

type Props = { readonly job: Job; readonly attempts: readonly Attempt[] }

/** Codes, ids and the exact requests: for IT, and nowhere else in the window. */
export const ItDetails = ({ job, attempts }: Props) => {
  const text = useText()
  const dates = useDates()
  return (
    <Fold title={text.common.details}>
      <p>
        <code className={styles.code}>{job.id}</code>
        {job.credentialId !== null && (
          <>
            {' · '}
            {text.story.credential(job.credentialId)}
          </>
        )}
      </p>
      {attempts.map((attempt) => (
        <div key={attempt.n} className={styles.attempt}>
          <code className={styles.code}>
            {[
              `#${attempt.n}`,
              dates.seconds(attempt.startedAt),
              attempt.outcome,
              attempt.status,
              attempt.code,
              attempt.requestId,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </code>
          {attempt.message !== null && <code className={styles.code}>{attempt.message}</code>}
          <RequestView request={attempt.request} />
        </div>
      ))}
      {job.notes.length > 0 && (
        <ul>
          {job.notes.map((note) => (
            <li key={note}>
              <code className={styles.code}>{note}</code>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  )
}
