import type { EntranceId, JobId } from '#shared/ids.ts'
import { addMs } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import type { Key } from '#shared/key.ts'
import type { Drift, DriftNote, DriftWhat } from '#shared/watch.ts'
import type { Clock } from '../ports/ambient.ts'
import type { AccessGateway } from '../ports/gateway.ts'
import type { DriftStore, JobStore } from '../ports/stores.ts'
import { doorNames } from '../rooms/find-door.ts'
import type { LocalCopy } from '../rooms/local-copy.ts'
import type { Session } from '../session/session.ts'
import { driftId, driftOf, mayMatter, wasEndedByUs } from './drift.ts'

/** Keys in no list are asked for one by one, and no more than this many at a time. */
const askedAtOnce = 10
/** Seam's clock and ours may differ, and an event is older than the reading that shows its effect. */
const eventMarginMs = 5 * 60_000

export type DriftWatch = {
  /** What earlier processes noticed, and the keys to watch. */
  readonly load: () => Promise<void>
  readonly job: (job: Job) => void
  /** Our own keys that are watched: issued, and not over for long. */
  readonly ours: () => readonly Job[]
  /** Compares every key of ours with the local copy. True when something is new or over. */
  readonly look: () => Promise<boolean>
  readonly drifts: () => readonly Drift[]
  /** Rooms with something nobody has called known yet, and how many. */
  readonly openIn: (entranceId: EntranceId) => number
  readonly mark: (id: string, known: { readonly by: string | null } | null) => Promise<boolean>
}

export type DriftWatchDeps = {
  readonly jobs: JobStore
  readonly store: DriftStore
  readonly clock: Clock
  readonly copy: LocalCopy
  readonly session: Session
  readonly isWayOpen: () => boolean
}

/**
 * Keys we issued that were changed elsewhere since. Found by reading what the property refresh brings anyway; per
 * look at most ten reads of keys that are in no list any more, and one of the events when something is new
 * (docs/promises.md).
 */
