import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useAppParts } from '../state/app-context.tsx'
import { roomForDigits } from '../room-board/filter.ts'
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

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Enter') setJump(null)
    if (event.defaultPrevented || isTyping(event.target) || isModal()) return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (/^\d$/.test(event.key)) return jumpTo(`${jump?.digits ?? ''}${event.key}`)
    if (event.key === 'Escape') return goBack(view.getState())
    const action = keyActions({ onHelp, act, view })[event.key.toLowerCase()]
    if (action === undefined) return
    event.preventDefault()
    action()
  })

  const goBack = ({ openRooms, selected, screen }: ReturnType<typeof view.getState>) => {
    if (screen !== 'rooms') return view.setState({ screen: 'rooms' })
    if (openRooms.length > 0) {
      act.close()
      focusTile(openRooms[0] ?? '')
    } else if (selected.size > 0) act.clearSelection()
    else act.showAll()
  }

  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
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

/** The tile may be drawn only after the board has scrolled to it. */
const focusTile = (room: string, tries = 10): void => {
  requestAnimationFrame(() => {
    const tile = document.querySelector<HTMLElement>(`[data-room="${CSS.escape(room)}"]`)
    if (tile !== null) tile.focus({ preventScroll: true })
    else if (tries > 0) focusTile(room, tries - 1)
  })
}
