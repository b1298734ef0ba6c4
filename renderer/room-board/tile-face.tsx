import type { Instant } from '#shared/instant.ts'
import type { RoomTile } from '#shared/room.ts'
import type { Settings } from '#shared/session.ts'
import { roomState } from '../state/room-state.ts'
import type { Dates } from '../text/dates.ts'
import { useDates, useText } from '../text/languages.tsx'
import { cx } from '../ui/cx.ts'
import { namesOnTile } from './names-on-tile.ts'
import type { tileMeasures } from './layout.ts'
import styles from './tile-face.module.css'

/** The minute it is, and the moment until which an end is worth showing (24 hours). */
export type TileTimes = { readonly now: Instant; readonly soon: Instant }

/** So many letters fit every tile, beside a badge and at the smallest size. */
const shortName = 4

type FaceProps = {
  readonly tile: RoomTile
  readonly times: TileTimes
  readonly size: keyof typeof tileMeasures
  readonly names: Settings['tileNames']
}

/** The face for the eye; the sentence of the tile says the same. */
export const TileFace = ({ tile, times, size, names }: FaceProps) => {
  const { board } = useText()
  const dates = useDates()
  const state = roomState(tile, times.now)
  const time = timeOf(tile, times, dates, size)
  const hasKeys = tile.phoneKeys > 0 || tile.cardKeys > 0 || time !== null
  return (
    <>
      <span aria-hidden className={styles.head}>
        <span className={styles.letter}>{board.letters[state]}</span>
        {tile.needsPerson > 0 && <span className={styles.needsBadge}>!</span>}
        {tile.pendingJobs > 0 && <span className={styles.pendingBadge}>{tile.pendingJobs}</span>}
        <strong className={cx(tile.name.length > shortName && styles.long)}>{tile.name}</strong>
      </span>
      {names !== 'off' && (
        <span aria-hidden className={styles.holder}>
          {namesOnTile(tile.holders, names)}
        </span>
      )}
      {hasKeys && (
        <span aria-hidden className={styles.keys}>
          {time !== null && (
            <span className={state === 'arriving' ? styles.arrives : styles.expires}>{time}</span>
          )}
          {tile.phoneKeys > 0 && <span className={styles.phone}>{tile.phoneKeys}</span>}
          {tile.cardKeys > 0 && <span className={styles.card}>{tile.cardKeys}</span>}
        </span>
      )}
    </>
  )
}

/** When the guest comes, else when the first key ends where that is soon; with its day where that is not today. */
const timeOf = (
  tile: RoomTile,
  { now, soon }: TileTimes,
  dates: Dates,
  size: FaceProps['size'],
): string | null => {
  const isArriving = roomState(tile, now) === 'arriving'
  const endsSoon = tile.expiresAt !== null && tile.expiresAt > now && tile.expiresAt <= soon
  const at = isArriving ? tile.stayFrom : endsSoon ? tile.expiresAt : null
  if (at === null) return null
  // Beside both counts, and on the smallest tiles, there is place for the time or for the day. The day is what one must
  // not take for another.
  const isCrowded = size === 'small' || (size === 'medium' && tile.phoneKeys > 0 && tile.cardKeys > 0)
  return isCrowded && !dates.isSameDay(at, now) ? dates.weekday(at) : dates.short(at, now)
}
