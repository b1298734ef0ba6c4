import type { ListRow } from '#shared/rooming-list.ts'
import { aMinute, useNow } from '../state/clock.ts'
import { useDates, useText } from '../text/languages.tsx'
import { cx } from '../ui/cx.ts'
import styles from './rows-table.module.css'
import { awaitsConfirmation, RowProblems } from './row-problem.tsx'
import type { List } from './use-list.ts'

/** One row as understood; what is wrong with it and how to put it right stand under it. */
export const ListRowLine = ({ list, row }: { readonly list: List; readonly row: ListRow }) => {
  const text = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  const { groups: words } = text
  const wrong = row.problems.filter((problem) => !awaitsConfirmation(problem))
  const isKnown = row.notes.includes('alreadyIssued')
  const remarks = [
    ...row.warnings.map(({ problem }) => text.problem(problem).message),
    ...row.notes.map((note) => words.rowNotes[note]),
  ]
  return (
    <>
      <div role="presentation" className={cx(styles.cells, styles.line, isKnown && styles.known)}>
        <span role="cell" className={styles.number}>
          {row.row}
        </span>
        <strong role="cell" className={cx(row.entranceId === null && styles.alarm)}>
          {row.room === '' ? '–' : row.room}
        </strong>
        <span role="cell" className={styles.guests}>
          <span title={row.guests.join(', ')}>{row.guests.length === 0 ? '–' : row.guests.join(', ')}</span>
          {remarks.length > 0 && <small title={remarks.join(', ')}>{remarks.join(', ')}</small>}
        </span>
        <span role="cell" className={styles.stay}>
          {row.from === null ? '–' : dates.when(row.from, now)} →{' '}
          {row.until === null ? '–' : dates.when(row.until, now)}
        </span>
        <span role="cell" className={styles.number}>
          {row.guests.length * row.keysPerGuest}
        </span>
      </div>
      {wrong.length > 0 && <RowProblems list={list} row={row} problems={wrong} />}
    </>
  )
}
