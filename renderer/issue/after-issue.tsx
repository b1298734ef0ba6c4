import { useEffect, useRef } from 'react'
import type { Submitted } from '#shared/issue.ts'
import type { Job } from '#shared/job.ts'
import { LinkOfNewKey } from '../links/key-link.tsx'
import { useApp, useSetView } from '../state/app-context.tsx'
import { useDates, useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icons.tsx'
import { Banner } from '../ui/states.tsx'
import styles from './after-issue.module.css'
import { stepsOf } from './steps.ts'
import { UndoButton } from './undo-button.tsx'
import { ButtonRow } from '../ui/button-row.tsx'

type Props = { readonly issued: Submitted; readonly onAnother: () => void }

/** What became of the key, never ahead of what is known. */
export const AfterIssue = ({ issued, onAnother }: Props) => {
  const text = useText()
  const job = useApp((mirror) => mirror.jobs[issued.job.id]) ?? issued.job
  const delivery = useApp((mirror) => mirror.settings?.phoneDelivery ?? 'link')
  const set = useSetView()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  // Then the link's button is what comes next.
  const isToHandOver = delivery === 'link' && job.intent.access === 'mobile' && job.revokedAt === null
  const problem = job.problem === null ? null : text.problem(job.problem)
  return (
    <section className={styles.after}>
      <h2 ref={heading} tabIndex={-1}>
        {text.after.title(job.intent.guest.fullName)}
      </h2>
      {!issued.created && <Banner tone="plain">{text.after.already}</Banner>}
      <Steps job={job} />
      {problem !== null && (
        <Banner tone="alarm">
          {problem.message} {problem.hint}
        </Banner>
      )}
      <LinkOfNewKey job={job} />
      <ButtonRow>
        <Button kind={isToHandOver ? 'quiet' : 'primary'} icon="add" onPress={onAnother}>
          {text.after.another}
        </Button>
        <Button onPress={() => set({ screen: 'queue', openJob: job.id })}>{text.after.story}</Button>
        <UndoButton job={job} />
      </ButtonRow>
    </section>
  )
}

const Steps = ({ job }: { readonly job: Job }) => {
  const text = useText()
  const dates = useDates()
  if (job.state === 'cancelled') return <p>{text.after.cancelled}</p>
  if (job.revokedAt !== null) return <p>{text.after.revoked}</p>
  return (
    <ol className={styles.steps} aria-live="polite">
      {stepsOf(job).map((step) => (
        <li key={step.name} className={cx(styles[step.is])}>
          <Icon name={step.is === 'done' ? 'done' : 'waiting'} size={14} />
          <span>{text.after.steps[step.name]}</span>
          <small>
            {step.at !== null ? dates.seconds(step.at) : step.is === 'now' ? text.after.waiting : ''}
          </small>
        </li>
      ))}
    </ol>
  )
}
