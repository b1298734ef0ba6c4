import { useEffect, useState } from 'react'
import type { GroupPlan } from '#shared/groups.ts'
import { optionsWith } from '#shared/list-questions.ts'
import { ListOptions } from '#shared/rooming-list.ts'
import type { ListField, ListReading, ListSource } from '#shared/rooming-list.ts'
import type { BatchId } from '#shared/ids.ts'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import { useApp, useAppParts } from '../state/app-context.tsx'
import { operatorOf } from '../state/selectors.ts'
import type { ListDraft } from '../state/list-draft.ts'

const pauseMs = 150
const mostTakenBack = 100
// The list travels once; afterwards its bytes stay with the core, and the window names them.
const keptIds = new WeakMap<ListDraft['source'], string>()

const untold = ListOptions.parse({})
/** What is said about the rows and columns of one sheet, as if nobody had said it. */
const aboutRows = {
  columns: untold.columns,
  savedColumns: untold.savedColumns,
  dateOrder: untold.dateOrder,
  edits: untold.edits,
  skipRows: untold.skipRows,
  returnRows: untold.returnRows,
  confirmed: untold.confirmed,
  blankRooms: untold.blankRooms,
} satisfies Partial<ListOptions>

type Answered = {
  readonly about: ListDraft
  readonly plan: GroupPlan | null
  readonly problem: Problem | null
}

/** A rooming list being prepared: what the core makes of it now, and everything an operator can say about it. */
export const useList = (draft: ListDraft) => {
  const { client, view } = useAppParts()
  const operator = useApp(operatorOf)
  const [isIssuing, setIssuing] = useState(false)
  const [refused, setRefused] = useState<Problem | null>(null)
  const { plan, problem, isPlanning } = usePlanned(draft)

  const change = (part: Partial<ListDraft>) => {
    setRefused(null)
    view.setState(({ list }) => (list === null ? {} : { list: { ...list, ...part } }))
  }
  const say = (options: Partial<ListDraft['options']>) =>
    change({ options: { ...draft.options, ...options } })
  /** Something said about the list that can be taken back. */
  const answer = (options: Partial<ListDraft['options']>) =>
    change({
      options: { ...draft.options, ...options },
      before: [...draft.before, draft.options].slice(-mostTakenBack),
    })
  const choose = (choice: Partial<ListDraft['choice']>) => change({ choice: { ...draft.choice, ...choice } })

  const issue = async (): Promise<BatchId | null> => {
    setIssuing(true)
    const answer = await withList(draft, (source) =>
      client.call('groups.issue', {
        ...askedOf(draft),
        source,
        name: nameOf(draft),
        onlyGoodRows: draft.onlyGoodRows,
        operator,
      }),
    )
    setIssuing(false)
    setRefused(answer.ok ? null : answer.error)
    if (!answer.ok) return null
    view.setState({ list: null, openBatch: answer.value.batch.id })
    return answer.value.batch.id
  }
  return {
    draft,
    plan,
    problem,
    refused,
    isPlanning,
    isIssuing,
    change,
    say,
    answer,
    choose,
    ...corrections(draft, answer),
    /** Another sheet is another list: what was said about rows and columns of this one does not hold there. */
    chooseSheet: (sheet: string) =>
      change({ options: { ...draft.options, ...aboutRows, sheet }, before: [] }),
    canUndo: draft.before.length > 0,
    undo: () => {
      const options = draft.before.at(-1)
      if (options !== undefined) change({ options, before: draft.before.slice(0, -1) })
    },
    issue,
    close: () => view.setState({ list: null }),
  }
}

export type List = ReturnType<typeof useList>

/** What a person can put right, each replacing what they said before about the same place. */
const corrections = ({ options }: ListDraft, answer: (part: Partial<ListDraft['options']>) => void) => ({
  mapColumn: (reading: ListReading, column: number, field: ListField | null) => {
    const before = reading.columns.find((one) => one.column === column)?.field
    const others = options.columns.filter((one) => one.field !== field && one.field !== before)
    const freed = before === undefined || before === field ? [] : [{ field: before, column: null }]
    answer({ columns: [...others, ...freed, ...(field === null ? [] : [{ field, column }])] })
  },
  edit: (row: number, field: ListField, value: string) =>
    answer(optionsWith.edits(options, [{ row, field, value }])),
  unskip: (row: number) => answer({ skipRows: options.skipRows.filter((one) => one !== row) }),
  bringBack: (row: number) => answer({ returnRows: [...new Set([...options.returnRows, row])] }),
  leaveAside: (row: number) => answer({ returnRows: options.returnRows.filter((one) => one !== row) }),
})

const usePlanned = (draft: ListDraft) => {
  const { client } = useAppParts()
  const [answered, setAnswered] = useState<Answered | null>(null)
  useEffect(() => {
    let isCurrent = true
    const ask = async () => {
      const answer = await withList(draft, (source) =>
        client.call('groups.plan', { ...askedOf(draft), source }),
      )
      if (answer.ok) keptIds.set(draft.source, answer.value.reading.listId)
      if (!isCurrent) return
      setAnswered((before) => {
        const last = before?.about.source === draft.source ? before.plan : null
        return answer.ok
          ? { about: draft, plan: answer.value, problem: null }
          : { about: draft, plan: last, problem: answer.error }
      })
    }
    const timer = setTimeout(() => void ask(), pauseMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [client, draft])
  // Another list's plan is never shown beside this list's name.
  const known = answered?.about.source === draft.source ? answered : null
  return {
    plan: known?.plan ?? null,
    problem: known?.problem ?? null,
    isPlanning: known?.about !== draft,
  }
}

/** Names the list the core still holds; when it holds it no more (a restart), the list itself goes again. */
const withList = async <T>(
  { source }: ListDraft,
  call: (source: ListSource) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> => {
  const listId = keptIds.get(source)
  if (listId !== undefined) {
    const answer = await call({ is: 'kept', listId })
    if (answer.ok || answer.error.kind !== 'notFound') return answer
  }
  return call(source)
}

/** The group is called as its file is, without what only the computer cares about. */
const nameOf = ({ source }: ListDraft): string =>
  source.name.replace(/\.(xls[xm]?|ods|csv|tsv|txt|html?)$/iu, '').slice(0, 200) || source.name.slice(0, 200)

const askedOf = ({ options, choice }: ListDraft) => ({
  options: {
    ...options,
    columns: [...options.columns],
    roomAliases: [...options.roomAliases],
    edits: [...options.edits],
    skipRows: [...options.skipRows],
    returnRows: [...options.returnRows],
    confirmed: [...options.confirmed],
  },
  choice: {
    ...choice,
    confirmedRooms: [...choice.confirmedRooms],
    doorRules: choice.doorRules.map((rule) => ({ ...rule, doorIds: [...rule.doorIds] })),
  },
})
