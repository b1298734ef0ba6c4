import { useState } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import type { IssueInput } from '#shared/issue.ts'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { AtTheDoor, stoppedKeys } from './at-the-door.tsx'
import { issueButtonId } from './focus-issue-button.ts'
import styles from './issue-footer.module.css'
import { OverrideDialog } from './override-dialog.tsx'
import type { Field, FieldProblems } from './problem-field.ts'
import type { Issue } from './use-issue.ts'
import { WhoIsHere } from './who-is-here.tsx'

type Props = { readonly issue: Issue; readonly first: EntranceId; readonly added: readonly EntranceId[] }

/** The consequences and the one button, always in sight. */
export const IssueFooter = ({ issue, first, added }: Props) => {
  const { issue: words } = useText()
  const [isConfirming, setConfirming] = useState(false)
  const { draft, input, planned, ticked, isIssuing } = issue
  // A count about an earlier draft would be a lie on the button.
  const stops =
    planned.plan === null || planned.isChecking ? null : stoppedKeys(planned.plan.consequences).length

  const press = async () => {
    issue.markTried()
    if (input === null || (draft.guest.trim() === '' && draft.knownGuest === null)) {
      return focusField(input === null ? firstField(issue.problems) : 'guest')
    }
    if (draft.shape === 'override') return submitOverride(input)
    // A joiner stops no key whatever the plan would say, so a quick hand does not wait for the preview.
    const refused = await issue.submit(input)
    return focusField(firstField(refused))
  }
  /** The first key of a room needs no second word; a person confirms what stops a key, and what is not known. */
  const submitOverride = async (asked: IssueInput) => {
    const answer = await issue.check(asked)
    if (!answer.ok || stoppedKeys(answer.value.consequences).length > 0) return setConfirming(true)
    const confirmedRooms = answer.value.rooms.map(({ name }) => name)
    const shape = { is: 'override', confirmedRooms, shownStops: [] } as const
    return focusField(firstField(await issue.submit({ ...asked, shape })))
  }
  const isFirstKey = draft.shape === 'override' && stops === 0
  return (
    <div className={styles.footer}>
      <AtTheDoor issue={issue} />
      <WhoIsHere />
      <div id={issueButtonId} className={styles.button}>
        <Button
          kind={draft.shape === 'override' && (stops ?? 0) > 0 ? 'danger' : 'primary'}
          size="large"
          wide
          onPress={() => void press()}
          isDisabled={isIssuing}
        >
          <span>
            {isFirstKey ? words.firstKey : words.button[draft.shape]}
            {stops !== null && (
              <small>, {draft.shape === 'join' ? words.joins(ticked.length) : words.stops(stops)}</small>
            )}
          </span>
          <kbd aria-hidden>{words.enterKey}</kbd>
        </Button>
      </div>
      {isConfirming && input !== null && (
        <OverrideDialog
          roomIds={[first, ...added]}
          plan={planned.plan}
          isChecking={planned.isChecking}
          onClose={() => setConfirming(false)}
          onConfirm={(confirmedRooms, shownStops) => {
            setConfirming(false)
            void issue.submit({ ...input, shape: { is: 'override', confirmedRooms, shownStops } })
          }}
        />
      )}
    </div>
  )
}

const firstField = (problems: FieldProblems): Field | null =>
  (['guest', 'from', 'until', 'keys', 'email', 'phone'] as const).find(
    (field) => problems[field] !== undefined,
  ) ?? null

/** The first wrong field takes the keyboard, once its message is on the screen. */
const focusField = (field: Field | null): void => {
  if (field === null) return
  requestAnimationFrame(() =>
    (
      document.querySelector<HTMLElement>('aside input[aria-invalid=true]') ??
      document.querySelector<HTMLElement>('aside input[role=combobox]')
    )?.focus(),
  )
}
