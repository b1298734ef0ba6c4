import { useView } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import styles from './board.module.css'
import { useBoardActions } from './use-board-actions.ts'

/** What can be done with the selected rooms. */
export const SelectionBar = () => {
  const selected = useView((view) => view.selected)
  const { board } = useText()
  const act = useBoardActions()
  if (selected.size === 0) return null
  return (
    <div role="toolbar" aria-label={board.selected(selected.size)} className={styles.selection}>
      <span>{board.selected(selected.size)}</span>
      <Button kind="plain" onPress={act.clearSelection}>
        {board.clearSelection}
      </Button>
      <Button icon="key" onPress={() => act.open([...selected])}>
        {board.oneKey}
      </Button>
    </div>
  )
}
