import type { Change, Snapshot } from '#shared/contract.ts'
import type { EntranceId, JobId } from '#shared/ids.ts'
import type { Job, QueueCounts } from '#shared/job.ts'
import { isFinal } from '#shared/job-states.ts'
import type { Door } from '#shared/property.ts'
import { byRoomName } from '#shared/room.ts'
import type { RoomTile } from '#shared/room.ts'
import type { SessionStatus, Settings } from '#shared/session.ts'
import type { WatchCounts } from '#shared/watch.ts'
import type { Clock } from './ports/ambient.ts'
import type { LocalCopy } from './rooms/local-copy.ts'
import { roomTile } from './rooms/room-tile.ts'

/** How many finished jobs a window keeps at hand; the rest are read from the store when asked for. */
const finishedKept = 200
/** Changes within this time go out as one. */
const gatherMs = 30

export type Projection = {
  readonly load: (jobs: readonly Job[]) => void
  readonly snapshot: () => Snapshot
  readonly job: (job: Job) => void
  readonly rooms: (ids: readonly EntranceId[]) => void
  readonly links: (ids: readonly JobId[]) => void
  readonly status: () => void
  readonly settings: () => void
  readonly reload: () => void
  readonly watch: () => void
  /** Accepted jobs whose key is still to come. */
  readonly liveJobs: () => readonly Job[]
  readonly subscribe: (listener: (change: Change) => void) => () => void
  readonly stop: () => void
}

export type ProjectionDeps = {
  readonly clock: Clock
  readonly copy: LocalCopy
  readonly readStatus: () => Omit<SessionStatus, 'queue'>
  readonly readSettings: () => Settings
  readonly readWatch: () => WatchCounts
  /** Keys of ours in that room that were changed elsewhere and nobody has called known. */
  readonly driftsIn: (entranceId: EntranceId) => number
}

/** What windows see: one snapshot, then numbered changes without gaps. Decides nothing. */
export const createProjection = (deps: ProjectionDeps): Projection => {
  const { clock, copy, readStatus, readSettings } = deps
  const jobs = new Map<JobId, Job>()
  const finished: JobId[] = []
  const jobsOfRoom = new Map<EntranceId, Set<JobId>>()
  const listeners = new Set<(change: Change) => void>()
  const counts = { queued: 0, running: 0, uncertain: 0, needsAttention: 0, issued: 0, cancelled: 0 }
  let revision = 0
  let cancelFlush: (() => void) | null = null
  let dirty = noDirt()

  const remember = (job: Job): void => {
    const before = jobs.get(job.id)
    if (before !== undefined) counts[before.state] -= 1
    counts[job.state] += 1
    jobs.set(job.id, job)
    for (const { entranceId } of job.intent.rooms) {
      const there = jobsOfRoom.get(entranceId) ?? new Set()
      jobsOfRoom.set(entranceId, there.add(job.id))
    }
    if (isFinal(job.state) && before !== undefined && !isFinal(before.state)) finished.push(job.id)
  }

  const tile = (door: Door): RoomTile =>
    roomTile(
      door,
      {
        keys: copy.keysOfRoom(door.entranceId),
        jobs: [...(jobsOfRoom.get(door.entranceId) ?? [])].flatMap((id) => jobs.get(id) ?? []),
        isRead: copy.readAt(door.entranceId) !== null,
        drifts: deps.driftsIn(door.entranceId),
      },
      clock.now(),
    )

  const guestDoors = (): readonly Door[] =>
    copy
      .doors()
      .filter((door) => door.category === 'guest')
      .toSorted(byRoomName)

  const fullStatus = (): SessionStatus => ({ ...readStatus(), queue: { ...counts } satisfies QueueCounts })

  const soon = (): void => {
    cancelFlush ??= clock.after(gatherMs, flush)
  }

  const flush = (): void => {
    cancelFlush = null
    const { status, settings, rooms, changed, links, reload, watch } = dirty
    dirty = noDirt()
    revision += 1
    const change: Change = {
      revision,
      ...(status ? { status: fullStatus() } : {}),
      ...(settings ? { settings: readSettings() } : {}),
      ...(rooms.size > 0
        ? {
            tiles: copy
              .doors()
              .filter((door) => rooms.has(door.entranceId))
              .map(tile),
          }
        : {}),
      ...(rooms.size > 0 ? { rooms: [...rooms] } : {}),
      ...(changed.size > 0 ? { jobs: [...changed].flatMap((id) => jobs.get(id) ?? []) } : {}),
      ...(links.size > 0 ? { links: [...links] } : {}),
      ...(watch ? { watch: deps.readWatch() } : {}),
      ...(reload ? { reload: true } : {}),
    }
    forgetOldest()
    for (const listener of listeners) listener(change)
  }

  const forgetOldest = (): void => {
    while (finished.length > finishedKept) {
      const id = finished.shift()
      const job = id === undefined ? undefined : jobs.get(id)
      if (id === undefined || job === undefined || !isFinal(job.state)) continue
      jobs.delete(id)
      for (const { entranceId } of job.intent.rooms) jobsOfRoom.get(entranceId)?.delete(id)
    }
  }

  return {
    load: (all) => {
      for (const job of all) remember(job)
    },
    snapshot: () => ({
      revision,
      now: clock.now(),
      status: fullStatus(),
      settings: readSettings(),
      tiles: guestDoors().map(tile),
      doors: copy.doors(),
      guests: copy.guests(),
      jobs: [...jobs.values()],
      watch: deps.readWatch(),
    }),
    liveJobs: () => [...jobs.values()].filter((job) => !isFinal(job.state) && job.state !== 'needsAttention'),
    watch: () => {
      dirty.watch = true
      soon()
    },
    job: (job) => {
      remember(job)
      dirty.changed.add(job.id)
      dirty.status = true
      for (const { entranceId } of job.intent.rooms) dirty.rooms.add(entranceId)
      soon()
    },
    rooms: (ids) => {
      for (const id of ids) dirty.rooms.add(id)
      soon()
    },
    links: (ids) => {
      for (const id of ids) dirty.links.add(id)
      soon()
    },
    status: () => {
      dirty.status = true
      soon()
    },
    settings: () => {
      dirty.settings = true
      soon()
    },
    reload: () => {
      dirty.reload = true
      dirty.status = true
      soon()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () => {
      cancelFlush?.()
      listeners.clear()
    },
  }
}

const noDirt = () => ({
  status: false,
  settings: false,
  reload: false,
  watch: false,
  rooms: new Set<EntranceId>(),
  changed: new Set<JobId>(),
  links: new Set<JobId>(),
})
