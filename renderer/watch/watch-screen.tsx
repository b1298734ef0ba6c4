import type { Drift, WatchList } from '#shared/watch.ts'
import { aMinute, useNow } from '../state/clock.ts'
import { useDates, useText } from '../text/languages.tsx'
import { ProblemNote } from '../ui/field.tsx'
import { EmptyState, Fold, Skeleton } from '../ui/states.tsx'
import { PageTitle } from '../ui/titles.tsx'
import { Departures } from './departures.tsx'
import { DriftLine } from './drift-line.tsx'
import { ExpiringRooms } from './expiring-rooms.tsx'
import { RoomCards } from './room-cards.tsx'
import { useWatch } from './use-watch.ts'
import styles from './watch.module.css'

/** Keys that would else be noticed by the guest in front of a red light. */
export const WatchScreen = () => {
  const { watch: words } = useText()
  const { list, problem, mark } = useWatch()
  return (
    <div className={styles.screen}>
      <div className={styles.column}>
        <header className={styles.head}>
          <PageTitle>{words.title}</PageTitle>
          {list !== null && <ReadAt list={list} />}
        </header>
        {problem !== null && <WatchProblem problem={problem} />}
        {list === null && problem === null && <Skeleton lines={6} label={words.loading} />}
        {list !== null && <Lists list={list} mark={mark} />}
      </div>
    </div>
  )
}

type Mark = ReturnType<typeof useWatch>['mark']

const Lists = ({ list, mark }: { readonly list: WatchList; readonly mark: Mark }) => {
  const { watch: words } = useText()
  const isQuiet = list.drifts.length + list.beforeStay.length === 0
  return (
    <>
      {isQuiet && (
        <div className={styles.quiet}>
          <EmptyState icon="done" title={words.emptyTitle} body={words.emptyBody} />
        </div>
      )}
      <Drifts title={words.drifts} drifts={list.drifts} mark={mark} />
      <ExpiringRooms rooms={list.beforeStay} />
      {(list.soon.length > 0 || list.known.length > 0) && (
        <div className={styles.folds}>
          <Departures rooms={list.soon} />
          {list.known.length > 0 && (
            <Fold title={`${words.known} (${list.known.length})`}>
              <Drifts title={words.known} drifts={list.known} mark={mark} isQuiet />
            </Fold>
          )}
        </div>
      )}
    </>
  )
}

type DriftsProps = {
  readonly title: string
  readonly drifts: readonly Drift[]
  readonly mark: Mark
  readonly isQuiet?: boolean
}

const Drifts = ({ title, drifts, mark, isQuiet = false }: DriftsProps) => {
  const { common } = useText()
  const byRooms = new Map<string, Drift[]>()
  for (const drift of drifts) {
    const rooms = common.list(drift.rooms.map(({ name }) => name))
    byRooms.set(rooms, [...(byRooms.get(rooms) ?? []), drift])
  }
  return (
    <RoomCards
      title={title}
      count={drifts.length}
      isQuiet={isQuiet}
      rooms={[...byRooms].map(([name, ofRoom]) => ({
        name,
        lines: ofRoom.map((drift) => ({
          id: drift.id,
          content: <DriftLine drift={drift} onMark={(isKnown) => void mark(drift.id, isKnown)} />,
        })),
      }))}
    />
  )
}

const ReadAt = ({ list }: { readonly list: WatchList }) => {
  const { watch: words } = useText()
  const dates = useDates()
  const now = useNow(aMinute)
  return (
    <p className={styles.readAt}>
      {list.readAt === null ? words.notRead : words.asOf(dates.when(list.readAt, now))}
    </p>
  )
}

const WatchProblem = ({
  problem,
}: {
  readonly problem: NonNullable<ReturnType<typeof useWatch>['problem']>
}) => {
  const text = useText()
  return <ProblemNote problem={text.problem(problem)} />
}
