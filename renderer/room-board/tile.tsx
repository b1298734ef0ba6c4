import { memo } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import type { RoomTile } from '#shared/room.ts'
import { useApp } from '../state/app-context.tsx'
import { useDates, useText } from '../text/languages.tsx'
import { cx } from '../ui/cx.ts'
import type { tileMeasures } from './layout.ts'
import { tileSentence } from './tile-sentence.ts'
import styles from './tile.module.css'

/** The minute it is, and the moment until which an end is worth showing (24 hours, ux.md). */
export type TileTimes = { readonly now: Instant; readonly soon: Instant }

type Props = {
  readonly id: EntranceId
  readonly column: number
  readonly size: keyof typeof tileMeasures
  readonly times: TileTimes
  /** Roving tabindex: Tab reaches this tile and no other. */
  readonly isTabStop: boolean
  readonly isSelected: boolean
  readonly isOpen: boolean
}

/**
 * One room: a sentence for the ear, a face for the eye. Reads its own row of the mirror, so an event re-renders one
 * tile and not the board. Few elements and shapes drawn by borders: hundreds of these are made while one scrolls.
 */
export const Tile = memo(({ id, column, size, times, isTabStop, isSelected, isOpen }: Props) => {
  const tile = useApp((mirror) => mirror.tiles[id])
  const text = useText()
  const dates = useDates()
  if (tile === undefined) return null
  return (
    <div
      role="gridcell"
      data-room={id}
      aria-label={tileSentence(tile, text, dates, times.now)}
      aria-colindex={column}
      aria-selected={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      className={cx(
        styles.tile,
        styles[tile.occupancy],
        styles[size],
        tile.needsPerson > 0 && styles.needs,
        isSelected && styles.selected,
        isOpen && styles.open,
      )}
    >
      <TileFace tile={tile} times={times} isLarge={size === 'large'} />
    </div>
  )
})
Tile.displayName = 'Tile'

type FaceProps = { readonly tile: RoomTile; readonly times: TileTimes; readonly isLarge: boolean }

const TileFace = ({ tile, times: { now, soon }, isLarge }: FaceProps) => {
  const { board } = useText()
  const dates = useDates()
  const end =
    tile.expiresAt !== null && tile.expiresAt > now && tile.expiresAt <= soon ? tile.expiresAt : null
  const hasKeys = tile.phoneKeys > 0 || tile.cardKeys > 0 || end !== null
  return (
    <>
      <span aria-hidden className={styles.head}>
        <strong>{tile.name}</strong>
        {tile.pendingJobs > 0 && <span className={styles.pendingBadge}>{tile.pendingJobs}</span>}
        {tile.needsPerson > 0 && <span className={styles.needsBadge}>!</span>}
        <span className={styles.letter}>{board.letters[tile.occupancy]}</span>
      </span>
      {isLarge && (
        <span aria-hidden className={styles.holder}>
          {tile.holders[0]}
        </span>
      )}
      {hasKeys && (
        <span aria-hidden className={styles.keys}>
          {tile.phoneKeys > 0 && <span className={styles.phone}>{tile.phoneKeys}</span>}
          {tile.cardKeys > 0 && <span className={styles.card}>{tile.cardKeys}</span>}
          {end !== null && <span className={styles.expires}>{dates.time(end)}</span>}
        </span>
      )}
    </>
  )
}
