import { powerSaveBlocker } from 'electron'
import type { Gate, SessionStatus } from '#shared/session.ts'

/**
 * Holds the computer awake, and on macOS App Nap away, while the queue has work: App Nap stretches the timers of a
 * process without a visible window (electron#4465). The screen may go dark. `prevent-app-suspension` as electron.d.ts
 * declares it. Nothing is held while a person has to act first: then no timer of the queue matters.
 */
export const createKeepAwake = (): ((status: Pick<SessionStatus, 'queue' | 'gate'>) => void) => {
  let held: number | null = null
  return ({ queue, gate }) => {
    const hasWork = queue.queued + queue.running + queue.uncertain > 0 && !waitsForPerson.has(gate.is)
    if (hasWork && held === null) held = powerSaveBlocker.start('prevent-app-suspension')
    if (!hasWork && held !== null) {
      powerSaveBlocker.stop(held)
      held = null
    }
  }
}

const waitsForPerson: ReadonlySet<Gate['is']> = new Set(['notConnected', 'paused', 'unauthorised'])
