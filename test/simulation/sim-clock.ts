import { instantFromMs } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'

export type SimClock = {
  readonly nowMs: () => number
  readonly now: () => Instant
  /** A timer of the computer at the desk: late after a sleep. */
  readonly after: (ms: number, callback: () => void) => () => void
  /** A moment in the world outside, which does not sleep when the desk does. */
  readonly inWorld: (ms: number, callback: () => void) => void
  /** Fires what falls due until `untilMs`, or until `isDone` says so. */
  readonly run: (untilMs: number, isDone?: () => boolean) => Promise<void>
  /** The desk sleeps: the world goes on, the desk's own timers fire afterwards, late. */
  readonly sleep: (ms: number) => void
}

type Timer = { readonly at: number; readonly isWorld: boolean; readonly callback: () => void }

/**
 * Time that moves only when it is run. One turn of the event loop between two timers lets every promise settle:
 * nothing in a simulated hotel waits for real input or output.
 */
export const simClock = (startMs: number): SimClock => {
  let nowMs = startMs
  let text: { readonly ms: number; readonly instant: Instant } | null = null
  const timers = new Set<Timer>()

  const add = (ms: number, isWorld: boolean, callback: () => void): Timer => {
    const timer = { at: nowMs + Math.max(0, ms), isWorld, callback }
    timers.add(timer)
    return timer
  }

  const earliest = (untilMs: number, onlyWorld: boolean): Timer | null => {
    let found: Timer | null = null
    for (const timer of timers) {
      if (timer.at > untilMs || (onlyWorld && !timer.isWorld)) continue
      if (found === null || timer.at < found.at) found = timer
    }
    return found
  }

  const fire = (timer: Timer): void => {
    timers.delete(timer)
    nowMs = Math.max(nowMs, timer.at)
    timer.callback()
  }

  return {
    nowMs: () => nowMs,
    now: () => {
      if (text?.ms !== nowMs) text = { ms: nowMs, instant: instantFromMs(nowMs) }
      return text.instant
    },
    after: (ms, callback) => {
      const timer = add(ms, false, callback)
      return () => timers.delete(timer)
    },
    inWorld: (ms, callback) => void add(ms, true, callback),
    run: async (untilMs, isDone = () => false) => {
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve))
        if (isDone()) return
        const timer = earliest(untilMs, false)
        if (timer === null) break
        fire(timer)
      }
      nowMs = Math.max(nowMs, untilMs)
    },
    sleep: (ms) => {
      const wakesAt = nowMs + ms
      for (let timer = earliest(wakesAt, true); timer !== null; timer = earliest(wakesAt, true)) fire(timer)
      nowMs = wakesAt
    },
  }
}
