import type { OpenStore } from '#adapters/store/open-store.ts'
import type { Core } from '#core/core.ts'
import { createCore } from '#core/create-core.ts'
import { StoreFailure } from '#core/ports/stores.ts'
import type { Log } from '#core/ports/ambient.ts'
import type { Vault } from '#core/ports/desk.ts'
import type { SeamAccount } from '#core/ports/gateway.ts'
import type { JobStore } from '#core/ports/stores.ts'
import type { JobId } from '#shared/ids.ts'
import type { Problem } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Handlers } from '#shared/rpc.ts'
import { dice } from './dice.ts'
import type { Faults } from './faults.ts'
import type { History } from './history.ts'
import { giveBack, takeProfile } from './profile.ts'
import type { SimClock } from './sim-clock.ts'
import { createSimGateway } from './sim-gateway.ts'
import { linkSecret, linksWhileAlive } from './sim-links.ts'
import { faultyStore } from './store-faults.ts'
import type { World } from './world.ts'

/** Found anywhere outside the vault and the gateway, it is a leak (I10). */
export const canary = 'seam_canary_never_to_be_seen'
// Guests are called `Guest 4`; the store's own operations are called `saveGuest`.
const guestMark = /\bGuest\b/

/** One computer at the front desk: a profile that survives, and the process that runs on it until it is killed. */
export type SimDesk = {
  readonly boot: () => void
  readonly kill: (at: string) => void
  /** The process has started and answers. */
  readonly isUp: () => boolean
  readonly epoch: () => number
  /** A call of the contract; its fate goes into the history. Never resolves when the process dies first. */
  readonly call: <T>(
    name: string,
    input: unknown,
    run: (handlers: Handlers, jobs: JobStore) => Promise<Result<T, Problem>>,
  ) => Promise<T | null>
  readonly wake: () => void
  /** The profile itself, read without the process. */
  readonly store: OpenStore
  readonly damage: (jobId: JobId) => void
  readonly lockVault: (isLocked: boolean) => void
  readonly switchTo: (hotel: 'A' | 'B') => string
  /** The end of the seed: nothing of this desk may touch its profile any more. */
  readonly close: () => void
}

export type SimDeskOptions = {
  readonly seed: number
  readonly world: World
  readonly clock: SimClock
  readonly faults: Faults
  readonly history: History
}

type Instance = {
  readonly epoch: number
  readonly core: Core
  readonly jobs: JobStore
  isUp: boolean
}

