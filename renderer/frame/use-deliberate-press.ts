import { useEffect, useEffectEvent } from 'react'

/** A second stroke that comes sooner is the bounce of a key or a machine, and nobody's decision. */
const momentMs = 60

/** A space this soon after a letter belongs to the words that are typed. */
const typingPauseMs = 400

const moves = new Set(['Tab', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'])
const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'])

/** What Space or Enter presses, and how the keyboard came to it. */
type Arrival = {
  readonly control: Element
  readonly atMs: number
  /** Nobody moved there by Tab, arrow or click: a field handed the keyboard on, or something went away. */
  readonly isHanded: boolean
  isTypedOn: boolean
}

/** Stands on a control that was handed the keyboard until the moment is over, so that programs can wait as hands do. */
const settling = 'data-settling'

const pressable = 'button, [role=button], summary, input[type=checkbox], input[type=radio]'

/**
 * Typing on never presses anything. A button that was handed the keyboard, as Enter in a field does, answers Enter and
 * Space when every key was up again and a moment has passed. In a form, and there on every button and box, a space that
 * follows a letter is text, and letters lock what they are typed on: Enter and Space do nothing more until the keyboard
 * comes to it anew. Without this a name that is typed into the wrong place issues a key by the space in it.
 *
 * @param onTypedOn letters went nowhere, so that a person has to look; called with the first one
 */
export const useDeliberatePress = (onTypedOn: () => void): void => {
  const tell = useEffectEvent(onTypedOn)
  useEffect(() => {
    const held = new Set<string>()
    let isMoved = false
    let arrival: Arrival | null = null
    let typedAtMs = -Infinity
    let refused: string | null = null
    let endSettling = (): void => undefined

    const startSettling = (control: Element) => {
      endSettling()
      control.setAttribute(settling, '')
      const timer = setTimeout(() => endSettling(), momentMs + 1)
      endSettling = () => {
        clearTimeout(timer)
        control.removeAttribute(settling)
      }
    }
    const moved = () => {
      isMoved = true
      // What the browser does for a key or a click comes before the next task.
      setTimeout(() => {
        isMoved = false
      })
    }
    const onFocus = ({ target, timeStamp }: FocusEvent) => {
      const control = target instanceof Element ? target.closest(pressable) : null
      const isGuarded = control !== null && (!isMoved || control.closest('[data-form]') !== null)
      arrival = isGuarded ? { control, atMs: timeStamp, isHanded: !isMoved, isTypedOn: false } : null
      if (arrival?.isHanded === true) startSettling(arrival.control)
    }
    /** Whether this key would press what only typing led to. */
    const isTypingOn = ({ key, code, timeStamp, repeat }: KeyboardEvent, to: Arrival, sinceTyped: number) => {
      if (key !== 'Enter' && key !== ' ') return false
      if (to.isTypedOn || (key === ' ' && sinceTyped < typingPauseMs)) return true
      const isHeld = repeat || [...held].some((one) => one !== code)
      return to.isHanded && (isHeld || timeStamp - to.atMs < momentMs)
    }
    const refuse = (event: KeyboardEvent) => {
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, code, timeStamp } = event
      const isText = key.length === 1 && key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey
      if (moves.has(key)) moved()
      const sinceTyped = timeStamp - typedAtMs
      if (isText) typedAtMs = timeStamp
      refused = null
      if (arrival?.control.contains(document.activeElement) === true) {
        if (isText && !arrival.isTypedOn) {
          arrival.isTypedOn = true
          tell()
        }
        if (isTypingOn(event, arrival, sinceTyped)) {
          refused = code
          refuse(event)
        }
      }
      if (!modifiers.has(key)) held.add(code)
    }
    const onKeyUp = (event: KeyboardEvent) => {
      held.delete(event.code)
      // macOS tells no keyup of a letter that was held with Cmd.
      if (event.key === 'Meta') held.clear()
      // A box and a plain button are pressed when Space comes up.
      if (refused === event.code) refuse(event)
    }
    const letGo = () => held.clear()

    // On the window and in the capture phase: before react-aria hears of the key.
    window.addEventListener('keydown', onKeyDown, { capture: true })
    window.addEventListener('keyup', onKeyUp, { capture: true })
    window.addEventListener('pointerdown', moved, { capture: true })
    window.addEventListener('focusin', onFocus, { capture: true })
    window.addEventListener('blur', letGo)
    return () => {
      endSettling()
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      window.removeEventListener('keyup', onKeyUp, { capture: true })
      window.removeEventListener('pointerdown', moved, { capture: true })
      window.removeEventListener('focusin', onFocus, { capture: true })
      window.removeEventListener('blur', letGo)
    }
  }, [])
}
