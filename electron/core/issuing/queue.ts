import { addMs, msBetween } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import { isFinal } from '#shared/job-states.ts'
import type { Gate } from '#shared/session.ts'
import { StoreFailure } from '../ports/stores.ts'
import type { AccessGateway, Failure } from '../ports/gateway.ts'
import { endOldKeys, owesOldKeys, owingOldKeys } from './end-old-keys.ts'
import { backoffMs } from './gate.ts'
import { afterSuccess, afterThrottle, firstParallelism } from './parallelism.ts'
import type { QueueDeps } from './queue-deps.ts'
import { reconcileJob } from './reconcile-job.ts'
import { sendJob } from './send-job.ts'
import { verifyLater } from './verify-later.ts'

export type Queue = {
  /** Turns what a crash left running into uncertain and begins to work. */
  readonly start: () => Promise<void>
  /** Claims nothing more and resolves when nothing is in flight. Idempotent, safe before `start`. */
  readonly stop: () => Promise<void>
  /** Something may have become possible: look now. */
  readonly wake: () => void
  /** Looks an uncertain job up now instead of at its time; the job as it is afterwards. */
  readonly reconcileNow: (job: Job) => Promise<Job>
  /** Resolves at the next moment when nothing is in flight and nothing can be begun before a later time. */
  readonly idle: () => Promise<void>
  readonly inFlight: () => number
}

/** A floor under every timer: deadlines are rows, timers are hints that may be lost in sleep. */
const tickMs = 15_000

/**
 *            wake / timer / enqueue
 *                     |
 *   gate closed? --yes--> wait for its probe time (the session probes)
 *                     | no
 *   uncertain and due --> look up --> issued | queued | needsAttention | later
 *   queued and due    --> claim --> sendJob --> settle
 *   issued, due, owes old keys --> revoke them
 *   issued, due, unread --> compare with what was asked for
 *                     |
 *            until nothing more is due or all places are taken
 */
