import { useEffect, useRef } from 'react'
import type { EntranceId } from '#shared/ids.ts'
import { RoomDrawer } from '../issue/room-drawer.tsx'
import { useView } from '../state/app-context.tsx'
import { StayDialogs } from '../stay/stay-dialogs.tsx'
import { useText } from '../text/languages.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/states.tsx'
import { BoardGrid } from './board-grid.tsx'
import { BoardNotices } from './board-notices.tsx'
import { BoardStatus } from './board-status.tsx'
import { BoardToolbar } from './board-toolbar.tsx'
import { focusTile } from './focus-tile.ts'
import styles from './room-board.module.css'
import { Legend } from './legend.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useBoardActions } from './use-board-actions.ts'
import { useBoard } from './use-board.ts'
import { useRefreshRooms } from './use-refresh-rooms.ts'

/** The home screen: the building, and beside it the room that is open. */
export const RoomBoard = () => {
  const shown = useBoard()
  const openRooms = useView((view) => view.openRooms)
  const legend = useView((view) => view.legend)
  const { board, frame } = useText()
  const act = useBoardActions()
  useFocusOfLeft(openRooms[0] ?? null)
  return (
    <div className={styles.screen}>
      <div className={styles.main}>
        <h1 className="visually-hidden">{frame.rooms}</h1>
        <BoardToolbar shown={shown} />
        <BoardStatus filters={shown.filters} rooms={shown.rooms} groups={shown.groups} />
        {legend && <Legend />}
        <BoardNotices now={shown.times.now} />
        {shown.isEmptyProperty ? (
          <NoRooms />
        ) : shown.floors.length === 0 ? (
          <EmptyState icon="search" title={board.noMatchTitle} body={board.noMatchBody}>
            <Button onPress={act.showAll}>{board.clearFilters}</Button>
          </EmptyState>
        ) : (
          <BoardGrid floors={shown.floors} times={shown.times} isList={shown.isSearch} />
        )}
        <SelectionBar />
      </div>
      <StayDialogs />
      {openRooms.length > 0 && <RoomDrawer key={openRooms.join()} roomIds={openRooms} onClose={act.close} />}
    </div>
  )
}

/** A room was left by the browser's Back: the keyboard is on its tile, as after Esc. */
const useFocusOfLeft = (room: EntranceId | null): void => {
  const last = useRef<EntranceId | null>(null)
  useEffect(() => {
    if (room === null && last.current !== null && document.activeElement === document.body)
      focusTile(last.current)
    last.current = room
  }, [room])
}

const NoRooms = () => {
  const { board } = useText()
  const { refresh, isReading } = useRefreshRooms()
  return (
    <EmptyState icon="rooms" title={board.noRoomsTitle} body={board.noRoomsBody}>
      <Button icon="refresh" onPress={refresh} isPending={isReading}>
        {board.refresh}
      </Button>
    </EmptyState>
  )
}
