import type { EntranceId } from '#shared/ids.ts'
import { floorGap, gap, labelWidth } from './layout.ts'
import type { BoardRow } from './layout.ts'

/** A place on the board in CSS pixels from the grid's corner, whether it is scrolled into sight or not. */
export type Point = { readonly x: number; readonly y: number }
export type Band = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export type Ground = {
  readonly rows: readonly BoardRow[]
  readonly columns: number
  readonly width: number
  readonly tileHeight: number
}

export const bandBetween = (a: Point, b: Point): Band => ({
  left: Math.min(a.x, b.x),
  top: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
})

/** The rooms a rubber band touches: computed, not looked up, because most lines are not in the page. */
export const roomsUnder = (
  band: Band,
  { rows, columns, width, tileHeight }: Ground,
): readonly EntranceId[] => {
  const tileWidth = (width - labelWidth + gap) / columns - gap
  const touches = (column: number) => {
    const left = labelWidth + column * (tileWidth + gap)
    return left <= band.left + band.width && left + tileWidth >= band.left
  }
  const tops = lineTops(rows, tileHeight)
  return rows.flatMap((row, line) => {
    const top = tops[line] ?? 0
    const isUnder = top <= band.top + band.height && top + tileHeight >= band.top
    return isUnder ? row.roomIds.filter((_, column) => touches(column)) : []
  })
}

export const lineTops = (rows: readonly BoardRow[], tileHeight: number): readonly number[] => {
  let top = 0
  return rows.map((_, line) => {
    const here = top
    top += lineHeight(rows, line, tileHeight)
    return here
  })
}

/** What a line takes with the space below it. */
export const lineHeight = (rows: readonly BoardRow[], line: number, tileHeight: number): number =>
  tileHeight + gap + (rows[line + 1]?.isFirst === true ? floorGap : 0)

const edge = 36
const fastest = 28

/** Pixels to scroll in one frame while the pointer is near, or beyond, an edge of what is in sight. */
export const edgeSpeed = (pointer: number, start: number, end: number): number => {
  const before = start + edge - pointer
  const after = pointer - (end - edge)
  if (before > 0) return -Math.min(fastest, Math.ceil((before / edge) * 12))
  return after > 0 ? Math.min(fastest, Math.ceil((after / edge) * 12)) : 0
}
