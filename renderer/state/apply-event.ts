import type { Change, Snapshot } from '#shared/contract.ts'
import type { EntranceId, JobId } from '#shared/ids.ts'
import { Instant } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import type { Door, Guest } from '#shared/property.ts'
import type { Problem } from '#shared/problem.ts'
import type { RoomTile } from '#shared/room.ts'
import type { SessionStatus, Settings } from '#shared/session.ts'
import type { WatchCounts } from '#shared/watch.ts'
import { buildingOf, emptyBuilding } from './board.ts'
import type { Building, TileById } from './board.ts'
import { emptyQueue, queueListsOf } from './queue-lists.ts'
import type { QueueLists } from './queue-lists.ts'
import { searchableOf } from './searchable.ts'
import type { Searchable } from './searchable.ts'

/** What the window knows of the core: a mirror, nothing decided here. Lists are derived once per event. */
export type Mirror = {
  readonly phase: 'loading' | 'ready' | 'failed'
  /** Why the first snapshot failed; only on `failed`. */
  readonly problem: Problem | null
  readonly revision: number
  /** The core's clock minus this window's, in milliseconds. */
  readonly clockOffsetMs: number
  readonly status: SessionStatus | null
  readonly settings: Settings | null
  readonly tiles: TileById
  readonly building: Building
  readonly searchables: Readonly<Record<EntranceId, Searchable>>
  readonly doors: readonly Door[]
  readonly guests: readonly Guest[]
  readonly jobs: Readonly<Record<JobId, Job>>
  readonly queue: QueueLists
  /** No later than now, by the core's clock: the latest moment that it told. */
  readonly heardAt: Instant
  /** How many keys end too early or were changed elsewhere; the list itself is asked for by the screen. */
  readonly watch: WatchCounts
  /** Counts up when the keys of a room changed, so that an open drawer reads them again. */
  readonly keyChanges: Readonly<Record<EntranceId, number>>
  /** Counts up when the links of a key changed. Links and their addresses are no part of the mirror. */
  readonly linkChanges: Readonly<Record<JobId, number>>
}

export const emptyMirror: Mirror = {
  phase: 'loading',
  problem: null,
  revision: -1,
  clockOffsetMs: 0,
  status: null,
  settings: null,
  tiles: {},
  building: emptyBuilding,
  searchables: {},
  doors: [],
  guests: [],
  jobs: {},
  queue: emptyQueue,
  heardAt: Instant.parse('1970-01-01T00:00:00.000Z'),
  watch: { version: 0, beforeStay: 0, soon: 0, drifts: 0 },
  keyChanges: {},
  linkChanges: {},
}

/** A whole new picture. `localMs` is this window's clock at the moment of the answer, epoch milliseconds. */
export const applySnapshot = (mirror: Mirror, snapshot: Snapshot, localMs: number): Mirror => ({
  phase: 'ready',
  problem: null,
  revision: snapshot.revision,
  clockOffsetMs: Date.parse(snapshot.now) - localMs,
  status: snapshot.status,
  settings: snapshot.settings,
  tiles: byId(snapshot.tiles, (tile) => tile.entranceId),
  building: buildingOf(snapshot.tiles),
  searchables: Object.fromEntries(snapshot.tiles.map((tile) => [tile.entranceId, searchableOf(tile)])),
  doors: snapshot.doors,
  guests: snapshot.guests,
  jobs: byId(snapshot.jobs, (job) => job.id),
  queue: queueListsOf(snapshot.jobs, snapshot.now),
  heardAt: snapshot.now,
  watch: snapshot.watch,
  keyChanges: countUp(mirror.keyChanges, Object.keys(mirror.keyChanges)),
  linkChanges: countUp(mirror.linkChanges, Object.keys(mirror.linkChanges)),
})

/**
 * Applies numbered changes in order. `gap: true` says a number is missing or the building changed: the mirror
 * stays as it is and the caller takes a fresh snapshot. Numbers already known are skipped.
 */
export const applyChanges = (
  mirror: Mirror,
  changes: readonly Change[],
): { readonly mirror: Mirror; readonly gap: boolean } => {
  const news = changes.filter((change) => change.revision > mirror.revision)
  const inOrder = news.every((change, index) => change.revision === mirror.revision + 1 + index)
  if (!inOrder || news.some((change) => change.reload)) return { mirror, gap: true }
  if (news.length === 0) return { mirror, gap: false }
  return { mirror: merge(mirror, news), gap: false }
}

const merge = (mirror: Mirror, changes: readonly Change[]): Mirror => {
  const tiles = changes.flatMap((change) => change.tiles ?? [])
  const jobs = changes.flatMap((change) => change.jobs ?? [])
  const rooms = changes.flatMap((change) => change.rooms ?? [])
  const links = changes.flatMap((change) => change.links ?? [])
  const heardAt = jobs.reduce(
    (latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest),
    mirror.heardAt,
  )
  const nextJobs = jobs.length === 0 ? mirror.jobs : { ...mirror.jobs, ...byId(jobs, (job) => job.id) }
  return {
    ...mirror,
    revision: changes.at(-1)?.revision ?? mirror.revision,
    status: lastOf(changes, (change) => change.status) ?? mirror.status,
    settings: lastOf(changes, (change) => change.settings) ?? mirror.settings,
    watch: lastOf(changes, (change) => change.watch) ?? mirror.watch,
    ...mergedTiles(mirror, tiles),
    jobs: nextJobs,
    queue: jobs.length === 0 ? mirror.queue : queueListsOf(Object.values(nextJobs), heardAt),
    heardAt,
    keyChanges: rooms.length === 0 ? mirror.keyChanges : countUp(mirror.keyChanges, rooms),
    linkChanges: links.length === 0 ? mirror.linkChanges : countUp(mirror.linkChanges, links),
  }
}

const mergedTiles = (mirror: Mirror, changed: readonly RoomTile[]) => {
  if (changed.length === 0) return {}
  const tiles = { ...mirror.tiles, ...byId(changed, (tile) => tile.entranceId) }
  const holdersChanged = changed.filter(
    (tile) => mirror.tiles[tile.entranceId]?.holders.join() !== tile.holders.join(),
  )
  const changedNames = Object.fromEntries(holdersChanged.map((tile) => [tile.entranceId, searchableOf(tile)]))
  const isNewRoom = changed.some((tile) => mirror.tiles[tile.entranceId] === undefined)
  return {
    tiles,
    // The same reference while the building stands: the board then re-renders single tiles only.
    building: isNewRoom ? buildingOf(Object.values(tiles)) : mirror.building,
    searchables:
      holdersChanged.length === 0 ? mirror.searchables : { ...mirror.searchables, ...changedNames },
  }
}

const byId = <T>(items: readonly T[], idOf: (item: T) => string): Readonly<Record<string, T>> =>
  Object.fromEntries(items.map((item) => [idOf(item), item]))

const countUp = (counts: Readonly<Record<string, number>>, ids: readonly string[]) => ({
  ...counts,
  ...Object.fromEntries(ids.map((id) => [id, (counts[id] ?? 0) + 1])),
})

const lastOf = <T>(changes: readonly Change[], pick: (change: Change) => T | undefined): T | undefined =>
  changes.map(pick).findLast((value) => value !== undefined)
