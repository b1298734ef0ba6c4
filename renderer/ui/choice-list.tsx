import type { KeyboardEvent, ReactNode } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import styles from './choice-list.module.css'
import { cx } from './cx.ts'
import list from './list.module.css'

export type Choice = {
  readonly id: string
  /** For the ear, and for typing ahead. */
  readonly name: string
  readonly words: ReactNode
  readonly note?: ReactNode
  /** Belongs to the one above it. */
  readonly isPart?: boolean
}

type Props = {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value: string
  readonly onChange: (id: string) => void
  /** Enter takes the choice on to what is done with it. */
  readonly onEnter: () => void
}

/** One of several rows, chosen by arrow, by click or by its number; it has the keyboard when it appears. */
export const ChoiceList = ({ label, choices, value, onChange, onEnter }: Props) => {
  const onKey = (event: KeyboardEvent) => {
    const numbered = /^[1-9]$/.test(event.key) ? choices[Number(event.key) - 1] : undefined
    if (numbered === undefined && event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    if (numbered === undefined) onEnter()
    else onChange(numbered.id)
  }
  return (
    <div onKeyDownCapture={onKey}>
      <ListBox
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first thing to decide where it appears
        autoFocus
        aria-label={label}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : [...keys]
          if (id !== undefined) onChange(String(id))
        }}
        items={choices.map((choice, index) => ({ ...choice, number: index + 1 }))}
        dependencies={[choices]}
        className={styles.choices ?? ''}
      >
        {(choice) => (
          <ListBoxItem
            id={choice.id}
            textValue={choice.name}
            className={cx(list.option, styles.choice, choice.isPart === true && styles.part)}
          >
            <span className={styles.words}>{choice.words}</span>
            {choice.note !== undefined && <small>{choice.note}</small>}
            {choice.number < 10 && <kbd>{choice.number}</kbd>}
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  )
}
