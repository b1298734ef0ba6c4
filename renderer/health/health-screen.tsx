import type { Health, Latency } from '#shared/health.ts'
import type { Hop } from '#shared/property.ts'
import { gateWords } from '../frame/gate-words.ts'
import { useApp } from '../state/app-context.tsx'
import { gateOf, isTrainingOf } from '../state/selectors.ts'
import { useDates, useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { ProblemNote } from '../ui/field.tsx'
import { Banner, Fold, Skeleton } from '../ui/states.tsx'
import { PageTitle } from '../ui/titles.tsx'
import { Encoders } from './encoders.tsx'
import { HopCard } from './hop-card.tsx'
import { NetworkCard } from './network-card.tsx'
import styles from './health.module.css'
import { useHealth } from './use-health.ts'

/** The way to the doors, link by link: what answers, how fast, what still works, whom to call. */
export const HealthScreen = () => {
  const text = useText()
  const { health: words } = text
  const hops = useApp((mirror) => mirror.status?.hops) ?? noHops
  // The training hotel is on this computer: it needs no network.
  const isTraining = useApp(isTrainingOf)
  const { health, problem, isAsking, askAgain } = useHealth()
  return (
    <div className={styles.screen}>
      <div className={styles.column}>
        <header className={styles.head}>
          <PageTitle>{words.title}</PageTitle>
          <Button icon="refresh" onPress={askAgain} isPending={isAsking}>
            {words.again}
          </Button>
        </header>
        <Verdict hops={hops} />
        {problem !== null && <ProblemNote problem={text.problem(problem)} />}
        {health === null ? (
          <Skeleton lines={6} label={words.title} />
        ) : (
          <ol className={styles.chain}>
            {health.network !== null && !isTraining && <NetworkCard network={health.network} />}
            {hops.map((hop) => (
              <HopCard key={hop.name} hop={hop}>
                <Times hop={hop} health={health} />
              </HopCard>
            ))}
            <Encoders health={health} />
          </ol>
        )}
        {health !== null && <ForIt health={health} hops={hops} />}
      </div>
    </div>
  )
}

const noHops: readonly Hop[] = []
const noQueue = { queued: 0, needsAttention: 0 }

const Verdict = ({ hops }: { readonly hops: readonly Hop[] }) => {
  const { health: words, access } = useText()
  const isRefused = useApp((mirror) => gateOf(mirror)?.is === 'unauthorised')
  if (isRefused) return <Banner tone="alarm">{access.verdict}</Banner>
  if (hops.some((hop) => hop.ok === false)) return <Banner tone="alarm">{words.trouble}</Banner>
  return <Banner tone="plain">{hops.every((hop) => hop.ok === true) ? words.well : words.unknown}</Banner>
}

/** Each time says where it comes from: only the first link can be measured from here. */
const Times = ({ hop, health }: { readonly hop: Hop; readonly health: Health }) => {
  const { health: words } = useText()
  const say = useLatency()
  if (hop.name === 'bridge') return <small>{words.through}</small>
  const latency = hop.name === 'seam' ? health.seam : health.confirmed
  if (latency === null) return <small>{hop.name === 'seam' ? words.noTimes : words.through}</small>
  const sentence = hop.name === 'seam' ? words.half : words.confirmedIn
  return (
    <>
      <p>{say(latency, sentence)}</p>
      <small>{words.measured(latency.samples)}</small>
    </>
  )
}

const useLatency = () => {
  const { frame, health: words, locale } = useText()
  const say = (ms: number): string =>
    ms < 1_000
      ? frame.latency(Math.round(ms))
      : words.seconds((ms / 1_000).toLocaleString(locale, { maximumFractionDigits: 1 }))
  return ({ p50, p95 }: Latency, sentence: (p50: string, p95: string) => string): string =>
    sentence(say(p50), say(p95))
}

const ForIt = ({ health, hops }: { readonly health: Health; readonly hops: readonly Hop[] }) => {
  const text = useText()
  const dates = useDates()
  const gate = useApp(gateOf)
  const queue = useApp((mirror) => mirror.status?.queue) ?? noQueue
  const codes = [...hops.flatMap((hop) => hop.detail ?? []), ...health.errors, ...health.warnings]
  return (
    <Fold title={text.common.details}>
      <dl className={styles.facts}>
        {gate !== null && (
          <div>
            <dt>{text.health.gate}</dt>
            <dd>{gateWords(gate, { keys: queue.queued, needsYou: queue.needsAttention }, text, dates)}</dd>
          </div>
        )}
        <div>
          <dt>{text.health.codes}</dt>
          <dd>{codes.length === 0 ? text.health.nothing : <code>{[...new Set(codes)].join(', ')}</code>}</dd>
        </div>
        <div>
          <dt>{text.health.silent}</dt>
          <dd>{health.unanswered}</dd>
        </div>
      </dl>
    </Fold>
  )
}
