import { useState } from 'react'
import type { CallInput } from '#shared/contract.ts'
import { useAppParts } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { useToast } from '../ui/toast.tsx'
import styles from './settings.module.css'

type Fault = CallInput<'training.practise'>['fault']
const faults = ['none', 'offline', 'bridgeDown', 'keyRevoked', 'slow'] as const satisfies readonly Fault[]

/** Breaks the training hotel on purpose. */
export const Practise = () => {
  const text = useText()
  const { client } = useAppParts()
  const say = useToast()
  const [fault, setFault] = useState<Fault>('none')
  const practise = async (next: Fault) => {
    const answer = await client.call('training.practise', { fault: next })
    if (answer.ok) setFault(next)
    else say({ text: text.problem(answer.error).message, tone: 'alarm' })
  }
  return (
    <section className={styles.section}>
      <h2>{text.settings.practise}</h2>
      <p>{text.settings.practiseHint}</p>
      <Segmented
        label={text.settings.practise}
        options={faults.map((value) => ({ value, text: text.settings.faults[value] }))}
        value={fault}
        onChange={(next) => void practise(next)}
      />
    </section>
  )
}
