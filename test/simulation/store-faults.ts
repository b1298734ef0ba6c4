import { StoreFailure } from '#core/ports/stores.ts'
import type { JobStore, PropertyStore } from '#core/ports/stores.ts'
import type { Job } from '#shared/job.ts'
import type { Faults } from './faults.ts'
import type { History } from './history.ts'
import type { SimClock } from './sim-clock.ts'

export type StoreFaultOptions = {
  readonly clock: SimClock
  readonly faults: Faults
  readonly history: History
  readonly isAlive: () => boolean
  readonly kill: (at: string) => void
  /** The store gave up: the person at the desk starts the app again, sooner or later. */
  readonly onBroken: () => void
}

/** What a dead process gets to hear. */
const never = <T>(): Promise<T> => new Promise(() => undefined)

const reading: ReadonlySet<string> = new Set([
  'get',
  'list',
  'attempts',
  'counts',
  'orphans',
  'nextDue',
  'unverified',
  'damagedTwin',
  'property',
  'doors',
  'guests',
  'keys',
  'readAt',
  'settings',
])

/**
 * The real store, on a bad disk. Every operation may be the last of this process, before or after it took effect;
 * a failed write is final for this process, as it is in the real one.
 */
export const faultyStore = (options: StoreFaultOptions) => {
  const { clock, faults, history, isAlive } = options
  let isBroken = false

  const breaks = (name: string): 'before' | 'after' | null => {
    if (reading.has(name)) return null
    if (faults.strikes('F3') || faults.strikes('F5')) return 'before'
    if (name === 'settle' && faults.strikes('F17')) return 'before'
    return faults.strikes('F6') ? 'after' : null
  }

  const fail = (name: string): never => {
    if (!isBroken) options.onBroken()
    isBroken = true
    throw new StoreFailure({ kind: 'diskFull', profile: name })
  }

  const around = async <T>(name: string, run: () => Promise<T>, note: (value: T) => void): Promise<T> => {
    if (!isAlive()) return never()
    if (isBroken && !reading.has(name)) return fail(name)
    if (faults.strikes('F7')) await waited(clock, faults.dice('F7').between(1_000, 60_000))
    if (!isAlive()) return never()
    const crashes = faults.strikes('F1') ? faults.dice('F1').pick(['before', 'after']) : null
    if (crashes === 'before') {
      options.kill(`before ${name}`)
      return never()
    }
    const broken = breaks(name)
    if (broken === 'before') return fail(name)
    const value = await run()
    note(value)
    if (crashes === 'after') options.kill(`after ${name}`)
    if (!isAlive()) return never()
    return broken === 'after' ? fail(name) : value
  }

  return {
    jobs: (inner: JobStore): JobStore => recorded(inner, around, history),
    property: (inner: PropertyStore): PropertyStore =>
      new Proxy(inner, {
        get: (target, name) => {
          const method: unknown = Reflect.get(target, name)
          if (typeof method !== 'function' || typeof name !== 'string') return method
          return (...input: readonly unknown[]): unknown =>
            around(
              name,
              async () => Reflect.apply(method, target, input),
              () => undefined,
            )
        },
      }),
  }
}

type Around = <T>(name: string, run: () => Promise<T>, note: (value: T) => void) => Promise<T>

/** Every committed change of a job goes into the history of the client. */
const recorded = (inner: JobStore, around: Around, history: History): JobStore => {
  const stored = (op: string) => (job: Job | null) => {
    if (job !== null) history.client({ is: 'stored', op, job, attempt: null })
  }
  const none = (): void => undefined
  return {
    enqueue: (jobs) =>
      around(
        'enqueue',
        () => inner.enqueue(jobs),
        (accepted) => {
          for (const { job, created } of accepted) if (created) stored('enqueue')(job)
        },
      ),
    claim: (input) => around('claim', () => inner.claim(input), stored('claim')),
    update: (...input) => around('update', () => inner.update(...input), none),
    beginAttempt: (jobId, claim, attempt, patch) =>
      around(
        'beginAttempt',
        () => inner.beginAttempt(jobId, claim, attempt, patch),
        (begun) => {
          if (begun) history.client({ is: 'attempt', jobId, attempt, patch })
        },
      ),
    settle: (...input) => around('settle', () => inner.settle(...input), stored('settle')),
    move: (...input) => around('move', () => inner.move(...input), stored('move')),
    recover: (now) =>
      around(
        'recover',
        () => inner.recover(now),
        (jobs) => {
          for (const job of jobs) stored('recover')(job)
        },
      ),
    get: (id) => around('get', () => inner.get(id), none),
    list: (filter) => around('list', () => inner.list(filter), none),
    attempts: (id) => around('attempts', () => inner.attempts(id), none),
    counts: () => around('counts', () => inner.counts(), none),
    orphans: () => around('orphans', () => inner.orphans(), none),
    unverified: (now) => around('unverified', () => inner.unverified(now), none),
    discardDamaged: (...input) => around('discardDamaged', () => inner.discardDamaged(...input), none),
    damagedTwin: (keys) => around('damagedTwin', () => inner.damagedTwin(keys), none),
    nextDue: (now) => around('nextDue', () => inner.nextDue(now), none),
  }
}

const waited = (clock: SimClock, ms: number): Promise<void> =>
  new Promise((resolve) => void clock.after(ms, resolve))
