import { useState } from 'react'
import type { GroupPlan } from '#shared/groups.ts'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { cx } from '../ui/cx.ts'
import { ProblemNote } from '../ui/field.tsx'
import { ConfirmFirstKeys } from './confirm-first-keys.tsx'
import styles from './plan-footer.module.css'
import { awaitsConfirmation } from './row-problem.tsx'
import type { List } from './use-list.ts'

type Props = { readonly list: List; readonly plan: GroupPlan }

/** What the button will do, said before it is pressed. */
export const PlanFooter = ({ list, plan }: Props) => {
  const text = useText()
  const { groups: words } = text
  const [isConfirming, setConfirming] = useState(false)
  const { summary, toConfirm, reading } = plan
  const wrong = wrongRowsOf(plan)
  const isLeftOut = list.draft.onlyGoodRows
  const mayIssue = reading.problems.length === 0 && summary.keys > 0 && (wrong === 0 || isLeftOut)
  const sums = (['joins', 'firstKeys', 'held', 'after', 'alreadyIssued'] as const)
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
        <Button wide kind="primary" size="large" onPress={() => setConfirming(true)}>
          {words.confirmFirst(toConfirm.length)}
        </Button>
      ) : (
        <Button
          wide
          kind="primary"
          size="large"
          isDisabled={!mayIssue || list.isPlanning}
          isPending={list.isIssuing}
          onPress={() => void list.issue()}
        >
          {summary.keys === 0 ? words.nothingToIssue : words.issue(summary.keys)}
          {summary.keys > 0 && (
            <small className={cx(summary.stops > 0 && styles.loud)}>{words.stop(summary.stops)}</small>
          )}
        </Button>
      )}
      <p className={styles.footNote} role="status">
        {wrong > 0 && !isLeftOut && words.fixFirst(wrong)}
        {wrong === 0 && summary.keys === 0 && summary.alreadyIssued > 0 && words.allIssued}
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

/** Rows of the file with something to put right, whatever became of their rooms. */
const wrongRowsOf = ({ reading }: GroupPlan): number =>
  new Set(
    reading.rows
      .filter((row) => row.problems.some((problem) => !awaitsConfirmation(problem)))
      .map(({ row }) => row),
  ).size
