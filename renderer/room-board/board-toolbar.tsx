import { useView } from '../state/app-context.tsx'
import type { Floor } from '../state/board.ts'
import type { RoomFilter } from '../state/view.ts'
import { useText } from '../text/languages.tsx'
import { IconButton } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icons.tsx'
import { Select } from '../ui/select.tsx'
import styles from './board.module.css'
import { roomFilters } from './filter.ts'
import { TileSizes } from './tile-sizes.tsx'
import { useBoardActions } from './use-board-actions.ts'
import { useRefreshRooms } from './use-refresh-rooms.ts'

type Props = {
  readonly counts: Readonly<Record<RoomFilter, number>>
  readonly floors: readonly Floor[]
}

/** Search, filters with counts, floor, tile size. */
export const BoardToolbar = ({ counts, floors }: Props) => {
  const { board } = useText()
  const floor = useView((view) => view.floor)
  const legend = useView((view) => view.legend)
  const act = useBoardActions()
  const { refresh, isReading } = useRefreshRooms()
  const floorOptions = [
    { id: '', text: board.allFloors },
    ...floors.map(({ name }) => ({ id: name, text: board.floor(name) })),
  ]
  return (
    <div className={styles.toolbar}>
      <Search />
      <FilterChips counts={counts} />
      <div className={styles.tools}>
        <div className={styles.wideOnly}>
          {floors.length > 1 && (
            <Select
              bare
              label={board.floors}
              options={floorOptions}
              value={floor ?? ''}
              onChange={(name) => act.showFloor(name === '' ? null : name)}
            />
          )}
          <TileSizes />
        </div>
        <IconButton icon="info" label={board.legend} isPressed={legend} onPress={act.toggleLegend} />
        <IconButton
          icon="refresh"
          label={isReading ? board.syncing : board.refresh}
          onPress={refresh}
          isDisabled={isReading}
          spinning={isReading}
        />
      </div>
    </div>
  )
}

/** Other parts of the window focus the search by this id (the `/` key). */
export const searchId = 'room-search'

const Search = () => {
  const { board } = useText()
  const search = useView((view) => view.search)
  const act = useBoardActions()
  return (
    <div className={styles.search} role="search">
      <Icon name="search" className={styles.searchIcon} />
      <input
        id={searchId}
        type="search"
        className={styles.searchInput}
        aria-label={board.search}
        placeholder={board.search}
        value={search}
        onChange={(event) => act.searchFor(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || search === '') return
          event.stopPropagation()
          act.searchFor('')
        }}
      />
      {search === '' && (
        <kbd className={styles.searchKey} aria-hidden>
          /
        </kbd>
      )}
    </div>
  )
}

const FilterChips = ({ counts }: Pick<Props, 'counts'>) => {
  const { board } = useText()
  const filter = useView((view) => view.filter)
  const act = useBoardActions()
  return (
    <div role="group" aria-label={board.filters} className={styles.chips}>
      {roomFilters.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={filter === name}
          className={cx(styles.chip, name === 'needsYou' && counts.needsYou > 0 && styles.alarmChip)}
          onClick={() => act.filterBy(name)}
        >
          {board.filter[name]} <b>{counts[name]}</b>
        </button>
      ))}
    </div>
  )
}
