import { useApp } from '../state/app-context.tsx'
import { gateOf } from '../state/selectors.ts'
import type { ListDraft } from '../state/list-draft.ts'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { Banner, EmptyState, Skeleton } from '../ui/states.tsx'
import { Columns } from './columns.tsx'
import { FileHead } from './file-head.tsx'
import styles from './groups.module.css'
import { PlanPanel } from './plan-panel.tsx'
import { RowsTable } from './rows-table.tsx'
import { useList } from './use-list.ts'
import type { List } from './use-list.ts'

/** A list being prepared: left what was understood, right what will happen. */
export const ListView = ({ draft }: { readonly draft: ListDraft }) => {
  const text = useText()
  const { groups: words } = text
  const list = useList(draft)
  if (list.plan === null && list.problem !== null) return <Unreadable list={list} />
  if (list.plan === null)
    return (
      <div className={styles.screen}>
        <div className={styles.left}>
          <div className={styles.fileHead}>
            <h1>{draft.source.name}</h1>
          </div>
          <Skeleton lines={9} label={words.reading} />
        </div>
        <div className={styles.panel}>
          <div className={styles.panelBody}>
            <Skeleton lines={6} label={words.planning} />
          </div>
        </div>
      </div>
    )
  const { reading } = list.plan
  return (
    <div className={styles.screen}>
      <div className={styles.left}>
        <FileHead list={list} reading={reading} />
        <ClosedGate />
        {[...reading.problems, ...(list.problem === null ? [] : [list.problem])].map((problem) => {
          const { message, hint } = text.problem(problem)
          return (
            <Banner key={`${problem.kind}:${message}`} tone="alarm">
              {message} {hint}
            </Banner>
          )
        })}
        {reading.dateOrder === 'tied' && <DateQuestion list={list} />}
        <Columns list={list} reading={reading} />
        <RowsTable list={list} reading={reading} />
      </div>
      <PlanPanel list={list} plan={list.plan} />
    </div>
  )
}

/** Nothing of the file could be read: a sentence, and the way to another file. */
const Unreadable = ({ list }: { readonly list: List }) => {
  const text = useText()
  if (list.problem === null) return null
  const { message, hint } = text.problem(list.problem)
  return (
    <div className={styles.centre}>
      <EmptyState
        icon="warning"
        title={text.groups.failedTitle}
        body={`${list.draft.source.name}: ${message} ${hint}`}
      >
        <Button kind="primary" onPress={list.close}>
          {text.groups.closeList}
        </Button>
      </EmptyState>
    </div>
  )
}

const DateQuestion = ({ list }: { readonly list: List }) => {
  const { groups: words } = useText()
  return (
    <Banner
      tone="pending"
      action={
        <span className={styles.answers}>
          <Button size="small" onPress={() => list.say({ dateOrder: 'dayFirst' })}>
            {words.dayFirst}
          </Button>
          <Button size="small" onPress={() => list.say({ dateOrder: 'monthFirst' })}>
            {words.monthFirst}
          </Button>
        </span>
      }
    >
      {words.dateAsk}
    </Banner>
  )
}

const ClosedGate = () => {
  const { groups: words } = useText()
  const gate = useApp(gateOf)
  if (gate === null || gate.is === 'open' || gate.is === 'paused') return null
  return <Banner tone="pending">{words.offlineNote}</Banner>
}
