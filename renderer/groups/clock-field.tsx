import { useState } from 'react'
import { ClockTime } from '#shared/session.ts'
import { useText } from '../text/languages.tsx'
import { TextField } from '../ui/field.tsx'

type Props = {
  readonly label: string
  /** What holds while the field is empty: the property's own time. */
  readonly usual: string
  readonly value: string | null
  readonly onChange: (time: string | null) => void
}

/** A time of day for this list; what does not fit yet stays on the screen and changes nothing. */
export const ClockField = ({ label, usual, value, onChange }: Props) => {
  const { groups: words, settings } = useText()
  const [typed, setTyped] = useState(value ?? '')
  const [isLeft, setLeft] = useState(false)
  const time = ClockTime.safeParse(typed.trim())
  const isWrong = isLeft && typed.trim() !== '' && !time.success
  return (
    <TextField
      label={label}
      note={words.timeHint}
      placeholder={usual}
      value={typed}
      onBlur={() => setLeft(true)}
      onChange={(text) => {
        setTyped(text)
        setLeft(false)
        const next = ClockTime.safeParse(text.trim())
        if (text.trim() === '') onChange(null)
        else if (next.success) onChange(next.data)
      }}
      problem={isWrong ? { message: settings.unreadable } : null}
    />
  )
}
