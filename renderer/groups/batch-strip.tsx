import type { BatchId } from '#shared/ids.ts'
import type { Mirror } from '../state/apply-event.ts'
import { useApp, useSetView } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { ProgressBar } from '../ui/states.tsx'
import { isGoingOut, madeOf, speedWords } from './batch-sums.ts'
import styles from './batch-strip.module.css'
import { useBatch } from './use-batch.ts'

/** The group that is going out, on every screen: one press opens it. */
export const BatchStrip = () => {
  const batchId = useApp(runningBatchOf)
  return batchId === null ? null : <RunningBatch key={batchId} batchId={batchId} />
}

const RunningBatch = ({ batchId }: { readonly batchId: BatchId }) => {
  const text = useText()
  const set = useSetView()
  const isOpen = useApp((mirror) => mirror.status?.gate.is === 'open')
  const { progress } = useBatch(batchId)
  if (progress === null) return null
  const { batch, summary } = progress
  const made = madeOf(summary)
  const speed = speedWords(progress, isOpen && batch.pausedAt === null && isGoingOut(progress.lines), text)
  return (
    <button
      type="button"
      className={styles.strip}
      onClick={() => set({ screen: 'groups', openBatch: batchId })}
    >
      <strong>{batch.name}</strong>
      <span>{text.strip.progress(made, summary.keys)}</span>
      <ProgressBar label={text.batch.progressLabel} value={made} max={summary.keys} />
      {batch.pausedAt === null ? (
        speed !== null && <span>{speed}</span>
      ) : (
        <span>{text.batch.pausedState}</span>
      )}
    </button>
  )
}

/** The group with the latest key that is going out, else one that is paused. */
const runningBatchOf = ({ jobs, queue }: Mirror): BatchId | null => {
  const paused = queue.needsYou.filter((id) => jobs[id]?.problem?.kind === 'batchPaused')
  const goingOut = queue.waiting.filter((id) => jobs[id]?.state !== 'issued')
  for (const id of [...paused, ...goingOut].toReversed()) {
    const batchId = jobs[id]?.batchId ?? null
    if (batchId !== null) return batchId
  }
  return null
}
