import { useState } from 'react'
import type { Problem } from '#shared/problem.ts'
import { useText } from '../text/languages.tsx'
import { TextField } from '../ui/field.tsx'
import styles from './settings.module.css'

type Props = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly fits: (text: string) => boolean
  readonly onSave: (text: string) => Promise<Problem | null>
  /** What the value typed so far leads to, told beneath it at every stroke. */
  readonly preview?: (text: string) => string
}

/** A setting that saves itself when one leaves the field. What does not fit stays on the screen and says so. */
export const SettingField = ({ label, hint, value, fits, onSave, preview }: Props) => {
  const { settings } = useText()
  const [typed, setTyped] = useState<string | null>(null)
  const [isSaved, setSaved] = useState(false)
  const isWrong = typed !== null && !fits(typed.trim())
  const shownHint =
    preview === undefined ? (
      hint
    ) : (
      <>
        <strong className={styles.preview}>{preview(typed ?? value)}</strong> {hint}
      </>
    )
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
      {...(shownHint === undefined ? {} : { hint: shownHint })}
      note={isSaved && typed === null ? settings.saved : undefined}
      value={typed ?? value}
      onChange={setTyped}
      onBlur={() => void save()}
      problem={isWrong ? { message: settings.unreadable } : null}
    />
  )
}
