import type { EntranceId } from '#shared/ids.ts'
import { useRoomActions } from '../commands/use-room-actions.ts'
import { useApp } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { ContextMenu } from '../ui/context-menu.tsx'
import type { MenuPlace } from '../ui/context-menu.tsx'
import { focusTile } from './focus-tile.ts'

type Props = {
  readonly room: EntranceId
  readonly at: MenuPlace
  readonly onClose: () => void
}

/** The menu of a tile: what the palette offers for the room. */
export const RoomMenu = ({ room, at, onClose }: Props) => {
  const name = useApp((mirror) => mirror.tiles[room]?.name) ?? ''
  const { actions } = useText()
  const doingsFor = useRoomActions()
  const close = () => {
    onClose()
    focusTile(room)
  }
  return <ContextMenu label={actions.menu(name)} at={at} entries={doingsFor(room)} onClose={close} />
}
