import { msBetween } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import type { Problem } from '#shared/problem.ts'
import { err, ok } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import { Settings } from '#shared/session.ts'
import type { VaultState } from '#shared/session.ts'
import type { Core } from './core.ts'
import { createHandlers } from './handlers.ts'
import { probeAt } from './issuing/gate.ts'
import { createGateKeeper } from './issuing/gate-keeper.ts'
import { createQueue } from './issuing/queue.ts'
import { createProofWatch } from './issuing/proof-watch.ts'
import { StoreFailure } from './ports/stores.ts'
import { createLinkDesk } from './links/link-desk.ts'
import { createProjection } from './projection.ts'
import { endKey } from './rooms/end-key.ts'
import { createLocalCopy } from './rooms/local-copy.ts'
import { listedParty } from './groups/lines-of-batch.ts'
import { mergeValid } from './rooms/read-room.ts'
import { createRefresh } from './rooms/refresh.ts'
import { createDriftWatch } from './watch/drift-watch.ts'
import { createWatch } from './watch/watch.ts'
import { createMeter } from './session/meter.ts'
import { createSession } from './session/session.ts'
import { waitUntilSettled } from './issuing/wait-until-settled.ts'
import type { CoreDeps } from './core-deps.ts'
import { createLearnKey } from './rooms/learn-key.ts'

