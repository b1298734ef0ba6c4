import type { EntranceId } from '#shared/ids.ts'
import type { ShownFloor } from './filter.ts'

/** One line of tiles. The first line of a floor carries its name. */
export type BoardRow = {
  readonly floor: string
  readonly isFirst: boolean
  /** Rooms of guests whose names are only nearly what was searched. */
  readonly isSimilar: boolean
  readonly roomIds: readonly EntranceId[]
}

export type TileMeasure = { readonly minWidth: number; readonly height: number }

/** Sizes in CSS pixels at 16 px text; the board scales them with the text. */
export const tileMeasures = {
  small: { minWidth: 76, height: 44 },
  medium: { minWidth: 108, height: 64 },
  large: { minWidth: 140, height: 72 },
} as const satisfies Record<string, TileMeasure>

/** A line more for the names of the guests. */
const namesHeight = 16
export const tileHeightOf = (size: keyof typeof tileMeasures, names: 'off' | 'family' | 'full'): number =>
  tileMeasures[size].height + (names === 'off' ? 0 : namesHeight)

/** A result of the search: one line over the whole width. */
export const resultHeight = 40

export const gap = 6
export const floorGap = 10
/** The floor names beside the tiles, their gap included. */
export const labelWidth = 36

/**
 * One column count for the whole building, so that rooms stand above each other as they do in the house: the
 * fewest lines that the width allows, then the count that leaves the fewest empty places. 20 rooms where 8 fit
 * become 7, 7, 6 and not 8, 8, 4.
 */
export const columnsFor = (floorSizes: readonly number[], width: number, minWidth: number): number => {
  const most = Math.max(1, Math.floor((width + gap) / (minWidth + gap)))
  const largest = Math.max(1, ...floorSizes)
  if (largest <= most) return largest
  const counts = Array.from({ length: most - Math.floor(most * 0.6) }, (_, index) => most - index)
  const lines = (columns: number) => floorSizes.reduce((sum, size) => sum + Math.ceil(size / columns), 0)
  const fewest = lines(most)
  // Equal lines mean equal height: among those, fewer columns are wider tiles and fuller lines.
  return counts.findLast((columns) => lines(columns) === fewest) ?? most
}

export const boardRows = (floors: readonly ShownFloor[], columns: number): readonly BoardRow[] =>
  floors.flatMap((floor) =>
    Array.from({ length: Math.ceil(floor.roomIds.length / columns) }, (_, line) => ({
      floor: floor.name,
      isFirst: line === 0,
      isSimilar: floor.isSimilar,
      roomIds: floor.roomIds.slice(line * columns, (line + 1) * columns),
    })),
  )

/** Where each room stands, so that nothing looks through five thousand of them. */
export const linesOf = (rows: readonly BoardRow[]): ReadonlyMap<EntranceId, number> =>
  new Map(rows.flatMap((row, line) => row.roomIds.map((id) => [id, line] as const)))

export type Move =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'rowStart'
  | 'rowEnd'
  | 'first'
  | 'last'
  | 'pageUp'
  | 'pageDown'

/** Where the keyboard goes from `from`; stays inside the board, keeps the column as far as lines allow. */
export const moveCursor = (
  rows: readonly BoardRow[],
  from: EntranceId | null,
  move: Move,
  pageLines: number,
): EntranceId | null => {
  const line = rows.findIndex((row) => from !== null && row.roomIds.includes(from))
  if (line < 0 || from === null) return rows[0]?.roomIds[0] ?? null
  const column = rows[line]?.roomIds.indexOf(from) ?? 0
  const at = (targetLine: number, targetColumn: number) => {
    const row = rows[Math.min(Math.max(targetLine, 0), rows.length - 1)]
    return row?.roomIds[Math.min(Math.max(targetColumn, 0), row.roomIds.length - 1)] ?? from
  }
  switch (move) {
    case 'left':
      return column > 0 ? at(line, column - 1) : line === 0 ? from : at(line - 1, Infinity)
    case 'right': {
      const isLast = column === (rows[line]?.roomIds.length ?? 1) - 1
      if (!isLast) return at(line, column + 1)
      return line === rows.length - 1 ? from : at(line + 1, 0)
    }
    case 'up':
      return at(line - 1, column)
    case 'down':
      return at(line + 1, column)
    case 'rowStart':
      return at(line, 0)
    case 'rowEnd':
      return at(line, Infinity)
    case 'first':
      return at(0, 0)
    case 'last':
      return at(rows.length - 1, Infinity)
    case 'pageUp':
      return at(line - pageLines, column)
    case 'pageDown':
      return at(line + pageLines, column)
  }
}

/** All rooms between two, both included, in the order of the board. */
export const roomsBetween = (
  rows: readonly BoardRow[],
  a: EntranceId,
  b: EntranceId,
): readonly EntranceId[] => {
  const order = rows.flatMap((row) => row.roomIds)
  const [i, j] = [order.indexOf(a), order.indexOf(b)]
  return i < 0 || j < 0 ? [b] : order.slice(Math.min(i, j), Math.max(i, j) + 1)
}
