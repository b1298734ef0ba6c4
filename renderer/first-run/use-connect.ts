import { useState } from 'react'
import type { SystemId } from '#shared/ids.ts'
import type { Problem } from '#shared/problem.ts'
import { useAppParts } from '../state/app-context.tsx'

/** Connecting a property. The key passes through `connect` and is kept nowhere in this window. */
export const useConnect = (onDone?: () => void) => {
  const { client, refresh } = useAppParts()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const settle = async (asked: Promise<{ readonly ok: boolean; readonly error?: Problem }>) => {
    setBusy(true)
    setProblem(null)
    const answer = await asked
    setBusy(false)
    if (!answer.ok) return setProblem(answer.error ?? null)
    await refresh()
    onDone?.()
  }
  return {
    isBusy,
    problem,
    connect: (apiKey: string, systemId: SystemId | null) =>
      void settle(client.call('session.connect', { apiKey, systemId })),
    useTraining: () => void settle(client.call('session.useTraining', {})),
  }
}
