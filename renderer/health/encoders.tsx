import type { Health } from '#shared/health.ts'
import { aMinute, useNow } from '../state/clock.ts'
import { useDates, useText } from '../text/languages.tsx'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icons.tsx'
import { SectionTitle } from '../ui/titles.tsx'
import styles from './health.module.css'

/** The encoders as Seam lists them; nothing more is known of one before it writes a card. */
export const Encoders = ({ health: { encoders, encodersReadAt } }: { readonly health: Health }) => {
  const { health: words } = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  const isAnyGone = encoders?.some((one) => one.errors.length > 0) ?? false
  return (
    <section className={styles.encoders} aria-label={words.hops.encoders}>
      <header className={styles.head}>
        <SectionTitle>{words.hops.encoders}</SectionTitle>
        <small>
          {encodersReadAt === null ? words.encUnread : words.lastOk(dates.when(encodersReadAt, now))}
        </small>
      </header>
      {encoders !== null && encoders.length > 0 && (
        <ul>
          {encoders.map((one) => {
            const isGone = one.errors.length > 0
            return (
              <li key={one.id} className={cx(isGone && styles.gone)}>
                <Icon name={isGone ? 'warning' : 'card'} size={14} />
                {isGone ? `${one.name}: ${words.encGone}` : one.name}
              </li>
            )
          })}
        </ul>
      )}
      {encoders !== null && <p>{encoders.length === 0 ? words.noEncoder : words.encNote}</p>}
      {isAnyGone && (
        <p>
          <b>{words.call}</b> {words.encCall}
        </p>
      )}
    </section>
  )
}
