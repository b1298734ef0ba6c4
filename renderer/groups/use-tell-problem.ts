import type { Problem } from '#shared/problem.ts'
import { useText } from '../text/languages.tsx'
import { useToast } from '../ui/toast.tsx'

/** Says why something the operator pressed did not happen. */
export const useTellProblem = () => {
  const text = useText()
  const say = useToast()
  return (problem: Problem) => say({ text: text.problem(problem).message, tone: 'alarm' })
}
