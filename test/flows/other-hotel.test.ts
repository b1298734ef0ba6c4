import { expect, test } from 'vitest'
import { openStore } from '#adapters/store/open-store.ts'
import { createGateKeeper } from '#core/issuing/gate-keeper.ts'
import { createQueue } from '#core/issuing/queue.ts'
import type { AccessGateway, JobStore } from '#core/ports.ts'
import { SystemId } from '#shared/ids.ts'
import { defaultSettings } from '#shared/session.ts'
import { createFaults } from '../simulation/faults.ts'
import { createHistory } from '../simulation/history.ts'
import { simClock } from '../simulation/sim-clock.ts'
import { createSimGateway } from '../simulation/sim-gateway.ts'
import { createWorld } from '../simulation/world.ts'
import { attempt, intent, newJob } from '../support/build.ts'

const startMs = Date.parse('2026-11-23T12:05:00.000Z')
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** The store of a desk with one job whose answer was lost. */
const storeWithUncertainJob = async (systemId: SystemId, now: ReturnType<typeof simClock>['now']) => {
  const store = openStore({ dir: null, mode: 'owner' })
  if (!store.ok) throw new Error(store.error.kind)
  const { jobs } = store.value
  const wanted = newJob({ id: 'lost', intent: { ...intent(), systemId } })
  await jobs.enqueue([wanted])
  await jobs.claim({ now: now(), claim: 'first' })
  const holder = { userIdentityId: null, acsUserId: null }
  await jobs.beginAttempt(wanted.id, 'first', attempt(), { holder, lastSentAt: now() })
  await jobs.settle(wanted.id, 'first', 'uncertain', { attempts: 1 }, null, now())
  return store.value
}

test('a job is not looked up at the hotel the desk has just left', async () => {
  const clock = simClock(startMs)
  const history = createHistory(clock.nowMs)
  const faults = createFaults(1, new Map(), history)
  const world = createWorld({ clock, history, skewMs: 0, refusesLabel: false })
  const asked: string[] = []
  const at = (name: 'A' | 'B'): AccessGateway => {
    const hotel = world.hotels[name]
    const options = { world, hotel, clock, faults, history, nextWire: () => 1 }
    const gateway = createSimGateway({ ...options, isAlive: () => true, kill: () => undefined })
    return {
      ...gateway,
      keysOfHolder: (...input) => {
        asked.push(name)
        return gateway.keysOfHolder(...input)
      },
    }
  }
  const gateways = { A: at('A'), B: at('B') }
  const store = await storeWithUncertainJob(world.hotels.A.systemId, clock.now)
  let here: 'A' | 'B' = 'B'
  // The disk is busy while the queue looks what is to do, and somebody connects the desk to hotel A meanwhile.
  const jobs: JobStore = {
    ...store.jobs,
    list: async (filter) => {
      const found = await store.jobs.list(filter)
      here = 'A'
      return found
    },
  }
  const gate = createGateKeeper({ clock, random: () => 0.5, log: quiet })
  gate.tell({ is: 'connected' })
  const queue = createQueue({
    jobs,
    gate,
    clock,
    random: () => 0.5,
    newId: () => 'claim',
    log: quiet,
    settings: () => defaultSettings,
    gateway: () => gateways[here],
    systemId: () => SystemId.parse(world.hotels[here].systemId),
    pausedBatch: async () => null,
    labelRefused: async () => undefined,
    isContactTaken: () => false,
    named: (keys) => keys,
    learnKeys: async () => undefined,
    learnKey: async () => undefined,
    onJob: () => undefined,
    onStoreFailure: (error) => {
      throw error
    },
  })
  await queue.start()
  await clock.run(startMs + 5_000)
  await queue.stop()
  store.close()
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter((name) => name === 'B')).toEqual([])
})
