import { useCallback, useDeferredValue, useEffect, useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { Range } from '@tanstack/react-virtual'
import { lineHeight } from './band.ts'
import { gap } from './layout.ts'
import type { BoardRow } from './layout.ts'

/** A line that is in the page: which, and how far down. */
export type Line = { readonly index: number; readonly start: number }
export type Lines = {
  readonly inPage: readonly Line[]
  readonly height: number
  /** How many lines Page Down goes. */
  readonly perPage: number
  readonly scrollTo: (line: number) => void
}

export type LinesOf = {
  readonly rows: readonly BoardRow[]
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly tileHeight: number
  /** The line with the keyboard, or -1. */
  readonly cursorLine: number
}

/** Only the lines near the window are in the page, however many rooms a floor has. */
export const useLines = ({ rows, scroller, tileHeight, cursorLine }: LinesOf): Lines => {
  // The line with the keyboard stays in the page however far one scrolls: focus is never lost.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const lines = defaultRangeExtractor(range)
      if (cursorLine < 0 || cursorLine >= range.count || lines.includes(cursorLine)) return lines
      return [...lines, cursorLine].sort((a, b) => a - b)
    },
    [cursorLine],
  )
  // Other rooms are first shown where one looks; the lines above and below, for scrolling, follow at once after.
  const isShown = useDeferredValue(rows) === rows
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled to memoize its answers
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (line) => lineHeight(rows, line, tileHeight),
    overscan: isShown ? 3 : 0,
    scrollPaddingStart: gap,
    scrollPaddingEnd: gap,
    rangeExtractor,
  })
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rows, tileHeight])
  // Opening the drawer changes the lines: the room one works on must stay in sight.
  useEffect(() => {
    if (cursorLine >= 0) virtualizer.scrollToIndex(cursorLine, { align: 'auto' })
  }, [virtualizer, cursorLine, rows])
  return {
    inPage: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    perPage: Math.max(1, Math.floor((virtualizer.scrollRect?.height ?? 0) / (tileHeight + gap)) - 1),
    scrollTo: (line) => virtualizer.scrollToIndex(line, { align: 'auto' }),
  }
}
