import { useApp } from '../state/app-context.tsx'
import { isTrainingOf } from '../state/selectors.ts'
import { useText } from '../text/languages.tsx'
import { Appearance } from './appearance.tsx'
import { Connection } from './connection.tsx'
import { KeySettings } from './key-settings.tsx'
import { Practise } from './practise.tsx'
import styles from './settings.module.css'

export const SettingsScreen = () => {
  const { settings: words } = useText()
  const isTraining = useApp(isTrainingOf)
  return (
    <div className={styles.screen}>
      <div className={styles.column}>
        <h1>{words.title}</h1>
        {isTraining && <Practise />}
        <Connection />
        <Appearance />
        <KeySettings />
      </div>
    </div>
  )
}
