import type { KeyOnDoor } from '#shared/key.ts'
import { useRoomActions } from '../commands/use-room-actions.ts'
import { useText } from '../text/languages.tsx'
import { ContextMenu } from '../ui/context-menu.tsx'
import type { MenuEntry, MenuPlace } from '../ui/context-menu.tsx'
import { keyWords } from './key-words.ts'

type Props = {
  readonly keyOnDoor: KeyOnDoor
  readonly at: MenuPlace
  readonly onRevoke: (key: KeyOnDoor) => void
  readonly onClose: () => void
}

/** Staff keys are the hotel's own affair, and what opens nothing any more cannot be ended again. */
export const canRevoke = (key: KeyOnDoor): boolean =>
  !key.isStaff && key.reason !== 'expired' && key.isValid !== false

/** The menu of a key's row: what can be done with the key, then with its room. */
export const KeyMenu = ({ keyOnDoor: key, at, onRevoke, onClose }: Props) => {
  const text = useText()
  const doingsFor = useRoomActions()
  const ofKey: readonly MenuEntry[] = canRevoke(key)
    ? [{ id: 'revoke', icon: 'revoke', text: text.drawer.revoke, isAlarm: true, run: () => onRevoke(key) }]
    : []
  // The room is open already.
  const [room] = key.guestEntranceIds
  const ofRoom =
    room === undefined ? [] : doingsFor(room).filter(({ id }) => id !== 'open' && id !== 'newKey')
  return (
    <ContextMenu
      label={text.actions.keyMenu(keyWords(key, text))}
      at={at}
      entries={[...ofKey, ...ofRoom]}
      onClose={onClose}
    />
  )
}
