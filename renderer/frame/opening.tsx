import { useApp, useAppParts } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/states.tsx'
import windowFrame from './frame.module.css'
import styles from './opening.module.css'
import rail from './rail.module.css'
import bottomStrip from './bottom-strip.module.css'
import topBar from './top-bar.module.css'

/** The board's shape in grey until the first picture is here. */
export const OpeningScreen = () => {
  const { frame } = useText()
  return (
    <div className={windowFrame.frame} role="status" aria-label={frame.loading}>
      <div className={topBar.topBar} />
      <div className={rail.rail} />
      <main className={styles.ghosts}>
        <h1 className="visually-hidden">{frame.loading}</h1>
        {Array.from({ length: 48 }, (_, tile) => (
          <span key={tile} />
        ))}
      </main>
      <div className={bottomStrip.strip} aria-hidden>
        {frame.loading}
      </div>
    </div>
  )
}

export const OpeningFailed = () => {
  const text = useText()
  const problem = useApp((mirror) => mirror.problem)
  const { refresh } = useAppParts()
  const words = problem === null ? null : text.problem(problem)
  return (
    <main className={windowFrame.window}>
      <EmptyState
        fills
        icon="warning"
        title={text.frame.failedTitle}
        body={[words?.message, words?.hint].filter(Boolean).join(' ')}
      >
        <Button kind="primary" icon="refresh" onPress={() => void refresh()}>
          {text.common.tryAgain}
        </Button>
      </EmptyState>
    </main>
  )
}
