import { useMemo, useRef } from 'react'
import type { GroupPlan } from '#shared/groups.ts'
import type { ListReading } from '#shared/rooming-list.ts'
import { questionsOf, savedQuestionOf } from '#shared/list-questions.ts'
import { useApp } from '../state/app-context.tsx'
import { gateOf } from '../state/selectors.ts'
import type { ListDraft } from '../state/list-draft.ts'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Banner, EmptyState, Skeleton } from '../ui/states.tsx'
import { Columns } from './columns.tsx'
import type { Asked } from './answers.ts'
import { FileHead } from './file-head.tsx'
import { GoneKeys } from './gone-keys.tsx'
import { LeftAside } from './left-aside.tsx'
import { PlanPanel } from './plan-panel.tsx'
import { Questions } from './questions.tsx'
import { RowsTable } from './rows-table.tsx'
import { useList } from './use-list.ts'
import type { List } from './use-list.ts'
import { Split, SplitSide, SplitSideBody } from '../ui/split.tsx'
import { PageTitle } from '../ui/titles.tsx'

/** A list being prepared: left what was understood, right what will happen. */
export const ListView = ({ draft }: { readonly draft: ListDraft }) => {
  const text = useText()
  const { groups: words } = text
  const list = useList(draft)
  if (list.plan === null && list.problem !== null) return <Unreadable list={list} />
  if (list.plan === null)
    return (
      <Split
        side={
          <SplitSide>
            <SplitSideBody>
              <Skeleton lines={6} label={words.planning} />
            </SplitSideBody>
          </SplitSide>
        }
      >
        <PageTitle title={draft.source.name}>{draft.source.name}</PageTitle>
        <Skeleton lines={9} label={words.reading} />
      </Split>
    )
  return <Understood list={list} plan={list.plan} />
}

const Understood = ({ list, plan }: { readonly list: List; readonly plan: GroupPlan }) => {
  const text = useText()
  const issueButton = useRef<HTMLButtonElement>(null)
  const { reading } = plan
  const questions = useMemo(() => askedOf(reading), [reading])
  const asked = new Set(questions.flatMap((question) => (question.is === 'column' ? [question.problem] : [])))
  const unasked = reading.problems.filter((problem) => !asked.has(problem))
  return (
    <Split side={<PlanPanel list={list} plan={plan} questions={questions} issueButton={issueButton} />}>
      <FileHead list={list} reading={reading} />
      <ClosedGate />
      {[...unasked, ...(list.problem === null ? [] : [list.problem])].map((problem) => {
        const { message, hint } = text.problem(problem)
        return (
          <Banner key={`${problem.kind}:${message}`} tone="alarm">
            {message} {hint}
          </Banner>
        )
      })}
      <GoneKeys reading={reading} />
      <Questions list={list} reading={reading} questions={questions} issueButton={issueButton} />
      <LeftAside list={list} reading={reading} isOpen={questions.length === 0} />
      <Columns list={list} reading={reading} questions={questions} />
      <RowsTable list={list} reading={reading} asked={questions[0] ?? null} />
    </Split>
  )
}

/** The columns first: what they are decides what is asked about the rows. */
const askedOf = (reading: ListReading): readonly Asked[] => {
  const questions = questionsOf(reading)
  const saved = savedQuestionOf(reading)
  if (saved === null) return questions
  const isColumn = ({ is }: Asked) => is === 'column'
  return [...questions.filter(isColumn), saved, ...questions.filter((one) => !isColumn(one))]
}

/** Nothing of the file could be read: a sentence, and the way to another file. */
const Unreadable = ({ list }: { readonly list: List }) => {
  const text = useText()
  if (list.problem === null) return null
  const { message, hint } = text.problem(list.problem)
  return (
    <EmptyState
      fills
      icon="warning"
      title={text.groups.failedTitle}
      body={`${list.draft.source.name}: ${message} ${hint}`}
    >
      <Button kind="primary" onPress={list.close}>
        {text.groups.closeList}
      </Button>
    </EmptyState>
  )
}

const ClosedGate = () => {
  const { groups: words, story } = useText()
  const gate = useApp(gateOf)
  if (gate === null || gate.is === 'open') return null
  return (
    <Banner tone="pending">
      {story.waitsGate[gate.is]} {words.offlineNote}
    </Banner>
  )
}
