import { z } from 'zod'
import { AcsUserId, CredentialId, EntranceId } from './ids.ts'
import { Instant } from './instant.ts'
import { Access, CardFormat, DoorRef, Job } from './job.ts'
import { KeyKind, KeyRef } from './key.ts'
import { Problem } from './problem.ts'
import { Stay } from './stay.ts'

/** How the operator chose: named keys, a rule, or one of the two ways that are not a joiner. */
export const ChosenShape = z.discriminatedUnion('is', [
  z.object({ is: z.literal('joinKeys'), credentialIds: z.array(CredentialId).min(1).readonly() }),
  /** all: every joinable key, a sync parent standing for its copies; parents: sync parents only. */
  z.object({ is: z.literal('joinRule'), rule: z.enum(['all', 'parents']) }),
  /** `confirmedRooms`: room names as typed by the operator; `shownStops`: the keys they were shown. */
  z.object({
    is: z.literal('override'),
    confirmedRooms: z.array(z.string()).readonly(),
    shownStops: z.array(CredentialId).readonly().nullable(),
  }),
  z.object({ is: z.literal('autoJoin') }),
])
export type ChosenShape = z.infer<typeof ChosenShape>

/** One key as asked for by a person, before it is checked. Times are instants; hosts read local text first. */
export const IssueInput = z.object({
  entranceIds: z.array(EntranceId).readonly(),
  doorIds: z.array(EntranceId).readonly(),
  guest: z.discriminatedUnion('is', [
    z.object({
      is: z.literal('new'),
      fullName: z.string(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
    }),
    z.object({ is: z.literal('known'), acsUserId: AcsUserId }),
  ]),
  stay: Stay,
  access: Access,
  shape: ChosenShape,
  labelTemplate: z.string().max(200).nullable(),
  format: CardFormat.nullable(),
  copy: z.int().min(1),
  encoder: z.string().nullable(),
  operator: z.string().nullable(),
})
export type IssueInput = z.infer<typeof IssueInput>

/** What one key on one chosen door does once the new key is used there. */
export const Consequence = z.object({
  room: z.string(),
  entranceId: EntranceId,
  credentialId: CredentialId,
  holder: z.string().nullable(),
  kind: KeyKind,
  cardNumber: z.string().nullable(),
  parentId: CredentialId.nullable(),
  /** A staff key: never touched by a guest key, and no guest's to count. */
  isStaff: z.boolean(),
  effect: z.enum(['keepsWorking', 'stopsWorking']),
})
export type Consequence = z.infer<typeof Consequence>

export const Capacity = z.object({
  format: CardFormat,
  consecutiveRooms: z.object({ used: z.int(), max: z.int().nullable() }),
  commonDoors: z.object({ used: z.int(), max: z.int().nullable() }),
  additionalRooms: z.object({ used: z.int(), max: z.int().nullable() }),
})
export type Capacity = z.infer<typeof Capacity>

/** Everything to show before the button: what is joined, what happens at each door, what would be sent. */
export const IssuePlan = z.object({
  rooms: z.array(DoorRef).readonly(),
  joins: z.array(KeyRef).readonly(),
  consequences: z.array(Consequence).readonly(),
  label: z.string().nullable(),
  capacity: Capacity,
  /** The exact body for Seam; holder ids that do not exist yet are null. */
  request: z.json(),
  /** Facts worth a second look that do not forbid issuing. */
  warnings: z
    .array(
      z.enum(['startInPast', 'sharedEmail', 'replacesOwnKey', 'keysFromCopy', 'noPhone', 'targetNotOnPhone']),
    )
    .readonly(),
  problems: z.array(Problem).readonly(),
  keysReadAt: Instant.nullable(),
})
export type IssuePlan = z.infer<typeof IssuePlan>

/** `created: false`: the same key was accepted before; this is that job, and nothing was added. */
export const Submitted = z.object({
  job: Job,
  created: z.boolean(),
  consequences: z.array(Consequence).readonly(),
})
export type Submitted = z.infer<typeof Submitted>
