import type { UserIdentityId } from '#shared/ids.ts'
import type { Instant } from '#shared/instant.ts'
import { msBetween } from '#shared/instant.ts'
import type { AccessGateway } from '../ports/gateway.ts'

/** A phone may be set up while the guest stands at the desk, so an answer is not kept for long. */
const freshMs = 20_000

/** Whether a known guest's phone can take a key; null when Seam cannot say now. */
export const createPhoneReady = () => {
  const answers = new Map<UserIdentityId, { readonly isReady: boolean; readonly readAt: Instant }>()
  return async (gateway: AccessGateway, person: UserIdentityId, now: Instant): Promise<boolean | null> => {
    const known = answers.get(person)
    if (known !== undefined && msBetween(known.readAt, now) < freshMs) return known.isReady
    const asked = await gateway.hasReadyPhone(person)
    if (asked.is !== 'accepted') return null
    answers.set(person, { isReady: asked.value, readAt: now })
    return asked.value
  }
}
