import type { Health, Latency } from '#shared/health.ts'
import type { Hop } from '#shared/property.ts'
import { useApp } from '../state/app-context.tsx'
import { aMinute, useNow } from '../state/clock.ts'
import { gateOf } from '../state/selectors.ts'
import { useDates, useText } from '../text/languages.tsx'
import { StatusWord } from '../ui/status-word.tsx'
import type { StatusTone } from '../ui/status-word.tsx'
import { SectionTitle } from '../ui/titles.tsx'
import { useSayMs } from './say-ms.ts'
import styles from './health.module.css'
import { linkState } from './verdict.ts'
import type { LinkState } from './verdict.ts'

type Props = { readonly hop: Hop; readonly health: Health }

/** One link: whether it holds, how long it takes where that can be measured from here, and since when it is known. */
export const HopCard = ({ hop, health }: Props) => {
  const { health: words } = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  const state = useApp((mirror) => linkState(hop, gateOf(mirror), health))
  return (
    <li className={styles.link}>
      <SectionTitle>{words.hops[hop.name]}</SectionTitle>
      <StatusWord tone={tones[state]} icon={icons[state]}>
        {words.states[state]}
      </StatusWord>
      {(state === 'ok' || state === 'slow') && <Figure hop={hop} health={health} />}
      <p className={styles.lastOk}>
        {hop.lastOkAt === null ? words.neverOk : words.lastOk(dates.when(hop.lastOkAt, now))}
      </p>
    </li>
  )
}

/** The Bridge has no figure: its time is known only together with that of Visionline. */
const Figure = ({ hop, health }: Props) => {
  const { health: words } = useText()
  const say = useSayMs()
  const measured: Readonly<Record<Hop['name'], Latency | null>> = {
    seam: health.seam,
    bridge: null,
    visionline: health.confirmed,
  }
  const latency = measured[hop.name]
  if (latency === null) return null
  return (
    <p className={styles.figure}>
      <strong>{say(latency.p50)}</strong>
      <span>
        {hop.name === 'seam' ? words.typical : words.typicalKey}, {words.most(say(latency.p95))}
      </span>
    </p>
  )
}

const tones: Readonly<Record<LinkState, StatusTone>> = {
  ok: 'good',
  slow: 'pending',
  refused: 'alarm',
  down: 'alarm',
  unknown: 'quiet',
}
const icons = {
  ok: 'done',
  slow: 'waiting',
  refused: 'warning',
  down: 'warning',
  unknown: undefined,
} as const