export const createDriftWatch = (deps: DriftWatchDeps): DriftWatch => {
  const { copy, clock, store, session } = deps
  const ours = new Map<JobId, Job>()
  const notes = new Map<string, DriftNote>()
  /** When the reading before this one was made: what is new happened after it. */
  let readBefore: Instant | null = null

  const watched = (now: Instant): readonly Job[] => {
    for (const job of ours.values()) if (!mayMatter(job, now)) ours.delete(job.id)
    return [...ours.values()]
  }

  const look: DriftWatch['look'] = async () => {
    const now = clock.now()
    const jobs = watched(now)
    const { found, undecided } = await findDrifts(jobs)
    const fresh = [...found.values()].filter(({ id }) => !notes.has(id))
    const happened = fresh.length === 0 ? noTimes : await whenItHappened(fresh.map(({ job }) => job))
    for (const { id, job, what } of fresh) {
      if (job.credentialId === null) continue
      const note: DriftNote = {
        id,
        jobId: job.id,
        credentialId: job.credentialId,
        what,
        noticedAt: now,
        happenedAt: happened.get(job.credentialId) ?? null,
        knownSince: null,
        knownBy: null,
      }
      notes.set(id, note)
      await store.save(note)
    }
    const over = [...notes.values()]
      .filter(({ id, jobId }) => !found.has(id) && !undecided.has(jobId))
      .map(({ id }) => id)
    for (const id of over) notes.delete(id)
    if (over.length > 0) await store.forget(over)
    readBefore = copy.readAt()
    return fresh.length + over.length > 0
  }

  const findDrifts = async (jobs: readonly Job[]) => {
    const found = new Map<string, { readonly id: string; readonly job: Job; readonly what: DriftWhat }>()
    const undecided = new Set<JobId>()
    const nameOf = doorNames(copy.doors())
    let mayAsk = askedAtOnce
    for (const job of jobs) {
      if (job.revokedAt !== null || wasEndedByUs(job, jobs)) continue
      const key = knownKey(job)
      if (key === 'gone' && !notes.has(`${job.id} deleted`) && (mayAsk -= 1) < 0) undecided.add(job.id)
      const what =
        key === 'unknown' || undecided.has(job.id)
          ? 'unknown'
          : key === 'gone'
            ? await askFor(job, nameOf)
            : driftOf(job, key, nameOf)
      if (what === 'unknown') undecided.add(job.id)
      else if (what !== null) found.set(driftId(job, what), { id: driftId(job, what), job, what })
    }
    return { found, undecided }
  }

  /** Another hotel's copy, or one older than the key, cannot say anything about it. */
  const knownKey = (job: Job): Key | 'gone' | 'unknown' => {
    if (job.credentialId === null || job.intent.systemId !== session.property()?.system.id) return 'unknown'
    const known = copy.key(job.credentialId)
    if (known !== null) return known
    const readAt = copy.readAt()
    return readAt === null || readAt <= (job.finishedAt ?? job.updatedAt) ? 'unknown' : 'gone'
  }

  /** A key that is in no list: only Seam's own "there is no such key" makes it deleted. */
  const askFor = async (
    job: Job,
    nameOf: (id: EntranceId) => string,
  ): Promise<DriftWhat | 'unknown' | null> => {
    if (notes.has(`${job.id} deleted`)) return { is: 'deleted' }
    const gateway = openGateway()
    if (gateway === null || job.credentialId === null) return 'unknown'
    const read = await gateway.key(job.credentialId)
    if (read.is === 'accepted') return driftOf(job, read.value, nameOf)
    return read.is === 'refused' && read.status === 404 ? { is: 'deleted' } : 'unknown'
  }

  const whenItHappened = async (jobs: readonly Job[]): Promise<ReadonlyMap<string, Instant>> => {
    const gateway = openGateway()
    const systemId = session.property()?.system.id
    const earliest = jobs.map((job) => job.finishedAt ?? job.updatedAt).toSorted()[0]
    const since = readBefore ?? earliest
    if (gateway === null || systemId === undefined || since === undefined) return noTimes
    const events = await gateway.events(systemId, addMs(since, -eventMarginMs))
    if (events.is !== 'accepted') return noTimes
    return new Map(
      events.value
        .filter(({ type }) => ending.has(type))
        .toSorted((a, b) => a.at.localeCompare(b.at))
        .flatMap(({ credentialId, at }) => (credentialId === null ? [] : [[credentialId, at] as const])),
    )
  }

  const openGateway = (): AccessGateway | null => (deps.isWayOpen() ? session.gateway() : null)

  const drifts = (): readonly Drift[] =>
    [...notes.values()].flatMap((note) => {
      const job = ours.get(note.jobId)
      return job === undefined ? [] : [withJob(note, job)]
    })

  return {
    load: async () => {
      const now = clock.now()
      for (const job of await deps.jobs.list({ states: ['issued'], endsAfter: now })) ours.set(job.id, job)
      for (const note of await store.all()) notes.set(note.id, note)
      readBefore = copy.readAt()
    },
    job: (job) => {
      if (mayMatter(job, clock.now())) ours.set(job.id, job)
      else ours.delete(job.id)
    },
    ours: () => [...ours.values()],
    look,
    drifts,
    openIn: (entranceId) =>
      drifts().filter(
        (drift) => drift.knownSince === null && drift.rooms.some((room) => room.entranceId === entranceId),
      ).length,
    mark: async (id, known) => {
      const note = notes.get(id)
      if (note === undefined) return false
      const next = {
        ...note,
        knownSince: known === null ? null : clock.now(),
        knownBy: known === null ? null : known.by,
      }
      await store.save(next)
      notes.set(id, next)
      return true
    },
  }
}

const noTimes: ReadonlyMap<string, Instant> = new Map()
const ending: ReadonlySet<string> = new Set(['acs_credential.invalidated', 'acs_credential.deleted'])

const withJob = (note: DriftNote, { intent }: Job): Drift => ({
  ...note,
  rooms: intent.rooms,
  guest: intent.guest.fullName,
  acsUserId: intent.guest.is === 'known' ? intent.guest.acsUserId : null,
  access: intent.access,
  until: intent.stay.endsAt,
})
