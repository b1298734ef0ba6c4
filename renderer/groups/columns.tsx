import { ListField } from '#shared/rooming-list.ts'
import type { ListColumn, ListReading } from '#shared/rooming-list.ts'
import { useText } from '../text/languages.tsx'
import { cx } from '../ui/cx.ts'
import { Select } from '../ui/select.tsx'
import { Fold } from '../ui/states.tsx'
import { headingOf } from './answers.ts'
import type { Asked } from './answers.ts'
import styles from './columns.module.css'
import type { List } from './use-list.ts'

const notUsed = 'none'
type Sureness = 'sure' | 'likely' | 'yours' | 'saved'

type Props = {
  readonly list: List
  readonly reading: ListReading
  readonly questions: readonly Asked[]
}

/** Every column of the file and what it was taken for. Open by itself only while something about it is in doubt. */
export const Columns = ({ list, reading, questions }: Props) => {
  const text = useText()
  const { groups: words } = text
  const inDoubt =
    reading.problems.length > 0 || reading.columns.some((column) => isOpenToDoubt(surenessOf(column)))
  const askedOf = (column: number) =>
    questions.flatMap((one) =>
      one.is === 'column' && one.candidates.includes(column) ? [`${words.fields[one.field]}?`] : [],
    )
  const found = [...reading.columns]
    .sort((a, b) => a.column - b.column)
    .map(({ field }) => words.fields[field])
    .join(', ')
  return (
    <Fold
      isOpen={inDoubt}
      title={
        <span className={styles.columnsTitle}>
          {words.columns}: {found}
        </span>
      }
    >
      <ul className={styles.columns}>
        {reading.headers.map((header, index) => (
          // The place of a column is what it is; two may carry the same heading.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${index}:${header}`}>
            <Column
              header={headingOf(reading, index, text)}
              samples={reading.samples[index] ?? []}
              column={reading.columns.find((one) => one.column === index) ?? null}
              couldBe={askedOf(index).join(' ')}
              onChange={(field) => list.mapColumn(reading, index, field)}
            />
          </li>
        ))}
      </ul>
    </Fold>
  )
}

type ColumnProps = {
  readonly header: string
  readonly samples: readonly string[]
  readonly column: ListColumn | null
  /** What the questions ask about it. */
  readonly couldBe: string
  readonly onChange: (field: ListField | null) => void
}

const Column = ({ header, samples, column, couldBe, onChange }: ColumnProps) => {
  const { groups: words } = useText()
  const sureness = column === null ? null : surenessOf(column)
  return (
    <div className={styles.column}>
      <span title={header}>{header}</span>
      <Select
        bare
        label={words.columnLabel(header)}
        options={[
          { id: notUsed, text: words.notUsed },
          ...ListField.options.map((field) => ({ id: field, text: words.fields[field] })),
        ]}
        value={column?.field ?? notUsed}
        onChange={(id) => onChange(id === notUsed ? null : ListField.parse(id))}
      />
      <small className={styles.samples} title={samples.join(', ')}>
        {samples.join(', ')}
      </small>
      <small className={cx((couldBe !== '' || isOpenToDoubt(sureness)) && styles.doubt)}>
        {couldBe !== '' && couldBe}
        {couldBe === '' && sureness !== null && words.confidence[sureness]}
      </small>
    </div>
  )
}

/** The values speak against the heading, or a person spoke about another list. */
const isOpenToDoubt = (sureness: Sureness | null): boolean => sureness === 'likely' || sureness === 'saved'

const surenessOf = ({ by, confidence }: ListColumn): Sureness => {
  if (by === 'operator') return 'yours'
  if (by === 'saved') return 'saved'
  return confidence >= 0.85 ? 'sure' : 'likely'
}
