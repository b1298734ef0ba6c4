import { useState } from 'react'
import type { BatchProgress } from '#shared/groups.ts'
import { stateTone, stateWords } from '../queue/job-row.tsx'
import { useAppParts, useSetView } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { isPaused, needsPerson } from './batch-sums.ts'
import styles from './batch-line.module.css'
import { useTellProblem } from './use-tell-problem.ts'
import { ButtonRow } from '../ui/button-row.tsx'
import { StatusWord } from '../ui/status-word.tsx'

type Line = BatchProgress['lines'][number]

/** One key with its state; it opens its story, and a held first key is decided here. */
export const BatchLine = ({ line }: { readonly line: Line }) => {
  const text = useText()
  const set = useSetView()
  const { job, guest, room, copy } = line
  const problem = needsPerson(job) ? job.problem : null
  const state = isPaused(job) ? text.batch.pausedState : stateWords(job, text)
  return (
    <div className={styles.batchLine}>
      <button type="button" onClick={() => set({ screen: 'queue', openJob: job.id })}>
        <span>
          {guest}
          {copy > 1 && `, ${text.batch.copy(copy)}`}
        </span>
        {problem !== null && <small>{text.problem(problem).message}</small>}
        <span className="visually-hidden">{text.batch.lineFacts(room, state)}</span>
      </button>
      {problem?.kind === 'held' ? (
        <DecideFirstKey line={line} />
      ) : (
        <StatusWord tone={isPaused(job) ? 'quiet' : stateTone(job)}>{state}</StatusWord>
      )}
    </div>
  )
}

const DecideFirstKey = ({ line }: { readonly line: Line }) => {
  const { batch: words, common, override } = useText()
  const { client } = useAppParts()
  const tell = useTellProblem()
  const [isAsking, setAsking] = useState(false)
  const [typed, setTyped] = useState('')
  const rooms = line.job.intent.rooms.map(({ name }) => name)
  const isTyped = typed.trim() === rooms.join(' ')
  const decide = async (as: 'override' | 'autoJoin') => {
    setAsking(false)
    const how = { is: 'firstKey', as, confirmedRooms: as === 'override' ? rooms : [] } as const
    const answer = await client.call('queue.resolve', {
      jobId: line.jobId,
      how: { ...how, confirmedRooms: [...how.confirmedRooms] },
    })
    if (!answer.ok) tell(answer.error)
  }
  const confirm = () => {
    if (isTyped) void decide('override')
  }
  return (
    <ButtonRow>
      <Button size="small" onPress={() => setAsking(true)}>
        {words.decideNew}
      </Button>
      <Button size="small" onPress={() => void decide('autoJoin')}>
        {words.decideAuto}
      </Button>
      {isAsking && (
        <Dialog
          isAlert
          title={words.decideTitle(rooms.join(', '))}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>{common.cancel}</Button>
              <Button kind="danger" isDisabled={!isTyped} onPress={confirm}>
                {words.decideNew}
              </Button>
            </>
          }
        >
          <p>{words.decideBody}</p>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              confirm()
            }}
          >
            <TextField autoFocus label={override.type(rooms.join(' '))} value={typed} onChange={setTyped} />
          </form>
        </Dialog>
      )}
    </ButtonRow>
  )
}
