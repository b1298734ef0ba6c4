import { memo, useMemo, useRef, useState } from 'react'
import type { MouseEvent } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import type { Settings } from '#shared/session.ts'
import { useApp, useView } from '../state/app-context.tsx'
import { tileNamesOf, tileSizeOf } from '../state/selectors.ts'
import { useText } from '../text/languages.tsx'
import type { MenuPlace } from '../ui/context-menu.tsx'
import styles from './board-grid.module.css'
import type { ShownFloor } from './filter.ts'
import {
  boardRows,
  columnsFor,
  gap,
  labelWidth,
  linesOf,
  resultHeight,
  tileHeightOf,
  tileMeasures,
} from './layout.ts'
import type { BoardRow } from './layout.ts'
import { createPlaces } from './places.ts'
import { RoomMenu } from './room-menu.tsx'
import { RubberBand } from './rubber-band.tsx'
import { Tile } from './tile.tsx'
import type { TileTimes } from './tile-face.tsx'
import { TileTip } from './tile-tip.tsx'
import { useGridKeys } from './use-grid-keys.ts'
import { roomUnder, useGridMouse } from './use-grid-mouse.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useLines } from './use-lines.ts'
import { useTextScale } from './use-text-scale.ts'
import { useWidth } from './use-width.ts'

type Props = {
  readonly floors: readonly ShownFloor[]
  readonly times: TileTimes
  /** Results of a search stand below each other, with the people in them. */
  readonly isList: boolean
}

/** The building: lines of tiles, only those near the window in the page. */
export const BoardGrid = memo(({ floors, times, isList }: Props) => {
  const { board } = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const size = useApp(tileSizeOf)
  const names = useApp(tileNamesOf)
  const width = useWidth(scroller)
  const textScale = useTextScale()
  const longNames = useApp((mirror) => mirror.building.longNames)
  const columns = useMemo(
    () =>
      isList
        ? 1
        : columnsFor(
            floors.map((floor) => floor.roomIds.length),
            width - labelWidth,
            (tileMeasures[size].minWidth + longNames) * textScale,
          ),
    [isList, floors, width, size, longNames, textScale],
  )
  const rows = useMemo(() => boardRows(floors, columns), [floors, columns])
  const lineOf = useMemo(() => linesOf(rows), [rows])
  const tileHeight = (isList ? resultHeight : tileHeightOf(size, names)) * textScale
  const cursor = useView((view) => view.cursor)
  const cursorLine = (cursor === null ? undefined : lineOf.get(cursor)) ?? -1
  const lines = useLines({ rows, scroller, tileHeight, cursorLine })
  const onKeyDown = useGridKeys({ rows, lineOf, pageLines: lines.perPage, scrollTo: lines.scrollTo })
  const mouse = useGridMouse(rows, lineOf)
  const focus = useKeptFocus(lineOf)
  const [menu, setMenu] = useState<{ readonly room: EntranceId; readonly at: MenuPlace } | null>(null)
  const onContextMenu = (event: MouseEvent) => {
    const room = roomUnder(event.target, lineOf)
    if (room === null) return
    event.preventDefault()
    setMenu({ room, at: { x: event.clientX, y: event.clientY } })
  }
  const [place] = useState(createPlaces)
  const places = place(lines.inPage.map(({ index }) => index))
  // The one tile that Tab reaches: the last one used, or the first when that is filtered away.
  const tabStop = cursorLine >= 0 ? cursor : (rows[0]?.roomIds[0] ?? null)
  const ground = useMemo(() => ({ rows, columns, width, tileHeight }), [rows, columns, width, tileHeight])
  return (
    <div ref={scroller} className={styles.scroller} {...mouse}>
      <div
        role="grid"
        aria-label={board.label}
        aria-multiselectable
        aria-rowcount={rows.length}
        aria-colcount={columns}
        className={styles.grid}
        style={{ height: lines.height }}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
        {...focus}
      >
        {lines.inPage.map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <Row
              key={places.get(index)}
              row={row}
              index={index}
              columns={columns}
              top={start}
              height={tileHeight}
              size={size}
              times={times}
              names={names}
              isList={isList}
              tabStop={tabStop !== null && lineOf.get(tabStop) === index ? tabStop : null}
            />
          )
        })}
      </div>
      <RubberBand scroller={scroller} ground={ground} />
      {menu !== null && <RoomMenu {...menu} onClose={() => setMenu(null)} />}
      {!isList && <TileTip scroller={scroller} />}
    </div>
  )
})
BoardGrid.displayName = 'BoardGrid'

// The same value each time: a tile is drawn again only when something about it changes.
const literal = { isSimilar: false } as const
const similar = { isSimilar: true } as const

type RowProps = {
  readonly row: BoardRow
  readonly index: number
  readonly columns: number
  readonly top: number
  readonly height: number
  readonly size: keyof typeof tileMeasures
  readonly times: TileTimes
  readonly names: Settings['tileNames']
  readonly isList: boolean
  /** The tile of this line that Tab reaches. */
  readonly tabStop: EntranceId | null
}

const Row = memo((props: RowProps) => {
  const { row, index, columns, top, height, size, times, names, isList, tabStop } = props
  const selected = useView((view) => view.selected)
  const openRooms = useView((view) => view.openRooms)
  const gridTemplateColumns = `${labelWidth - gap}px repeat(${columns}, minmax(0, 1fr))`
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      className={styles.row}
      style={{ top, height, gridTemplateColumns }}
    >
      <RowHeader row={row} />
      {row.roomIds.map((id, column) => (
        <Tile
          // oxlint-disable-next-line react/no-array-index-key -- a tile is a place that shows one room after another
          key={column}
          id={id}
          column={column + 1}
          size={size}
          times={times}
          names={names}
          result={isList ? (row.isSimilar ? similar : literal) : null}
          isTabStop={id === tabStop}
          isSelected={selected.has(id)}
          isOpen={openRooms.includes(id)}
        />
      ))}
    </div>
  )
})
Row.displayName = 'Row'

const RowHeader = ({ row }: { readonly row: BoardRow }) => {
  const { board } = useText()
  const name = row.isSimilar ? board.similarOnFloor(row.floor) : board.floor(row.floor)
  return (
    <div role="rowheader" className={styles.floor} title={row.isSimilar ? name : undefined}>
      <span className="visually-hidden">{name}</span>
      {row.isFirst && <span aria-hidden>{row.isSimilar ? `≈ ${row.floor}` : row.floor}</span>}
    </div>
  )
}
