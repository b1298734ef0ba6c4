import { useEffect } from 'react'
import { useAppParts, useView } from '../state/app-context.tsx'
import { focusTile } from '../room-board/focus-tile.ts'
import { RevokeRooms } from '../several-rooms/revoke-rooms.tsx'
import { LateDialog } from './late-dialog.tsx'
import { LostDialog } from './lost-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'

/** What a desk does with a stay, in front of the board; one at a time. */
export const StayDialogs = () => {
  const asking = useView((view) => view.asking)
  const { view } = useAppParts()
  const [room] = asking?.rooms ?? []
  // Whoever comes back to the board later begins anew.
  useEffect(() => () => view.setState({ asking: null }), [view])
  if (asking === null || room === undefined) return null
  const close = () => view.setState({ asking: null })
  // The keyboard goes back to the room once the dialog has let go of it, unless the room's form is open.
  const done = () => {
    close()
    if (view.getState().openRooms.length > 0) return
    view.setState({ selected: new Set() })
    requestAnimationFrame(() => requestAnimationFrame(() => focusTile(room)))
  }
  switch (asking.is) {
    case 'late':
      return <LateDialog rooms={asking.rooms} only={asking.key} onClose={close} onDone={done} />
    case 'checkOut':
      return <RevokeRooms roomIds={asking.rooms} isCheckOut onClose={close} onDone={done} />
    case 'lost':
      return <LostDialog room={room} only={asking.key} onClose={close} onDone={done} />
    case 'move':
      return <MoveDialog room={room} onClose={close} onDone={done} />
  }
}
