import { useApp, useAppParts } from '../state/app-context.tsx'
import { operatorOf } from '../state/selectors.ts'
import { useText } from '../text/languages.tsx'
import { SettingField } from './setting-field.tsx'
import styles from './settings.module.css'

/** Who is at this desk. */
export const DeskSettings = () => {
  const { settings: words, sections, frame } = useText()
  const { client } = useAppParts()
  const operator = useApp(operatorOf)
  return (
    <section className={styles.section}>
      <h2>{sections.names.desk}</h2>
      <div className={styles.fields}>
        <SettingField
          label={frame.noOperator}
          hint={words.operatorHint}
          value={operator ?? ''}
          onSave={async (name) => {
            const answer = await client.call('session.setOperator', { name: name === '' ? null : name })
            return answer.ok ? null : answer.error
          }}
          fits={(text) => text.length <= 80}
        />
      </div>
    </section>
  )
}
