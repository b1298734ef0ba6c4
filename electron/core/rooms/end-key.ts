import type { CredentialId, EntranceId } from '#shared/ids.ts'
import type { Job } from '#shared/job.ts'
import type { Clock } from '../ports/ambient.ts'
import type { AccessGateway, Failure } from '../ports/gateway.ts'
import type { JobStore } from '../ports/stores.ts'
import type { LocalCopy } from './local-copy.ts'

export type EndKeyDeps = {
  readonly jobs: JobStore
  readonly clock: Clock
  readonly copy: LocalCopy
  readonly onJob: (job: Job) => void
  readonly onRooms: (ids: readonly EntranceId[]) => void
}

/**
 * Revokes one key in Seam; the local copy, the job that made it and the windows learn of it. Gone already is what was
 * wanted, so it is safe to repeat. A phone copy is a credential of its own and is revoked alone; whether Seam sends it
 * again while that phone stays enrolled is not documented.
 * @returns why it may still work, or null
 */
export const endKey = async (
  deps: EndKeyDeps,
  gateway: AccessGateway,
  credentialId: CredentialId,
): Promise<Failure | null> => {
  const rooms = deps.copy.key(credentialId)?.guestEntranceIds ?? []
  const deleted = await gateway.deleteCredential(credentialId)
  const isGone = deleted.is === 'refused' && deleted.status === 404
  if (deleted.is !== 'accepted' && !isGone) return deleted
  await markRevoked(deps, credentialId)
  await forgetKey(deps, rooms, credentialId)
  deps.onRooms(rooms)
  return null
}

/** Takes a key and its phone copies out of the local copy of these rooms. */
export const forgetKey = async (
  { copy, clock }: Pick<EndKeyDeps, 'copy' | 'clock'>,
  rooms: readonly EntranceId[],
  credentialId: CredentialId,
): Promise<void> => {
  for (const entranceId of rooms) {
    const left = copy
      .keysOfRoom(entranceId)
      .filter((key) => key.credentialId !== credentialId && key.parentId !== credentialId)
    await copy.learnDoor(entranceId, left, copy.readAt(entranceId) ?? clock.now())
  }
}

const markRevoked = async ({ jobs, clock, onJob }: EndKeyDeps, credentialId: string): Promise<void> => {
  const made = await jobs.list({ states: ['issued', 'needsAttention'] })
  const job = made.find((one) => one.credentialId === credentialId)
  if (job === undefined) return
  const now = clock.now()
  const revoked =
    job.state === 'issued'
      ? await jobs.move(job.id, ['issued'], 'issued', { revokedAt: now, runAfter: null }, now)
      : await jobs.move(job.id, ['needsAttention'], 'cancelled', { revokedAt: now, problem: null }, now)
  if (revoked !== null) onJob(revoked)
}
