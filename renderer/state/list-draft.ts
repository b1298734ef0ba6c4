import { GroupChoice } from '#shared/groups.ts'
import { ListOptions } from '#shared/rooming-list.ts'
import type { ListSource } from '#shared/rooming-list.ts'

/**
 * A rooming list on the screen: what came in and what the operator said about it. Lives in this window only, and
 * outlives a look at the rooms; nothing of it is queued or stored before the button is pressed.
 */
export type ListDraft = {
  readonly source: Exclude<ListSource, { is: 'kept' }>
  readonly options: ListOptions
  readonly choice: GroupChoice
  /** The operator chose to leave out the rows that are not right yet. */
  readonly onlyGoodRows: boolean
  /** The options before each answer or correction, the latest last: what can be taken back. */
  readonly before: readonly ListOptions[]
}

export const newListDraft = (source: ListDraft['source']): ListDraft => ({
  source,
  options: ListOptions.parse({}),
  choice: GroupChoice.parse({}),
  onlyGoodRows: false,
  before: [],
})
