import { useView } from '../state/app-context.tsx'
import { useText } from '../text/languages.tsx'
import { IconButton } from '../ui/button.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { Select } from '../ui/select.tsx'
import styles from './board-toolbar.module.css'
import { FilterChips } from './filter-chips.tsx'
import { focusTile } from './focus-tile.ts'
import { TileSizes } from './tile-sizes.tsx'
import { useBoardActions } from './use-board-actions.ts'
import type { BoardView } from './use-board.ts'
import { useRefreshRooms } from './use-refresh-rooms.ts'

type Props = { readonly shown: BoardView }

/** Search, filters with counts, floor, tile size. */
export const BoardToolbar = ({ shown }: Props) => {
  const { board } = useText()
  const floor = useView((view) => view.filters.floor)
  const legend = useView((view) => view.legend)
  const act = useBoardActions()
  const { refresh, isReading } = useRefreshRooms()
  const floorOptions = [
    { id: '', text: board.allFloors },
    ...shown.floorNames.map(({ name }) => ({ id: name, text: board.floor(name) })),
  ]
  return (
    <div className={styles.toolbar}>
      <Search best={shown.best} />
      <FilterChips counts={shown.counts} groups={shown.groups} />
      <div className={styles.tools}>
        <div className={styles.wideOnly}>
          {shown.floorNames.length > 1 && (
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

const Search = ({ best }: Pick<BoardView, 'best'>) => {
  const { board } = useText()
  const search = useView((view) => view.filters.search)
  const act = useBoardActions()
  return (
    <SearchField
      id={searchId}
      label={board.search}
      value={search}
      onChange={act.searchFor}
      shortcut="/"
      onKeyDown={(event) => {
        if ((event.key !== 'Enter' && event.key !== 'ArrowDown') || best === null) return
        event.preventDefault()
        act.anchorAt(best)
        if (event.key === 'Enter') act.open([best])
        else {
          act.moveTo(best)
          focusTile(best)
        }
      }}
    />
  )
}
