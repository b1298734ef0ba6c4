import { useApp, useSetView, useView } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icons.tsx'
import styles from './rail.module.css'
import { screens } from './screens.ts'
import type { Screen } from '../state/view.ts'

export const Rail = () => {
  const { frame, strip, watch } = useText()
  const current = useView((view) => view.screen)
  const needsYou = useApp((mirror) => mirror.queue.needsYou.length)
  const toLookAt = useApp((mirror) => mirror.watch.beforeStay + mirror.watch.drifts)
  const set = useSetView()
  const badges: Partial<Record<Screen, Badge>> = {
    queue: { count: needsYou, words: strip.needsYou(needsYou) },
    watch: { count: toLookAt, words: watch.look(toLookAt) },
  }
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
          <Count badge={badges[id]} />
        </button>
      ))}
    </nav>
  )
}

type Badge = { readonly count: number; readonly words: string }

const Count = ({ badge }: { readonly badge: Badge | undefined }) =>
  badge === undefined || badge.count === 0 ? null : (
    <>
      <span className="visually-hidden">, {badge.words}</span>
      <em aria-hidden>{badge.count}</em>
    </>
  )
