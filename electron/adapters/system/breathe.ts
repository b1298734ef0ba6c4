import { setImmediate } from 'node:timers/promises'
import type { Breathe } from '#core/ports/ambient.ts'

/** A window that waits no longer than this does not feel it. */
const turnMs = 10

let turnBegan = 0

/** Between two pieces of long work: goes back to the event loop when this turn has lasted long enough. */
export const breathe: Breathe = () => (performance.now() - turnBegan < turnMs ? null : nextTurn())

const nextTurn = async (): Promise<void> => {
  await setImmediate()
  turnBegan = performance.now()
}
