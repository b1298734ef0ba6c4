import { useEffect, useState } from 'react'
import type { Batch } from '#shared/groups.ts'
import type { CredentialId } from '#shared/ids.ts'
import type { Job } from '#shared/job.ts'
import { useApp, useAppParts } from '../state/app-context.tsx'

export type LinkAddresses = ReadonlyMap<CredentialId, string>

/**
 * Links for all issued phone keys of a group, made one after the other so that Seam is not asked for all at once. One
 * that is there already is shown again and none is made twice. The addresses live as long as the papers are open.
 */
export const usePacketLinks = ({ id }: Batch) => {
  const { client } = useAppParts()
  const isOffered = useApp((mirror) => (mirror.settings?.phoneDelivery ?? 'link') === 'link')
  const [jobs, setJobs] = useState<readonly Job[]>([])
  const [addresses, setAddresses] = useState<LinkAddresses>(new Map())
  const [failed, setFailed] = useState(0)
  const [done, setDone] = useState<number | null>(null)

  useEffect(() => {
    let isCurrent = true
    const read = async () => {
      const answer = await client.call('groups.progress', { batchId: id })
      if (isCurrent && answer.ok) setJobs(answer.value.lines.map(({ job }) => job).filter(isPhoneKey))
    }
    void read()
    return () => {
      isCurrent = false
    }
  }, [client, id])

  const addressOf = async (job: Job): Promise<string | null> => {
    const made = await client.call('links.make', { jobId: job.id })
    if (!made.ok) return null
    const shown = await client.call('links.show', { linkId: made.value.id })
    return shown.ok ? shown.value.url : null
  }

  const make = async (): Promise<void> => {
    setFailed(0)
    for (const [index, job] of jobs.entries()) {
      setDone(index)
      const { credentialId } = job
      const url = credentialId === null ? null : await addressOf(job)
      if (url === null || credentialId === null) setFailed((count) => count + 1)
      else setAddresses((known) => new Map(known).set(credentialId, url))
    }
    setDone(null)
  }

  return { isOffered: isOffered && jobs.length > 0, keys: jobs.length, addresses, failed, done, make }
}

export type PacketLinks = ReturnType<typeof usePacketLinks>

const isPhoneKey = (job: Job): boolean =>
  job.state === 'issued' &&
  job.intent.access === 'mobile' &&
  job.revokedAt === null &&
  job.credentialId !== null
