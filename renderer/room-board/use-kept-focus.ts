import { useLayoutEffect, useRef } from 'react'
import type { FocusEvent } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import { useAppParts } from '../state/app-context.tsx'
import { focusTile } from './focus-tile.ts'
import { roomUnder } from './use-grid-mouse.ts'

/**
 * The keyboard stays on its room when the lines change around it (the drawer opens or closes, a filter, another
 * tile size): the room then stands in another tile, and the browser would leave the focus where it was. When the room
 * itself has gone, the keyboard is on the one that took its place.
 */
export const useKeptFocus = (lineOf: ReadonlyMap<EntranceId, number>) => {
  const { view } = useAppParts()
  const isInside = useRef(false)
  useLayoutEffect(() => {
    const active = document.activeElement
    if (!isInside.current || active === null) return
    const { cursor } = view.getState()
    const here = roomUnder(active, lineOf)
    if (here === null && active !== document.body) return
    if (cursor !== null && lineOf.has(cursor)) {
      if (here !== cursor) focusTile(cursor)
    } else if (here !== null) view.setState({ cursor: here })
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
