import type { ListReading } from '#shared/rooming-list.ts'
import { useApp } from '../state/app-context.tsx'
import { timeZoneOf } from '../state/selectors.ts'
import { useText } from '../text/languages.tsx'
import type { AnswerFacts } from './answers.ts'
import type { List } from './use-list.ts'

/** What the answers to a question are made from, here and now. */
export const useAnswerFacts = (list: List, reading: ListReading): AnswerFacts => {
  const text = useText()
  const timeZone = useApp(timeZoneOf)
  return { reading, options: list.draft.options, text, timeZone }
}
