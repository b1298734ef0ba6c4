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

/** Rows of the file that are no rows of the list: each with its reason and its words, and the way back. */
export const LeftAside = ({ list, reading }: { readonly list: List; readonly reading: ListReading }) => {
  const { groups: words } = useText()
  const [shown, setShown] = useState(shownAtOnce)
  const { ignored } = reading
  const title = words.leftAside(ignored.length, reasonsOf(ignored, words))
  if (ignored.length === 0) return null
  const more = ignored.length - shown
  return (
    <Fold
      title={
        <span className={cx(styles.title, ignored.some(({ why }) => !furniture.has(why)) && styles.loud)}>
          {title}
        </span>
      }
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
