import type { KeyOnDoor } from '#shared/key.ts'
import { useRoomActions } from '../commands/use-room-actions.ts'
import { useText } from '../text/languages.tsx'
import { ContextMenu } from '../ui/context-menu.tsx'
import type { MenuEntry, MenuPlace } from '../ui/context-menu.tsx'
import { keyWords } from './key-words.ts'
import { useKeyActions } from './use-key-actions.ts'
import type { KeyDialogs } from './use-key-actions.ts'

type Props = KeyDialogs & {
  readonly keyOnDoor: KeyOnDoor
  readonly at: MenuPlace
  readonly onClose: () => void
}

/** The menu of a key's row: what can be done with the key, then with its room. */
export const KeyMenu = ({ keyOnDoor: key, at, onClose, ...dialogs }: Props) => {
  const text = useText()
  const doingsFor = useRoomActions()
  const ofKey = useKeyActions(dialogs)(key).map(
    ({ id, icon, text: words, isDanger = false, run }): MenuEntry => ({
      id,
      icon,
      text: words,
      isAlarm: isDanger,
      run,
    }),
  )
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
