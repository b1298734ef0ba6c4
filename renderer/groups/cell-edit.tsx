import { useState } from 'react'
import type { ListField } from '#shared/rooming-list.ts'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import styles from './cell-edit.module.css'

type Props = {
  readonly field: ListField
  readonly row: number
  readonly value: string
  readonly onSave: (value: string) => void
}

/** A cell of the list, corrected where it is asked about. */
export const CellEdit = ({ field, row, value, onSave }: Props) => {
  const { groups: words } = useText()
  const [text, setText] = useState(value)
  const isChanged = text !== value
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged) onSave(text)
      }}
    >
      <label>
        <span aria-hidden>{words.fields[field]}</span>
        <input
          aria-label={words.fixLabel(words.fields[field], row)}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            // Esc takes back what was typed before it means one step back for the window.
            if (event.key !== 'Escape' || !isChanged) return
            event.stopPropagation()
            setText(value)
          }}
        />
      </label>
      {isChanged && (
        <Button size="small" type="submit">
          {words.apply}
        </Button>
      )}
    </form>
  )
}
