import type { Intent } from '#shared/job.ts'
import { guestIdentityText } from './guest-name.ts'

/**
 * The text by which two intents are the same: rooms, guest, stay, access and copy number. A double click or a
 * second import of the same list gives the same text, and the store keeps it unique among live jobs. The way of
 * joining is left out on purpose: the same key asked for twice in two ways is still one key. A key in the place of
 * another starts when it was asked for, so there the key that it replaces stands for the start: asking twice in two
 * minutes is one key, and asking again once it has been replaced is another.
 */
export const intentKey = (intent: Intent): string =>
  JSON.stringify([
    intent.systemId,
    intent.rooms.map((room) => room.entranceId).toSorted(),
    intent.guest.is === 'known' ? intent.guest.acsUserId : guestIdentityText(intent.guest.fullName),
    intent.inPlaceOf === undefined ? intent.stay.startsAt : intent.inPlaceOf.key.credentialId,
    intent.stay.endsAt,
    intent.access,
    intent.copy,
  ])

/** The key of the identity we make for a new guest: one per job, so that its credentials are 0 or 1. */
export const holderKey = (jobId: string): string => `joinery:${jobId}`
