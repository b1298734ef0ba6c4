import { useEffect, useRef } from 'react'
import type { FocusEvent } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import { useAppParts } from '../state/app-context.tsx'
import { focusTile } from './focus-tile.ts'
import { roomUnder } from './use-grid-mouse.ts'

/**
 * The keyboard stays on its room when the lines change around it (the drawer opens or closes, a filter, another
 * tile size): the tile is then drawn anew in another line, and the browser would forget the focus.
 */
export const useKeptFocus = (lineOf: ReadonlyMap<EntranceId, number>) => {
  const { view } = useAppParts()
  const isInside = useRef(false)
  useEffect(() => {
    const { cursor } = view.getState()
    if (cursor === null || !isInside.current || document.activeElement !== document.body) return
    if (lineOf.has(cursor)) focusTile(cursor)
  }, [lineOf, view])
  return {
    onFocus: (event: FocusEvent) => {
      isInside.current = true
      const room = roomUnder(event.target, lineOf)
      if (room !== null && room !== view.getState().cursor) view.setState({ cursor: room })
    },
    onBlur: (event: FocusEvent) => {
      // A tile that is taken out of the page did not give the focus away.
      if (event.relatedTarget !== null) isInside.current = false
    },
  }
}
