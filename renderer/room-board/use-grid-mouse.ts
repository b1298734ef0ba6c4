import { useRef } from 'react'
import type { MouseEvent, PointerEvent } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import { useAppParts } from '../state/app-context.tsx'
import { roomsBetween } from './layout.ts'
import type { BoardRow } from './layout.ts'
import { useBoardActions } from './use-board-actions.ts'

/**
 * The mouse on the board: a click opens, Ctrl adds or takes away one, Shift takes all from the room chosen before,
 * both together add them to what is selected. A click on empty ground lets go.
 */
export const useGridMouse = (rows: readonly BoardRow[], lineOf: ReadonlyMap<EntranceId, number>) => {
  const { view } = useAppParts()
  const act = useBoardActions()
  const pressed = useRef<EntranceId | null>(null)
  const onPointerDown = (event: PointerEvent) => {
    pressed.current = roomUnder(event.target, lineOf)
  }
  const onClick = (event: MouseEvent) => {
    const id = roomUnder(event.target, lineOf)
    // The rooms moved under the finger: what was pressed is not what lies there now. (No press: a click by software.)
    if (event.detail > 0 && id !== pressed.current) return
    if (id === null) return act.clearSelection()
    const { anchor, selected } = view.getState()
    const adds = event.ctrlKey || event.metaKey
    if (event.shiftKey && anchor !== null) {
      act.select([...(adds ? selected : []), ...roomsBetween(rows, anchor, id)])
      act.moveTo(id)
    } else if (adds) act.toggle(id)
    else {
      act.clearSelection()
      act.anchorAt(id)
      act.open([id])
    }
  }
  return { onPointerDown, onClick }
}

/** The room whose tile an event came from. */
export const roomUnder = (
  target: EventTarget,
  lineOf: ReadonlyMap<EntranceId, number>,
): EntranceId | null => {
  if (!(target instanceof Element)) return null
  const room = target.closest('[data-room]')?.getAttribute('data-room') ?? null
  for (const id of lineOf.keys()) if (id === room) return id
  return null
}
