import type { ReactNode } from 'react'
import { useApp, useSetView, useView } from '../state/app-context.tsx'
import { isTrainingOf } from '../state/selectors.ts'
import { settingsSections } from '../state/view.ts'
import type { SettingsSection } from '../state/view.ts'
import { useText } from '../text/languages.tsx'
import { cx } from '../ui/cx.ts'
import { PageTitle } from '../ui/titles.tsx'
import { Appearance } from './appearance.tsx'
import { Connection } from './connection.tsx'
import { DeskSettings } from './desk-settings.tsx'
import { KeySettings } from './key-settings.tsx'
import { ListWords } from './list-words.tsx'
import { NetworkSettings } from './network-settings.tsx'
import { Practise } from './practise.tsx'
import styles from './settings.module.css'

const contents: Readonly<Record<SettingsSection, ReactNode>> = {
  connection: <Connection />,
  desk: <DeskSettings />,
  keys: <KeySettings />,
  lists: <ListWords />,
  network: <NetworkSettings />,
  appearance: <Appearance />,
  practise: <Practise />,
}

/** The parts in a list at the side, and one of them beside it; each part has an address. */
export const SettingsScreen = () => {
  const { settings: words, sections: parts } = useText()
  const isTraining = useApp(isTrainingOf)
  const sections = settingsSections.filter((id) => id !== 'practise' || isTraining)
  const asked = useView((view) => view.section)
  const section = sections.find((id) => id === asked) ?? 'connection'
  const set = useSetView()
  return (
    <div className={styles.screen}>
      <div className={styles.column}>
        <div className={styles.side}>
          <PageTitle>{words.title}</PageTitle>
          <nav aria-label={parts.label}>
            {sections.map((id) => (
              <button
                key={id}
                type="button"
                aria-current={section === id ? 'true' : undefined}
                className={cx(section === id && styles.current)}
                onClick={() => set({ section: id })}
              >
                {parts.names[id]}
              </button>
            ))}
          </nav>
        </div>
        <div key={section}>{contents[section]}</div>
      </div>
    </div>
  )
}
