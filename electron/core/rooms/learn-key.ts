import type { EntranceId } from '#shared/ids.ts'
import type { Job } from '#shared/job.ts'
import type { Key } from '#shared/key.ts'
import type { Clock } from '../ports/ambient.ts'
import type { Session } from '../session/session.ts'
import { forgetKey } from './end-key.ts'
import type { LocalCopy } from './local-copy.ts'

type LearnDeps = {
  readonly clock: Clock
  readonly copy: LocalCopy
  readonly session: Pick<Session, 'property'>
  readonly onRooms: (ids: readonly EntranceId[]) => void
}

/** What a key of ours tells the local copy, before the property is read again. */
export const createLearnKey = ({ clock, copy, session, onRooms }: LearnDeps) => {
  /** A guest that a key of ours brought to Seam is known at once: what follows of that key needs to know whose it is. */
  const learnHolder = async ({ intent }: Job, { acsUserId, userIdentityId }: Key): Promise<void> => {
    if (acsUserId === null || intent.guest.is === 'known') return
    if (copy.guests().some((guest) => guest.acsUserId === acsUserId)) return
    const { fullName, email, phone } = intent.guest
    await copy.learnGuest({ acsUserId, userIdentityId, fullName, email, phone })
  }
  /** A key of ours as it is now, with the name of its guest, in the copy of each of its rooms. */
  return async (job: Job, key: Key): Promise<void> => {
    if (job.intent.systemId !== session.property()?.system.id) return
    const holder = key.holder ?? job.intent.guest.fullName
    await learnHolder(job, key)
    for (const { entranceId } of job.intent.rooms) {
      const others = copy.keysOfRoom(entranceId).filter((one) => one.credentialId !== key.credentialId)
      const readAt = copy.readAt(entranceId) ?? clock.now()
      await copy.learnDoor(entranceId, [...others, { ...key, holder }], readAt)
    }
    // Seam has replaced the guest's earlier phone key: a plan made from the copy must not count on it any more.
    const replaced = job.intent.inPlaceOf?.key.credentialId
    const old = replaced === undefined ? null : copy.key(replaced)
    if (old === null) return
    await forgetKey({ copy, clock }, old.guestEntranceIds, old.credentialId)
    onRooms(old.guestEntranceIds)
  }
}
