import type { Instant } from '#shared/instant.ts'
import type { RoomTile } from '#shared/room.ts'
import { useDates, useText } from '../text/languages.tsx'
import { cx } from '../ui/cx.ts'
import type { tileMeasures } from './layout.ts'
import styles from './tile-face.module.css'

/** The minute it is, and the moment until which an end is worth showing (24 hours, ux.md). */
export type TileTimes = { readonly now: Instant; readonly soon: Instant }

/** So many letters fit every tile, beside a badge and at the smallest size. */
const shortName = 4

type FaceProps = {
  readonly tile: RoomTile
  readonly times: TileTimes
  readonly size: keyof typeof tileMeasures
}

/** The face for the eye; the sentence of the tile says the same. */
export const TileFace = ({ tile, times: { now, soon }, size }: FaceProps) => {
  const { board } = useText()
  const dates = useDates()
  const endsSoon = tile.expiresAt !== null && tile.expiresAt > now && tile.expiresAt <= soon
  // The smallest tiles have no place for it.
  const end = endsSoon && size !== 'small' ? tile.expiresAt : null
  const hasKeys = tile.phoneKeys > 0 || tile.cardKeys > 0 || end !== null
  return (
    <>
      <span aria-hidden className={styles.head}>
        <span className={styles.letter}>{board.letters[tile.occupancy]}</span>
        {tile.needsPerson > 0 && <span className={styles.needsBadge}>!</span>}
        {tile.pendingJobs > 0 && <span className={styles.pendingBadge}>{tile.pendingJobs}</span>}
        <strong className={cx(tile.name.length > shortName && styles.long)}>{tile.name}</strong>
      </span>
      {size === 'large' && (
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
