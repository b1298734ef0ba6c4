import { useText } from '../text/languages.tsx'
import { cx } from '../ui/cx.ts'
import styles from './legend.module.css'
import tile from './tile-face.module.css'

/** What letters, shapes and badges mean. One key away (L). */
export const Legend = () => {
  const { board, people } = useText()
  const rows = board.legendRows
  return (
    <ul className={styles.legend} aria-label={board.legend}>
      {(['occupied', 'vacant', 'unknown'] as const).map((occupancy) => (
        <li key={occupancy}>
          <span className={cx(styles.mark, styles[occupancy])}>{board.letters[occupancy]}</span>
          {rows[occupancy]}
        </li>
      ))}
      <li>
        <span className={cx(styles.mark, styles.arriving)}>{board.letters.arriving}</span>
        {people.arrivingRow}
      </li>
      {(['phone', 'card'] as const).map((kind) => (
        <li key={kind}>
          <span className={cx(styles.mark, styles.bare)}>
            <span className={tile[kind]} />
          </span>
          {rows[kind]}
        </li>
      ))}
      <li>
        <span className={cx(styles.mark, styles.expires)}>11:00</span>
        {rows.expires}
      </li>
      <li>
        <span className={cx(styles.mark, styles.pendingMark)}>2</span>
        {rows.pending}
      </li>
      <li>
        <span className={cx(styles.mark, styles.needsMark)}>!</span>
        {rows.needs}
      </li>
    </ul>
  )
}
