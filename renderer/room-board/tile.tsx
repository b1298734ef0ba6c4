import { memo } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import type { Settings } from '#shared/session.ts'
import { useApp } from '../state/app-context.tsx'
import { roomState } from '../state/room-state.ts'
import { useDates, useText } from '../text/languages.tsx'
import { cx } from '../ui/cx.ts'
import type { tileMeasures } from './layout.ts'
import { peopleWords, ResultFace } from './result-face.tsx'
import { TileFace } from './tile-face.tsx'
import type { TileTimes } from './tile-face.tsx'
import { tileSentence } from './tile-sentence.ts'
import styles from './tile.module.css'

type Props = {
  readonly id: EntranceId
  readonly column: number
  readonly size: keyof typeof tileMeasures
  readonly times: TileTimes
  readonly names: Settings['tileNames']
  /** How it was searched, in a list of results; null on the board. */
  readonly result: { readonly isSimilar: boolean } | null
  /** Roving tabindex: Tab reaches this tile and no other. */
  readonly isTabStop: boolean
  readonly isSelected: boolean
  readonly isOpen: boolean
}

/**
 * One room: a sentence for the ear, a face for the eye. Reads its own row of the mirror, so an event re-renders one
 * tile and not the board. Few elements and shapes drawn by borders: hundreds of these are made while one scrolls.
 */
export const Tile = memo((props: Props) => {
  const { id, column, size, times, names, result, isTabStop, isSelected, isOpen } = props
  const tile = useApp((mirror) => mirror.tiles[id])
  const text = useText()
  const dates = useDates()
  if (tile === undefined) return null
  return (
    <div
      role="gridcell"
      data-room={id}
      aria-label={tileSentence(tile, text, dates, times.now)}
      aria-description={result === null ? undefined : peopleWords(tile, text, result.isSimilar)}
      aria-colindex={column}
      aria-selected={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      className={cx(
        styles.tile,
        styles[roomState(tile, times.now)],
        result === null ? styles[size] : styles.result,
        tile.needsPerson > 0 && styles.needs,
        isSelected && styles.selected,
        isOpen && styles.open,
      )}
    >
      {result === null ? (
        <TileFace tile={tile} times={times} size={size} names={names} />
      ) : (
        <ResultFace tile={tile} now={times.now} isSimilar={result.isSimilar} />
      )}
    </div>
  )
})
Tile.displayName = 'Tile'
