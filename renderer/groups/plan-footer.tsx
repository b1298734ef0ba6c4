import { useState } from 'react'
import type { RefObject } from 'react'
import type { GroupPlan } from '#shared/groups.ts'
import { isWrong } from '#shared/list-questions.ts'
import type { Text } from '../text/en.ts'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { cx } from '../ui/cx.ts'
import { ProblemNote } from '../ui/field.tsx'
import type { Asked } from './answers.ts'
import { ConfirmFirstKeys } from './confirm-first-keys.tsx'
import styles from './plan-footer.module.css'
import type { List } from './use-list.ts'

type Props = {
  readonly list: List
  readonly plan: GroupPlan
  readonly questions: readonly Asked[]
  readonly issueButton: RefObject<HTMLButtonElement | null>
}

/** What the button will do, said before it is pressed. */
export const PlanFooter = ({ list, plan, questions, issueButton }: Props) => {
  const text = useText()
  const { groups: words } = text
  const [isConfirming, setConfirming] = useState(false)
  const { summary, toConfirm, reading } = plan
  const wrong = wrongRowsOf(plan)
  const isLeftOut = list.draft.onlyGoodRows
  // What is not known about the list as a whole cannot be left out row by row.
  const isKnown = reading.problems.length === 0 && questions.every(({ is }) => is === 'row')
  const mayIssue = isKnown && summary.keys > 0 && (wrong === 0 || isLeftOut)
  const waits = waitsOf(questions, isLeftOut ? 0 : wrong, text)
  const sums = (['joins', 'asks', 'firstKeys', 'held', 'after', 'alreadyIssued'] as const)
    .filter((name) => summary[name] > 0)
    .map((name) => words.sums[name](summary[name]))
  const refused = list.refused === null ? null : text.problem(list.refused)
  return (
    <footer className={styles.footer}>
      {sums.length > 0 && <p className={styles.sums}>{sums.join(' · ')}</p>}
      {wrong > 0 && (
        <Checkbox
          label={words.leaveOut(wrong)}
          isSelected={isLeftOut}
          onChange={(onlyGoodRows) => list.change({ onlyGoodRows })}
        >
          {words.leaveOut(wrong)}
        </Checkbox>
      )}
      {refused !== null && <ProblemNote problem={refused} />}
      {toConfirm.length > 0 ? (
        <Button
          wide
          kind="primary"
          size="large"
          ref={issueButton}
          isDisabled={!isKnown}
          onPress={() => setConfirming(true)}
        >
          {words.confirmFirst(toConfirm.length)}
        </Button>
      ) : (
        <Button
          wide
          kind="primary"
          size="large"
          ref={issueButton}
          isDisabled={!mayIssue || list.isPlanning}
          isPending={list.isIssuing}
          onPress={() => void list.issue()}
        >
          {summary.keys > 0
            ? words.issue(summary.keys - summary.waits, summary.waits)
            : nothingWords(questions.length > 0, text)}
          {summary.keys > 0 && (
            <small className={cx(summary.stops > 0 && styles.loud)}>{words.stop(summary.stops)}</small>
          )}
        </Button>
      )}
      <p className={styles.footNote} role="status">
        {waits.length > 0 && words.waitsFor(waits)}
        {waits.length === 0 && summary.keys === 0 && summary.alreadyIssued > 0 && words.allIssued}
      </p>
      {isConfirming && (
        <ConfirmFirstKeys
          plan={plan}
          onClose={() => setConfirming(false)}
          onConfirm={() => {
            setConfirming(false)
            list.choose({ confirmedRooms: [...list.draft.choice.confirmedRooms, ...toConfirm] })
          }}
        />
      )}
    </footer>
  )
}

/** Why there is nothing to issue: nothing is left to do, or nothing is known yet. */
const nothingWords = (hasQuestions: boolean, { groups: words }: Text): string =>
  hasQuestions ? words.answerFirst : words.nothingToIssue

/** What the button waits for, each once. */
const waitsOf = (questions: readonly Asked[], wrong: number, { groups: words }: Text): readonly string[] => [
  ...questions.flatMap((question) => {
    if (question.is === 'column') return [words.waits.column(words.fields[question.field])]
    return question.is === 'row' ? [] : [words.waits[question.is]]
  }),
  ...(wrong > 0 ? [words.waits.rows(wrong)] : []),
]

/** Rows of the file with something to put right, whatever became of their rooms. */
const wrongRowsOf = ({ reading }: GroupPlan): number =>
  new Set(
    reading.rows
      .filter((row) => row.problems.some((problem) => isWrong(reading, row, problem)))
      .map(({ row }) => row),
  ).size
