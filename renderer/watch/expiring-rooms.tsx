import type { Instant } from '#shared/instant.ts'
import type { ExpiringKey, ExpiringRoom } from '#shared/watch.ts'
import { aMinute, useNow } from '../state/clock.ts'
import type { Dates } from '../text/dates.ts'
import type { Text } from '../text/en.ts'
import { useDates, useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icons.tsx'
import { RoomCards } from './room-cards.tsx'
import { useOpenRoom } from './use-open-room.ts'
import styles from './watch.module.css'

/** Keys that end before their party leaves, by room, the first end first. */
export const ExpiringRooms = ({ rooms }: { readonly rooms: readonly ExpiringRoom[] }) => {
  const { watch: words } = useText()
  return (
    <RoomCards
      title={words.beforeStay}
      count={rooms.reduce((sum, room) => sum + room.keys.length, 0)}
      rooms={rooms.map((room) => ({
        name: room.room,
        lines: room.keys.map((one) => ({
          id: one.key.credentialId,
          content: <ExpiringLine room={room} one={one} />,
        })),
      }))}
    />
  )
}

const ExpiringLine = ({ room, one }: { readonly room: ExpiringRoom; readonly one: ExpiringKey }) => {
  const text = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  const open = useOpenRoom()
  const guest = one.key.holder ?? text.watch.someone
  const prepare = text.watch.prepare(dates.short(one.until, now))
  return (
    <>
      <Icon name={one.access === 'card' ? 'card' : 'phone'} />
      <span className={styles.words}>
        <span>
          {guest} <b>{text.watch.ends(dates.when(one.endsAt, now))}</b>
        </span>
        <small>{whyWords(one, text, dates, now)}</small>
      </span>
      <Button
        size="small"
        label={`${prepare}: ${room.room}, ${guest}`}
        onPress={() => open(room.entranceId, { ...one, guest: one.key.holder ?? '' })}
      >
        {prepare}
      </Button>
    </>
  )
}

const whyWords = (one: ExpiringKey, { watch }: Text, dates: Dates, now: Instant): string => {
  const until = dates.when(one.until, now)
  switch (one.why) {
    case 'otherKey':
      return watch.otherKey(one.longer ?? watch.someone, until)
    case 'wish':
      return watch.wish(one.longer ?? watch.someone, until)
    case 'checkOut':
      return watch.checkOut(until)
    case 'soon':
      return watch.leaves(dates.when(one.endsAt, now))
  }
}
