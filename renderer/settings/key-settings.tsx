import { previewLabel } from '#shared/label.ts'
import { Settings } from '#shared/session.ts'
import { useApp } from '../state/app-context.tsx'
import { siteNameOf } from '../state/selectors.ts'
import { useText } from '../text/languages.tsx'
import { DeliverySetting } from './delivery-setting.tsx'
import { SettingField } from './setting-field.tsx'
import styles from './settings.module.css'
import { useSettings } from './use-settings.ts'

/** The label of a key and the hours of the hotel. Each field is saved when one leaves it, if it fits its schema. */
export const KeySettings = () => {
  const { settings: words } = useText()
  const { settings, change } = useSettings()
  const siteName = useApp(siteNameOf)
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
            preview={(template) =>
              `${words.labelPreview}: ${previewLabel(template, { rooms: ['412', '413'], siteName })}`
            }
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
      </div>
    </section>
  )
}
