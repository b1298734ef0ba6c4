import type { EntranceId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import { waitsForCard } from '#shared/job.ts'
import type { Key } from '#shared/key.ts'
import type { Door } from '#shared/property.ts'
import { floorOf } from '#shared/room.ts'
import type { RoomTile } from '#shared/room.ts'
import { isLive, withoutCoveredCopies } from './classify-keys.ts'
import { staysOfRoom } from './stays-of-room.ts'

/** What the board shows of one room. Without any reading of its keys a room is unknown, not vacant. */
export const roomTile = (
  door: Door,
  known: {
    readonly keys: readonly Key[]
    readonly jobs: readonly Job[]
    readonly isRead: boolean
    /** Keys of ours that were changed elsewhere and nobody has called known. */
    readonly drifts?: number
  },
  now: Instant,
): RoomTile => {
  const live = withoutCoveredCopies(known.keys.filter((key) => !key.isStaff && isLive(key, now)))
  const [stay, next] = staysOfRoom(live)
  const ends = live.flatMap((key) => (key.endsAt === null ? [] : [key.endsAt])).sort()
  return {
    entranceId: door.entranceId,
    name: door.name,
    floor: floorOf(door.name),
    occupancy: known.isRead ? (live.length > 0 ? 'occupied' : 'vacant') : 'unknown',
    phoneKeys: live.filter((key) => key.kind !== 'card').length,
    // What is on no card opens nothing, and nobody may be told that it does.
    cardKeys: live.filter((key) => key.kind === 'card' && key.encoded !== false).length,
    holders: [...new Set(live.flatMap((key) => (key.holder === null ? [] : [key.holder])))],
    expiresAt: ends[0] ?? null,
    stayFrom: stay?.from ?? null,
    stayUntil: stay?.until ?? null,
    nextFrom: next?.from ?? null,
    pendingJobs: known.jobs.filter((job) => ['queued', 'running', 'uncertain'].includes(job.state)).length,
    needsPerson: known.jobs.filter((job) => needsPerson(job, now)).length + (known.drifts ?? 0),
  }
}

const needsPerson = (job: Job, now: Instant): boolean =>
  job.state === 'needsAttention' || (waitsForCard(job) && job.intent.stay.endsAt > now)

/** Keys by the guest rooms they open. */
export const keysByRoom = (keys: readonly Key[]): ReadonlyMap<EntranceId, readonly Key[]> => {
  const byRoom = new Map<EntranceId, Key[]>()
  for (const key of keys) {
    for (const entranceId of key.guestEntranceIds) {
      const there = byRoom.get(entranceId)
      if (there === undefined) byRoom.set(entranceId, [key])
      else there.push(key)
    }
  }
  return byRoom
}
