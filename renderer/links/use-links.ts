import { useCallback, useEffect, useState } from 'react'
import type { Job } from '#shared/job.ts'
import { currentLink } from '#shared/link.ts'
import type { Link } from '#shared/link.ts'
import type { Problem } from '#shared/problem.ts'
import { useApp, useAppParts } from '../state/app-context.tsx'

const lookEveryMs = 3_000
/** A panel that stays open looks for ten minutes; after that the desk's own looks have to do. */
const mostLooks = 200

/**
 * The link of one key, for as long as its panel is open. Its address is read when it is shown or copied, and whoever
 * shows it keeps it in a component's state: never in the mirror.
 */
export const useLinks = (job: Job) => {
  const { client } = useAppParts()
  const [link, setLink] = useState<Link | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const changes = useApp((mirror) => mirror.linkChanges[job.id] ?? 0)

  const read = useCallback(
    async (look: boolean): Promise<void> => {
      const answer = await client.call('links.list', { jobIds: [job.id], look })
      if (answer.ok) setLink(currentLink(answer.value.links))
    },
    [client, job.id],
  )
  useEffect(() => void read(false), [read, changes])

  const isMade = link?.state === 'made'
  useEffect(() => {
    if (!isMade) return undefined
    let looks = 0
    const timer = setInterval(() => {
      looks += 1
      if (looks >= mostLooks) clearInterval(timer)
      void read(true)
    }, lookEveryMs)
    return () => clearInterval(timer)
  }, [isMade, link?.id, read])

  /** One request at a time; what it says wrong is said in the panel. */
  const busily = async <T>(work: () => Promise<T>): Promise<T> => {
    setBusy(true)
    setProblem(null)
    const done = await work()
    setBusy(false)
    return done
  }

  const addressOf = async ({ id }: Link): Promise<string | null> => {
    const answer = await client.call('links.show', { linkId: id })
    if (answer.ok) return answer.value.url
    setProblem(answer.error)
    return null
  }

  return {
    link,
    // What is said about a link stands with it until a newer word comes.
    problem: problem ?? link?.problem ?? null,
    isBusy,
    /** Makes the link and answers its address, or the address of the one that is there. */
    makeAndShow: (wish: { readonly maxUses: number; readonly another: boolean }) =>
      busily(async () => {
        const answer = await client.call('links.make', { jobId: job.id, ...wish })
        if (!answer.ok) {
          await read(false)
          setProblem(answer.error)
          return null
        }
        setLink(answer.value)
        return addressOf(answer.value)
      }),
    show: (wanted: Link) => busily(() => addressOf(wanted)),
    withdraw: (wanted: Link) =>
      busily(async () => {
        const answer = await client.call('links.withdraw', { linkId: wanted.id })
        if (answer.ok) setLink(answer.value)
        else setProblem(answer.error)
      }),
  }
}

export type Links = ReturnType<typeof useLinks>
