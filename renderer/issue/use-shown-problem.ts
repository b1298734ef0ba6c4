import { useText } from '../text/languages.tsx'
import type { FieldProblem } from '../ui/field.tsx'
import type { Field } from './problem-field.ts'
import type { Issue } from './use-issue.ts'

/** What is wrong with a field, in words. An empty name is wrong only once somebody tried to issue. */
export const useShownProblem = (issue: Issue, field: Field): FieldProblem | null => {
  const text = useText()
  const problem = issue.problems[field]
  if (problem === undefined) return null
  if (problem.kind === 'guestMissing' && !issue.wasTried) return null
  return text.problem(problem)
}
