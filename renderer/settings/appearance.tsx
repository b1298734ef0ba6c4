import { useText } from '../text/languages.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Select } from '../ui/select.tsx'
import styles from './settings.module.css'
import { useSettings } from './use-settings.ts'

export const themes = ['system', 'light', 'dark'] as const
export const tileNames = ['off', 'family', 'full'] as const
export const languages = ['system', 'en', 'es', 'de', 'fr', 'pt'] as const

export const Appearance = () => {
  const { settings: words, people } = useText()
  const { settings, change } = useSettings()
  if (settings === null) return null
  return (
    <section className={styles.section}>
      <h2>{words.appearance}</h2>
      <div className={styles.fields}>
        <Select
          label={words.language}
          options={languages.map((id) => ({ id, text: words.languages[id] }))}
          value={settings.language}
          onChange={(id) => {
            const language = languages.find((known) => known === id)
            if (language !== undefined) void change({ language })
          }}
        />
        <Segmented
          asField
          label={words.theme}
          options={themes.map((value) => ({ value, text: words.themes[value] }))}
          value={settings.theme}
          onChange={(theme) => void change({ theme })}
        />
        <div>
          <Segmented
            asField
            label={people.names}
            options={tileNames.map((value) => ({ value, text: people.namesOf[value] }))}
            value={settings.tileNames}
            onChange={(next) => void change({ tileNames: next })}
          />
          <small>{people.namesHint}</small>
        </div>
      </div>
    </section>
  )
}
