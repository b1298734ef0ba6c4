import { useMemo, useState } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import { KeyInEach } from '../several-rooms/key-in-each.tsx'
import { RevokeRooms } from '../several-rooms/revoke-rooms.tsx'
import { useAddToGroup } from '../several-rooms/use-add-to-group.ts'
import { useApp, useAppParts, useView } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import styles from './selection-bar.module.css'
import { focusTile } from './focus-tile.ts'
import { useBoardActions } from './use-board-actions.ts'

/** What can be done with the selected rooms. */
export const SelectionBar = () => {
  const selected = useView((view) => view.selected)
  return selected.size === 0 ? null : <Actions selected={selected} />
}

const Actions = ({ selected }: { readonly selected: ReadonlySet<EntranceId> }) => {
  const { board, bulk } = useText()
  const { view } = useAppParts()
  const act = useBoardActions()
  const addToGroup = useAddToGroup()
  const [asking, setAsking] = useState<'revoke' | 'keyEach' | null>(null)
  const rackOrder = useApp((mirror) => mirror.building.rackOrder)
  const rooms = useMemo(() => rackOrder.filter((id) => selected.has(id)), [rackOrder, selected])

  // The bar goes away under the keyboard: it returns to the room it came from, once a dialog has let go of it.
  const letGo = () => {
    const { cursor } = view.getState()
    act.clearSelection()
    if (cursor !== null) requestAnimationFrame(() => requestAnimationFrame(() => focusTile(cursor)))
  }
  const close = () => setAsking(null)
  return (
    <div role="group" aria-label={board.selected(selected.size)} className={styles.selection}>
      <span className={styles.selectedCount}>
        <span role="status">{board.selected(selected.size)}</span>
        <Button kind="plain" size="small" onPress={letGo}>
          {board.clearSelection}
        </Button>
      </span>
      <Button icon="key" onPress={() => act.open(rooms)}>
        {board.oneKey}
      </Button>
      {selected.size > 1 && (
        <Button icon="person" onPress={() => setAsking('keyEach')}>
          {bulk.keyEach}
        </Button>
      )}
      <Button icon="groups" onPress={() => addToGroup(selected)}>
        {bulk.addToGroup}
      </Button>
      {/* What takes keys away stands apart, so that no hand meets it on the way to the others. */}
      <span className={styles.apart}>
        <Button kind="danger" icon="revoke" onPress={() => setAsking('revoke')}>
          {bulk.revoke}
        </Button>
      </span>
      {asking === 'revoke' && <RevokeRooms roomIds={rooms} onClose={close} onDone={letGo} />}
      {asking === 'keyEach' && <KeyInEach roomIds={rooms} onClose={close} onDone={letGo} />}
    </div>
  )
}
