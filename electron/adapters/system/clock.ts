import { instantFromMs } from '#shared/instant.ts'
import type { Clock } from '#core/ports/ambient.ts'

/** Node fires a timer at once when its delay does not fit into 32 bits. */
const LONGEST_TIMER_MS = 2_147_483_647

/** The computer's own time. A timer is a hint: one longer than 24 days calls back early. */
export const systemClock: Clock = {
  now: () => instantFromMs(Date.now()),
  after: (ms, callback) => {
    const timer = setTimeout(callback, Math.min(Math.max(ms, 0), LONGEST_TIMER_MS))
    return () => clearTimeout(timer)
  },
}
