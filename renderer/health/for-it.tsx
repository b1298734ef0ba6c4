import type { ReactNode } from 'react'
import type { Health, NetworkView } from '#shared/health.ts'
import type { Hop } from '#shared/property.ts'
import { gateWords } from '../frame/gate-words.ts'
import { useApp } from '../state/app-context.tsx'
import { gateOf, isTrainingOf } from '../state/selectors.ts'
import { useDates, useText } from '../text/languages.tsx'
import { Fold } from '../ui/states.tsx'
import styles from './health.module.css'
import { useSayMs } from './say-ms.ts'

type Props = { readonly health: Health; readonly hops: readonly Hop[] }

/** Codes, times and the network in the words of whoever looks after them. */
export const ForIt = ({ health, hops }: Props) => {
  const text = useText()
  const { health: words } = text
  const dates = useDates()
  const say = useSayMs()
  const gate = useApp(gateOf)
  const isTraining = useApp(isTrainingOf)
  const keys = useApp((mirror) => mirror.status?.queue.queued) ?? 0
  const needsYou = useApp((mirror) => mirror.queue.needsYou.length)
  const codes = [...hops.flatMap((hop) => hop.detail ?? []), ...health.errors, ...health.warnings]
  const { seam, confirmed, network } = health
  return (
    <Fold title={text.common.details}>
      <dl className={styles.facts}>
        {gate !== null && <Fact name={words.gate}>{gateWords(gate, { keys, needsYou }, text, dates)}</Fact>}
        <Fact name={words.codes}>
          {codes.length === 0 ? words.nothing : <code>{[...new Set(codes)].join(', ')}</code>}
        </Fact>
        <Fact name={words.silent}>{health.unanswered}</Fact>
        {seam !== null && (
          <Fact name={words.hops.seam}>
            {words.half(say(seam.p50), say(seam.p95))} {words.measured(seam.samples)}
          </Fact>
        )}
        {confirmed !== null && (
          <Fact name={words.hops.visionline}>
            {words.confirmedIn(say(confirmed.p50), say(confirmed.p95))} {words.measured(confirmed.samples)}
          </Fact>
        )}
        {network !== null && !isTraining && <NetworkFacts network={network} />}
      </dl>
    </Fold>
  )
}

const NetworkFacts = ({ network }: { readonly network: NetworkView }) => {
  const { network: words } = useText().health
  const { proxy, source, issuer, systemCertificates, authorityFile } = network
  return (
    <>
      <Fact name={words.proxy}>
        {proxy ?? words.direct} ({words.learnt[source]})
      </Fact>
      <Fact name={words.issuer}>{issuer ?? words.noIssuer}</Fact>
      <Fact name={words.store}>{words.stores[systemCertificates]}</Fact>
      {authorityFile !== 'none' && <Fact name={words.file}>{words.files[authorityFile]}</Fact>}
    </>
  )
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
