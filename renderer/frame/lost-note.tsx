import { useSetView, useView } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { IconButton } from '../ui/button.tsx'
import { Banner } from '../ui/states.tsx'
import styles from './lost-note.module.css'

/** An address named what is not here: said above the nearest screen, until one goes on. */
export const LostNote = () => {
  const lost = useView((view) => view.lost)
  const set = useSetView()
  const { address: words } = useText()
  if (lost === null) return null
  const sentence =
    lost.what === 'room' ? words.lostRoom(lost.room) : lost.what === 'job' ? words.lostJob : words.lostPage
  return (
    <div className={styles.note}>
      <Banner
        tone="pending"
        action={<IconButton icon="close" label={words.hide} onPress={() => set({ lost: null })} />}
      >
        {sentence}
      </Banner>
    </div>
  )
}
