import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import styles from './nothing-to-join.module.css'
import type { Issue } from './use-issue.ts'

/** A vacant room: there is no key to join, and the way on is said in words. */
export const NothingToJoin = ({ issue }: { readonly issue: Issue }) => {
  const { drawer } = useText()
  return (
    <div className={styles.nothing}>
      <strong>{drawer.nothingTitle}</strong>
      <p>{drawer.nothingBody}</p>
      {issue.draft.shape === 'join' && (
        <Button size="small" onPress={() => issue.change({ shape: 'override' })}>
          {drawer.makeNew}
        </Button>
      )}
    </div>
  )
}
