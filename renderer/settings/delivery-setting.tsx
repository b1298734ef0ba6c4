import { Settings } from '#shared/session.ts'
import { useText } from '../text/languages.tsx'
import { Select } from '../ui/select.tsx'
import styles from './settings.module.css'
import { useSettings } from './use-settings.ts'

/** How a phone key reaches its guest. */
export const DeliverySetting = () => {
  const { links: words } = useText()
  const { settings, change } = useSettings()
  if (settings === null) return null
  const ways = Settings.shape.phoneDelivery
  return (
    <div className={styles.wide}>
      <Select
        label={words.setting}
        options={ways.options.map((id) => ({
          id,
          text: words.ways[id],
          ...(id === 'link' ? { note: words.settingHint } : {}),
        }))}
        value={settings.phoneDelivery}
        onChange={(id) => {
          const phoneDelivery = ways.safeParse(id).data
          if (phoneDelivery !== undefined) void change({ phoneDelivery })
        }}
      />
    </div>
  )
}
