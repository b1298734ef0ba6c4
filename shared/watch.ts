import { z } from 'zod'
import { AcsUserId, CredentialId, EntranceId, JobId } from './ids.ts'
import { Instant } from './instant.ts'
import { Access, DoorRef } from './job.ts'
import { KeyRef } from './key.ts'

/** What shows that a stay lasts longer than a key of it; `soon` when nothing does and the key just ends soon. */
export const LastsLonger = z.enum(['otherKey', 'wish', 'checkOut', 'soon'])
export type LastsLonger = z.infer<typeof LastsLonger>

/** A key that ends before its stay does, or within hours. */
export const ExpiringKey = z.object({
  key: KeyRef,
  acsUserId: AcsUserId.nullable(),
  access: Access,
  endsAt: Instant,
  why: LastsLonger,
  /** Whose key, or wish, lasts longer. */
  longer: z.string().nullable(),
  /** Until when a joiner for this guest should last. */
  until: Instant,
})
export type ExpiringKey = z.infer<typeof ExpiringKey>

export const ExpiringRoom = z.object({
  entranceId: EntranceId,
  room: z.string(),
  keys: z.array(ExpiringKey).min(1).readonly(),
})
export type ExpiringRoom = z.infer<typeof ExpiringRoom>

/** One way in which a key is not what was asked for any more. */
export const KeyChange = z.discriminatedUnion('part', [
  z.object({ part: z.literal('endsAt'), asked: Instant, now: Instant.nullable() }),
  z.object({ part: z.literal('startsAt'), asked: Instant, now: Instant.nullable() }),
  z.object({
    part: z.literal('doors'),
    added: z.array(z.string()).readonly(),
    missing: z.array(z.string()).readonly(),
  }),
  z.object({ part: z.literal('joinedTo'), added: z.int(), missing: z.int() }),
  /** Seam says that the times were changed outside, and they look as they did. */
  z.object({ part: z.literal('schedule') }),
])
export type KeyChange = z.infer<typeof KeyChange>

export const DriftWhat = z.discriminatedUnion('is', [
  z.object({ is: z.literal('overridden') }),
  z.object({ is: z.literal('deleted') }),
  z.object({ is: z.literal('changed'), changes: z.array(KeyChange).min(1).readonly() }),
])
export type DriftWhat = z.infer<typeof DriftWhat>

/** What happened to a key of ours elsewhere, as it is kept: ids and times, never a name. */
export const DriftNote = z.object({
  id: z.string(),
  jobId: JobId,
  credentialId: CredentialId,
  what: DriftWhat,
  noticedAt: Instant,
  /** When it happened, where Seam says so. */
  happenedAt: Instant.nullable(),
  /** Somebody said that this is known. */
  knownSince: Instant.nullable(),
  knownBy: z.string().nullable(),
})
export type DriftNote = z.infer<typeof DriftNote>

/** The same for a person: with the guest and the rooms it is about. */
export const Drift = DriftNote.extend({
  rooms: z.array(DoorRef).min(1).readonly(),
  guest: z.string(),
  acsUserId: AcsUserId.nullable(),
  access: Access,
  /** When the key was meant to end. */
  until: Instant,
})
export type Drift = z.infer<typeof Drift>

export const WatchList = z.object({
  beforeStay: z.array(ExpiringRoom).readonly(),
  soon: z.array(ExpiringRoom).readonly(),
  drifts: z.array(Drift).readonly(),
  known: z.array(Drift).readonly(),
  /** When the whole property was read last. */
  readAt: Instant.nullable(),
})
export type WatchList = z.infer<typeof WatchList>

/** Keys, not rooms. `version` changes whenever the list does: a window that shows it asks again. */
export const WatchCounts = z.object({ version: z.int(), beforeStay: z.int(), soon: z.int(), drifts: z.int() })
export type WatchCounts = z.infer<typeof WatchCounts>
