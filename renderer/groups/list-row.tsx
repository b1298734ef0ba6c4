import { isWrong } from '#shared/list-questions.ts'
import type { ListReading, ListRow } from '#shared/rooming-list.ts'
import { aMinute, useNow } from '../state/clock.ts'
import { useDates, useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import type { Asked } from './answers.ts'
import styles from './rows-table.module.css'
import { RowProblems } from './row-problem.tsx'
import type { List } from './use-list.ts'

type Props = {
  readonly list: List
  readonly reading: ListReading
  readonly asked: Asked | null
  readonly row: ListRow
}

/** One row as understood; what is wrong with it and how to put it right stand under it. */
export const ListRowLine = ({ list, reading, asked, row }: Props) => {
  const text = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  const { groups: words } = text
  const wrong = row.problems.filter((problem) => isWrong(reading, row, problem))
  const isKnown = row.notes.includes('alreadyIssued')
  const warnings = row.warnings.map(({ problem }) => text.problem(problem).message)
  const notes = row.notes.map((note) => words.rowNotes[note])
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
          {warnings.length > 0 && <small className={styles.warning}>{warnings.join(' ')}</small>}
          {notes.length > 0 && <small>{notes.join(', ')}</small>}
          {row.notes.includes('returned') && (
            <Button
              kind="plain"
              size="small"
              label={words.asideAgainLabel(row.row)}
              onPress={() => list.leaveAside(row.row)}
            >
              {words.asideAgain}
            </Button>
          )}
        </span>
        <span role="cell" className={styles.stay}>
          <span>{row.from === null ? '–' : dates.when(row.from, now)} →</span>{' '}
          <span>{row.until === null ? '–' : dates.when(row.until, now)}</span>
        </span>
        <span role="cell" className={styles.number}>
          {row.guests.length * row.keysPerGuest}
        </span>
      </div>
      {wrong.length > 0 && (
        <RowProblems list={list} reading={reading} asked={asked} row={row} problems={wrong} />
      )}
    </>
  )
}
