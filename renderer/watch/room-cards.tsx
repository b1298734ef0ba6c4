import { useState } from 'react'
import type { ReactNode } from 'react'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { SectionTitle } from '../ui/titles.tsx'
import styles from './watch.module.css'

type RoomCard = {
  readonly name: string
  readonly lines: readonly { readonly id: string; readonly content: ReactNode }[]
}

type Props = {
  readonly title: string
  /** Keys, not rooms. */
  readonly count: number
  readonly rooms: readonly RoomCard[]
  /** What stands in it is known to somebody already. */
  readonly isQuiet?: boolean
}
const shownAtFirst = 40

/** One card for each room, with a line for each of its keys. */
export const RoomCards = ({ title, count, rooms, isQuiet = false }: Props) => {
  const { watch: words } = useText()
  const [shown, setShown] = useState(shownAtFirst)
  if (rooms.length === 0) return null
  return (
    <section className={styles.list} aria-label={title}>
      <SectionTitle isAlarm={!isQuiet}>
        {title} <span>{count}</span>
      </SectionTitle>
      <ul>
        {rooms.slice(0, shown).map((room) => (
          <li key={room.name} className={styles.room}>
            <strong>{room.name}</strong>
            <ul className={styles.keys}>
              {room.lines.map(({ id, content }) => (
                <li key={id} className={styles.key}>
                  {content}
                </li>
              ))}
            </ul>
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
