import { useEffect, useState } from 'react'
import type { Problem } from '#shared/problem.ts'
import type { WatchList } from '#shared/watch.ts'
import { useTellProblem } from '../groups/use-tell-problem.ts'
import { useApp, useAppParts } from '../state/app-context.tsx'

/** The list, asked for again whenever the core says that it is another one. */
export const useWatch = () => {
  const { client } = useAppParts()
  const tell = useTellProblem()
  const version = useApp((mirror) => mirror.watch.version)
  const [list, setList] = useState<WatchList | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    let isWanted = true
    void client.call('watch.list', {}).then((answer) => {
      if (!isWanted) return
      if (answer.ok) setList(answer.value)
      setProblem(answer.ok ? null : answer.error)
    })
    return () => {
      isWanted = false
    }
  }, [client, version])
  const mark = async (id: string, isKnown: boolean) => {
    const answer = await client.call('watch.mark', { id, isKnown })
    if (!answer.ok) tell(answer.error)
  }
  return { list, problem, mark }
}
