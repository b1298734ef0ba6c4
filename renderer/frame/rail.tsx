import { useApp, useSetView, useView } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icons.tsx'
import styles from './rail.module.css'
import { screens } from './screens.ts'

export const Rail = () => {
  const { frame, strip } = useText()
  const current = useView((view) => view.screen)
  const needsYou = useApp((mirror) => mirror.queue.needsYou.length)
  const set = useSetView()
  return (
    <nav className={styles.rail} aria-label={frame.mainNavigation}>
      {screens.map(({ id, icon, atFoot }) => (
        <button
          key={id}
          type="button"
          aria-current={current === id ? 'page' : undefined}
          className={cx(styles.railButton, atFoot === true && styles.atFoot)}
          onClick={() => set({ screen: id })}
        >
          <Icon name={icon} size={20} />
          <span>{frame[id]}</span>
          {id === 'queue' && needsYou > 0 && (
            <>
              <span className="visually-hidden">, {strip.needsYou(needsYou)}</span>
              <em aria-hidden>{needsYou}</em>
            </>
          )}
        </button>
      ))}
    </nav>
  )
}
