import type { Hop } from '#shared/property.ts'
import { isMac } from '../commands/is-mac.ts'
import { shownKeys } from '../commands/shortcuts.ts'
import { useApp } from '../state/app-context.tsx'
import { aMinute, useNow } from '../state/clock.ts'
import { gateOf, isTrainingOf, siteNameOf, timeZoneOf } from '../state/selectors.ts'
import { useDates, useText } from '../text/languages.tsx'
import { IconButton } from '../ui/button.tsx'
import { linkState } from '../health/verdict.ts'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icons.tsx'
import { Operator } from './operator.tsx'
import styles from './top-bar.module.css'

/** Which property, what time it is there, whether the way to its locks is open, who is at the desk. */
export const TopBar = ({ onFind }: { readonly onFind: () => void }) => {
  const { frame, keys } = useText()
  const site = useApp(siteNameOf)
  const isTraining = useApp(isTrainingOf)
  return (
    <header className={styles.topBar}>
      <span className={styles.logo}>
        <Icon name="key" size={20} />
      </span>
      <strong className={styles.site} title={site}>
        {site}
      </strong>
      {isTraining && (
        <span className={styles.trainingWord} title={frame.trainingNote}>
          {frame.training}
        </span>
      )}
      <ZoneClock />
      <span className={styles.grow} />
      <VaultWarning />
      <IconButton
        icon="search"
        label={`${keys.does.palette} (${shownKeys('palette', keys.names, isMac).join(', ')})`}
        onPress={onFind}
      />
      <Hops />
      <Operator />
    </header>
  )
}

const ZoneClock = () => {
  const now = useNow(aMinute)
  const dates = useDates()
  const zone = useApp(timeZoneOf)
  const { common } = useText()
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
  return (
    <time className={styles.clock} dateTime={now} title={common.zone(zone)}>
      <span className={styles.city}>{city}, </span>
      <span className={styles.day}>{dates.day(now)}, </span>
      {dates.time(now)}
    </time>
  )
}

const Hops = () => {
  const hops = useApp((mirror) => mirror.status?.hops)
  const { frame } = useText()
  return (
    <ul className={styles.hops} aria-label={frame.connection}>
      {hops?.map((hop) => (
        <HopMark key={hop.name} hop={hop} />
      ))}
    </ul>
  )
}

const HopMark = ({ hop }: { readonly hop: Hop }) => {
  const { frame, health } = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  const isRefused = useApp((mirror) => linkState(hop, gateOf(mirror), null)) === 'refused'
  const name = frame.hops[hop.name]
  const answer = hop.ok === null ? frame.hopUnknown(name) : hop.ok ? frame.hopOk(name) : frame.hopDown(name)
  const state = isRefused ? `${name}: ${health.states.refused}` : answer
  const isDown = hop.ok === false || isRefused
  const lastOk = hop.lastOkAt === null ? null : frame.lastOk(dates.when(hop.lastOkAt, now))
  return (
    <li
      className={cx(styles.hop, isDown && styles.hopDown, hop.ok === null && styles.hopUnknown)}
      title={[state, lastOk].filter((part) => part !== null).join('. ')}
    >
      <i aria-hidden />
      <span className="visually-hidden">{state}</span>
      <span aria-hidden>{name}</span>
      {hop.ok === true && !isRefused && hop.latencyMs !== null && (
        <span>{frame.latency(Math.round(hop.latencyMs))}</span>
      )}
    </li>
  )
}

const VaultWarning = () => {
  const vault = useApp((mirror) => mirror.status?.vault)
  const { frame } = useText()
  if (vault?.is !== 'memory' || !vault.hasKey) return null
  return (
    <span className={styles.vault} title={`${frame.vaultWhy[vault.why]} ${frame.vaultNote}`}>
      <Icon name="warning" size={14} />
      <span>{frame.vaultWarning}</span>
    </span>
  )
}
