import { useState } from 'react'
import type { ListField, ListRow, RowProblem } from '#shared/rooming-list.ts'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icons.tsx'
import styles from './row-problem.module.css'
import type { List } from './use-list.ts'

/** A first key that waits for the operator's confirmation is a step of the plan and nothing wrong with the row. */
export const awaitsConfirmation = ({ problem }: RowProblem): boolean =>
  problem.kind === 'overrideNotConfirmed'

type Props = { readonly list: List; readonly row: ListRow; readonly problems: readonly RowProblem[] }

/** What is wrong with a row, each with its remedy, and the way out: leave the row aside. */
export const RowProblems = ({ list, row, problems }: Props) => {
  const { groups: words } = useText()
  return (
    <div role="cell" className={styles.problems}>
      <div className={styles.problemList}>
        {problems.map((problem, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same kind may stand twice in a row
          <OneProblem key={`${problem.problem.kind}:${index}`} list={list} row={row} found={problem} />
        ))}
      </div>
      <Button size="small" label={words.skipRowLabel(row.row)} onPress={() => list.skip(row.row)}>
        {words.skipRow}
      </Button>
    </div>
  )
}

type OneProps = { readonly list: List; readonly row: ListRow; readonly found: RowProblem }

const OneProblem = ({ list, row, found }: OneProps) => {
  const text = useText()
  const { groups: words } = text
  const { problem, field, value } = found
  const { message, hint } = text.problem(problem)
  const near = problem.kind === 'unknownRoom' || problem.kind === 'roomUnreadable' ? problem.near : []
  const listName = 'room' in problem ? problem.room : value
  const rooms = problem.kind === 'shareAmbiguous' ? problem.rooms : []
  return (
    <div className={styles.problem}>
      <p>
        <Icon name="warning" size={14} />
        <span>
          <strong>{message}</strong> {hint}
        </span>
      </p>
      <div className={styles.fixes}>
        {near.map((room) => (
          <Button key={room} size="small" onPress={() => list.nameRoom(listName, room)}>
            {words.takeRoom(room)}
          </Button>
        ))}
        {rooms.map((room) => (
          <Button key={room} size="small" onPress={() => list.edit(row.row, 'room', room)}>
            {words.takeRoom(room)}
          </Button>
        ))}
        {field !== null && (
          <CellEdit
            key={value}
            field={field}
            row={row.row}
            value={value}
            onSave={(next) => list.edit(row.row, field, next)}
          />
        )}
      </div>
    </div>
  )
}

type CellProps = {
  readonly field: ListField
  readonly row: number
  readonly value: string
  readonly onSave: (value: string) => void
}

const CellEdit = ({ field, row, value, onSave }: CellProps) => {
  const { groups: words } = useText()
  const [text, setText] = useState(value)
  const isChanged = text !== value
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged) onSave(text)
      }}
    >
      <input
        aria-label={words.fixLabel(words.fields[field], row)}
        placeholder={words.fields[field]}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          // Esc takes back what was typed before it means one step back for the window.
          if (event.key !== 'Escape' || !isChanged) return
          event.stopPropagation()
          setText(value)
        }}
      />
      {isChanged && (
        <Button size="small" type="submit">
          {words.apply}
        </Button>
      )}
    </form>
  )
}
