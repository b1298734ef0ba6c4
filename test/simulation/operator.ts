import type { Job } from '#shared/job.ts'
import type { CredentialId } from '#shared/ids.ts'
import type { Dice } from './dice.ts'
import { look } from './requests.ts'
import type { SimDesk } from './sim-desk.ts'

/** What a person at the desk does with a job that asks. Believable, not always wise: the product must hold anyway. */
export const decide = async (desk: SimDesk, job: Job, throws: Dice): Promise<void> => {
  const { problem } = job
  switch (problem?.kind) {
    case 'outcomeUnknown': {
      const seen = await keyOfGuest(desk, job)
      if (seen !== null) return worked(desk, job, seen)
      return throws.chance(0.5) ? sendAgain(desk, job) : cancel(desk, job)
    }
    case 'severalMatches':
      return problem.credentialIds[0] === undefined
        ? cancel(desk, job)
        : worked(desk, job, problem.credentialIds[0])
    case 'partialMatch':
      return throws.chance(0.5) ? worked(desk, job, problem.credentialId) : cancel(desk, job)
    case 'excessAccess':
      return revoke(desk, problem.credentialId)
    case 'targetGone': {
      const [first] = problem.candidates
      return first !== undefined && throws.chance(0.7)
        ? joinInstead(desk, job, first.credentialId)
        : cancel(desk, job)
    }
    case 'refused':
    case 'confirmAgain':
    case 'otherProperty':
    case 'dependencyFailed':
    case 'autoJoinChanged':
    case 'roomsNotCovered':
      return throws.chance(0.5) ? retry(desk, job) : cancel(desk, job)
    default:
      return cancel(desk, job)
  }
}

export const cancel = async (desk: SimDesk, { id: jobId }: Job): Promise<void> =>
  void (await desk.call('cancel', { jobId }, (handlers) => handlers['queue.cancel']({ jobId })))

export const retry = async (desk: SimDesk, { id: jobId }: Job): Promise<void> =>
  void (await desk.call('retry', { jobId }, (handlers) => handlers['queue.retry']({ jobId })))

export const sendAgain = async (desk: SimDesk, { id: jobId }: Job): Promise<void> => {
  const how = { is: 'sendAgain' } as const
  await desk.call('sendAgain', { jobId }, (handlers) => handlers['queue.resolve']({ jobId, how }))
}

const worked = async (desk: SimDesk, { id: jobId }: Job, credentialId: CredentialId): Promise<void> => {
  const how = { is: 'worked', credentialId } as const
  await desk.call('worked', { jobId }, (handlers) => handlers['queue.resolve']({ jobId, how }))
}

const joinInstead = async (desk: SimDesk, { id: jobId }: Job, credentialId: CredentialId): Promise<void> => {
  const how = { is: 'joinInstead' as const, credentialIds: [credentialId] }
  await desk.call('joinInstead', { jobId }, (handlers) => handlers['queue.resolve']({ jobId, how }))
}

export const revoke = async (desk: SimDesk, credentialId: CredentialId): Promise<void> =>
  void (await desk.call('revoke', { credentialId }, (handlers) => handlers['keys.revoke']({ credentialId })))

/** "Is there a key for this guest on the room by now?" */
const keyOfGuest = async (desk: SimDesk, job: Job): Promise<CredentialId | null> => {
  const [room] = job.intent.rooms
  if (room === undefined) return null
  const seen = await look(desk, room.entranceId)
  const key = seen?.keys.find(
    (one) => one.acsUserId !== null && one.acsUserId === job.holder?.acsUserId && one.isValid === true,
  )
  return key?.credentialId ?? null
}