export const createQueue = (deps: QueueDeps): Queue => {
  const { jobs, gate, clock, log } = deps
  let parallelism = firstParallelism
  let isRunning = false
  let isPumping = false
  let pumpAgain = false
  let cancelTimer: () => void = () => undefined
  const busy = new Map<string, Promise<void>>()
  const idleWaiters = new Set<() => void>()

  const limit = () => deps.settings().concurrency ?? parallelism.limit

  const pump = async (): Promise<void> => {
    if (!isRunning) return
    if (isPumping) {
      pumpAgain = true
      return
    }
    isPumping = true
    try {
      do {
        pumpAgain = false
        await fill()
        await schedule()
      } while (pumpAgain && isRunning)
    } catch (error) {
      stopForGood(error)
    } finally {
      isPumping = false
    }
    if (busy.size === 0 && !pumpAgain) for (const done of idleWaiters) done()
  }

  const fill = async (): Promise<void> => {
    for (const orphan of await jobs.orphans()) {
      if (orphan.dependsOn === null) continue
      const problem = { kind: 'dependencyFailed', jobId: orphan.dependsOn } as const
      announce(await jobs.move(orphan.id, ['queued'], 'needsAttention', { problem }, clock.now()))
    }
    gate.tell({ is: 'timePassed' })
    const first = deps.gateway()
    if (first === null || gate.gate().is !== 'open') return
    const now = clock.now()
    for (const job of await jobs.list({ states: ['uncertain'] })) {
      if (busy.size >= limit() || gate.gate().is !== 'open') return
      const gateway = wayFor(job)
      if (gateway === null || busy.has(job.id) || (job.runAfter !== null && job.runAfter > now)) continue
      begin(job.id, () => reconcile(gateway, job))
    }
    while (isRunning && busy.size < limit() && gate.gate().is === 'open') {
      const claim = deps.newId()
      const job = await jobs.claim({ now: clock.now(), claim })
      if (job === null) return lookBack(now)
      announce(job)
      // Claiming may have waited for the disk: this is the way of now, or none and then sending asks a person.
      const gateway = deps.gateway() ?? first
      begin(job.id, () => send(gateway, job, claim))
    }
  }

  /** Looking back comes last: whoever waits for a key goes first. */
  const lookBack = async (now: Instant): Promise<void> => {
    for (const job of await jobs.unverified(now)) {
      if (busy.size >= limit() || gate.gate().is !== 'open') return
      const gateway = wayFor(job)
      if (gateway !== null && !busy.has(job.id)) begin(job.id, () => lookAfter(gateway, job))
    }
  }

  /**
   * The way to the property of this job; null while the desk is connected to another, which knows nothing of its
   * holder: "absent" there would prove nothing. Asked for after every wait, because the desk may have been
   * connected elsewhere meanwhile.
   */
  const wayFor = (job: Job): AccessGateway | null =>
    job.intent.systemId === deps.systemId() ? deps.gateway() : null

  const begin = (id: string, work: () => Promise<void>): void => {
    const run = work()
      .catch(stopForGood)
      .finally(() => {
        busy.delete(id)
        void pump()
      })
    busy.set(id, run)
  }

  const send = async (gateway: AccessGateway, job: Job, claim: string): Promise<void> => {
    try {
      const result = await sendJob(deps, gateway, job, claim)
      if (result === null) return
      const now = clock.now()
      const patch = owingOldKeys(job, result.to, result.patch, now)
      const settled = await jobs.settle(job.id, claim, result.to, patch, result.attempt, now)
      announce(settled)
      log.info('job.settled', { jobId: job.id, to: result.to, requestId: settled?.requestId ?? null })
      if (result.failure === null) succeeded()
      else failed(result.failure)
    } catch (error) {
      if (error instanceof StoreFailure) throw error
      await releaseAfterBug(job, claim, error)
    }
  }

  /** A defect of ours must not leave a job running for ever: whatever may have been sent is looked up. */
  const releaseAfterBug = async (job: Job, claim: string, error: unknown): Promise<void> => {
    const reference = deps.newId()
    log.error('job.bug', { jobId: job.id, reference, error })
    const open = (await jobs.attempts(job.id)).findLast((attempt) => attempt.outcome === 'sending')
    const now = clock.now()
    const settled =
      open === undefined
        ? await jobs.settle(
            job.id,
            claim,
            'needsAttention',
            { problem: { kind: 'bug', reference } },
            null,
            now,
          )
        : await jobs.settle(
            job.id,
            claim,
            'uncertain',
            { attempts: job.attempts + 1, runAfter: now },
            { n: open.n, outcome: 'unknown', finishedAt: now },
            now,
          )
    announce(settled)
  }

  const reconcile = async (gateway: AccessGateway, job: Job): Promise<void> => {
    const result = await reconcileJob(deps, gateway, job)
    const now = clock.now()
    if (result.is === 'failed') {
      failed(result.failure)
      const runAfter = addMs(now, backoffMs(2, deps.random()))
      announce(await jobs.move(job.id, ['uncertain'], 'uncertain', { runAfter }, now))
      return
    }
    succeeded()
    const { to } = result.settlement
    const patch = owingOldKeys(job, to, result.settlement.patch, now)
    const moved = await jobs.move(job.id, ['uncertain'], to, patch, now, result.attempt ?? undefined)
    announce(moved)
    if (moved !== null && to !== 'uncertain') log.info('job.reconciled', { jobId: job.id, to })
  }

  const lookAfter = async (gateway: AccessGateway, job: Job): Promise<void> => {
    if (!owesOldKeys(job)) return verify(gateway, job)
    const { patch, failure } = await endOldKeys(deps, gateway, job)
    if (failure === null) succeeded()
    else failed(failure)
    announce(await jobs.move(job.id, ['issued'], 'issued', patch, clock.now()))
    log.info('job.oldKeysRevoked', { jobId: job.id, isDone: failure === null })
  }

  const verify = async (gateway: AccessGateway, job: Job): Promise<void> => {
    const { to, patch, failure } = await verifyLater(deps, gateway, job)
    if (failure === null) succeeded()
    else failed(failure)
    announce(await jobs.move(job.id, ['issued'], to, patch, clock.now()))
    if (to === 'needsAttention') log.warn('job.excessFound', { jobId: job.id })
  }

  const succeeded = (): void => {
    parallelism = afterSuccess(parallelism)
    gate.tell({ is: 'success' })
  }

  const failed = (failure: Failure): void => {
    if (failure.is === 'throttled') parallelism = afterThrottle(parallelism)
    if (failure.is === 'refused') gate.tell({ is: 'success' })
    else gate.tell({ is: 'failure', failure })
  }

  const schedule = async (): Promise<void> => {
    cancelTimer()
    if (!isRunning) return
    const now = clock.now()
    const due = await nextChance(gate.gate(), now)
    const waitMs = due === null ? tickMs : Math.min(tickMs, Math.max(0, msBetween(now, due)))
    cancelTimer = clock.after(waitMs, () => void pump())
  }

  /** Probing a line that is down is the session's work; waiting out what Seam asked for is ours. */
  const nextChance = async (closed: Gate, now: Instant): Promise<Instant | null> => {
    if (closed.is === 'throttled') return closed.until
    return closed.is === 'open' ? jobs.nextDue(now) : null
  }

  const stopForGood = (error: unknown): void => {
    isRunning = false
    cancelTimer()
    log.error('queue.stopped', { error })
    deps.onStoreFailure(error)
    for (const done of idleWaiters) done()
  }

  const announce = (job: Job | null): void => {
    if (job !== null) deps.onJob(job)
  }

  const stopGate = gate.onChange((now) => {
    if (now.is === 'open') void pump()
  })

  return {
    start: async () => {
      for (const job of await jobs.recover(clock.now())) announce(job)
      isRunning = true
      void pump()
    },
    stop: async () => {
      isRunning = false
      cancelTimer()
      stopGate()
      await Promise.all(busy.values())
    },
    wake: () => void pump(),
    reconcileNow: async (asked) => {
      const job = (await jobs.get(asked.id)) ?? asked
      const gateway = wayFor(job)
      // One look at a time: the result of an older one must not decide about a request sent since.
      if (gateway !== null && job.state === 'uncertain' && !busy.has(job.id))
        begin(job.id, () => reconcile(gateway, job))
      await busy.get(job.id)
      return (await jobs.get(job.id)) ?? job
    },
    idle: () =>
      new Promise((resolve) => {
        const done = () => {
          idleWaiters.delete(done)
          resolve()
        }
        idleWaiters.add(done)
        void pump()
      }),
    inFlight: () => busy.size,
  }
}

/** A job that can change no more without a person. */
export const isAtRest = (job: Job): boolean => isFinal(job.state) || job.state === 'needsAttention'
