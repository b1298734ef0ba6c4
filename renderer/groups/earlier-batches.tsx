import { useState } from 'react'
import type { Batch, BatchSummary } from '#shared/groups.ts'
import { useApp, useAppParts, useSetView } from '../state/app-context.tsx'
import { aMinute, useNow } from '../state/clock.ts'
import { useDates, useText } from '../text/languages.tsx'
import { ProgressBar, Skeleton } from '../ui/states.tsx'
import styles from './earlier-batches.module.css'
import { madeOf } from './batch-sums.ts'
import { FindPacket } from './find-packet.tsx'
import { useReread } from './use-reread.ts'
import { SectionTitle } from '../ui/titles.tsx'

type Listed = { readonly batch: Batch; readonly summary: BatchSummary }

/** Newest first; each opens with its keys, results and packets. */
export const EarlierBatches = () => {
  const { groups: words } = useText()
  const batches = useBatches()
  return (
    <section className={styles.earlier}>
      <SectionTitle>{words.earlier}</SectionTitle>
      {batches === null ? (
        <Skeleton lines={2} label={words.earlier} />
      ) : batches.length === 0 ? (
        <p>{words.earlierNone}</p>
      ) : (
        <>
          <FindPacket />
          <ul>
            {[...batches]
              .sort((a, b) => (a.batch.createdAt < b.batch.createdAt ? 1 : -1))
              .map((listed) => (
                <li key={listed.batch.id}>
                  <EarlierBatch {...listed} />
                </li>
              ))}
          </ul>
        </>
      )}
    </section>
  )
}

const EarlierBatch = ({ batch, summary }: Listed) => {
  const text = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  const set = useSetView()
  const made = madeOf(summary)
  return (
    <button type="button" onClick={() => set({ openBatch: batch.id })}>
      <strong>{batch.name}</strong>
      <span>{text.groups.earlierFacts(made, summary.keys)}</span>
      <ProgressBar label={text.batch.progressLabel} value={made} max={summary.keys} />
      {batch.pausedAt === null ? (
        summary.needsAttention > 0 && <em>{text.strip.needsYou(summary.needsAttention)}</em>
      ) : (
        <span>{text.batch.pausedState}</span>
      )}
      <time dateTime={batch.createdAt}>{dates.when(batch.createdAt, now)}</time>
    </button>
  )
}

// While keys go out, once in a while is enough for a list.
const readEveryMs = 2_000

const useBatches = (): readonly Listed[] | null => {
  const { client } = useAppParts()
  const [batches, setBatches] = useState<readonly Listed[] | null>(null)
  const issued = useApp((mirror) => mirror.status?.queue.issued)
  useReread(
    async (isCurrent) => {
      const answer = await client.call('groups.list', {})
      if (isCurrent()) setBatches((before) => (answer.ok ? answer.value.batches : (before ?? [])))
    },
    issued,
    readEveryMs,
  )
  return batches
}
