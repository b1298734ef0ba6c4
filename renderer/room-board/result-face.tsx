import type { Instant } from '#shared/instant.ts'
import type { RoomTile } from '#shared/room.ts'
import { useView } from '../state/app-context.tsx'
import { roomState } from '../state/room-state.ts'
import type { Text } from '../text/en.ts'
import { useDates, useText } from '../text/languages.tsx'
import styles from './result-face.module.css'
import { holdersFor } from './search.ts'
import face from './tile-face.module.css'

type Props = { readonly tile: RoomTile; readonly now: Instant; readonly isSimilar: boolean }

/** A room that was searched: who is in it, those that were meant first, until when, with how many keys. */
export const ResultFace = ({ tile, now, isSimilar }: Props) => {
  const { board, people } = useText()
  const dates = useDates()
  const search = useView((view) => view.filters.search)
  const state = roomState(tile, now)
  const { meant, others } = holdersFor(tile.holders, search)
  const at = state === 'arriving' ? tile.stayFrom : tile.stayUntil
  return (
    <span aria-hidden className={styles.result}>
      <span className={styles.letter}>{board.letters[state]}</span>
      <strong>{tile.name}</strong>
      <span className={styles.names} title={tile.holders.join(', ')}>
        {meant.length > 0 && <b>{meant.join(', ')}</b>}
        {meant.length > 0 && others.length > 0 && ', '}
        {others.join(', ')}
        {tile.holders.length === 0 && (
          <i>{tile.phoneKeys + tile.cardKeys > 0 ? people.unnamed : people.nobody}</i>
        )}
      </span>
      {isSimilar && <span className={styles.similar}>{people.similar}</span>}
      <span className={face.keys}>
        {tile.phoneKeys > 0 && <span className={face.phone}>{tile.phoneKeys}</span>}
        {tile.cardKeys > 0 && <span className={face.card}>{tile.cardKeys}</span>}
      </span>
      <span className={styles.when}>
        {at !== null &&
          (state === 'arriving' ? people.arrives(dates.when(at, now)) : people.until(dates.when(at, now)))}
      </span>
    </span>
  )
}

/** For the ear, after the sentence of the room: who was found in it. */
export const peopleWords = (
  { holders }: Pick<RoomTile, 'holders'>,
  { people }: Text,
  isSimilar: boolean,
): string | undefined => {
  if (holders.length === 0) return undefined
  const names = people.guests(holders)
  return isSimilar ? `${names}, ${people.similar}` : names
}
