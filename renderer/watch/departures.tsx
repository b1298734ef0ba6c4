import type { ExpiringRoom } from '#shared/watch.ts'
import { useAppParts } from '../state/app-context.tsx'
import { aMinute, useNow } from '../state/clock.ts'
import { useDates, useText } from '../text/languages.tsx'
import { Fold } from '../ui/states.tsx'
import styles from './watch.module.css'

/** Who leaves as planned: nothing to do, so it is folded away and nothing of it is counted anywhere. */
export const Departures = ({ rooms }: { readonly rooms: readonly ExpiringRoom[] }) => {
  const { watch: words, common } = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  const { view } = useAppParts()
  if (rooms.length === 0) return null
  const count = rooms.reduce((sum, room) => sum + room.keys.length, 0)
  return (
    <Fold title={words.soon(count)}>
      <ul className={styles.departures}>
        {rooms.map((room) => {
          const names = new Set(room.keys.flatMap((one) => one.key.holder ?? []))
          const nameless = room.keys.filter((one) => one.key.holder === null).length
          const last = room.keys
            .map((one) => one.endsAt)
            .toSorted()
            .at(-1)
          return (
            <li key={room.entranceId}>
              <button
                type="button"
                onClick={() =>
                  view.setState({ screen: 'rooms', openRooms: [room.entranceId], cursor: room.entranceId })
                }
              >
                <strong>{room.room}</strong>
                <span>{common.list([...names, ...(nameless > 0 ? [words.nameless(nameless)] : [])])}</span>
                <time>{last === undefined ? '' : dates.short(last, now)}</time>
              </button>
            </li>
          )
        })}
      </ul>
    </Fold>
  )
}
