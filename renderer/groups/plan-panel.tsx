import type { RefObject } from 'react'
import type { GroupPlan } from '#shared/groups.ts'
import { useText } from '../text/languages.tsx'
import type { Asked } from './answers.ts'
import styles from './plan-panel.module.css'
import { PlanFooter } from './plan-footer.tsx'
import { PlanOptions } from './plan-options.tsx'
import { PlanRooms } from './plan-rooms.tsx'
import type { List } from './use-list.ts'
import { SplitSide } from '../ui/split.tsx'

type Props = {
  readonly list: List
  readonly plan: GroupPlan
  readonly questions: readonly Asked[]
  readonly issueButton: RefObject<HTMLButtonElement | null>
}

/** The dry run: how keys are made, what each room gets and what happens at its door, and the one button. */
export const PlanPanel = ({ list, plan, questions, issueButton }: Props) => {
  const { groups: words } = useText()
  return (
    <SplitSide label={words.plan} isBusy={list.isPlanning}>
      <div className={styles.head}>
        <h2>{words.plan}</h2>
        <p>{words.dryRun}</p>
      </div>
      <PlanOptions list={list} reading={plan.reading} />
      <PlanRooms plan={plan} list={list} />
      <PlanFooter list={list} plan={plan} questions={questions} issueButton={issueButton} />
    </SplitSide>
  )
}
