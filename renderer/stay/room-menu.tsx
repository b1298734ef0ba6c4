import type { EntranceId } from '#shared/ids.ts'
import { isMac } from '../commands/is-mac.ts'
import { shownKeys } from '../commands/shortcuts.ts'
import { stayActions } from '../state/view.ts'
import type { StayAction } from '../state/view.ts'
import { useText } from '../text/languages.tsx'
import { MenuButton } from '../ui/menu.tsx'
import { stayIcons, useStayActions } from './use-stay-actions.ts'

const about = { late: 'lateAbout', checkOut: 'checkOutAbout', lost: 'lostAbout', move: 'moveAbout' } as const

/** What a desk does with the stay in a room, each with its sentence and its key. */
export const RoomMenu = ({ room, name }: { readonly room: EntranceId; readonly name: string }) => {
  const { stay, keys } = useText()
  const ask = useStayActions()
  return (
    <MenuButton
      label={stay.actionsOf(name)}
      text={stay.actions}
      choices={stayActions.map((is) => ({
        id: is,
        icon: stayIcons[is],
        text: stay[is],
        about: stay[about[is]],
        keys: is === 'move' ? undefined : shownKeys(is, keys.names, isMac),
        isDanger: is === 'checkOut',
      }))}
      onPick={(id) => isAction(id) && ask(id, [room])}
    />
  )
}

const isAction = (id: string): id is StayAction => stayActions.some((is) => is === id)
