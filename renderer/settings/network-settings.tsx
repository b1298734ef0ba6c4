import { Settings } from '#shared/session.ts'
import { useText } from '../text/languages.tsx'
import { SettingField } from './setting-field.tsx'
import styles from './settings.module.css'
import { useSettings } from './use-settings.ts'

/** For IT: how many requests go out at once, and how long a lost answer is looked for. */
export const NetworkSettings = () => {
  const { settings: words } = useText()
  const { settings, change } = useSettings()
  if (settings === null) return null
  const { shape } = Settings
  return (
    <section className={styles.section}>
      <h2>{words.requests}</h2>
      <div className={styles.fields}>
        <SettingField
          label={words.concurrency}
          hint={words.concurrencyAuto}
          value={settings.concurrency === null ? '' : String(settings.concurrency)}
          onSave={(text) => change({ concurrency: text === '' ? null : Number(text) })}
          fits={(text) => shape.concurrency.safeParse(text === '' ? null : Number(text)).success}
        />
        <SettingField
          label={words.quietPeriod}
          hint={words.quietHint}
          value={String(settings.quietPeriodMs / 1000)}
          onSave={(text) => change({ quietPeriodMs: Math.round(Number(text) * 1000) })}
          fits={(text) =>
            text !== '' && shape.quietPeriodMs.safeParse(Math.round(Number(text) * 1000)).success
          }
        />
      </div>
      <p>{words.networkHint}</p>
    </section>
  )
}
