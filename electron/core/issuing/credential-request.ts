import type { CredentialId } from '#shared/ids.ts'
import type { Holder, Intent } from '#shared/job.ts'
import type { CredentialRequest } from '../ports/gateway.ts'

/**
 * The one place an intent becomes a request. `joinIds` are the targets as re-checked just now; `labelAccepted:
 * false` leaves the label out for a property whose Seam refused it.
 */
export const credentialRequest = (
  intent: Intent,
  owner: Holder,
  joinIds: readonly CredentialId[],
  labelAccepted: boolean | null,
): CredentialRequest => ({
  systemId: intent.systemId,
  owner,
  access: intent.access,
  credentialManagerId: intent.access === 'mobile' ? intent.credentialManagerId : null,
  entranceIds: [...intent.rooms, ...intent.doors].map((door) => door.entranceId),
  startsAt: intent.stay.startsAt,
  endsAt: intent.stay.endsAt,
  format: intent.format,
  shape: requestShape(intent, joinIds),
  label: labelAccepted === false ? null : intent.label,
})

const requestShape = (intent: Intent, credentialIds: readonly CredentialId[]): CredentialRequest['shape'] => {
  switch (intent.shape.is) {
    case 'join':
      return { is: 'join', credentialIds }
    case 'override':
      return { is: 'override' }
    case 'autoJoin':
      return { is: 'autoJoin' }
    case 'hold':
      // A held key is decided by a person first; sending it would be a guess.
      throw new Error('a held job has no request')
  }
}
