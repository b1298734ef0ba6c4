import { useState } from 'react'
import type { ListReading } from '#shared/rooming-list.ts'
import type { Text } from '../text/en.ts'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { Fold } from '../ui/states.tsx'
import styles from './left-aside.module.css'
import type { List } from './use-list.ts'

type Ignored = ListReading['ignored'][number]

/** So many stand in the page at first, and so many more each time they are asked for. */
const shownAtOnce = 200
/** What a list has beside its rows; everything else was a row until the list itself said no. */
const furniture: ReadonlySet<Ignored['why']> = new Set([
  'title',
  'header',
  'total',
  'note',
  'skipped',
] as const)

type Props = {
  readonly list: List
  readonly reading: ListReading
  /** With people among them, and no question before them, it opens by itself: it is looked at before the keys go out. */
  readonly isOpen: boolean
}

/** Rows of the file that are no rows of the list: each with its reason and its words, and the way back; people come first. */
export const LeftAside = ({ list, reading, isOpen }: Props) => {
  const { groups: words } = useText()
  const [shown, setShown] = useState(shownAtOnce)
  const { ignored: all } = reading
  const people = all.filter(({ why }) => !furniture.has(why))
  const ignored = [...people, ...all.filter(({ why }) => furniture.has(why))]
  const title = words.leftAside(ignored.length, reasonsOf(ignored, words))
  if (ignored.length === 0) return null
  const more = ignored.length - shown
  return (
    <Fold
      isOpen={isOpen && people.length > 0}
      title={<span className={cx(styles.title, people.length > 0 && styles.loud)}>{title}</span>}
    >
      <ul className={styles.rows} aria-label={title}>
        {ignored.slice(0, shown).map((row) => (
          <li key={row.row}>
            <span className={styles.number}>{row.row}</span>
            <span className={styles.why}>{words.ignoredWhy[row.why]}</span>
            <span className={styles.text} title={row.text}>
              {row.text}
            </span>
            {row.canReturn && (
              <Button
                size="small"
                label={words.bringBackLabel(row.row)}
                onPress={() => (row.why === 'skipped' ? list.unskip(row.row) : list.bringBack(row.row))}
              >
                {words.bringBack}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button kind="plain" size="small" onPress={() => setShown(shown + shownAtOnce)}>
          {words.showMore(Math.min(more, shownAtOnce))}
        </Button>
      )}
    </Fold>
  )
}

/** `cancelled ×2, sums`: every reason once, with how often it stands. */
const reasonsOf = (ignored: readonly Ignored[], words: Text['groups']): string => {
  const counts = new Map<Ignored['why'], number>()
  for (const { why } of ignored) counts.set(why, (counts.get(why) ?? 0) + 1)
  return [...counts]
    .map(([why, count]) => (count === 1 ? words.ignoredWhy[why] : `${words.ignoredWhy[why]} ×${count}`))
    .join(', ')
}
