import type { Consequence } from '#shared/issue.ts'
import { useText } from '../text/languages.tsx'
import { Icon } from '../ui/icons.tsx'
import { keyWords } from './key-words.ts'
import styles from './stop-list.module.css'

type Props = { readonly stops: readonly Consequence[]; readonly showRoom?: boolean }

/** Every key that will stop working, by name: shown before anybody confirms. */
export const StopList = ({ stops, showRoom = false }: Props) => {
  const text = useText()
  if (stops.length === 0) return null
  return (
    <ul className={styles.list}>
      {stops.map((key) => (
        <li key={key.credentialId}>
          <Icon name="revoke" size={14} />
          {keyWords(key, text)}
          {showRoom && ` ${text.issue.inRoom(key.room)}`}
        </li>
      ))}
    </ul>
  )
}
