import { useEffect, useState } from 'react'
import type { JobId } from '#shared/ids.ts'
import type { Attempt } from '#shared/job.ts'
import { useApp, useAppParts } from '../state/app-context.tsx'

/** A job with its attempts; the attempts are read again whenever the job changes. */
export const useStory = (jobId: JobId) => {
  const { client } = useAppParts()
  const job = useApp((mirror) => mirror.jobs[jobId])
  const [attempts, setAttempts] = useState<readonly Attempt[] | null>(null)
  const updatedAt = job?.updatedAt
  useEffect(() => {
    if (updatedAt === undefined) return undefined
    let isCurrent = true
    const read = async () => {
      const answer = await client.call('queue.story', { jobId })
      if (isCurrent && answer.ok) setAttempts(answer.value.attempts)
    }
    void read()
    return () => {
      isCurrent = false
    }
  }, [client, jobId, updatedAt])
  return { job, attempts }
}
