import type { KeyFate } from '#shared/stay-change.ts'
import { keyWords } from '../issue/key-words.ts'
import { aMinute, useNow } from '../state/clock.ts'
import { useDates, useText } from '../text/languages.tsx'
import { StatusWord } from '../ui/status-word.tsx'
import type { StatusTone } from '../ui/status-word.tsx'
import styles from './stay.module.css'

const tones: Readonly<Record<KeyFate['fate'], StatusTone>> = {
  replaced: 'good',
  encoder: 'pending',
  keeps: 'quiet',
  underWay: 'pending',
  cannot: 'alarm',
}

/** Every key of the rooms and what becomes of it: what follows by itself, what has to come back, what stays. */
export const Fates = ({ keys }: { readonly keys: readonly KeyFate[] }) => {
  const text = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list scrolls, and the keyboard must reach it
    <ul className={styles.list} tabIndex={0} aria-label={text.stay.whatHappens}>
      {keys.map(({ key, rooms, fate, until }) => (
        <li key={key.credentialId}>
          <strong>{text.common.list(rooms)}</strong>
          <span>
            {keyWords(key, text)}
            <StatusWord tone={tones[fate]}>{text.stay.fate[fate]}</StatusWord>
          </span>
          {until !== null && <time dateTime={until}>{text.stay.ends(dates.short(until, now))}</time>}
        </li>
      ))}
    </ul>
  )
}
