import { addressOf, isInside, placeOf, readAddress, stemOf, viewAt } from './address.ts'
import type { Place } from './address.ts'
import type { Mirror } from './apply-event.ts'
import type { AppStore } from './store.ts'
import type { View, ViewStore } from './view.ts'

/** The address and the history of a window, as a port: a browser's (browser-address-bar.ts) or one in memory. */
export type AddressBar = {
  /** What stands behind the `#`; null where that is not an address of a place. */
  readonly address: () => string | null
  /** The stem of the place that this entry was entered from; null for the first and for typed addresses. */
  readonly from: () => string | null
  readonly push: (address: string, from: string | null) => void
  readonly replace: (address: string, from: string | null) => void
  /** One entry back. The bar calls `onMove` when it is there, never before. */
  readonly back: () => void
  /** The person went back or forward, or typed an address. Answers how to stop listening. */
  readonly onMove: (listener: () => void) => () => void
}

export type Addresses = {
  /** A step back on purpose (Esc, close): never makes the history longer. */
  readonly stepBack: (change: Partial<View>) => void
  readonly stop: () => void
}

type Parts = { readonly view: ViewStore; readonly store: AppStore; readonly bar: AddressBar }

/** A selection that is drawn with the mouse changes many times a second; browsers refuse that many addresses. */
const restMs = 250
/** A browser goes back within a frame or two, a busy computer within seconds. After this the entry is rewritten. */
const lostBackMs = 10_000

/**
 * Keeps the address and the view the same, whichever of them changes.
 *
 * - Another screen, and what is opened on a screen, is a new entry of the history.
 * - Another room while one is open, another selection: the same entry. So Back from any room is the board, like Esc.
 * - Closing what is open goes back to the entry it was opened from; where there is none, the entry is rewritten. So
 *   opening and closing all day leaves the history as long as it was.
 */
export const keepAddress = ({ view, store, bar }: Parts): Addresses => {
  let shown: Place | null = null
  let isReading = false
  let wasMoved = false
  let isStepBack = false
  let goingBack: ReturnType<typeof setTimeout> | null = null
  // Backs that were asked for and have not come. A late one is still ours: taken for a person's, it would open a room.
  let awaited = 0
  let resting: ReturnType<typeof setTimeout> | null = null

  const place = () => placeOf(view.getState(), store.getState())
  const stem = (one: Place) => stemOf(one, store.getState())
  const isHere = () => isOpen(store.getState())

  const put = (next: Place, how: 'push' | 'replace') => {
    const from = how === 'push' && shown !== null ? stem(shown) : bar.from()
    bar[how](addressOf(next, store.getState()), from)
    shown = next
  }

  /** What the address names becomes what is shown; an address that names nothing is put right. */
  const read = () => {
    const { place: found, lost } = readAddress(bar.address() ?? '', store.getState())
    isReading = true
    view.setState({ ...viewAt(found), lost })
    isReading = false
    shown = found
    put(place(), 'replace')
  }

  const goBack = () => {
    // Until the browser is there, nothing is written: it would be written over the wrong entry.
    goingBack = setTimeout(giveUp, lostBackMs)
    awaited += 1
    bar.back()
  }
  const giveUp = () => {
    goingBack = null
    put(place(), 'replace')
  }
  const arrive = () => {
    if (goingBack !== null) clearTimeout(goingBack)
    goingBack = null
    shown = readAddress(bar.address() ?? '', store.getState()).place
    write()
  }

  const write = () => {
    if (resting !== null) clearTimeout(resting)
    resting = null
    if (shown === null || goingBack !== null || !isHere()) return
    const next = place()
    if (stem(next) === stem(shown)) {
      if (addressOf(next, store.getState()) !== addressOf(shown, store.getState())) put(next, 'replace')
      return
    }
    if (view.getState().lost !== null) view.setState({ lost: null })
    const isUp = isStepBack || (next.screen === shown.screen && !isInside(next))
    if (isUp && bar.from() === stem(next)) return goBack()
    const isNew = next.screen !== shown.screen || !isInside(shown)
    put(next, isNew && !isUp && !isSection(next, shown) ? 'push' : 'replace')
  }

  const onView = (next: View, before: View) => {
    if (isReading || placeParts.every((part) => next[part] === before[part])) return
    if (shown === null) wasMoved = true
    else if (stem(place()) === stem(shown)) resting ??= setTimeout(write, restMs)
    else write()
  }
  const onMove = () => {
    if (awaited > 0) {
      awaited -= 1
      return arrive()
    }
    if (isHere() && bar.address() !== null) read()
  }
  const onMirror = () => {
    if (shown !== null || !isHere()) return
    // Somebody was faster than the rooms, with a click on a notification: the address follows.
    if (wasMoved) put(place(), 'replace')
    else read()
  }

  const stops = [view.subscribe(onView), store.subscribe(onMirror), bar.onMove(onMove)]
  onMirror()
  return {
    stepBack: (change) => {
      isStepBack = true
      view.setState(change)
      isStepBack = false
    },
    stop: () => {
      for (const stop of stops) stop()
      if (resting !== null) clearTimeout(resting)
      if (goingBack !== null) clearTimeout(goingBack)
    },
  }
}

const placeParts = ['screen', 'openRooms', 'selected', 'openJob', 'openBatch', 'section'] as const

/** Before there are rooms, an address cannot be understood; it stays as it is. */
const isOpen = ({ phase, status }: Mirror): boolean =>
  phase === 'ready' && (status?.property ?? null) !== null

/** Parts of one page: going through them is no step one would take back one by one. */
const isSection = (next: Place, before: Place): boolean =>
  next.screen === 'settings' && before.screen === 'settings'
