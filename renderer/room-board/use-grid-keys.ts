import type { KeyboardEvent } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import { useAppParts } from '../state/app-context.tsx'
import { focusTile } from './focus-tile.ts'
import { moveCursor, roomsBetween } from './layout.ts'
import type { BoardRow, Move } from './layout.ts'
import { useBoardActions } from './use-board-actions.ts'

type Deps = {
  readonly rows: readonly BoardRow[]
  readonly lineOf: ReadonlyMap<EntranceId, number>
  readonly pageLines: number
  readonly scrollTo: (line: number) => void
}

const moves: Readonly<Record<string, Move>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
}

/** The keyboard on the board: arrows move, Space selects, Shift extends, Enter opens. */
export const useGridKeys = ({ rows, lineOf, pageLines, scrollTo }: Deps) => {
  const { view } = useAppParts()
  const act = useBoardActions()

  const goTo = (target: EntranceId, extend: boolean) => {
    const from = view.getState().cursor
    scrollTo(lineOf.get(target) ?? 0)
    if (extend && from !== null) {
      act.select([...view.getState().selected, ...roomsBetween(rows, from, target)])
    } else act.anchorAt(target)
    act.moveTo(target)
    focusTile(target)
  }

  return (event: KeyboardEvent) => {
    const { cursor, selected } = view.getState()
    const move = moveOf(event)
    if (move !== null) {
      event.preventDefault()
      const target = moveCursor(rows, cursor, move, pageLines)
      if (target !== null) goTo(target, event.shiftKey)
      return
    }
    if (cursor === null) return
    if (event.key === ' ') {
      event.preventDefault()
      act.toggle(cursor)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      act.open(
        selected.size > 1 && selected.has(cursor)
          ? [cursor, ...[...selected].filter((id) => id !== cursor)]
          : [cursor],
      )
    }
  }
}

const moveOf = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): Move | null => {
  if (altKey || metaKey) return null
  if (ctrlKey && key === 'Home') return 'first'
  if (ctrlKey && key === 'End') return 'last'
  return moves[key] ?? null
}
