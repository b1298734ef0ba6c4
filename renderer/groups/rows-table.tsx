import { useMemo, useRef } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { isWrong } from '#shared/list-questions.ts'
import type { ListReading, ListRow } from '#shared/rooming-list.ts'
import { useText } from '../text/languages.tsx'
import { cx } from '../ui/cx.ts'
import { EmptyState } from '../ui/states.tsx'
import type { Asked } from './answers.ts'
import styles from './rows-table.module.css'
import virtualRows from './virtual-rows.module.css'
import { ListRowLine } from './list-row.tsx'
import type { List } from './use-list.ts'

type Entry =
  | { readonly is: 'heading'; readonly id: string; readonly text: string; readonly isAlarm: boolean }
  | { readonly is: 'row'; readonly id: string; readonly row: ListRow }

type Props = {
  readonly list: List
  readonly reading: ListReading
  /** The question that stands above the table with its answers. */
  readonly asked: Asked | null
}

/** Every row as understood, those to put right first; only rows near the window are in the page. */
export const RowsTable = ({ list, reading, asked }: Props) => {
  const { groups: words } = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const entries = useEntries(reading)
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled to memoize its answers
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (entries[index]?.is === 'heading' ? 32 : 36),
    getItemKey: (index) => entries[index]?.id ?? index,
    overscan: 8,
  })
  if (reading.rows.length === 0)
    return <EmptyState icon="sheet" title={reading.problems.length > 0 ? words.rowsLater : words.noRows} />
  return (
    <div role="table" aria-label={words.table} aria-rowcount={entries.length} className={virtualRows.table}>
      <div role="row" className={cx(styles.cells, styles.tableHead)}>
        <span role="columnheader">{words.tableHead.row}</span>
        <span role="columnheader">{words.tableHead.room}</span>
        <span role="columnheader">{words.tableHead.guests}</span>
        <span role="columnheader">{words.tableHead.stay}</span>
        <span role="columnheader">{words.tableHead.keys}</span>
      </div>
      {/* A place that scrolls must be reachable by the keyboard. */}
      <div
        ref={scroller}
        className={virtualRows.tableScroller}
        tabIndex={0}
        role="rowgroup"
        aria-label={words.table}
      >
        <div
          style={{ height: virtualizer.getTotalSize() }}
          className={virtualRows.tableBody}
          role="presentation"
        >
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const entry = entries[index]
            if (entry === undefined) return null
            return (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                role="row"
                aria-rowindex={index + 2}
                className={virtualRows.entry}
                style={{ transform: `translateY(${start}px)` }}
              >
                {entry.is === 'heading' ? (
                  <div role="cell" className={cx(styles.entryHeading, entry.isAlarm && styles.alarm)}>
                    {entry.text}
                  </div>
                ) : (
                  <ListRowLine list={list} reading={reading} asked={asked} row={entry.row} />
                )}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

const useEntries = (reading: ListReading): readonly Entry[] => {
  const { groups: words } = useText()
  return useMemo(() => {
    const entryOf = (row: ListRow, index: number): Entry => ({
      is: 'row',
      // A row is as high as what is wrong with it: its height is measured anew when that changes.
      id: `${row.row}:${row.room}:${row.problems.length}:${index}`,
      row,
    })
    const isToFix = (row: ListRow) => row.problems.some((problem) => isWrong(reading, row, problem))
    const wrong = reading.rows.filter(isToFix)
    const ready = reading.rows.filter((row) => !isToFix(row))
    const isKnown = (row: ListRow) => row.notes.includes('alreadyIssued')
    const known = ready.filter(isKnown)
    const fresh = ready.filter((row) => !isKnown(row))
    const readyWords = known.length === 0 ? words.ready : words.newRows
    const freshWords = reading.dateOrder === 'tied' ? words.datesAsked : readyWords
    const heading = (id: string, text: string, isAlarm: boolean): Entry => ({
      is: 'heading',
      id,
      text,
      isAlarm,
    })
    return [
      ...(wrong.length === 0 ? [] : [heading('wrong', words.toFix(countRows(wrong)), true)]),
      ...wrong.map(entryOf),
      // An edited list: what is new about it stands before what was issued already.
      ...(fresh.length === 0 ? [] : [heading('ready', freshWords(countRows(fresh)), false)]),
      ...fresh.map(entryOf),
      ...(known.length === 0 ? [] : [heading('known', words.knownRows(countRows(known)), false)]),
      ...known.map(entryOf),
    ]
  }, [reading, words])
}

// A row with several rooms comes once per room and is one row of the file all the same.
const countRows = (rows: readonly ListRow[]): number => new Set(rows.map(({ row }) => row)).size
