import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { Range } from '@tanstack/react-virtual'
import type { EntranceId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import { useApp, useView } from '../state/app-context.tsx'
import type { Floor } from '../state/board.ts'
import { tileSizeOf } from '../state/selectors.ts'
import { useText } from '../text/languages.tsx'
import styles from './board.module.css'
import { boardRows, columnsFor, floorGap, gap, tileMeasures } from './layout.ts'
import type { BoardRow } from './layout.ts'
import { Tile } from './tile.tsx'
import { useGridKeys } from './use-grid-keys.ts'
import { useGridMouse } from './use-grid-mouse.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { textScale, useWidth } from './use-width.ts'

const labelWidth = 36

type Props = { readonly floors: readonly Floor[]; readonly now: Instant }

/** The building: lines of tiles, only those near the window in the page. */
export const BoardGrid = ({ floors, now }: Props) => {
  const { board } = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const size = useApp(tileSizeOf)
  const width = useWidth(scroller)
  const longNames = useApp((mirror) => mirror.building.longNames)
  const columns = useMemo(
    () =>
      columnsFor(
        floors.map((floor) => floor.roomIds.length),
        width - labelWidth,
        (tileMeasures[size].minWidth + longNames) * textScale(),
      ),
    [floors, width, size, longNames],
  )
  const rows = useMemo(() => boardRows(floors, columns), [floors, columns])
  const tileHeight = tileMeasures[size].height * textScale()
  const { virtualizer, pageLines } = useRows(rows, scroller, tileHeight)
  const onKeyDown = useGridKeys({ rows, pageLines, virtualizer })
  const mouse = useGridMouse(rows)
  const focus = useKeptFocus(rows)
  const tabStop = useTabStop(rows)
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="grid"
        aria-label={board.label}
        aria-multiselectable
        aria-rowcount={rows.length}
        aria-colcount={columns}
        className={styles.grid}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
        {...mouse}
        {...focus}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          return row === undefined ? null : (
            <Row
              key={`${row.floor}:${row.roomIds[0] ?? ''}`}
              row={row}
              index={index}
              columns={columns}
              top={start}
              height={tileHeight}
              now={now}
              tabStop={tabStop}
            />
          )
        })}
      </div>
    </div>
  )
}

type RowProps = {
  readonly row: BoardRow
  readonly index: number
  readonly columns: number
  readonly top: number
  readonly height: number
  readonly now: Instant
  readonly tabStop: EntranceId | null
}

const Row = ({ row, index, columns, top, height, now, tabStop }: RowProps) => {
  const { board } = useText()
  const gridTemplateColumns = `${labelWidth - gap}px repeat(${columns}, minmax(0, 1fr))`
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      className={styles.row}
      style={{ top, height, gridTemplateColumns }}
    >
      <div role="rowheader" className={styles.floor}>
        <span className="visually-hidden">{board.floor(row.floor)}</span>
        {row.isFirst && <span aria-hidden>{row.floor}</span>}
      </div>
      {row.roomIds.map((id, column) => (
        <Tile key={id} id={id} column={column + 1} now={now} isTabStop={id === tabStop} />
      ))}
    </div>
  )
}

/** The one tile that Tab reaches: the last one used, or the first when that is filtered away. */
const useTabStop = (rows: readonly BoardRow[]): EntranceId | null => {
  const cursor = useView((view) => view.cursor)
  const isShown = cursor !== null && rows.some((row) => row.roomIds.includes(cursor))
  return isShown ? cursor : (rows[0]?.roomIds[0] ?? null)
}

const useRows = (
  rows: readonly BoardRow[],
  scroller: React.RefObject<HTMLDivElement | null>,
  tileHeight: number,
) => {
  const cursor = useView((view) => view.cursor)
  const cursorLine = rows.findIndex((row) => cursor !== null && row.roomIds.includes(cursor))
  // The line with the keyboard stays in the page however far one scrolls: focus is never lost.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const lines = defaultRangeExtractor(range)
      if (cursorLine < 0 || lines.includes(cursorLine)) return lines
      return [...lines, cursorLine].sort((a, b) => a - b)
    },
    [cursorLine],
  )
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled to memoize its answers
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => tileHeight + gap + (rows[index + 1]?.isFirst === true ? floorGap : 0),
    overscan: 3,
    scrollPaddingStart: gap,
    scrollPaddingEnd: gap,
    rangeExtractor,
  })
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rows, tileHeight])
  // Opening the drawer changes the lines: the room one works on must stay in sight.
  useEffect(() => {
    if (cursorLine >= 0) virtualizer.scrollToIndex(cursorLine, { align: 'auto' })
  }, [virtualizer, cursorLine, rows])
  const pageLines = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / (tileHeight + gap)) - 1)
  return { virtualizer, pageLines }
}
