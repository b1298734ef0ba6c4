import { useEffect, useState } from 'react'
import type { CallInput } from '#shared/contract.ts'
import type { Problem } from '#shared/problem.ts'
import type { StayPlan } from '#shared/stay-change.ts'
import { useAppParts } from '../state/app-context.tsx'

type Wish = CallInput<'stay.plan'>
type Answer = { readonly about: string; readonly plan: StayPlan | null; readonly problem: Problem | null }

/**
 * What a wish does to each key, as the core says. The last answer stays on the screen while the next one comes;
 * `isCurrent` tells whether it is about this wish.
 */
export const useStayPlan = (wish: Wish | null) => {
  const { client } = useAppParts()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const about = wish === null ? '' : JSON.stringify(wish)
  useEffect(() => {
    if (wish === null) return undefined
    let isOurs = true
    const ask = async () => {
      const told = await client.call('stay.plan', wish)
      if (!isOurs) return
      setAnswer({ about, plan: told.ok ? told.value : null, problem: told.ok ? null : told.error })
    }
    void ask()
    return () => {
      isOurs = false
    }
    // `about` is the wish, which is a new object on every drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client, about])
  return {
    plan: answer?.plan ?? null,
    problem: answer?.problem ?? null,
    isCurrent: answer !== null && answer.about === about,
  }
}

/** Accepts the wish; the problem when it was refused. */
export const useAcceptStay = () => {
  const { client } = useAppParts()
  const [isAccepting, setAccepting] = useState(false)
  const [refused, setRefused] = useState<Problem | null>(null)
  const accept = async (wish: Wish): Promise<boolean> => {
    setAccepting(true)
    const answer = await client.call('stay.accept', wish)
    setAccepting(false)
    setRefused(answer.ok ? null : answer.error)
    return answer.ok
  }
  return { accept, isAccepting, refused }
}
