import { BatchId, JobId } from '#shared/ids.ts'
import type { EntranceId } from '#shared/ids.ts'
import type { Mirror } from './apply-event.ts'
import { settingsSections } from './view.ts'
import type { Lost, SettingsSection, View } from './view.ts'

/** What an address names: a screen, and what is open on it. Never a guest, a draft or a search. */
export type Place =
  | {
      readonly screen: 'rooms'
      readonly open: readonly EntranceId[]
      readonly selected: readonly EntranceId[]
    }
  | { readonly screen: 'groups'; readonly batch: BatchId | null }
  | { readonly screen: 'queue'; readonly job: JobId | null }
  | { readonly screen: 'settings'; readonly section: SettingsSection | null }
  | { readonly screen: 'watch' | 'health' }

type Building = Pick<Mirror, 'tiles' | 'building'>
type Known = Building & Pick<Mirror, 'jobs'>

export const placeOf = (view: View, { building }: Pick<Mirror, 'building'>): Place => {
  switch (view.screen) {
    case 'rooms': {
      const selected =
        view.selected.size === 0 ? [] : building.rackOrder.filter((id) => view.selected.has(id))
      return { screen: 'rooms', open: view.openRooms, selected }
    }
    case 'groups':
      return { screen: 'groups', batch: view.openBatch }
    case 'queue':
      return { screen: 'queue', job: view.openJob }
    case 'settings':
      return { screen: 'settings', section: view.section }
    case 'watch':
    case 'health':
      return { screen: view.screen }
  }
}

/** The part of the view that an address decides. What the other screens have open stays. */
export const viewAt = (place: Place): Partial<View> => {
  switch (place.screen) {
    case 'rooms': {
      const [first] = place.open
      return {
        screen: 'rooms',
        openRooms: place.open,
        selected: new Set(place.selected),
        ...(first === undefined ? {} : { cursor: first }),
      }
    }
    case 'groups':
      return { screen: 'groups', openBatch: place.batch }
    case 'queue':
      return { screen: 'queue', openJob: place.job }
    case 'settings':
      return { screen: 'settings', section: place.section }
    case 'watch':
    case 'health':
      return { screen: place.screen }
  }
}

/** `/rooms/412`, `/rooms/401+402?selected=401+402`, `/queue/<id of the job>`: what stands behind the `#`. */
export const addressOf = (place: Place, building: Building): string => {
  const stem = stemOf(place, building)
  if (place.screen !== 'rooms' || place.selected.length === 0) return stem
  return `${stem}?selected=${roomsAddress(place.selected, building)}`
}

/** The address without the selection: two places with the same stem are one step of the history. */
export const stemOf = (place: Place, building: Building): string => {
  const part = partOf(place, building)
  return part === null ? `/${place.screen}` : `/${place.screen}/${part}`
}

const partOf = (place: Place, building: Building): string | null => {
  switch (place.screen) {
    case 'rooms':
      return place.open.length === 0 ? null : roomsAddress(place.open, building)
    case 'groups':
      return place.batch === null ? null : encodeURIComponent(place.batch)
    case 'queue':
      return place.job === null ? null : encodeURIComponent(place.job)
    case 'settings':
      return place.section
    case 'watch':
    case 'health':
      return null
  }
}

/** Whether something is open on the screen, so that closing it is a step up. */
export const isInside = (place: Place): boolean => {
  switch (place.screen) {
    case 'rooms':
      return place.open.length > 0
    case 'groups':
      return place.batch !== null
    case 'queue':
      return place.job !== null
    case 'settings':
    case 'watch':
    case 'health':
      return false
  }
}

const byId = '~'

const roomsAddress = (ids: readonly EntranceId[], { tiles, building }: Building): string => {
  const bearers = new Map<string, number>()
  for (const id of building.rackOrder) {
    const name = tiles[id]?.name ?? ''
    bearers.set(name, (bearers.get(name) ?? 0) + 1)
  }
  const word = (id: EntranceId) => {
    const name = tiles[id]?.name ?? ''
    const isOwn = name !== '' && !name.startsWith(byId) && bearers.get(name) === 1
    return isOwn ? encodeURIComponent(name) : `${byId}${encodeURIComponent(id)}`
  }
  return ids.map(word).join('+')
}

export type Found = { readonly place: Place; readonly lost: Lost | null }

const board: Place = { screen: 'rooms', open: [], selected: [] }

/**
 * What an address means in this hotel now. What is unknown or gone leads to the nearest screen, and `lost` says what
 * was not found.
 */
export const readAddress = (address: string, known: Known): Found => {
  const [path = '', query = ''] = address.split('?', 2)
  const [, screen = '', part = '', ...more] = path.split('/')
  if (more.length > 0) return { place: board, lost: { what: 'page' } }
  switch (screen) {
    case '':
      return { place: board, lost: path === '' || path === '/' ? null : { what: 'page' } }
    case 'rooms':
      return readRooms(part, query, known)
    case 'groups': {
      const batch = BatchId.safeParse(decoded(part)).data ?? null
      return { place: { screen, batch }, lost: null }
    }
    case 'queue': {
      const id = JobId.safeParse(decoded(part)).data ?? null
      const job = id !== null && known.jobs[id] !== undefined ? id : null
      return { place: { screen, job }, lost: part !== '' && job === null ? { what: 'job' } : null }
    }
    case 'settings': {
      const section = settingsSections.find((one) => one === part) ?? null
      return {
        place: { screen, section },
        lost: part !== '' && section === null ? { what: 'page' } : null,
      }
    }
    case 'watch':
    case 'health':
      return { place: { screen }, lost: part === '' ? null : { what: 'page' } }
    default:
      return { place: board, lost: { what: 'page' } }
  }
}

const selectedPart = /(?:^|&)selected=([^&]*)/

const readRooms = (part: string, query: string, known: Known): Found => {
  const open = readRoomWords(part, known)
  // Read by hand: URLSearchParams takes the `+` between two rooms for a space.
  const selected = readRoomWords(selectedPart.exec(query)?.[1] ?? '', known)
  const [missing] = [...open.missing, ...selected.missing]
  return {
    place: { screen: 'rooms', open: open.ids, selected: selected.ids },
    lost: missing === undefined ? null : { what: 'room', room: missing },
  }
}

/** A name in an address may be anything: it is told as far as a door's name goes. */
const longestName = 24

const readRoomWords = (text: string, { tiles, building }: Known) => {
  const ids: EntranceId[] = []
  const missing: string[] = []
  const byName = new Map(building.rackOrder.map((id) => [tiles[id]?.name ?? '', id]))
  for (const word of text.split('+').filter(Boolean)) {
    const name = decoded(word)
    const id = word.startsWith(byId)
      ? building.rackOrder.find((one) => one === decoded(word.slice(byId.length)))
      : byName.get(name)
    if (id === undefined) missing.push(name.slice(0, longestName))
    else if (!ids.includes(id)) ids.push(id)
  }
  return { ids, missing }
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
