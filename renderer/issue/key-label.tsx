import { useText } from '../text/languages.tsx'
import styles from './key-label.module.css'
import type { Issue } from './use-issue.ts'

/** What the guest reads on the phone or the card. How it is made up is a setting of the hotel, and nobody's at a desk. */
export const KeyLabel = ({ issue }: { readonly issue: Issue }) => {
  const { issue: words } = useText()
  const label = issue.planned.plan?.label ?? null
  if (label === null) return null
  return (
    <p className={styles.label}>
      {issue.draft.access === 'card' ? words.labelCard : words.label} <strong>{label}</strong>
    </p>
  )
}
