import type { CredentialId, EntranceId } from '#shared/ids.ts'
import { toMinute } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import type { Job } from '#shared/job.ts'
import { byRoomName } from '#shared/room.ts'
import type { Settings } from '#shared/session.ts'
import { checkOutOn } from '#shared/stay.ts'
import type { ExpiringRoom, WatchCounts, WatchList } from '#shared/watch.ts'
import type { Clock } from '../ports/ambient.ts'
import type { LocalCopy } from '../rooms/local-copy.ts'
import type { Session } from '../session/session.ts'
import type { DriftWatch } from './drift-watch.ts'
import { expiryRadar } from './expiry-radar.ts'
import type { Radar } from './expiry-radar.ts'

/** A thousand changes a second are looked at this often: nothing here is about seconds. */
const gatherMs = 1_000
/** Time alone moves keys towards their end. */
const everyMs = 60_000

export type Watch = {
  readonly counts: () => WatchCounts
  readonly list: () => WatchList
  readonly driftsIn: (entranceId: EntranceId) => number
  readonly mark: (id: string, known: { readonly by: string | null } | null) => Promise<boolean>
  /** Something changed: look again in a moment. */
  readonly soon: () => void
  readonly stop: () => void
}

export type WatchDeps = {
  readonly clock: Clock
  readonly copy: LocalCopy
  readonly session: Session
  readonly drift: DriftWatch
  readonly settings: () => Settings
  readonly liveJobs: () => readonly Job[]
  /** The list is another one. `rooms`: whose tiles may look different. */
  readonly onChange: (rooms: readonly EntranceId[]) => void
  readonly inBackground: (work: () => Promise<void>) => void
  readonly isOn: boolean
}

/** Keys that end too early, and keys that were changed elsewhere: what a desk would else find out from a guest. */
export const createWatch = (deps: WatchDeps): Watch => {
  const { clock, copy, drift } = deps
  let radar: Radar = { beforeStay: [], soon: [] }
  let shown = ''
  let version = 0
  let cancel: (() => void) | null = null
  let isLooking = false

  const look = async (): Promise<void> => {
    // One look at a time; what changed meanwhile is seen by the next.
    if (isLooking) return later(gatherMs)
    isLooking = true
    try {
      const before = drift.drifts()
      const isNews = await drift.look()
      const rooms = isNews ? roomsOf([...before, ...drift.drifts()]) : []
      update(rooms)
    } finally {
      isLooking = false
    }
    later(everyMs)
  }

  const update = (rooms: readonly EntranceId[]): void => {
    radar = readRadar()
    const text = JSON.stringify([radar, drift.drifts()])
    if (text === shown) return
    shown = text
    version += 1
    deps.onChange(rooms)
  }

  const readRadar = (): Radar => {
    const timeZone = deps.session.property()?.system.timeZone ?? null
    if (timeZone === null || copy.readAt() === null) return { beforeStay: [], soon: [] }
    const { checkOut } = deps.settings()
    const seenEnds = endsSeen(drift.ours())
    return expiryRadar({
      rooms: copy
        .doors()
        .filter((door) => door.category === 'guest')
        .toSorted(byRoomName),
      keysOfRoom: copy.keysOfRoom,
      wishes: deps.liveJobs().map(({ intent }) => ({
        entranceIds: intent.rooms.map((room) => room.entranceId),
        guest: intent.guest.fullName,
        ...intent.stay,
      })),
      seenEnd: (credentialId) => seenEnds.get(credentialId) ?? null,
      checkOutOn: checkOuts(timeZone, checkOut),
      now: clock.now(),
    })
  }

  const later = (ms: number): void => {
    cancel?.()
    cancel = deps.isOn ? clock.after(ms, () => deps.inBackground(look)) : null
  }

  let isSoon = false
  return {
    counts: () => ({
      version,
      beforeStay: keysIn(radar.beforeStay),
      soon: keysIn(radar.soon),
      drifts: drift.drifts().filter((one) => one.knownSince === null).length,
    }),
    list: () => {
      const drifts = drift.drifts().toSorted((a, b) => b.noticedAt.localeCompare(a.noticedAt))
      return {
        ...radar,
        drifts: drifts.filter((one) => one.knownSince === null),
        known: drifts.filter((one) => one.knownSince !== null),
        readAt: copy.readAt(),
      }
    },
    driftsIn: drift.openIn,
    mark: async (id, known) => {
      const rooms = roomsOf(drift.drifts().filter((one) => one.id === id))
      const isMarked = await drift.mark(id, known)
      if (isMarked) update(rooms)
      return isMarked
    },
    soon: () => {
      if (!deps.isOn || isSoon) return
      isSoon = true
      cancel?.()
      cancel = clock.after(gatherMs, () => {
        isSoon = false
        deps.inBackground(look)
      })
    },
    stop: () => cancel?.(),
  }
}

/** Whoever chose when a key ends had the keys it joins before their eyes, each with its end. */
const endsSeen = (ours: readonly Job[]): ReadonlyMap<CredentialId, Instant> => {
  const seen = new Map<CredentialId, Instant>()
  for (const { credentialId, intent } of ours) {
    if (credentialId === null || intent.shape.is !== 'join') continue
    const ends = intent.shape.targets.flatMap((target) => (target.is === 'key' ? [target.key.endsAt] : []))
    const latest = ends
      .filter((end) => end !== null)
      .toSorted()
      .at(-1)
    if (latest !== undefined) seen.set(credentialId, latest)
  }
  return seen
}

const keysIn = (rooms: readonly ExpiringRoom[]): number =>
  rooms.reduce((sum, room) => sum + room.keys.length, 0)

const roomsOf = (drifts: WatchList['drifts']): readonly EntranceId[] => [
  ...new Set(drifts.flatMap((drift) => drift.rooms.map((room) => room.entranceId))),
]

/**
 * Keys of a hotel end at a handful of moments, and asking the time zone about one is slow. To the minute, as
 * Visionline keeps times: a change of offset never falls within one.
 */
const checkOuts =
  (timeZone: string, checkOut: string) =>
  (day: Instant, daysLater: number): Instant => {
    const name = `${timeZone} ${checkOut} ${day.slice(0, 16)} ${daysLater}`
    const found = knownCheckOuts.get(name)
    if (found !== undefined) return found
    const at = checkOutOn(toMinute(day), daysLater, timeZone, checkOut)
    if (knownCheckOuts.size > 2_000) knownCheckOuts.clear()
    knownCheckOuts.set(name, at)
    return at
  }

const knownCheckOuts = new Map<string, Instant>()
