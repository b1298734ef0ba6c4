import type { ReactNode } from 'react'
import type { Hop } from '#shared/property.ts'
import { useApp } from '../state/app-context.tsx'
import { gateOf } from '../state/selectors.ts'
import { aMinute, useNow } from '../state/clock.ts'
import { useDates, useText } from '../text/languages.tsx'
import { StatusWord } from '../ui/status-word.tsx'
import type { StatusTone } from '../ui/status-word.tsx'
import { SectionTitle } from '../ui/titles.tsx'
import styles from './health.module.css'

type Props = { readonly hop: Hop; readonly children: ReactNode }

/** One link: whether it holds, since when it is known, and when it does not, what that means for a desk. */
export const HopCard = ({ hop, children }: Props) => {
  const { health: words, access } = useText()
  // Seam answers a refused key as well: for a desk that is no way to a door.
  const isRefused = useApp((mirror) => gateOf(mirror)?.is === 'unauthorised') && hop.name === 'seam'
  const dates = useDates()
  const now = useNow(aMinute)
  const state = isRefused ? 'down' : hop.ok === null ? 'unknown' : hop.ok ? 'ok' : 'down'
  return (
    <li className={styles.link}>
      <div className={styles.linkHead}>
        <SectionTitle>{words.hops[hop.name]}</SectionTitle>
        <StatusWord tone={tones[state]} icon={state === 'ok' ? 'done' : 'warning'}>
          {isRefused ? access.state : words.states[state]}
        </StatusWord>
      </div>
      <p className={styles.lastOk}>
        {hop.lastOkAt === null ? words.neverOk : words.lastOk(dates.when(hop.lastOkAt, now))}
      </p>
      <div className={styles.times}>{children}</div>
      {state === 'down' && (
        <dl className={styles.advice}>
          <div>
            <dt>{words.works}</dt>
            <dd>{isRefused ? access.works : words.stillWorks[hop.name]}</dd>
          </div>
          <div>
            <dt>{words.call}</dt>
            <dd>{isRefused ? access.call : words.callWhom[hop.name]}</dd>
          </div>
        </dl>
      )}
    </li>
  )
}

const tones: Readonly<Record<'ok' | 'down' | 'unknown', StatusTone>> = {
  ok: 'good',
  down: 'alarm',
  unknown: 'quiet',
}
