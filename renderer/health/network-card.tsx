import type { ReactNode } from 'react'
import type { NetworkView } from '#shared/health.ts'
import { useText } from '../text/languages.tsx'
import { ProblemNote } from '../ui/field.tsx'
import { StatusWord } from '../ui/status-word.tsx'
import { SectionTitle } from '../ui/titles.tsx'
import styles from './health.module.css'

/** The first link: how this computer gets out of the hotel, and what to tell whoever owns the network. */
export const NetworkCard = ({ network }: { readonly network: NetworkView }) => {
  const text = useText()
  const { network: words } = text.health
  const { proxy, source, issuer, systemCertificates, authorityFile, problem } = network
  const state = problem !== null ? 'down' : issuer === null ? 'unknown' : 'ok'
  return (
    <li className={styles.link}>
      <div className={styles.linkHead}>
        <SectionTitle>{words.title}</SectionTitle>
        <StatusWord
          tone={({ ok: 'good', down: 'alarm', unknown: 'quiet' } as const)[state]}
          icon={state === 'ok' ? 'done' : 'warning'}
        >
          {words.states[state]}
        </StatusWord>
      </div>
      {problem !== null && <ProblemNote problem={text.problem(problem)} />}
      <dl className={styles.facts}>
        <Fact name={words.proxy}>
          {proxy ?? words.direct} ({words.learnt[source]})
        </Fact>
        <Fact name={words.issuer}>{issuer ?? words.noIssuer}</Fact>
        <Fact name={words.store}>{words.stores[systemCertificates]}</Fact>
        {authorityFile !== 'none' && <Fact name={words.file}>{words.files[authorityFile]}</Fact>}
        {problem !== null && <Fact name={words.owner}>{words.ask}</Fact>}
      </dl>
      {network.ignoresUnsafeVariable && <p className={styles.lastOk}>{words.unsafe}</p>}
    </li>
  )
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
