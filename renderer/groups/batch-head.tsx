import { useState } from 'react'
import { useApp, useAppParts, useSetView } from '../state/app-context.tsx'
import { aMinute, useNow } from '../state/clock.ts'
import type { Text } from '../text/en.ts'
import { useDates, useText } from '../text/languages.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { ProgressBar } from '../ui/states.tsx'
import { isGoingOut, madeOf, speedWords } from './batch-sums.ts'
import { CancelRest } from './cancel-rest.tsx'
import styles from './batch-head.module.css'
import { HandOver } from './hand-over.tsx'
import type { GroupProgress, TakeProgress } from './use-batch.ts'
import { useTellProblem } from './use-tell-problem.ts'
import { ButtonRow } from '../ui/button-row.tsx'
import { PageTitle } from '../ui/titles.tsx'

type Props = { readonly progress: GroupProgress; readonly onTake: TakeProgress }

/** Where the group stands, in words and as a bar, and what can be done to all of it. */
export const BatchHead = ({ progress, onTake }: Props) => {
  const text = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  const set = useSetView()
  const isOpen = useApp((mirror) => mirror.status?.gate.is === 'open')
  const { batch, summary } = progress
  const made = madeOf(summary)
  const speed = speedWords(progress, isOpen && batch.pausedAt === null && isGoingOut(progress.lines), text)
  return (
    <header className={styles.batchHead}>
      <div className={styles.batchTitle}>
        <IconButton icon="back" label={text.groups.back} onPress={() => set({ openBatch: null })} />
        <div className={styles.name}>
          <PageTitle title={batch.name}>{batch.name}</PageTitle>
          <p>
            {text.batch.made(dates.when(batch.createdAt, now), batch.operator)}
            {batch.handover !== null &&
              `. ${text.batch.handedOver(batch.handover.to, dates.when(batch.handover.at, now))}`}
          </p>
        </div>
        <BatchButtons progress={progress} onTake={onTake} />
      </div>
      {batch.handover !== null && batch.handover.note !== '' && (
        <blockquote className={styles.handover}>{batch.handover.note}</blockquote>
      )}
      <div className={styles.progressLine}>
        <strong>{text.batch.done(made, summary.keys)}</strong>
        <ProgressBar label={text.batch.progressLabel} value={made} max={summary.keys} />
        <span role="status">
          {batch.pausedAt === null
            ? stateOf(progress, isOpen, text)
            : text.batch.paused(dates.when(batch.pausedAt, now))}
        </span>
        {speed !== null && <span className={styles.speed}>{speed}</span>}
      </div>
    </header>
  )
}

const stateOf = ({ summary, lines }: GroupProgress, isOpen: boolean, { batch: words }: Text): string => {
  if (summary.queued > 0 && !isGoingOut(lines)) return words.waitsForYou
  if (summary.queued > 0) return isOpen ? words.running : words.waiting
  const rest = summary.needsAttention + summary.noCard
  return rest > 0 ? words.finishedBut(rest) : words.finished
}

const BatchButtons = ({ progress, onTake }: Props) => {
  const { batch: words } = useText()
  const { client } = useAppParts()
  const tell = useTellProblem()
  const [open, setOpen] = useState<'cancel' | 'handOver' | null>(null)
  const { batch, summary } = progress
  const batchId = batch.id
  const run = async (call: 'groups.pauseBatch' | 'groups.resumeBatch' | 'groups.cancelRest') => {
    const answer = await client.call(call, { batchId })
    if (answer.ok) onTake(answer)
    else tell(answer.error)
  }
  const rest = summary.queued + summary.paused + summary.needsAttention
  if (rest === 0 && batch.pausedAt === null) return null
  return (
    <ButtonRow>
      {batch.pausedAt === null ? (
        <Button icon="pause" onPress={() => void run('groups.pauseBatch')}>
          {words.pause}
        </Button>
      ) : (
        <Button kind="primary" icon="resume" onPress={() => void run('groups.resumeBatch')}>
          {words.resume}
        </Button>
      )}
      <Button icon="person" onPress={() => setOpen('handOver')}>
        {words.handOver}
      </Button>
      <Button icon="revoke" onPress={() => setOpen('cancel')}>
        {words.cancelRest}
      </Button>
      {open === 'cancel' && (
        <CancelRest
          count={rest}
          onClose={() => setOpen(null)}
          onConfirm={() => {
            setOpen(null)
            void run('groups.cancelRest')
          }}
        />
      )}
      {open === 'handOver' && (
        <HandOver
          onClose={() => setOpen(null)}
          onConfirm={async (to, note) => {
            setOpen(null)
            const answer = await client.call('groups.handOver', { batchId, to, note })
            if (answer.ok) onTake({ ok: true, value: { ...progress, batch: answer.value } })
            else tell(answer.error)
          }}
        />
      )}
    </ButtonRow>
  )
}
