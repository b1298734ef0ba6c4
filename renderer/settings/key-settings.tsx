import { Settings } from '#shared/session.ts'
import { useText } from '../text/languages.tsx'
import { DeliverySetting } from './delivery-setting.tsx'
import { SettingField } from './setting-field.tsx'
import styles from './settings.module.css'
import { useSettings } from './use-settings.ts'

/** Label, check-out, quiet period and the rest. Each field is saved when one leaves it, if it fits its schema. */
export const KeySettings = () => {
  const { settings: words } = useText()
  const { settings, change } = useSettings()
  if (settings === null) return null
  const { shape } = Settings
  return (
    <section className={styles.section}>
      <h2>{words.keys}</h2>
      <div className={styles.fields}>
        <div className={styles.wide}>
          <SettingField
            label={words.labelTemplate}
            hint={settings.labelAccepted === false ? words.labelRefused : words.labelHint}
            value={settings.labelTemplate}
            onSave={(labelTemplate) => change({ labelTemplate })}
            fits={(text) => text.trim() !== ''}
          />
        </div>
        <DeliverySetting />
        <SettingField
          label={words.checkIn}
          hint={words.checkInHint}
          value={settings.checkIn}
          onSave={(checkIn) => change({ checkIn })}
          fits={(text) => shape.checkIn.safeParse(text).success}
        />
        <SettingField
          label={words.checkOut}
          hint={words.checkOutHint}
          value={settings.checkOut}
          onSave={(checkOut) => change({ checkOut })}
          fits={(text) => shape.checkOut.safeParse(text).success}
        />
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
        <SettingField
          label={words.retention}
          value={String(settings.retentionDays)}
          onSave={(text) => change({ retentionDays: Number(text) })}
          fits={(text) => text !== '' && shape.retentionDays.safeParse(Number(text)).success}
        />
      </div>
    </section>
  )
}
