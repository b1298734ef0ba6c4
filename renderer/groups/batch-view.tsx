import { useState } from 'react'
import type { BatchId } from '#shared/ids.ts'
import type { Problem } from '#shared/problem.ts'
import { useSetView } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState, Skeleton } from '../ui/states.tsx'
import { BatchHead } from './batch-head.tsx'
import { BatchLines } from './batch-lines.tsx'
import { BatchSide } from './batch-side.tsx'
import { FoundPacket } from './found-packet.tsx'
import { PacketsView } from './packets-view.tsx'
import { useBatch } from './use-batch.ts'
import { Split } from '../ui/split.tsx'

/** A group job: its progress, its keys by room, and its papers. */
export const BatchView = ({ batchId }: { readonly batchId: BatchId }) => {
  const { groups: words } = useText()
  const { progress, problem, take } = useBatch(batchId)
  const [isPacking, setPacking] = useState(false)
  if (progress === null)
    return problem === null ? <Reading label={words.reading} /> : <Gone problem={problem} />
  if (isPacking) return <PacketsView batch={progress.batch} onBack={() => setPacking(false)} />
  return (
    <Split side={<BatchSide progress={progress} onPack={() => setPacking(true)} />}>
      <BatchHead progress={progress} onTake={take} />
      <FoundPacket batchId={batchId} />
      <BatchLines progress={progress} />
    </Split>
  )
}

const Reading = ({ label }: { readonly label: string }) => (
  <Split>
    <Skeleton lines={8} label={label} />
  </Split>
)

const Gone = ({ problem }: { readonly problem: Problem }) => {
  const text = useText()
  const set = useSetView()
  const { message, hint } = text.problem(problem)
  return (
    <EmptyState fills icon="warning" title={message} body={hint}>
      <Button onPress={() => set({ openBatch: null })}>{text.groups.back}</Button>
    </EmptyState>
  )
}
