import { useState } from 'react'
import type { CredentialId } from '#shared/ids.ts'
import type { Job } from '#shared/job.ts'
import { waitsForCard } from '#shared/job.ts'
import type { ProblemOf } from '#shared/problem.ts'
import { keyWords } from '../issue/key-words.ts'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { DecideFirstKey } from './decide-first-key.tsx'
import { DecideParty } from './decide-party.tsx'
import styles from './job-actions.module.css'
import { useJobActions } from './use-queue.ts'
import { ButtonRow } from '../ui/button-row.tsx'
import { SectionTitle } from '../ui/titles.tsx'

/** What is safe to do in this state, each with what it means. Nothing here sends twice by itself. */
export const JobActions = ({ job }: { readonly job: Job }) => {
  const text = useText()
  const act = useJobActions(job.id)
  const { problem } = job
  if (waitsForCard(job)) return <NotOnCard job={job} />
  if (job.state === 'issued' || job.state === 'cancelled' || job.state === 'running') return null
  if (job.state !== 'needsAttention' || problem === null) {
    return (
      <ButtonRow>
        <Button onPress={act.cancel} isPending={act.isBusy}>
          {text.story.cancel}
        </Button>
      </ButtonRow>
    )
  }
  const candidates = workedCandidates(job)
  return (
    <section className={styles.whatNow} aria-label={text.story.whatNow}>
      <SectionTitle level={3}>{text.story.whatNow}</SectionTitle>
      <p>{text.problem(problem).hint}</p>
      {problem.kind === 'targetGone' && (
        <JoinInstead problem={problem} onJoin={act.joinInstead} isBusy={act.isBusy} />
      )}
      {problem.kind === 'sameParty' && (
        <>
          <small className={styles.choice}>{`${text.party.yesHint} ${text.party.noHint}`}</small>
          <ButtonRow>
            <DecideParty job={job} />
          </ButtonRow>
        </>
      )}
      {problem.kind === 'excessAccess' && (
        <Choice hint={text.story.revokeHint}>
          <Button kind="danger" onPress={() => act.revoke(problem.credentialId)} isPending={act.isBusy}>
            {text.story.revoke}
          </Button>
        </Choice>
      )}
      {candidates.map((credentialId) => (
        <Choice key={credentialId} hint={`${text.story.workedHint} ${text.story.credential(credentialId)}`}>
          <Button onPress={() => act.worked(credentialId)} isPending={act.isBusy}>
            {text.story.worked}
          </Button>
        </Choice>
      ))}
      {problem.kind === 'outcomeUnknown' && (
        <Choice hint={text.story.sendAgainHint}>
          <Button onPress={act.sendAgain} isPending={act.isBusy}>
            {text.story.sendAgain}
          </Button>
        </Choice>
      )}
      <ButtonRow>
        {problem.kind === 'held' && <DecideFirstKey job={job} />}
        {!isAboutOutcome(job) && !hasOwnAnswer(job) && (
          <Button kind="primary" icon="refresh" onPress={act.retry} isPending={act.isBusy}>
            {text.story.retry}
          </Button>
        )}
        {problem.kind !== 'sameParty' && (
          <Button onPress={act.cancel} isPending={act.isBusy}>
            {text.story.cancel}
          </Button>
        )}
      </ButtonRow>
    </section>
  )
}

/** What is asked here has an answer of its own; to try again would ask the same. */
const hasOwnAnswer = ({ problem }: Job): boolean =>
  problem?.kind === 'targetGone' || problem?.kind === 'held' || problem?.kind === 'sameParty'
/** Nothing here writes cards yet, so the way out is said, and the key that opens nothing can be taken back. */
const NotOnCard = ({ job: { id, credentialId } }: { readonly job: Job }) => {
  const { story: words } = useText()
  const act = useJobActions(id)
  return (
    <section className={styles.whatNow} aria-label={words.whatNow}>
      <SectionTitle level={3}>{words.whatNow}</SectionTitle>
      <p>{words.cardWhatNow}</p>
      {credentialId !== null && (
        <ButtonRow>
          <Button onPress={() => act.revoke(credentialId)} isPending={act.isBusy}>
            {words.withdraw}
          </Button>
        </ButtonRow>
      )}
    </section>
  )
}

/** A request whose outcome is not known is never simply tried again: a person says what happened. */
const isAboutOutcome = ({ problem }: Job): boolean =>
  problem?.kind === 'outcomeUnknown' ||
  problem?.kind === 'severalMatches' ||
  problem?.kind === 'partialMatch' ||
  problem?.kind === 'excessAccess'

const workedCandidates = ({ problem }: Job): readonly CredentialId[] => {
  switch (problem?.kind) {
    case 'severalMatches':
      return problem.credentialIds
    case 'partialMatch':
    case 'excessAccess':
      return [problem.credentialId]
    default:
      return []
  }
}

const Choice = ({ hint, children }: { readonly hint: string; readonly children: React.ReactNode }) => (
  <div className={styles.choice}>
    <small>{hint}</small>
    {children}
  </div>
)

type JoinInsteadProps = {
  readonly problem: ProblemOf<'targetGone'>
  readonly onJoin: (credentialIds: readonly CredentialId[]) => void
  readonly isBusy: boolean
}

/** The joined key is gone: which of the keys on the door now is the same party's is a person's call. */
const JoinInstead = ({ problem, onJoin, isBusy }: JoinInsteadProps) => {
  const text = useText()
  const [ticked, setTicked] = useState<readonly CredentialId[]>([])
  if (problem.candidates.length === 0) return <p>{text.story.noCandidates}</p>
  return (
    <div className={styles.candidates}>
      <p>{text.story.joinInsteadTitle}</p>
      {problem.candidates.map((key) => (
        <Checkbox
          key={key.credentialId}
          label={keyWords(key, text)}
          isSelected={ticked.includes(key.credentialId)}
          onChange={(isTicked) =>
            setTicked((before) => [
              ...before.filter((id) => id !== key.credentialId),
              ...(isTicked ? [key.credentialId] : []),
            ])
          }
        >
          {keyWords(key, text)}
        </Checkbox>
      ))}
      <div>
        <Button
          kind="primary"
          onPress={() => onJoin(ticked)}
          isDisabled={ticked.length === 0}
          isPending={isBusy}
        >
          {text.story.joinInstead}
        </Button>
      </div>
    </div>
  )
}
