import { useMemo, useState } from 'react'
import type { BatchProgress } from '#shared/groups.ts'
import type { BatchId } from '#shared/ids.ts'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import { useApp, useAppParts } from '../state/app-context.tsx'
import { summaryOf, withLatestJobs } from './batch-sums.ts'
import type { GroupSums } from './batch-sums.ts'
import { useReread } from './use-reread.ts'

/** Shows what a command about the batch answered. */
export type TakeProgress = (answer: Result<BatchProgress, Problem>) => void

/** A group job as the window knows it now. */
export type GroupProgress = BatchProgress & { readonly summary: GroupSums }

// A group of 2,000 keys is a large answer: between two readings the lines live from the changes of their jobs.
const readEveryMs = 1_000

/** A group job, live. */
export const useBatch = (batchId: BatchId) => {
  const { client } = useAppParts()
  const jobs = useApp((mirror) => mirror.jobs)
  const [read, setRead] = useState<BatchProgress | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  const take = (answer: Result<BatchProgress, Problem>) => {
    setProblem(answer.ok ? null : answer.error)
    if (answer.ok) setRead(answer.value)
  }
  useReread(
    async (isCurrent) => {
      const answer = await client.call('groups.progress', { batchId })
      if (isCurrent()) take(answer)
    },
    jobs,
    readEveryMs,
  )

  const progress = useMemo((): GroupProgress | null => {
    if (read === null) return null
    const lines = withLatestJobs(read.lines, jobs)
    return { ...read, lines, summary: summaryOf(read, lines) }
  }, [read, jobs])
  return { progress, problem, take }
}
