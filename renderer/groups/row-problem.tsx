import type { ListReading, ListRow, RowProblem } from '#shared/rooming-list.ts'
import { optionsWith } from '#shared/list-questions.ts'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icons.tsx'
import { rowChoices } from './answers.ts'
import type { Asked } from './answers.ts'
import { CellEdit } from './cell-edit.tsx'
import styles from './row-problem.module.css'
import { useAnswerFacts } from './use-answer-facts.ts'
import type { List } from './use-list.ts'

type Props = {
  readonly list: List
  readonly reading: ListReading
  readonly asked: Asked | null
  readonly row: ListRow
  readonly problems: readonly RowProblem[]
}

/** What is wrong with a row, each with its remedy, and the way out: leave the row aside. */
export const RowProblems = ({ list, reading, asked, row, problems }: Props) => {
  const { groups: words } = useText()
  return (
    <div role="cell" className={styles.problems}>
      <div className={styles.problemList}>
        {problems.map((problem, index) => (
          <OneProblem
            // oxlint-disable-next-line react/no-array-index-key -- the same kind may stand twice in a row
            key={`${problem.problem.kind}:${index}`}
            list={list}
            reading={reading}
            row={row}
            found={problem}
            isAskedAbove={isAsked(asked, row, problem)}
          />
        ))}
      </div>
      <Button
        size="small"
        label={words.skipRowLabel(row.row)}
        onPress={() => list.answer(optionsWith.skipped(list.draft.options, [row.row]))}
      >
        {words.skipRow}
      </Button>
    </div>
  )
}

/** The answers of the question above the table do not stand in its rows a second time. */
const isAsked = (asked: Asked | null, { row }: ListRow, { problem, field }: RowProblem): boolean =>
  asked?.is === 'row' &&
  asked.rows.includes(row) &&
  asked.found.problem.kind === problem.kind &&
  asked.found.field === field

type OneProps = {
  readonly list: List
  readonly reading: ListReading
  readonly row: ListRow
  readonly found: RowProblem
  readonly isAskedAbove: boolean
}

const OneProblem = ({ list, reading, row, found, isAskedAbove }: OneProps) => {
  const facts = useAnswerFacts(list, reading)
  const { problem, field, value } = found
  const { message, hint } = facts.text.problem(problem)
  return (
    <div className={styles.problem}>
      <p>
        <Icon name="warning" size={14} />
        <span>
          <strong>{message}</strong> {hint}
        </span>
      </p>
      {!isAskedAbove && (
        <div className={styles.fixes}>
          {rowChoices(row, found, facts).map((choice) => (
            <Button key={choice.id} size="small" onPress={() => list.answer(choice.says)}>
              {choice.label}
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
      )}
    </div>
  )
}
