import type { Clock } from '#core/ports/ambient.ts'
import { instantFromMs } from '#shared/instant.ts'

export type VirtualClock = Clock & {
  readonly nowMs: () => number
  /** Moves time on, firing what falls due in order, and lets real input and output happen in between. */
  readonly advance: (ms: number) => Promise<void>
  readonly pending: () => number
}

type Timer = { readonly at: number; readonly callback: () => void }

/** Time that moves only when a test says so. */
export const virtualClock = (start = '2026-11-23T19:52:00.000Z'): VirtualClock => {
  let nowMs = Date.parse(start)
  const timers = new Set<Timer>()

  const advance = async (ms: number): Promise<void> => {
    const end = nowMs + ms
    for (;;) {
      await breathe()
      const due = [...timers].filter((timer) => timer.at <= end).toSorted((a, b) => a.at - b.at)[0]
      if (due === undefined) break
      timers.delete(due)
      nowMs = Math.max(nowMs, due.at)
      due.callback()
    }
    nowMs = end
    await breathe()
  }

  return {
    now: () => instantFromMs(nowMs),
    nowMs: () => nowMs,
    after: (ms, callback) => {
      const timer = { at: nowMs + ms, callback }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    advance,
    pending: () => timers.size,
  }
}

/** A few turns of the event loop, so that sockets and promises settle without any time passing on the clock. */
const breathe = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
