import { onTestFinished } from 'vitest'
import { openStore } from '#adapters/store/open-store.ts'
import { createGateKeeper } from '#core/issuing/gate-keeper.ts'
import type { QueueDeps } from '#core/issuing/queue-deps.ts'
import { createQueue } from '#core/issuing/queue.ts'
import type { AccessGateway } from '#core/ports/gateway.ts'
import type { NewJob } from '#core/ports/stores.ts'
import { SystemId } from '#shared/ids.ts'
import { defaultSettings } from '#shared/session.ts'
import { createFaults } from '../simulation/faults.ts'
import { createHistory } from '../simulation/history.ts'
import { doorId } from '../simulation/hotel.ts'
import { simClock } from '../simulation/sim-clock.ts'
import { createSimGateway } from '../simulation/sim-gateway.ts'
import { createWorld } from '../simulation/world.ts'
import { intent, newJob } from './build.ts'

const startMs = Date.parse('2026-12-01T12:05:00.000Z')
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }

/**
 * The queue alone, over a real store, in the two hotels of the simulation without any fault: what a test wants to
 * go wrong it puts between them. Nothing moves before the clock runs.
 */
export const openQueue = () => {
  const clock = simClock(startMs)
  const history = createHistory(clock.nowMs)
  const faults = createFaults(1, new Map(), history)
  const world = createWorld({ clock, history, skewMs: 0, refusesLabel: false })
  const opened = openStore({ dir: null, mode: 'owner' })
  if (!opened.ok) throw new Error(opened.error.kind)
  const { jobs, close } = opened.value
  onTestFinished(close)

  const gatewayOf = (name: 'A' | 'B'): AccessGateway => {
    const options = { world, hotel: world.hotels[name], clock, faults, history, nextWire: () => 1 }
    return createSimGateway({ ...options, isAlive: () => true, kill: () => undefined })
  }

  /** Starts the queue; stopped at the end of the test. */
  const start = async (parts: Partial<QueueDeps> = {}) => {
    const gate = createGateKeeper({ clock, random: () => 0.5, log: quiet })
    gate.tell({ is: 'connected' })
    const gateway = gatewayOf('A')
    let claims = 0
    const queue = createQueue({
      jobs,
      gate,
      clock,
      random: () => 0.5,
      newId: () => `claim-${(claims += 1)}`,
      log: quiet,
      settings: () => defaultSettings,
      gateway: () => gateway,
      systemId: () => world.hotels.A.systemId,
      pausedBatch: async () => null,
      listOfBatch: async () => ({ guests: [], credentialIds: [] }),
      labelRefused: async () => undefined,
      isContactTaken: () => false,
      named: (keys) => keys,
      learnKeys: async () => undefined,
      learnKey: async () => undefined,
      endKey: async () => null,
      onJob: () => undefined,
      onStoreFailure: (error) => {
        throw error
      },
      ...parts,
    })
    await queue.start()
    onTestFinished(queue.stop)
    return queue
  }

  return {
    clock,
    world,
    jobs,
    gatewayOf,
    start,
    run: (ms: number) => clock.run(clock.nowMs() + ms),
    /** Keys that hotel A has now. */
    made: () => [...world.hotels.A.credentials.values()],
  }
}

/** A first key for an empty room of hotel A, as the store is handed it. */
export const wanted = (
  id: string,
  part: Partial<NewJob['intent']> = {},
  rest: Partial<NewJob> = {},
): NewJob =>
  newJob({
    id,
    intent: {
      ...intent({ shape: { is: 'override', stops: [] }, doors: [] }),
      systemId: SystemId.parse('system-A'),
      rooms: [{ entranceId: doorId('A', '103'), name: '103' }],
      ...part,
    },
    ...rest,
  })
