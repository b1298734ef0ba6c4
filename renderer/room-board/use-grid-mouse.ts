import type { MouseEvent } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import { useAppParts } from '../state/app-context.tsx'
import { roomsBetween } from './layout.ts'
import type { BoardRow } from './layout.ts'
import { useBoardActions } from './use-board-actions.ts'

/** The mouse on the board: a click opens, Ctrl adds one, Shift takes all in between. */
export const useGridMouse = (rows: readonly BoardRow[]) => {
  const { view } = useAppParts()
  const act = useBoardActions()
  const onClick = (event: MouseEvent) => {
    const id = roomUnder(event.target, rows)
    if (id === null) return
    const { cursor } = view.getState()
    if (event.ctrlKey || event.metaKey) act.toggle(id)
    else if (event.shiftKey && cursor !== null) {
      act.select(roomsBetween(rows, cursor, id))
      act.moveTo(id)
    } else {
      act.clearSelection()
      act.open([id])
    }
  }
  return { onClick }
}

/** The room whose tile an event came from. */
export const roomUnder = (target: EventTarget, rows: readonly BoardRow[]): EntranceId | null => {
  if (!(target instanceof Element)) return null
  const room = target.closest('[data-room]')?.getAttribute('data-room')
  return rows.flatMap((row) => row.roomIds).find((id) => id === room) ?? null
}
