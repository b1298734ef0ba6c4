import { useText } from '../text/languages.tsx'
import { Segmented } from '../ui/segmented.tsx'
import styles from './settings.module.css'
import { faults, usePractise } from './use-practise.ts'

/** Breaks the training hotel on purpose. */
export const Practise = () => {
  const text = useText()
  const { fault, practise } = usePractise()
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
