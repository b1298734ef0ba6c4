import { useCallback, useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { Range } from '@tanstack/react-virtual'
import styles from './virtual-list.module.css'

export type VirtualEntry = {
  readonly id: string
  /** About how high it is, in pixels, before it is measured. */
  readonly height: number
  /** A stop of the arrow keys: its content is one button. A heading is none. */
  readonly isStop: boolean
}

type Props<Entry extends VirtualEntry> = {
  readonly label: string
  readonly entries: readonly Entry[]
  /** `tabIndex` belongs on the button of a stop: the list is one stop of the Tab key. */
  readonly children: (entry: Entry, tabIndex: 0 | -1) => ReactNode
}

/**
 * A list of any length of which only what is near the window is in the page. One stop for Tab; arrows, Home, End and
 * Page keys go from stop to stop, and the stop with the keyboard stays in the page however far one scrolls.
 */
export const VirtualList = <Entry extends VirtualEntry>({ label, entries, children }: Props<Entry>) => {
  const scroller = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState<string | null>(null)
  const goTo = useRef<string | null>(null)
  const stops = entries.flatMap(({ isStop }, index) => (isStop ? [index] : []))
  const found = entries.findIndex(({ id }) => id === cursor)
  const current = found >= 0 ? found : (stops[0] ?? -1)
  const rangeExtractor = useCallback(
    (range: Range) => {
      const lines = defaultRangeExtractor(range)
      if (current < 0 || current >= range.count || lines.includes(current)) return lines
      return [...lines, current].sort((a, b) => a - b)
    },
    [current],
  )
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled to memoize its answers
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => entries[index]?.height ?? 0,
    getItemKey: (index) => entries[index]?.id ?? index,
    overscan: 8,
    rangeExtractor,
  })
  // The stop one goes to comes into the page with the rendering that this follows.
  useEffect(() => {
    if (goTo.current === null) return
    scroller.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(goTo.current)}"] button`)?.focus()
    goTo.current = null
  })

  const go = (stop: number): void => {
    const index = stops[Math.min(Math.max(stop, 0), stops.length - 1)]
    const entry = index === undefined ? undefined : entries[index]
    if (index === undefined || entry === undefined) return
    virtualizer.scrollToIndex(index, { align: 'auto' })
    goTo.current = entry.id
    setCursor(entry.id)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    if (step === undefined || !(event.target instanceof HTMLButtonElement)) return
    event.preventDefault()
    event.stopPropagation()
    go(step(stops.indexOf(current), stops.length))
  }
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul
        aria-label={label}
        style={{ height: virtualizer.getTotalSize() }}
        className={styles.body}
        onKeyDown={onKeyDown}
      >
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const entry = entries[index]
          return entry === undefined ? null : (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              data-entry={entry.id}
              className={styles.entry}
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => entry.isStop && setCursor(entry.id)}
            >
              {children(entry, index === current ? 0 : -1)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const page = 8
const steps: Readonly<Record<string, (stop: number, count: number) => number>> = {
  ArrowDown: (stop) => stop + 1,
  ArrowUp: (stop) => stop - 1,
  PageDown: (stop) => stop + page,
  PageUp: (stop) => stop - page,
  Home: () => 0,
  End: (_, count) => count - 1,
}
