import type { GroupPlan } from '#shared/groups.ts'
import { useText } from '../text/languages.tsx'
import styles from './groups.module.css'
import { PlanFooter } from './plan-footer.tsx'
import { PlanOptions } from './plan-options.tsx'
import { PlanRooms } from './plan-rooms.tsx'
import type { List } from './use-list.ts'

type Props = { readonly list: List; readonly plan: GroupPlan }

/** The dry run: how keys are made, what each room gets and what happens at its door, and the one button. */
export const PlanPanel = ({ list, plan }: Props) => {
  const { groups: words } = useText()
  return (
    <aside className={styles.panel} aria-label={words.plan} aria-busy={list.isPlanning}>
      <div className={styles.panelHead}>
        <h2>{words.plan}</h2>
        <p>{words.dryRun}</p>
      </div>
      <PlanOptions list={list} reading={plan.reading} />
      <PlanRooms plan={plan} />
      <PlanFooter list={list} plan={plan} />
    </aside>
  )
}
