import { useEffect, useState } from 'react'
import type { CredentialId } from '#shared/ids.ts'
import type { Job } from '#shared/job.ts'
import { useAppParts } from '../state/app-context.tsx'

/** The job that made a key; null when another desk or program did. */
export const useKeyOfOurs = (credentialId: CredentialId): Job | null | 'asking' => {
  const { client } = useAppParts()
  const [job, setJob] = useState<Job | null | 'asking'>('asking')
  useEffect(() => {
    let isCurrent = true
    const ask = async () => {
      const answer = await client.call('links.ofKey', { credentialId })
      if (isCurrent) setJob(answer.ok ? answer.value.job : null)
    }
    void ask()
    return () => {
      isCurrent = false
    }
  }, [client, credentialId])
  return job
}
