import { useCallback, useEffect, useState } from 'react'
import type { Health } from '#shared/health.ts'
import type { Problem } from '#shared/problem.ts'
import { useApp, useAppParts } from '../state/app-context.tsx'

/** Asks Seam when the screen opens, and again when the chain of the status changes. */
export const useHealth = () => {
  const { client } = useAppParts()
  const hops = useApp((mirror) => mirror.status?.hops)
  const [health, setHealth] = useState<Health | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isAsking, setAsking] = useState(false)
  const read = useCallback(
    async (fresh: boolean) => {
      if (fresh) setAsking(true)
      const answer = await client.call('health.read', { fresh })
      if (fresh) setAsking(false)
      if (answer.ok) setHealth(answer.value)
      setProblem(answer.ok ? null : answer.error)
    },
    [client],
  )
  useEffect(() => void read(true), [read])
  // The status says when there is something new; asking Seam again for that would never end.
  useEffect(() => void read(false), [read, hops])
  return { health, problem, isAsking, askAgain: () => void read(true) }
}
