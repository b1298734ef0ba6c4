import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Packet } from '#shared/groups.ts'
import type { BatchId, CredentialId, EntranceId, JobId } from '#shared/ids.ts'
import type { CallInput } from '#shared/contract.ts'
import type { RoomState } from './room-state.ts'
import type { ListDraft } from './list-draft.ts'

export type Screen = 'rooms' | 'groups' | 'queue' | 'watch' | 'health' | 'settings'

/** The parts of the settings, each with an address. */
export const settingsSections = [
  'connection',
  'desk',
  'keys',
  'lists',
  'network',
  'appearance',
  'practise',
] as const
export type SettingsSection = (typeof settingsSections)[number]

/** What an address named and this hotel does not have. */
export type Lost =
  | { readonly what: 'room'; readonly room: string }
  | { readonly what: 'job' }
  | { readonly what: 'page' }

/** Which rooms the board shows: all that fit every one of these. `null`, `false` and no text ask for nothing. */
export type RoomFilters = {
  readonly occupancy: RoomState | null
  /** A stay begins, or ends, today in the property's zone. */
  readonly arrivals: boolean
  readonly departures: boolean
  readonly needsYou: boolean
  readonly group: BatchId | null
  readonly floor: string | null
  readonly search: string
}

export const noFilters: RoomFilters = {
  occupancy: null,
  arrivals: false,
  departures: false,
  needsYou: false,
  group: null,
  floor: null,
  search: '',
}

/** What a desk does with a stay as a whole. */
export const stayActions = ['late', 'checkOut', 'lost', 'move'] as const
export type StayAction = (typeof stayActions)[number]

/** The action that is open in front of the screen, for which rooms, and for which of their keys if not for all. */
export type Asking = {
  readonly is: StayAction
  readonly rooms: readonly EntranceId[]
  readonly key: CredentialId | null
}

/** Where the operator is: which screen, which room, what is selected. Lives in this window only. */
export type View = {
  readonly screen: Screen
  readonly filters: RoomFilters
  /** The tile that has the keyboard (roving tabindex). */
  readonly cursor: EntranceId | null
  /** Where a range begins: the room last chosen without Shift. */
  readonly anchor: EntranceId | null
  readonly selected: ReadonlySet<EntranceId>
  /** The room in the drawer; the first of `openRooms`. */
  readonly openRooms: readonly EntranceId[]
  readonly openJob: JobId | null
  readonly asking: Asking | null
  /** Nobody wants to say who is at the desk, in this window. */
  readonly isNameSkipped: boolean
  /** The part of the settings that was gone to. */
  readonly section: SettingsSection | null
  /** Told above the screen until one goes on. */
  readonly lost: Lost | null
  /** The rooms opened last in this window, latest first. */
  readonly recentRooms: readonly EntranceId[]
  /** The rooming list being prepared, and the group job being looked at; the job is in front. */
  readonly list: ListDraft | null
  readonly openBatch: BatchId | null
  /** The packet that was scanned, whose room the group shows. */
  readonly openPacket: { readonly batchId: BatchId; readonly packet: Packet } | null
  readonly legend: boolean
  /** What the palette was used for, latest first. */
  readonly recent: readonly string[]
  /** What the training hotel practises. */
  readonly fault: CallInput<'training.practise'>['fault']
}

export type ViewStore = StoreApi<View>

const firstView: View = {
  screen: 'rooms',
  filters: noFilters,
  cursor: null,
  anchor: null,
  selected: new Set(),
  openRooms: [],
  openJob: null,
  asking: null,
  isNameSkipped: false,
  section: null,
  lost: null,
  recentRooms: [],
  list: null,
  openBatch: null,
  openPacket: null,
  legend: false,
  recent: [],
  fault: 'none',
}

const roomsRemembered = 8

export const createViewStore = (): ViewStore => {
  const store = createStore<View>(() => firstView)
  store.subscribe(({ openRooms, recentRooms }, before) => {
    const [room] = openRooms
    if (openRooms === before.openRooms || room === undefined || room === recentRooms[0]) return
    const others = recentRooms.filter((other) => other !== room)
    store.setState({ recentRooms: [room, ...others].slice(0, roomsRemembered) })
  })
  return store
}
