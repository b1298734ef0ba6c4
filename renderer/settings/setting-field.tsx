import { useState } from 'react'
import type { Problem } from '#shared/problem.ts'
import { useText } from '../text/languages.tsx'
import { TextField } from '../ui/field.tsx'

type Props = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly fits: (text: string) => boolean
  readonly onSave: (text: string) => Promise<Problem | null>
}

/** A setting that saves itself when one leaves the field. What does not fit stays on the screen and says so. */
export const SettingField = ({ label, hint, value, fits, onSave }: Props) => {
  const { settings } = useText()
  const [typed, setTyped] = useState<string | null>(null)
  const [isSaved, setSaved] = useState(false)
  const isWrong = typed !== null && !fits(typed.trim())
  const save = async () => {
    if (typed === null || isWrong) return
    const problem = typed.trim() === value ? null : await onSave(typed.trim())
    if (problem !== null) return
    setTyped(null)
    setSaved(typed.trim() !== value)
  }
  return (
    <TextField
      label={label}
      {...(hint === undefined ? {} : { hint })}
      note={isSaved && typed === null ? settings.saved : undefined}
      value={typed ?? value}
      onChange={setTyped}
      onBlur={() => void save()}
      problem={isWrong ? { message: settings.unreadable } : null}
    />
  )
}
