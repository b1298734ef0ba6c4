import type { Health } from '#shared/health.ts'
import { aMinute, useNow } from '../state/clock.ts'
import { useDates, useText } from '../text/languages.tsx'
import { StatusWord } from '../ui/status-word.tsx'
import { SectionTitle } from '../ui/titles.tsx'
import styles from './health.module.css'

/** The encoders as Seam lists them; nothing more is known of one before it writes a card. */
export const Encoders = ({ health: { encoders, encodersReadAt } }: { readonly health: Health }) => {
  const { health: words } = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  const isAnyGone = encoders?.some((one) => one.errors.length > 0) ?? false
  return (
    <li className={styles.link}>
      <div className={styles.linkHead}>
        <SectionTitle>{words.hops.encoders}</SectionTitle>
        {isAnyGone && (
          <StatusWord tone="alarm" icon="warning">
            {words.encGone}
          </StatusWord>
        )}
      </div>
      <p className={styles.lastOk}>
        {encodersReadAt === null ? words.encUnread : words.lastOk(dates.when(encodersReadAt, now))}
      </p>
      <div className={styles.times}>
        {encoders !== null && <small>{encoders.length === 0 ? words.noEncoder : words.encNote}</small>}
        <ul className={styles.encoders}>
          {encoders?.map((one) => (
            <li key={one.id}>{one.errors.length > 0 ? `${one.name}: ${words.encGone}` : one.name}</li>
          ))}
        </ul>
      </div>
      {isAnyGone && (
        <dl className={styles.advice}>
          <div>
            <dt>{words.call}</dt>
            <dd>{words.encCall}</dd>
          </div>
        </dl>
      )}
    </li>
  )
}
