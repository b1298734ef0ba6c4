import { useApp } from '../state/app-context.tsx'
import { hopsOf, isTrainingOf } from '../state/selectors.ts'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { ProblemNote } from '../ui/field.tsx'
import { Skeleton } from '../ui/states.tsx'
import { PageTitle } from '../ui/titles.tsx'
import { Encoders } from './encoders.tsx'
import { ForIt } from './for-it.tsx'
import { HopCard } from './hop-card.tsx'
import { NetworkCard } from './network-card.tsx'
import styles from './health.module.css'
import { useHealth } from './use-health.ts'
import { VerdictCard } from './verdict-card.tsx'

/** The way to the doors: first whether it works and whom to call, then link by link. */
export const HealthScreen = () => {
  const text = useText()
  const { health: words } = text
  const hops = useApp(hopsOf)
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
        <VerdictCard health={health} />
        {problem !== null && <ProblemNote problem={text.problem(problem)} />}
        {health === null ? (
          <Skeleton lines={6} label={words.title} />
        ) : (
          <>
            <ol className={styles.chain}>
              {health.network !== null && !isTraining && <NetworkCard network={health.network} />}
              {hops.map((hop) => (
                <HopCard key={hop.name} hop={hop} health={health} />
              ))}
            </ol>
            <Encoders health={health} />
            <ForIt health={health} hops={hops} />
          </>
        )}
      </div>
    </div>
  )
}
