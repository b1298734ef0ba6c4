import { z } from 'zod'
import { AcsUserId, BatchId, CredentialId, EntranceId, JobId, SystemId, UserIdentityId } from './ids.ts'
import { Instant } from './instant.ts'
import { JobState } from './job-states.ts'
import { Party } from './key-holder.ts'
import { KeyRef } from './key.ts'
import { Problem } from './problem.ts'
import { Stay } from './stay.ts'

export const Access = z.enum(['mobile', 'card'])
export type Access = z.infer<typeof Access>

export const CardFormat = z.enum(['rfid48', 'TLCode'])
export type CardFormat = z.infer<typeof CardFormat>

export const DoorRef = z.object({ entranceId: EntranceId, name: z.string() })
export type DoorRef = z.infer<typeof DoorRef>

/** A key to join: one that exists, or the one another job of ours will make. */
export const JoinTarget = z.discriminatedUnion('is', [
  z.object({ is: z.literal('key'), key: KeyRef }),
  z.object({ is: z.literal('job'), jobId: JobId }),
])
export type JoinTarget = z.infer<typeof JoinTarget>

/** Exactly one of join, override, auto-join; `hold` asks a person before anything is sent. */
export const Shape = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('join'),
    targets: z.array(JoinTarget).min(1).readonly(),
    /** Where a list joins people who are not in it. */
    party: Party.optional(),
  }),
  /** `stops`: the keys the operator was shown and accepted to lose. */
  z.object({ is: z.literal('override'), stops: z.array(KeyRef).readonly() }),
  /** `seen`: the keys that were on the doors when the operator chose. */
  z.object({ is: z.literal('autoJoin'), seen: z.array(CredentialId).readonly() }),
  z.object({ is: z.literal('hold') }),
])
export type Shape = z.infer<typeof Shape>

export const GuestIntent = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('new'),
    fullName: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
  }),
  z.object({
    is: z.literal('known'),
    fullName: z.string(),
    acsUserId: AcsUserId,
    userIdentityId: UserIdentityId.nullable(),
  }),
])
export type GuestIntent = z.infer<typeof GuestIntent>

/** The key that a new one takes the place of, and what is revoked around it. */
export const InPlaceOf = z.object({
  why: z.enum(['change', 'move', 'lost']),
  key: KeyRef,
  /** Revoked before the new key is asked for: a lost key must not wait for its successor. */
  revokeFirst: z.array(KeyRef).readonly(),
  /** Revoked once the new key exists, never before: until then the guest needs them. */
  revokeAfter: z.array(KeyRef).readonly(),
})
export type InPlaceOf = z.infer<typeof InPlaceOf>

/** What the operator accepted, frozen at that moment. Nothing here is ever recomputed at send time. */
export const Intent = z.object({
  systemId: SystemId,
  timeZone: z.string(),
  siteName: z.string(),
  credentialManagerId: SystemId.nullable(),
  rooms: z.array(DoorRef).min(1).readonly(),
  doors: z.array(DoorRef).readonly(),
  guest: GuestIntent,
  stay: Stay,
  access: Access,
  shape: Shape,
  label: z.string().nullable(),
  format: CardFormat,
  /** Which key of this guest for these rooms: 1 for the first. Part of what makes an intent unique. */
  copy: z.int().min(1),
  encoder: z.string().nullable(),
  inPlaceOf: InPlaceOf.optional(),
})
export type Intent = z.infer<typeof Intent>

/** Who holds the key in Seam, once known. One identity per key of a new guest, so its credentials are 0 or 1. */
export const Holder = z.object({
  userIdentityId: UserIdentityId.nullable(),
  acsUserId: AcsUserId.nullable(),
})
export type Holder = z.infer<typeof Holder>

/** What happened to one request, as far as it is known. */
export const AttemptOutcome = z.enum([
  'sending',
  'accepted',
  'notSent',
  'unknown',
  'throttled',
  'unauthorised',
  'refused',
  'foundAfterwards',
])
export type AttemptOutcome = z.infer<typeof AttemptOutcome>

export const Attempt = z.object({
  n: z.int(),
  outcome: AttemptOutcome,
  startedAt: Instant,
  finishedAt: Instant.nullable(),
  /** The exact body that was, or would have been, sent: never a secret. */
  request: z.json(),
  status: z.int().nullable(),
  code: z.string().nullable(),
  message: z.string().nullable(),
  requestId: z.string().nullable(),
})
export type Attempt = z.infer<typeof Attempt>

export const Job = z.object({
  id: JobId,
  seq: z.int(),
  state: JobState,
  intent: Intent,
  batchId: BatchId.nullable(),
  dependsOn: JobId.nullable(),
  operator: z.string().nullable(),
  holder: Holder.nullable(),
  /** Requests that may have reached Seam: waiting never counts. */
  attempts: z.int(),
  /** The join targets as sent last. */
  joinedTo: z.array(CredentialId).readonly(),
  credentialId: CredentialId.nullable(),
  requestId: z.string().nullable(),
  problem: Problem.nullable(),
  /** A job that waits for a person and may already have a key in the world blocks its room. */
  blocksRoom: z.boolean(),
  runAfter: Instant.nullable(),
  /** After this moment the operator is asked again instead of sending late. */
  notAfter: Instant,
  lastSentAt: Instant.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
  finishedAt: Instant.nullable(),
  /** What Seam and Visionline have said about the issued key since. */
  proof: z.enum(['none', 'accepted', 'verified', 'confirmed', 'onCard']),
  notes: z.array(z.string()).readonly(),
  revokedAt: Instant.nullable(),
})
export type Job = z.infer<typeof Job>

/**
 * Seam has made the key and it is on no card: it opens no door yet. Whether a card was written is known only from Seam,
 * so a card that was written elsewhere counts once Seam says so.
 */
export const waitsForCard = ({ state, intent, proof, revokedAt }: Job): boolean =>
  state === 'issued' && intent.access === 'card' && proof !== 'onCard' && revokedAt === null

export const QueueCounts = z.object({
  queued: z.int(),
  running: z.int(),
  uncertain: z.int(),
  needsAttention: z.int(),
  issued: z.int(),
  cancelled: z.int(),
})
export type QueueCounts = z.infer<typeof QueueCounts>

/** The job as the command line prints it; scripts rely on these names. */
export const jobReport = (job: Job) => ({
  id: job.id,
  state: job.state,
  rooms: job.intent.rooms.map((room) => room.name),
  guest: job.intent.guest.fullName,
  access: job.intent.access,
  shape: job.intent.shape.is,
  joinedTo: job.joinedTo,
  credentialId: job.credentialId,
  requestId: job.requestId,
  attempts: job.attempts,
  problem: job.problem,
  createdAt: job.createdAt,
  finishedAt: job.finishedAt,
})
