import { useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import type { ProblemOf } from '#shared/problem.ts'
import { RequestView } from '../inspector/request-view.tsx'
import { useDates, useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { ProblemNote } from '../ui/field.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Fold } from '../ui/states.tsx'
import { Contact } from './contact.tsx'
import { DoorsField } from './doors-field.tsx'
import styles from './new-key-form.module.css'
import drawerSection from './drawer-section.module.css'
import { GuestField } from './guest-field.tsx'
import { KnownGuest, useRecognition } from './known-guest.tsx'
import { focusIssueButton } from './focus-issue-button.ts'
import { KeyLabel } from './key-label.tsx'
import { RoomsField } from './rooms-field.tsx'
import { ShapeField } from './shape-field.tsx'
import { StayFields } from './stay-fields.tsx'
import type { Issue } from './use-issue.ts'
import { SectionTitle } from '../ui/titles.tsx'

type Props = {
  readonly issue: Issue
  readonly first: EntranceId
  readonly added: readonly EntranceId[]
  readonly onRooms: (added: readonly EntranceId[]) => void
}

/** The new key. Enter in any field goes to the button; Enter there issues. */
export const NewKeyForm = ({ issue, first, added, onRooms }: Props) => {
  const text = useText()
  const { draft, change, problems } = issue
  const recognition = useRecognition(issue)
  const guest = useRef<HTMLInputElement>(null)
  // Before the drawer is seen, so that no key goes elsewhere. What is typed replaces the name of an earlier draft.
  useLayoutEffect(() => {
    guest.current?.focus()
    guest.current?.select()
  }, [])
  return (
    <section
      className={drawerSection.section}
      aria-label={text.issue.newKey}
      onKeyDownCapture={(event) => enterGoesToButton(event, recognition.recognise)}
    >
      <div className={drawerSection.sectionHead}>
        <SectionTitle>{text.issue.newKey}</SectionTitle>
      </div>
      <Unsent issue={issue} />
      <div className={styles.fields}>
        <div className={styles.wide} data-name>
          <GuestField issue={issue} isAsked={recognition.choices.length > 0} ref={guest} />
          <KnownGuest issue={issue} recognition={recognition} />
        </div>
        <StayFields issue={issue} />
        <Segmented
          asField
          label={text.issue.access}
          options={[
            { value: 'mobile', text: text.issue.mobile },
            { value: 'card', text: text.issue.card },
          ]}
          value={draft.access}
          onChange={(access) => change({ access })}
        />
        <DoorsField issue={issue} />
        <div className={styles.wide}>
          <KeyLabel issue={issue} />
          {draft.access === 'card' && <p className={styles.note}>{text.issue.cardNote}</p>}
        </div>
      </div>
      {added.length > 0 && <RoomsField issue={issue} first={first} added={added} onRooms={onRooms} />}
      <Fold title={text.issue.more} isOpen={draft.shape !== 'join' || problems.email !== undefined}>
        <Contact issue={issue} />
        {added.length === 0 && <RoomsField issue={issue} first={first} added={added} onRooms={onRooms} />}
        <ShapeField issue={issue} />
      </Fold>
      <WouldBeSent issue={issue} />
      {problems.form !== undefined && <ProblemNote problem={text.problem(problems.form)} />}
      {problems.form?.kind === 'damagedTwin' && <DiscardDamaged issue={issue} problem={problems.form} />}
      <Warnings issue={issue} />
    </section>
  )
}

/** A draft from before the room was opened: from when it is, and the way to be rid of it. */
const Unsent = ({ issue }: Pick<Props, 'issue'>) => {
  const { issue: words } = useText()
  const dates = useDates()
  const { unsentSince, discard } = issue
  if (unsentSince === null) return null
  return (
    <div className={styles.unsent} role="status">
      <span>{words.unsent(dates.time(unsentSince))}</span>
      <Button size="small" onPress={discard}>
        {words.discardDraft}
      </Button>
    </div>
  )
}

/** For IT: the body as it would go out now. A holder that does not exist yet reads null. */
const WouldBeSent = ({ issue }: Pick<Props, 'issue'>) => {
  const text = useText()
  const request = issue.planned.plan?.request ?? null
  return (
    <Fold title={text.common.details}>
      {request === null ? <p>{text.issue.nothingToSend}</p> : <RequestView request={request} />}
    </Fold>
  )
}

type DiscardProps = { readonly issue: Issue; readonly problem: ProblemOf<'damagedTwin'> }

const DiscardDamaged = ({ issue, problem }: DiscardProps) => {
  const text = useText()
  return (
    <div className={styles.wide}>
      <Button onPress={() => void issue.discardDamaged(problem.jobId)}>{text.issue.discardDamaged}</Button>
    </div>
  )
}

const Warnings = ({ issue }: Pick<Props, 'issue'>) => {
  const text = useText()
  const warnings = issue.planned.plan?.warnings ?? []
  // A start a few minutes old is how every key at a desk begins; it is worth a word only when it was typed.
  const shown = warnings.filter((warning) => warning !== 'startInPast' || issue.draft.from !== null)
  return (
    <ul className={styles.warnings}>
      {shown.map((warning) => (
        <li key={warning}>{text.issue.warnings[warning]}</li>
      ))}
    </ul>
  )
}

const enterGoesToButton = (event: KeyboardEvent, recognise: () => boolean) => {
  const { target } = event
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement) || target.type === 'checkbox') return
  // An option of the open list is under the keyboard: Enter takes it.
  if (target.getAttribute('aria-activedescendant')) return
  event.preventDefault()
  event.stopPropagation()
  // Where several guests have that name the keyboard stays until it is said which one is meant.
  const isAsked = target.closest('[data-name]') !== null && recognise()
  if (!isAsked) focusIssueButton()
}