/** Wires the use-cases. The one place where core parts meet; everything outside comes in through `deps`. */
export const createCore = async (deps: CoreDeps): Promise<Core> => {
  const { clock, random, log, newId, jobs } = deps
  let stored = await deps.property.settings()
  // Not asked here: the keychain may wait for a person to type a password, and a window must not wait for that.
  let vaultState: VaultState = { is: 'process', hasKey: false }
  let operator = deps.operator
  let broken: Problem | null = null
  const jobListeners = new Set<(jobs: readonly Job[]) => void>()
  const settings = (): Settings => ({ ...stored, ...deps.settings })
  const saveSettings = async (next: Settings): Promise<void> => {
    await deps.property.saveSettings(next)
    stored = next
    projection.settings()
  }

  const gate = createGateKeeper({ clock, random, log })
  const copy = createLocalCopy(deps.property, () => watched.soon())
  const session = createSession({ ...deps, store: deps.property, gate, onLeave: () => copy.forget() })
  const projection = createProjection({
    clock,
    copy,
    readSettings: settings,
    readWatch: () => watched.counts(),
    driftsIn: (entranceId) => watched.driftsIn(entranceId),
    readStatus: () => ({
      property: session.property(),
      gate: gate.gate(),
      hops: session.hops(),
      vault: vaultState,
      operator,
      copyReadAt: copy.readAt(),
      syncing: refresh.isRunning(),
    }),
  })
  const refresh = createRefresh({
    clock,
    copy,
    session,
    gate,
    onChange: () => {
      projection.reload()
      inBackground(() => proofWatch.fromCopy(drift.ours(), copy.key))
    },
  })
  const onJob = (job: Job): void => {
    projection.job(job)
    drift.job(job)
    links.job(job)
    watched.soon()
    for (const listener of jobListeners) listener([job])
    if (job.state === 'issued') proofWatch.look()
  }
  const learnKey = createLearnKey({ clock, copy, session, onRooms: projection.rooms })
  const queue = createQueue({
    jobs,
    gate,
    clock,
    random,
    newId,
    log,
    settings,
    gateway: () => (broken === null ? session.gateway() : null),
    systemId: () => session.property()?.system.id ?? null,
    pausedBatch: async (id) => {
      const batch = await deps.batches.get(id)
      return batch === null || batch.pausedAt === null ? null : batch.name
    },
    listOfBatch: (id) => listedParty(deps, id),
    labelRefused: () => saveSettings({ ...stored, labelAccepted: false }),
    isContactTaken: (email, phone) =>
      copy.guests().some((guest) => sameText(guest.email, email) || sameText(guest.phone, phone)),
    named: copy.named,
    learnKeys: async (entranceId, valid, readAt) => {
      await copy.learnDoor(entranceId, mergeValid(copy.keysOfRoom(entranceId), valid), readAt)
      projection.rooms([entranceId])
    },
    learnKey,
    endKey: (gateway, id) => endKey({ jobs, clock, copy, onJob, onRooms: projection.rooms }, gateway, id),
    onJob,
    onStoreFailure: (error) => {
      broken = error instanceof StoreFailure ? error.problem : { kind: 'bug', reference: newId() }
      projection.status()
    },
  })
  /** Watching has nobody to answer to: a store that failed stops the desk, any other defect is logged. */
  const inBackground = (work: () => Promise<void>): void =>
    void work().catch((error: unknown) => {
      log.error('watch.failed', { error })
      if (!(error instanceof StoreFailure)) return
      broken = error.problem
      projection.status()
    })
  const drift = createDriftWatch({
    jobs,
    store: deps.drifts,
    clock,
    copy,
    session,
    isWayOpen: () => gate.gate().is === 'open' && broken === null,
  })
  const watched = createWatch({
    clock,
    copy,
    session,
    drift,
    settings,
    liveJobs: () => projection.liveJobs(),
    inBackground,
    isOn: deps.keepsWatch,
    onChange: (rooms) => {
      projection.watch()
      if (rooms.length > 0) projection.rooms(rooms)
    },
  })
  const confirmed = createMeter(clock)
  const proofWatch = createProofWatch({
    onConfirmed: confirmed.note,
    jobs,
    clock,
    session,
    learnKey,
    onJob,
    inBackground,
    isOn: deps.keepsWatch,
  })
  const links = createLinkDesk({
    ...deps,
    store: deps.links,
    gate,
    gateway: () => (broken === null ? session.gateway() : null),
    systemId: () => session.property()?.system.id ?? null,
    settings,
    learnKey,
    inBackground,
    onLinks: ({ id }) => projection.links([id]),
    onKeys: ({ intent }) => projection.rooms(intent.rooms.map(({ entranceId }) => entranceId)),
  })
  let cancelWatch: () => void = () => undefined
  const watchIn = (waitMs: number): void => {
    cancelWatch()
    if (isStarted && deps.keepsWatch) cancelWatch = clock.after(waitMs, () => inBackground(watch))
  }
  const stopGate = gate.onChange((now) => {
    projection.status()
    // A send that found the line down wants it probed at its time, not at the watch's next round.
    const at = probeAt(now)
    if (at !== null) watchIn(Math.max(0, msBetween(clock.now(), at)))
  })

  /** Probes a closed gate at its time, and keeps the copy and the hops fresh while a desk is open. */
  const watch = async (): Promise<void> => {
    const waitMs = await refresh.tick()
    projection.status()
    watchIn(waitMs)
  }
  let isStarted = false
  let cameBackEarly = false

  /** The keychain answers again. A key it gives opens the property now, not at the next start. */
  const vaultReturned = async (): Promise<void> => {
    vaultState = await deps.vault.state()
    projection.status()
    cameBackEarly = !isStarted
    if (cameBackEarly || session.gateway() !== null) return
    const opened = await session.resume()
    if (!opened.ok) log.warn('session.resumeFailed', { problem: opened.error.kind })
    if (session.gateway() === null) return
    queue.wake()
    projection.reload()
    if (deps.keepsWatch) inBackground(watch)
  }
  const stopVault = deps.vault.onReturn?.(() => inBackground(vaultReturned)) ?? (() => undefined)

  const begin = async (): Promise<Result<null, Problem>> => {
    const account = deps.startTraining ? await deps.training.start() : null
    const opened =
      account === null
        ? await session.resume()
        : await session.connect(account, { systemId: null, isTraining: true, store: false })
    vaultState = await deps.vault.state()
    // After it is known which property this is: opening another one takes the copy away.
    await copy.load()
    projection.load(await jobs.list({ states: ['queued', 'running', 'uncertain', 'needsAttention'] }))
    projection.load(await jobs.list({ states: ['issued', 'cancelled'], limit: 200, newestFirst: true }))
    await drift.load()
    isStarted = true
    if (cameBackEarly) inBackground(vaultReturned)
    if (deps.sendsNothing !== true) {
      await queue.start()
      await links.start()
    }
    // Away is no reason for a desk not to start: the local copy serves, accepted work waits.
    if (!opened.ok && !deps.keepsWatch && session.property() === null) return err(opened.error)
    if (deps.keepsWatch) inBackground(watch)
    watched.soon()
    return ok(null)
  }

  const handlers = createHandlers({
    ...deps,
    copy,
    session,
    gate,
    queue,
    refresh,
    projection,
    settings,
    saveSettings: async (patch) => {
      const given = Object.entries(patch).filter(([, value]) => value !== undefined)
      await saveSettings(Settings.parse({ ...stored, ...Object.fromEntries(given) }))
    },
    operator: () => operator,
    setOperator: (name) => {
      operator = name
      projection.status()
    },
    vaultChanged: async () => {
      vaultState = await deps.vault.state()
      projection.status()
    },
    broken: () => broken,
    onJob,
    watch: watched,
    links,
    confirmed,
    rewatch: () => {
      if (deps.keepsWatch) inBackground(watch)
    },
  })

  return {
    handlers,
    subscribe: projection.subscribe,
    start: begin,
    stop: async () => {
      isStarted = false
      cancelWatch()
      stopGate()
      stopVault()
      proofWatch.stop()
      watched.stop()
      await queue.stop()
      await links.stop()
      projection.stop()
    },
    checkHealth: session.checkHealth,
    wake: () => {
      queue.wake()
      if (isStarted && deps.keepsWatch) inBackground(watch)
    },
    settled: async (options) => {
      const settled = await waitUntilSettled(
        { jobs, queue, gate, clock, onJobs: (l) => listen(jobListeners, l) },
        options,
      )
      if (settled.because === 'done') await links.idle()
      return settled
    },
    onJobs: (listener) => listen(jobListeners, listener),
  }
}

const listen = <T>(listeners: Set<T>, listener: T): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const sameText = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.toLocaleLowerCase('en') === b.toLocaleLowerCase('en')
