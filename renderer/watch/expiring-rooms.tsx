import { useState } from 'react'
import type { Instant } from '#shared/instant.ts'
import type { ExpiringKey, ExpiringRoom } from '#shared/watch.ts'
import { aMinute, useNow } from '../state/clock.ts'
import type { Dates } from '../text/dates.ts'
import type { Text } from '../text/en.ts'
import { useDates, useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icons.tsx'
import { SectionTitle } from '../ui/titles.tsx'
import { useOpenRoom } from './use-open-room.ts'
import styles from './watch.module.css'

type Props = {
  readonly title: string
  readonly rooms: readonly ExpiringRoom[]
  readonly isAlarm?: boolean
}
const shownAtFirst = 12

/** Rooms in the order in which their keys end. */
export const ExpiringRooms = ({ title, rooms, isAlarm = false }: Props) => {
  const { watch: words } = useText()
  const [shown, setShown] = useState(shownAtFirst)
  if (rooms.length === 0) return null
  return (
    <section className={styles.list} aria-label={title}>
      <SectionTitle isAlarm={isAlarm}>
        {title} <span>{rooms.reduce((sum, room) => sum + room.keys.length, 0)}</span>
      </SectionTitle>
      <ul>
        {rooms.slice(0, shown).map((room) => (
          <li key={room.entranceId}>
            <Room room={room} />
          </li>
        ))}
      </ul>
      {rooms.length > shown && (
        <Button kind="plain" size="small" onPress={() => setShown(shown + 100)}>
          {words.more(rooms.length - shown)}
        </Button>
      )}
    </section>
  )
}

const Room = ({ room }: { readonly room: ExpiringRoom }) => (
  <div className={styles.row}>
    <strong>{room.room}</strong>
    <ul className={styles.keys}>
      {room.keys.map((one) => (
        <li key={one.key.credentialId} className={styles.key}>
          <ExpiringLine room={room} one={one} />
        </li>
      ))}
    </ul>
  </div>
)

const ExpiringLine = ({ room, one }: { readonly room: ExpiringRoom; readonly one: ExpiringKey }) => {
  const text = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  const open = useOpenRoom()
  const guest = one.key.holder ?? text.watch.someone
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
        label={`${text.watch.joinerUntil(dates.short(one.until, now))}: ${room.room}, ${guest}`}
        onPress={() => open(room.entranceId, { ...one, guest: one.key.holder ?? '' })}
      >
        {text.watch.joinerUntil(dates.short(one.until, now))}
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
      return watch.soonNote
  }
}
