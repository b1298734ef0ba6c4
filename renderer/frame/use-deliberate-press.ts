import { useEffect, useEffectEvent } from 'react'

/** A second stroke that comes sooner is the bounce of a key or a machine, and nobody's decision. */
const momentMs = 60

/** A space this soon after a letter belongs to the words that are typed. */
const typingPauseMs = 400

const moves = new Set(['Tab', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'])
const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'])

/** A button that has the keyboard although nobody moved it there. */
type Arrival = { readonly button: Element; readonly atMs: number; isTypedOn: boolean }

/**
 * Typing on never presses a button. A button to which a person moved (Tab, arrows, a click) answers Enter and Space at
 * once. One that was handed the keyboard, as Enter in a field does, answers when every key was up again and a moment
 * has passed; Space also waits until nobody has typed for a while. Letters typed on such a button lock it: Enter and
 * Space do nothing more until the keyboard comes to it anew. Without this a name that is typed into the wrong place
 * issues a key by the space in it.
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

    const moved = () => {
      isMoved = true
      // What the browser does for a key or a click comes before the next task.
      setTimeout(() => {
        isMoved = false
      })
    }
    const onFocus = ({ target, timeStamp }: FocusEvent) => {
      const button = isMoved || !(target instanceof Element) ? null : target.closest('button, [role=button]')
      arrival = button === null ? null : { button, atMs: timeStamp, isTypedOn: false }
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, code, timeStamp } = event
      const isPress = key === 'Enter' || key === ' '
      const isText = key.length === 1 && key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey
      if (moves.has(key)) moved()
      const other = [...held].some((one) => one !== code)
      const isHeld = event.repeat || held.has(code) || other
      if (!modifiers.has(key)) held.add(code)
      const sinceTyped = timeStamp - typedAtMs
      if (isText) typedAtMs = timeStamp
      if (arrival === null || !arrival.button.contains(document.activeElement)) return
      if (isText && !arrival.isTypedOn) {
        arrival.isTypedOn = true
        tell()
      }
      const isTooSoon = timeStamp - arrival.atMs < momentMs || (key === ' ' && sinceTyped < typingPauseMs)
      if (!isPress || !(isHeld || isTooSoon || arrival.isTypedOn)) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    const onKeyUp = ({ code, key }: KeyboardEvent) => {
      held.delete(code)
      // macOS tells no keyup of a letter that was held with Cmd.
      if (key === 'Meta') held.clear()
    }
    const letGo = () => held.clear()

    // On the window and in the capture phase: before react-aria hears of the key.
    window.addEventListener('keydown', onKeyDown, { capture: true })
    window.addEventListener('keyup', onKeyUp, { capture: true })
    window.addEventListener('pointerdown', moved, { capture: true })
    window.addEventListener('focusin', onFocus, { capture: true })
    window.addEventListener('blur', letGo)
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      window.removeEventListener('keyup', onKeyUp, { capture: true })
      window.removeEventListener('pointerdown', moved, { capture: true })
      window.removeEventListener('focusin', onFocus, { capture: true })
      window.removeEventListener('blur', letGo)
    }
  }, [])
}
