import type { BatchProgress } from '#shared/groups.ts'
import { DecideFirstKey } from '../queue/decide-first-key.tsx'
import { DecideParty } from '../queue/decide-party.tsx'
import { stateTones, stateWords } from '../queue/desk-words.ts'
import { useSetView } from '../state/app-context.tsx'
import { aMinute, useNow } from '../state/clock.ts'
import { deskStateOf } from '../state/queue-lists.ts'
import { useText } from '../text/languages.tsx'
import { isPaused, needsPerson } from './batch-sums.ts'
import styles from './batch-line.module.css'
import { ButtonRow } from '../ui/button-row.tsx'
import { StatusWord } from '../ui/status-word.tsx'

type Line = BatchProgress['lines'][number]

/** One key with its state; it opens its story, and what it asks about its room is decided here. */
export const BatchLine = ({ line }: { readonly line: Line }) => {
  const text = useText()
  const set = useSetView()
  const { job, guest, room, copy } = line
  const problem = needsPerson(job) ? job.problem : null
  const stands = deskStateOf(job, useNow(aMinute))
  const state = isPaused(job) ? text.batch.pausedState : stateWords(job, stands, text)
  return (
    <div className={styles.batchLine}>
      <button type="button" onClick={() => set({ screen: 'queue', openJob: job.id })}>
        <span>
          {guest}
          {copy > 1 && `, ${text.batch.copy(copy)}`}
        </span>
        {problem !== null && (
          <small title={text.problem(problem).message}>
            {problem.kind === 'held' ? text.groups.does.hold : text.problem(problem).message}
          </small>
        )}
        <span className="visually-hidden">{text.batch.lineFacts(room, state)}</span>
      </button>
      {problem?.kind === 'held' || problem?.kind === 'sameParty' ? (
        <ButtonRow>
          {problem.kind === 'held' ? (
            <DecideFirstKey job={job} size="small" />
          ) : (
            <DecideParty job={job} size="small" />
          )}
        </ButtonRow>
      ) : (
        <StatusWord tone={isPaused(job) ? 'quiet' : stateTones[stands]}>{state}</StatusWord>
      )}
    </div>
  )
}
