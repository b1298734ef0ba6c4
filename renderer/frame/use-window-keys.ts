import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { shortcutOf } from '../commands/shortcuts.ts'
import { isWindowCommand } from '../commands/use-window-commands.ts'
import type { useWindowCommands } from '../commands/use-window-commands.ts'
import { useAppParts } from '../state/app-context.tsx'
import { roomForDigits } from '../room-board/filter.ts'
import { focusTile } from '../room-board/focus-tile.ts'
import { useBoardActions } from '../room-board/use-board-actions.ts'

type Jump = { readonly digits: string; readonly found: boolean }
// Long enough to look down at the keys between two digits, short enough not to join two room numbers.
const digitPauseMs = 1_200

/** The keys that work anywhere, as commands/shortcuts.ts has them. */
export const useWindowKeys = (commands: ReturnType<typeof useWindowCommands>): Jump | null => {
  const [jump, setJump] = useState<Jump | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { store, view } = useAppParts()
  const act = useBoardActions()

  // When a key was pressed and not when this window came to it: a busy computer must not cut a room number in two.
  const typed = useRef({ digits: '', atMs: -Infinity })
  const jumpTo = ({ key, timeStamp }: KeyboardEvent) => {
    const isNext = timeStamp - typed.current.atMs < digitPauseMs
    const digits = `${isNext ? typed.current.digits : ''}${key}`
    typed.current = { digits, atMs: timeStamp }
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
    if (event.key === 'Enter') {
      typed.current = { digits: '', atMs: -Infinity }
      setJump(null)
    }
    const id = hadModal.current ? null : shortcutOf(event)
    // A field of react-aria marks Esc as handled even when it had nothing to close: one step back all the same.
    if (id === 'back') return goBack(view.getState())
    // Letters and digits are text while somebody types; F1 and keys held with Ctrl are not.
    const isText = event.key.length === 1 && !event.ctrlKey && !event.metaKey
    if (id === null || event.defaultPrevented || (isText && isTyping(event.target))) return
    if (id === 'jump') return jumpTo(event)
    if (!isWindowCommand(id)) return
    event.preventDefault()
    commands[id]()
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

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ? target.type !== 'checkbox' : target instanceof HTMLTextAreaElement

const isModal = (): boolean =>
  document.querySelector('[role=dialog], [role=alertdialog], [role=listbox]') !== null
