import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useAppParts } from '../state/app-context.tsx'
import { roomForDigits } from '../room-board/filter.ts'
import { focusTile } from '../room-board/focus-tile.ts'
import { searchId } from '../room-board/board-toolbar.tsx'
import { useBoardActions } from '../room-board/use-board-actions.ts'

type Jump = { readonly digits: string; readonly found: boolean }
// Long enough to look down at the keys between two digits, short enough not to join two room numbers.
const digitPauseMs = 1_200

/** Keys that work anywhere: digits go to a room, `/` searches, `L` shows the legend, `?` the keys, Esc goes back. */
export const useWindowKeys = ({ onHelp }: { readonly onHelp: () => void }): Jump | null => {
  const [jump, setJump] = useState<Jump | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { store, view } = useAppParts()
  const act = useBoardActions()

  const jumpTo = (digits: string) => {
    const { building, tiles } = store.getState()
    const room = roomForDigits(building, tiles, digits)
    setJump({ digits, found: room !== null })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setJump(null), digitPauseMs)
    if (room === null) return
    act.showAll()
    view.setState({ screen: 'rooms', cursor: room })
    focusTile(room)
  }

  // An open list or dialog takes Esc for itself, and is gone again by the time the key arrives here.
  const hadModal = useRef(false)

  const goBack = ({ openRooms, selected, screen }: ReturnType<typeof view.getState>) => {
    if (screen !== 'rooms') return view.setState({ screen: 'rooms' })
    if (openRooms.length > 0) act.close()
    else if (selected.size > 0) act.clearSelection()
    else act.showAll()
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Enter') setJump(null)
    if (hadModal.current || event.ctrlKey || event.altKey || event.metaKey) return
    // A field of react-aria marks Esc as handled even when it had nothing to close: one step back all the same.
    if (event.key === 'Escape') return goBack(view.getState())
    if (event.defaultPrevented || isTyping(event.target)) return
    if (/^\d$/.test(event.key)) return jumpTo(`${jump?.digits ?? ''}${event.key}`)
    const action = keyActions({ onHelp, act, view })[event.key.toLowerCase()]
    if (action === undefined) return
    event.preventDefault()
    action()
  })

  useEffect(() => {
    const look = () => {
      hadModal.current = isModal()
    }
    document.addEventListener('keydown', look, { capture: true })
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', look, { capture: true })
      document.removeEventListener('keydown', onKey)
    }
  }, [])
  return jump
}

type Actions = {
  readonly onHelp: () => void
  readonly act: ReturnType<typeof useBoardActions>
  readonly view: ReturnType<typeof useAppParts>['view']
}

const keyActions = ({ onHelp, act, view }: Actions): Readonly<Record<string, () => void>> => ({
  '/': () => {
    view.setState({ screen: 'rooms' })
    requestAnimationFrame(() => document.getElementById(searchId)?.focus())
  },
  l: () => {
    view.setState({ screen: 'rooms' })
    act.toggleLegend()
  },
  '?': onHelp,
})

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ? target.type !== 'checkbox' : target instanceof HTMLTextAreaElement

const isModal = (): boolean =>
  document.querySelector('[role=dialog], [role=alertdialog], [role=listbox]') !== null
