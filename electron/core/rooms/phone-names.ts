import type { CredentialId } from '#shared/ids.ts'
import type { Key } from '#shared/key.ts'
import type { AccessGateway } from '../ports/gateway.ts'

export type PhoneNames = {
  /** Asks for the phones of copies not asked for yet; a phone Seam does not name is asked for again next time. */
  readonly learn: (gateway: AccessGateway, keys: readonly Key[]) => Promise<void>
  /** Phone copies with the name of their phone ("iPhone of Ana") in place of the list of doors Seam gives them. */
  readonly apply: <K extends Key>(keys: readonly K[]) => readonly K[]
}

/** Which phone a copy is on: what a person at the desk can tell two copies apart by. Kept for this run only. */
export const createPhoneNames = (): PhoneNames => {
  const names = new Map<CredentialId, string>()
  return {
    learn: async (gateway, keys) => {
      const unknown = keys.filter((key) => key.kind === 'phoneCopy' && !names.has(key.credentialId))
      await Promise.all(
        unknown.map(async ({ credentialId }) => {
          const phone = await gateway.phoneOfKey(credentialId)
          if (phone.is === 'accepted' && phone.value !== null) names.set(credentialId, phone.value)
        }),
      )
    },
    apply: (keys) =>
      keys.map((key) => {
        const phone = names.get(key.credentialId)
        return phone === undefined ? key : { ...key, name: phone }
      }),
  }
}
