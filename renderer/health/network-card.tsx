import type { NetworkView } from '#shared/health.ts'
import { useText } from '../text/languages.tsx'
import { ProblemNote } from '../ui/field.tsx'
import { StatusWord } from '../ui/status-word.tsx'
import { SectionTitle } from '../ui/titles.tsx'
import styles from './health.module.css'

/** The first link: whether this computer gets out of the hotel, and what to tell whoever owns the network. */
export const NetworkCard = ({ network }: { readonly network: NetworkView }) => {
  const text = useText()
  const { network: words } = text.health
  const { proxy, problem, issuer } = network
  const state = problem !== null ? 'down' : issuer === null ? 'unknown' : 'ok'
  return (
    <li className={styles.link}>
      <SectionTitle>{words.title}</SectionTitle>
      <StatusWord tone={looks[state].tone} icon={looks[state].icon}>
        {words.states[state]}
      </StatusWord>
      <p className={styles.lastOk}>{proxy === null ? words.straight : words.through(proxy)}</p>
      {problem !== null && (
        <div className={styles.network}>
          <ProblemNote problem={text.problem(problem)} />
          <h3>{words.owner}</h3>
          <p>{words.ask}</p>
        </div>
      )}
      {network.ignoresUnsafeVariable && <p className={styles.lastOk}>{words.unsafe}</p>}
    </li>
  )
}

const looks = {
  ok: { tone: 'good', icon: 'done' },
  down: { tone: 'alarm', icon: 'warning' },
  unknown: { tone: 'quiet', icon: undefined },
} as const
