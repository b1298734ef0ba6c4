import type { Holder, Job } from '#shared/job.ts'
import type { AccessGateway, Failure, HolderRequest } from '../ports/gateway.ts'
import { holderKey } from './intent-key.ts'

export type HolderFound =
  | { readonly is: 'holder'; readonly holder: Holder; readonly contactLeftOut: boolean }
  | { readonly is: 'failed'; readonly failure: Failure }

/**
 * The person in Seam who will hold this key. For a new guest an identity of its own with our key, so that an
 * unclear outcome is settled by reading its 0 or 1 credentials, and so that Seam never replaces somebody else's
 * phone key (docs/decisions/001-one-identity-per-key.md). Safe to repeat: the key is unique in the workspace, so a
 * second try finds the first one's result.
 */
export const ensureHolder = async (
  gateway: AccessGateway,
  job: Job,
  isContactTaken: (email: string | null, phone: string | null) => boolean,
): Promise<HolderFound> => {
  const { guest, systemId } = job.intent
  if (job.holder !== null) return { is: 'holder', holder: job.holder, contactLeftOut: false }
  if (guest.is === 'known') {
    const { acsUserId, userIdentityId } = guest
    return { is: 'holder', holder: { acsUserId, userIdentityId }, contactLeftOut: false }
  }
  // Seam links a new identity to whoever has the same e-mail or phone: then the two would share one key.
  const leaveOut = isContactTaken(guest.email, guest.phone)
  const request: HolderRequest = {
    key: holderKey(job.id),
    systemId,
    fullName: guest.fullName,
    email: leaveOut ? null : guest.email,
    phone: leaveOut ? null : guest.phone,
  }
  const created = await createOrFind(gateway, request)
  const hasContact = request.email !== null || request.phone !== null
  if (created.is === 'failed' && created.failure.is === 'refused' && hasContact) {
    const bare = await createOrFind(gateway, { ...request, email: null, phone: null })
    return bare.is === 'holder' ? { ...bare, contactLeftOut: true } : bare
  }
  return created.is === 'holder' ? { ...created, contactLeftOut: leaveOut } : created
}

const createOrFind = async (gateway: AccessGateway, request: HolderRequest): Promise<HolderFound> => {
  const created = await gateway.createHolder(request)
  if (created.is === 'accepted') return { is: 'holder', holder: created.value, contactLeftOut: false }
  if (created.is !== 'refused' && created.is !== 'unknown') return { is: 'failed', failure: created }
  const found = await gateway.holderByKey(request.key, request.systemId)
  if (found.is !== 'accepted') return { is: 'failed', failure: found }
  return found.value === null
    ? { is: 'failed', failure: created }
    : { is: 'holder', holder: found.value, contactLeftOut: false }
}
