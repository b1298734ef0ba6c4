import type { Health } from '#shared/health.ts'
import { useApp } from '../state/app-context.tsx'
import { gateOf, hopsOf } from '../state/selectors.ts'
import { useText } from '../text/languages.tsx'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icons.tsx'
import styles from './health.module.css'
import { verdictOf } from './verdict.ts'
import type { Verdict } from './verdict.ts'

/** The answer one came for: does it work, and if not, what still does and whom to call. */
export const VerdictCard = ({ health }: { readonly health: Health | null }) => {
  const { health: words } = useText()
  const verdict = useApp((mirror) => verdictOf(gateOf(mirror), hopsOf(mirror), health))
  const said = words.verdicts[verdict]
  return (
    <section role="status" className={cx(styles.verdict, styles[tones[verdict]])}>
      <Icon name={icons[tones[verdict]]} size={28} />
      <div className={styles.verdictWords}>
        <h2>{said.title}</h2>
        {'body' in said ? (
          <p>{said.body}</p>
        ) : (
          <dl>
            <div>
              <dt>{words.works}</dt>
              <dd>{said.works}</dd>
            </div>
            <div>
              <dt>{words.call}</dt>
              <dd>{said.call}</dd>
            </div>
          </dl>
        )}
      </div>
    </section>
  )
}

const tones = {
  well: 'well',
  unknown: 'plain',
  slow: 'care',
  throttled: 'care',
  paused: 'care',
  refused: 'trouble',
  network: 'trouble',
  offline: 'trouble',
  bridge: 'trouble',
  visionline: 'trouble',
  account: 'trouble',
} as const satisfies Readonly<Record<Verdict, string>>
const icons = { well: 'done', plain: 'info', care: 'waiting', trouble: 'warning' } as const
