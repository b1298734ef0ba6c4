import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { ProblemNote } from '../ui/field.tsx'
import { Icon } from '../ui/icons.tsx'
import { ConnectForm } from './connect-form.tsx'
import styles from './first-run.module.css'
import { useConnect } from './use-connect.ts'

/** No property yet: practise at once, or connect the real one. */
export const FirstRun = () => {
  const { firstRun, ...text } = useText()
  const training = useConnect()
  const real = useConnect()
  return (
    <main className={styles.screen}>
      <div className={styles.card}>
        <span className={styles.logo}>
          <Icon name="key" size={28} />
        </span>
        <h1>{firstRun.title}</h1>
        <p className={styles.lead}>{firstRun.lead}</p>
        <div className={styles.choices}>
          <section>
            <h2>{firstRun.trainingTitle}</h2>
            <p>{firstRun.trainingBody}</p>
            {training.problem !== null && <ProblemNote problem={text.problem(training.problem)} />}
            <Button
              kind="primary"
              size="large"
              wide
              onPress={training.useTraining}
              isPending={training.isBusy}
            >
              {firstRun.trainingButton}
            </Button>
          </section>
          <section>
            <h2>{firstRun.realTitle}</h2>
            <p>{firstRun.realBody}</p>
            <ConnectForm onConnect={real.connect} isBusy={real.isBusy} problem={real.problem} />
          </section>
        </div>
      </div>
    </main>
  )
}
