import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useApp, useSetView, useView } from '../state/app-context.tsx'
import { isTrainingOf } from '../state/selectors.ts'
import { settingsSections } from '../state/view.ts'
import type { SettingsSection } from '../state/view.ts'
import { useText } from '../text/languages.tsx'
import { PageTitle } from '../ui/titles.tsx'
import { Appearance } from './appearance.tsx'
import { Connection } from './connection.tsx'
import { KeySettings } from './key-settings.tsx'
import { ListWords } from './list-words.tsx'
import { Practise } from './practise.tsx'
import styles from './settings.module.css'

const contents: Readonly<Record<SettingsSection, ReactNode>> = {
  practise: <Practise />,
  connection: <Connection />,
  appearance: <Appearance />,
  keys: <KeySettings />,
  lists: <ListWords />,
}

/** One page in parts; each part has an address and is one press away. */
export const SettingsScreen = () => {
  const { settings: words, sections: parts } = useText()
  const isTraining = useApp(isTrainingOf)
  const sections = settingsSections.filter((id) => id !== 'practise' || isTraining)
  const section = useView((view) => view.section)
  const set = useSetView()
  return (
    <div className={styles.screen}>
      <div className={styles.column}>
        <PageTitle>{words.title}</PageTitle>
        <nav aria-label={parts.label} className={styles.sections}>
          {sections.map((id) => (
            <button
              key={id}
              type="button"
              aria-current={section === id ? 'true' : undefined}
              onClick={() => set({ section: id })}
            >
              {parts.names[id]}
            </button>
          ))}
        </nav>
        {sections.map((id) => (
          <Section key={id} isGoneTo={section === id}>
            {contents[id]}
          </Section>
        ))}
      </div>
    </div>
  )
}

type SectionProps = { readonly isGoneTo: boolean; readonly children: ReactNode }

const Section = ({ isGoneTo, children }: SectionProps) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isGoneTo) place.current?.scrollIntoView({ block: 'start' })
  }, [isGoneTo])
  return (
    <div ref={place} className={styles.part}>
      {children}
    </div>
  )
}
