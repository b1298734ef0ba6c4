import { useState } from 'react'
import type { FormEvent } from 'react'
import { useApp, useAppParts, useSetView, useView } from '../state/app-context.tsx'
import { operatorOf } from '../state/selectors.ts'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { focusIssueButton } from './focus-issue-button.ts'
import styles from './who-is-here.module.css'

/**
 * Asked beside the button on the first key of a shift, so that the history has a name. The answer holds until somebody
 * else takes over; who skips it is not asked again in this window.
 */
export const WhoIsHere = () => {
  const { issue: words, frame } = useText()
  const { client } = useAppParts()
  const operator = useApp(operatorOf)
  const isSkipped = useView((view) => view.isNameSkipped)
  const set = useSetView()
  const [name, setName] = useState('')
  if (operator !== null || isSkipped) return null
  const save = async (): Promise<void> => {
    const answer = name.trim()
    if (answer !== '') await client.call('session.setOperator', { name: answer.slice(0, 80) })
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    await save()
    focusIssueButton()
  }
  return (
    <form className={styles.who} onSubmit={(event) => void submit(event)}>
      <TextField label={frame.noOperator} value={name} onChange={setName} onBlur={() => void save()} />
      <Button kind="plain" onPress={() => set({ isNameSkipped: true })}>
        {words.skipName}
      </Button>
    </form>
  )
}
