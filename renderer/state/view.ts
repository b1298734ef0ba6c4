import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { BatchId, EntranceId, JobId } from '#shared/ids.ts'
import type { ListDraft } from './list-draft.ts'

export type Screen = 'rooms' | 'groups' | 'queue' | 'settings'
export type RoomFilter = 'all' | 'occupied' | 'vacant' | 'expiring' | 'needsYou'

/** Where the operator is: which screen, which room, what is selected. Lives in this window only. */
export type View = {
  readonly screen: Screen
  readonly filter: RoomFilter
  readonly floor: string | null
  readonly search: string
  /** The tile that has the keyboard (roving tabindex). */
  readonly cursor: EntranceId | null
  readonly selected: ReadonlySet<EntranceId>
  /** The room in the drawer; the first of `openRooms`. */
  readonly openRooms: readonly EntranceId[]
  readonly openJob: JobId | null
  /** The rooming list being prepared, and the group job being looked at; the job is in front. */
  readonly list: ListDraft | null
  readonly openBatch: BatchId | null
  readonly legend: boolean
}

export type ViewStore = StoreApi<View>

const firstView: View = {
  screen: 'rooms',
  filter: 'all',
  floor: null,
  search: '',
  cursor: null,
  selected: new Set(),
  openRooms: [],
  openJob: null,
  list: null,
  openBatch: null,
  legend: false,
}

export const createViewStore = (): ViewStore => createStore<View>(() => firstView)
