import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { shortcutOf } from '../commands/shortcuts.ts'
import { isWindowCommand } from '../commands/use-window-commands.ts'
import type { useWindowCommands } from '../commands/use-window-commands.ts'
import type { EntranceId } from '#shared/ids.ts'
import { useAppParts } from '../state/app-context.tsx'
import { roomForDigits } from '../room-board/filter.ts'
import { focusTile } from '../room-board/focus-tile.ts'
import { useBoardActions } from '../room-board/use-board-actions.ts'

/** The digits of a room number so far, when the last one was pressed, and the room they mean. */
type Typed = { readonly digits: string; readonly atMs: number; readonly room: EntranceId | null }
const nothingTyped: Typed = { digits: '', atMs: -Infinity, room: null }

type Jump = { readonly digits: string; readonly found: boolean }
// Long enough to look down at the keys between two digits, short enough not to join two room numbers.
const digitPauseMs = 1_200

/** The keys that work anywhere, as commands/shortcuts.ts has them. */
export const useWindowKeys = (commands: ReturnType<typeof useWindowCommands>): Jump | null => {
  const [jump, setJump] = useState<Jump | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { store, view, stepBack } = useAppParts()
  const act = useBoardActions()

  // When a key was pressed and not when this window came to it: a busy computer must not cut a room number in two.
  const typed = useRef<Typed>(nothingTyped)
  const jumpTo = ({ key, timeStamp }: KeyboardEvent) => {
    const isNext = timeStamp - typed.current.atMs < digitPauseMs
    const digits = `${isNext ? typed.current.digits : ''}${key}`
    const { building, tiles } = store.getState()
    const room = roomForDigits(building, tiles, digits)
    typed.current = { digits, atMs: timeStamp, room }
    setJump({ digits, found: room !== null })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setJump(null), digitPauseMs)
    if (room === null) return
    act.showAll()
    view.setState({ screen: 'rooms', cursor: room })
    focusTile(room)
  }

  /**
   * What comes before the element that has the keyboard. Digits in an empty guest field go to a room; so a number
   * typed for the next guest is nobody's name. Enter opens the room of the digits although the board, which may still
   * scroll to it, has not given it the keyboard yet; so it does not press what has the keyboard meanwhile.
   */
  const takeFirst = (event: KeyboardEvent): boolean => {
    const { room, atMs } = typed.current
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (event.key === 'Enter' && isPlain && room !== null && event.timeStamp - atMs < digitPauseMs) {
      typed.current = nothingTyped
      setJump(null)
      if (document.activeElement?.getAttribute('data-room') === room) return false
      act.open([room])
      return true
    }
    const isDigit = isPlain && /^\d$/.test(event.key)
    if (!isDigit && event.key !== 'Shift') typed.current = nothingTyped
    if (!isDigit || !isEmptyName(event.target)) return false
    jumpTo(event)
    return true
  }

  // An open list or dialog takes Esc for itself, and is gone again by the time the key arrives here.
  const hadModal = useRef(false)

  const goBack = ({ openRooms, selected, screen }: ReturnType<typeof view.getState>) => {
    if (screen !== 'rooms') return stepBack({ screen: 'rooms' })
    if (openRooms.length > 0) act.close()
    else if (selected.size > 0) act.clearSelection()
    else act.showAll()
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const id = hadModal.current ? null : shortcutOf(event)
    // A field of react-aria marks Esc as handled even when it had nothing to close: one step back all the same.
    if (id === 'back') return goBack(view.getState())
    // Letters and digits are text while somebody types; F1 and keys held with Ctrl are not.
    const isText = event.key.length === 1 && !event.ctrlKey && !event.metaKey
    if (id === null || event.defaultPrevented || (isText && isTyping(event.target))) return
    if (id === 'jump') return jumpTo(event)
    // Whoever fills in a form types names: a letter beside its fields does nothing else.
    if (isText && isInForm(event.target)) return
    if (!isWindowCommand(id)) return
    event.preventDefault()
    commands[id]()
  })

  const onKeyFirst = useEffectEvent((event: KeyboardEvent) => {
    hadModal.current = isModal()
    if (hadModal.current || !takeFirst(event)) return
    event.preventDefault()
    event.stopPropagation()
  })

  useEffect(() => {
    const look = (event: KeyboardEvent) => onKeyFirst(event)
    // Whoever clicks has done with the digits: Enter is about what was clicked.
    const forget = () => {
      typed.current = nothingTyped
    }
    document.addEventListener('click', forget, { capture: true })
    document.addEventListener('keydown', look, { capture: true })
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', look, { capture: true })
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('click', forget, { capture: true })
    }
  }, [])
  return jump
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ? target.type !== 'checkbox' : target instanceof HTMLTextAreaElement

/** The empty field of a guest's name (issue/guest-field.tsx). */
const isEmptyName = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.closest('[data-name]') !== null && target.value === ''

const isInForm = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-form]') !== null

const isModal = (): boolean =>
  document.querySelector('[role=dialog], [role=alertdialog], [role=listbox], [role=menu]') !== null
