import { useText } from '../text/languages.tsx'
import { ProgressBar } from '../ui/states.tsx'
import styles from './capacity-meter.module.css'
import type { Issue } from './use-issue.ts'

const measures = ['consecutiveRooms', 'commonDoors', 'additionalRooms'] as const

/** How full the card gets (rfid48 holds 33, 28 and 7; TLCode has no published limit). */
export const CapacityMeter = ({ issue }: { readonly issue: Issue }) => {
  const { issue: words } = useText()
  const capacity = issue.planned.plan?.capacity
  if (issue.draft.access !== 'card' || capacity === undefined) return null
  return (
    <dl className={styles.capacity} aria-label={words.capacity}>
      {measures.map((what) => {
        const { used, max } = capacity[what]
        return (
          <div key={what}>
            <dt>{words.capacityOf[what]}</dt>
            <dd>
              {words.capacityUsed(used, max)}
              {max !== null && <ProgressBar label={words.capacityOf[what]} value={used} max={max} />}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
