import { z } from 'zod'
import { CredentialId, EntranceId } from './ids.ts'
import { Instant } from './instant.ts'
import { Consequence } from './issue.ts'
import { Job } from './job.ts'
import { KeyRef } from './key.ts'
import { Problem } from './problem.ts'

/** What a desk wants of a whole stay, or of one key in it. */
export const StayWish = z.discriminatedUnion('is', [
  /**
   * Late check-out, one more night, early arrival. `keys: null` means every key of the stay; a time that is null stays
   * as it is. With `startsAt` the stay is the one that begins next.
   */
  z.strictObject({
    is: z.literal('change'),
    entranceIds: z.array(EntranceId).min(1).readonly(),
    keys: z.array(CredentialId).readonly().nullable(),
    startsAt: Instant.nullable(),
    endsAt: Instant.nullable(),
  }),
  /** The guests of one room go to another. `confirmedRooms` and `shownStops` as for an override (issue.ts). */
  z.strictObject({
    is: z.literal('move'),
    from: EntranceId,
    to: EntranceId,
    confirmedRooms: z.array(z.string()).readonly(),
    shownStops: z.array(CredentialId).readonly().nullable(),
  }),
  /** A lost phone: its key is revoked first, then the same guest gets another for the same doors and times. */
  z.strictObject({ is: z.literal('replace'), credentialId: CredentialId }),
])
export type StayWish = z.infer<typeof StayWish>

/** What becomes of one key of the stay. */
export const KeyFate = z.object({
  key: KeyRef,
  startsAt: Instant.nullable(),
  /** Names of the guest rooms it opens now. */
  rooms: z.array(z.string()).readonly(),
  /**
   * replaced: a new phone key follows and takes its place; encoder: a card, which only an encoder can change;
   * keeps: nothing happens to it; underWay: another change of it is queued; cannot: no guest of Seam stands behind it.
   */
  fate: z.enum(['replaced', 'encoder', 'keeps', 'underWay', 'cannot']),
  /** When it ends afterwards. */
  until: Instant.nullable(),
})
export type KeyFate = z.infer<typeof KeyFate>

/** Everything to show before the button. */
export const StayPlan = z.object({
  keys: z.array(KeyFate).readonly(),
  /** Keys of other guests that the first key of a new room stops. */
  stops: z.array(Consequence).readonly(),
  /** When the next guests' keys begin, if that is before this stay would end. */
  nextStay: Instant.nullable(),
  problems: z.array(Problem).readonly(),
  keysReadAt: Instant.nullable(),
})
export type StayPlan = z.infer<typeof StayPlan>

/** `created: false`: that key was asked for before; this is its job. */
export const StayAccepted = z.object({
  keys: z.array(z.object({ job: Job, created: z.boolean() })).readonly(),
})
export type StayAccepted = z.infer<typeof StayAccepted>
