import type { ReactNode } from 'react'
import type { BatchId } from '#shared/ids.ts'
import { useView } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { cx } from '../ui/cx.ts'
import { Select } from '../ui/select.tsx'
import styles from './filter-chips.module.css'
import type { Counts, RoomGroup } from './filter.ts'
import { useBoardActions } from './use-board-actions.ts'

type Props = { readonly counts: Counts; readonly groups: readonly RoomGroup[] }

/** Filters that combine. The number on each is how many rooms there will be when it is pressed. */
export const FilterChips = ({ counts, groups }: Props) => {
  const { board, people } = useText()
  const { occupancy, arrivals, departures, needsYou, group } = useView((view) => view.filters)
  const act = useBoardActions()
  const isAll = occupancy === null && !arrivals && !departures && !needsYou && group === null
  return (
    <div role="group" aria-label={board.filters} className={styles.chips}>
      <Chip isOn={isAll} count={counts.all} onPress={act.showEveryState}>
        {board.filter.all}
      </Chip>
      {(['occupied', 'vacant', 'unknown'] as const).map(
        (state) =>
          // Seam usually knows of every room; a chip for those it does not is shown when there are any.
          (state !== 'unknown' || counts.unknown > 0 || occupancy === 'unknown') && (
            <Chip
              key={state}
              isOn={occupancy === state}
              count={counts[state]}
              onPress={() => act.toggleOccupancy(state)}
            >
              {board.filter[state]}
            </Chip>
          ),
      )}
      <Chip isOn={arrivals} count={counts.arrivals} onPress={act.toggleArrivals}>
        {people.arrivals}
      </Chip>
      <Chip isOn={departures} count={counts.departures} onPress={act.toggleDepartures}>
        {people.departures}
      </Chip>
      <Chip
        isOn={needsYou}
        isAlarm={counts.needsYou > 0}
        count={counts.needsYou}
        onPress={act.toggleNeedsYou}
      >
        {board.filter.needsYou}
      </Chip>
      <Groups counts={counts} groups={groups} group={group} />
    </div>
  )
}

/** One group is a chip; of several, one is chosen from a list. */
const Groups = ({ counts, groups, group }: Props & { readonly group: BatchId | null }) => {
  const { board } = useText()
  const act = useBoardActions()
  const [only] = groups
  if (only === undefined) return null
  if (groups.length === 1) {
    return (
      <Chip
        isOn={group === only.id}
        count={counts.groups[only.id] ?? 0}
        onPress={() => act.toggleGroup(only.id)}
      >
        <span className={styles.groupName}>{only.name}</span>
      </Chip>
    )
  }
  const options = [
    { id: '', text: board.allGroups },
    ...groups.map(({ id, name }) => ({ id, text: name, note: board.results(counts.groups[id] ?? 0) })),
  ]
  return (
    <div className={cx(styles.groupMenu, group !== null && styles.groupMenuOn)}>
      <Select
        bare
        label={board.groupFilter}
        options={options}
        value={group ?? ''}
        onChange={(id) => act.showGroup(groups.find((one) => one.id === id)?.id ?? null)}
      />
    </div>
  )
}

type ChipProps = {
  readonly isOn: boolean
  readonly isAlarm?: boolean
  readonly count: number
  readonly onPress: () => void
  readonly children: ReactNode
}

const Chip = ({ isOn, isAlarm = false, count, onPress, children }: ChipProps) => (
  <button
    type="button"
    aria-pressed={isOn}
    className={cx(styles.chip, isAlarm && styles.alarmChip)}
    onClick={onPress}
  >
    {children} <b>{count}</b>
  </button>
)
