import { memo } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import type { RoomTile } from '#shared/room.ts'
import { useApp, useView } from '../state/app-context.tsx'
import { tileSizeOf } from '../state/selectors.ts'
import { useDates, useText } from '../text/languages.tsx'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icons.tsx'
import { expiresSoon } from './filter.ts'
import { tileSentence } from './tile-sentence.ts'
import styles from './tile.module.css'

type Props = {
  readonly id: EntranceId
  readonly column: number
  readonly now: Instant
  /** Roving tabindex: Tab reaches this tile and no other. */
  readonly isTabStop: boolean
}

/**
 * One room: a sentence for the ear, a face for the eye. Reads its own row of the mirror, so an event re-renders one
 * tile and not the board.
 */
export const Tile = memo(({ id, column, now, isTabStop }: Props) => {
  const tile = useApp((mirror) => mirror.tiles[id])
  const isSelected = useView((view) => view.selected.has(id))
  const isOpen = useView((view) => view.openRooms.includes(id))
  const size = useApp(tileSizeOf)
  const text = useText()
  const dates = useDates()
  if (tile === undefined) return null
  return (
    <div
      role="gridcell"
      data-room={id}
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
      <span className="visually-hidden">{tileSentence(tile, text, dates, now)}</span>
      <TileFace tile={tile} now={now} isLarge={size === 'large'} />
    </div>
  )
})
Tile.displayName = 'Tile'

type FaceProps = { readonly tile: RoomTile; readonly now: Instant; readonly isLarge: boolean }

const TileFace = ({ tile, now, isLarge }: FaceProps) => {
  const { board } = useText()
  const dates = useDates()
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
      <span aria-hidden className={styles.keys}>
        <KeyCount icon="phone" count={tile.phoneKeys} />
        <KeyCount icon="card" count={tile.cardKeys} />
        {tile.expiresAt !== null && expiresSoon(tile, now) && (
          <span className={styles.expires}>{dates.time(tile.expiresAt)}</span>
        )}
      </span>
    </>
  )
}

const KeyCount = ({ icon, count }: { readonly icon: 'phone' | 'card'; readonly count: number }) =>
  count === 0 ? null : (
    <span className={styles.count}>
      <Icon name={icon} size={12} />
      {count}
    </span>
  )
