import { useEffect, useState } from 'react'
import type { IssueInput, IssuePlan } from '#shared/issue.ts'
import type { Problem } from '#shared/problem.ts'
import { useAppParts } from '../state/app-context.tsx'

export type PlanView = {
  readonly plan: IssuePlan | null
  readonly problem: Problem | null
  /** The plan shown is about an earlier draft; the newer one is being asked. */
  readonly isChecking: boolean
}

type Answered = Omit<PlanView, 'isChecking'> & { readonly about: string }
const pauseMs = 120

/** What the core says about a draft: consequences, label, capacity, problems. Asked when typing pauses. */
export const usePlan = (input: IssueInput | null, keyChanges: number): PlanView => {
  const { client } = useAppParts()
  const [answered, setAnswered] = useState<Answered | null>(null)
  const about = input === null ? '' : `${keyChanges}:${JSON.stringify(input)}`
  useEffect(() => {
    if (input === null) return undefined
    let isCurrent = true
    const ask = async () => {
      const answer = await client.call('issue.plan', input)
      if (!isCurrent) return
      setAnswered((before) => ({
        about,
        plan: answer.ok ? answer.value : (before?.plan ?? null),
        problem: answer.ok ? null : answer.error,
      }))
    }
    const timer = setTimeout(() => void ask(), pauseMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
    // `about` stands for the input by value: an equal draft is not asked about twice.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [about, client])
  // A plan of what stood there before would be a promise about something else.
  if (input === null) return { plan: null, problem: null, isChecking: false }
  return {
    plan: answered?.plan ?? null,
    problem: answered?.problem ?? null,
    isChecking: answered?.about !== about,
  }
}