export const createSimDesk = (options: SimDeskOptions): SimDesk => {
  const { seed, world, clock, faults, history } = options
  const profile = takeProfile()
  const { store, db } = profile
  const throws = dice(seed, 'desk')
  const downtime = dice(seed, 'downtime')
  const pending = new Map<number, string>()
  let epoch = 0
  let alive: number | null = null
  let instance: Instance | null = null
  let isVaultLocked = false
  let saved: SeamAccount = { apiKey: `${canary}:A`, endpoint: 'https://seam' }
  let ids = 0
  let wires = 0
  let calls = 0

  const kill = (mine: number, at: string): void => {
    if (alive !== mine) return
    alive = null
    instance = null
    history.client({ is: 'crash', epoch: mine, at })
    for (const [call, name] of pending) history.client({ is: 'info', call, name })
    pending.clear()
    clock.inWorld(faults.isHealed() ? 1_000 : downtime.between(500, 60_000), boot)
  }

  const vault: Vault = {
    state: async () => ({ is: 'keychain', backend: 'simulated', hasKey: !isVaultLocked }),
    read: async () => (isVaultLocked ? null : saved),
    save: async (account) => {
      saved = account
      return { is: 'keychain', backend: 'simulated', hasKey: true }
    },
    forget: async () => undefined,
  }

  const boot = (): void => {
    if (alive !== null) return
    const mine = (epoch += 1)
    alive = mine
    history.client({ is: 'boot', epoch: mine, at: '' })
    if (faults.strikes('F14')) {
      clock.inWorld(faults.dice('F14').between(0, 2_000), () => kill(mine, 'starting'))
    }
    start(mine).catch((error: unknown) => {
      // A start that fails for the disk is tried again by the person at the desk.
      if (error instanceof StoreFailure) kill(mine, 'start failed')
      else history.client({ is: 'broken', rule: 'bug', what: `start: ${String(error)}` })
    })
  }

  const start = async (mine: number): Promise<void> => {
    const isAlive = () => alive === mine
    const guarded = faultyStore({
      clock,
      faults,
      history,
      isAlive,
      kill: (at) => kill(mine, at),
      onBroken: () => clock.inWorld(throws.between(1_000, 60_000), () => kill(mine, 'store failed')),
    })
    const jobs = guarded.jobs(store.jobs)
    const core = await createCore({
      jobs,
      batches: store.batches,
      drifts: store.drifts,
      links: linksWhileAlive(store.links, isAlive),
      // Groups are no part of this world: their keys are jobs like any other.
      openList: async () => err({ kind: 'notFound', what: 'list', id: '' }),
      property: guarded.property(store.property),
      openGateway: ({ apiKey }) =>
        ok(
          createSimGateway({
            world,
            hotel: apiKey.endsWith('B') ? world.hotels.B : world.hotels.A,
            clock,
            faults,
            history,
            nextWire: () => (wires += 1),
            isAlive,
            kill: (at) => kill(mine, at),
          }),
        ),
      endpoint: 'https://seam',
      vault,
      training: {
        start: async () => ({ apiKey: `${canary}:A`, endpoint: 'https://seam' }),
        practise: async () => undefined,
      },
      clock: {
        now: clock.now,
        after: (ms, callback) =>
          clock.after(ms, () => {
            if (isAlive()) callback()
          }),
      },
      random: throws.next,
      newId: () => `id-${mine}-${(ids += 1)}`,
      log: watchfulLog(history, isAlive),
      settings: {},
      operator: 'Marta',
      keepsWatch: true,
      startTraining: false,
    })
    instance = { epoch: mine, core, jobs, isUp: false }
    core.subscribe(({ jobs: changed = [] }) => {
      if (!isAlive()) return
      for (const { id, state, credentialId } of changed)
        history.client({ is: 'shown', jobId: id, state, credentialId })
    })
    await core.start()
    if (instance?.epoch === mine) instance.isUp = true
  }

  const call: SimDesk['call'] = async (name, input, run) => {
    const now = instance
    if (now === null || !now.isUp) return null
    const number = (calls += 1)
    history.client({ is: 'invoke', call: number, name, input })
    pending.set(number, name)
    try {
      const result = await run(now.core.handlers, now.jobs)
      if (alive !== now.epoch) return await new Promise(() => undefined)
      pending.delete(number)
      if (result.ok) history.client({ is: 'ok', call: number, name, value: result.value })
      else history.client({ is: 'fail', call: number, name, problem: result.error.kind })
      return result.ok ? result.value : null
    } catch (error) {
      if (alive !== now.epoch) return await new Promise(() => undefined)
      pending.delete(number)
      history.client({ is: 'info', call: number, name })
      // Asking again for what a damaged row asks for is refused loudly; that is all that can be done.
      const isDamage = String(error).includes('the live job of this intent is unreadable')
      if (!(error instanceof StoreFailure) && !isDamage)
        history.client({ is: 'broken', rule: 'bug', what: `${name}: ${String(error)}` })
      return null
    }
  }

  return {
    boot,
    kill: (at) => {
      if (alive !== null) kill(alive, at)
    },
    isUp: () => instance?.isUp ?? false,
    epoch: () => epoch,
    call,
    wake: () => instance?.core.wake(),
    store,
    damage: (jobId) =>
      void db.prepare(`UPDATE job SET intent = '{"from":"the future"}' WHERE id = ?`).run(jobId),
    lockVault: (isLocked) => {
      isVaultLocked = isLocked
    },
    switchTo: (hotel) => `${canary}:${hotel}`,
    close: () => {
      alive = null
      instance = null
      giveBack(profile)
    },
  }
}

/** A log that says where the product itself saw a bug, and where a secret or a guest's name slipped in. */
const watchfulLog = (history: History, isAlive: () => boolean): Log => {
  const note = (event: string, fields: Readonly<Record<string, unknown>>): void => {
    if (!isAlive()) return
    const text = JSON.stringify(fields)
    if (text.includes(canary) || guestMark.test(text) || text.includes(linkSecret))
      history.client({ is: 'broken', rule: 'I10', what: `${event} tells a secret` })
    if ('error' in fields && !(fields['error'] instanceof StoreFailure))
      history.client({ is: 'broken', rule: 'bug', what: `${event}: ${String(fields['error'])}` })
  }
  return { info: note, warn: note, error: note }
}
