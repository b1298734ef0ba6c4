import { useEffect, useRef } from 'react'
import type { FocusEvent } from 'react'
import { useAppParts } from '../state/app-context.tsx'
import { focusTile } from './focus-tile.ts'
import type { BoardRow } from './layout.ts'
import { roomUnder } from './use-grid-mouse.ts'

/**
 * The keyboard stays on its room when the lines change around it (the drawer opens or closes, a filter, another
 * tile size): the tile is then drawn anew in another line, and the browser would forget the focus.
 */
export const useKeptFocus = (rows: readonly BoardRow[]) => {
  const { view } = useAppParts()
  const isInside = useRef(false)
  useEffect(() => {
    const { cursor } = view.getState()
    if (cursor === null || !isInside.current || document.activeElement !== document.body) return
    if (rows.some((row) => row.roomIds.includes(cursor))) focusTile(cursor)
  }, [rows, view])
  return {
    onFocus: (event: FocusEvent) => {
      isInside.current = true
      const room = roomUnder(event.target, rows)
      if (room !== null && room !== view.getState().cursor) view.setState({ cursor: room })
    },
    onBlur: (event: FocusEvent) => {
      // A tile that is taken out of the page did not give the focus away.
      if (event.relatedTarget !== null) isInside.current = false
    },
  }
}
