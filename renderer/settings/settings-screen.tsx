import { useApp } from '../state/app-context.tsx'
import { isTrainingOf } from '../state/selectors.ts'
import { useText } from '../text/languages.tsx'
import { Appearance } from './appearance.tsx'
import { Connection } from './connection.tsx'
import { KeySettings } from './key-settings.tsx'
import { ListWords } from './list-words.tsx'
import { Practise } from './practise.tsx'
import styles from './settings.module.css'
import { PageTitle } from '../ui/titles.tsx'

export const SettingsScreen = () => {
  const { settings: words } = useText()
  const isTraining = useApp(isTrainingOf)
  return (
    <div className={styles.screen}>
      <div className={styles.column}>
        <PageTitle>{words.title}</PageTitle>
        {isTraining && <Practise />}
        <Connection />
        <Appearance />
        <KeySettings />
        <ListWords />
      </div>
    </div>
  )
}
