import { lineTops } from '#renderer/room-board/band.ts'
import type { Lines, LinesOf } from '#renderer/room-board/use-lines.ts'

/** The same board with every line in the page: what it would be without virtualising. In the bench's build only. */
export const useLines = ({ rows, scroller, tileHeight }: LinesOf): Lines => {
  const tops = lineTops(rows, tileHeight)
  return {
    inPage: tops.map((start, index) => ({ index, start })),
    height: (tops.at(-1) ?? 0) + tileHeight,
    perPage: 5,
    scrollTo: (line) => scroller.current?.scrollTo({ top: tops[line] ?? 0 }),
  }
}
