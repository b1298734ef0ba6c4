import { z } from 'zod'
import type { Vault } from '#core/ports/desk.ts'
import type { SeamAccount } from '#core/ports/gateway.ts'
import { SystemId } from '#shared/ids.ts'
import type { VaultState } from '#shared/session.ts'
import { createKeychain } from './keychain.ts'
import type { Why } from './keychain.ts'

export type KeychainVaultOptions = {
  /** Names the entry; profiles with different names have different keys. */
  readonly profile: string
  /**
   * Whether this profile should have a key. A locked keyring answers "no such entry", so when a key is expected
   * and none is found, the vault tries a harmless write to learn which of the two it is. Left out: never expected,
   * and a first start asks nobody to make or open a keyring.
   */
  readonly isKeyExpected?: () => Promise<boolean>
  /** Bound on each keychain call; long enough to type the password the system asks for. Default 30 s. */
  readonly limitMs?: number
}

/** A vault that also tells whether a given-up keychain call still holds a thread of this process. */
export type KeychainVault = Vault & { readonly isStuck: () => boolean }

/** The entry's service name on every operating system. */
export const service = 'app.joinery.desk'

/**
 * Keeps the Seam key in the operating system's keychain, together with the endpoint it was saved with, because a
 * key is only ever sent there (decisions.md D11). Where no keychain answers, the key stays in memory until exit
 * and the state says why (D10). Nothing is ever written to a file of ours.
 */
export const createKeychainVault = (options: KeychainVaultOptions): KeychainVault => {
  const { profile, isKeyExpected = async () => false, limitMs = 30_000 } = options
  const keychain = createKeychain({ service, account: profile, limitMs })
  let kept: SeamAccount | null = null
  let known: VaultState | null = null

  const stored = (hasKey: boolean): VaultState => ({ is: 'keychain', backend: backendName(), hasKey })
  const fallback = (why: Why): VaultState => ({ is: 'memory', why, hasKey: kept !== null })

  const look = async (): Promise<SeamAccount | null> => {
    const found = await keychain.get()
    if (!found.ok) {
      known = fallback(found.error)
      return null
    }
    const account = found.value === null ? null : toAccount(found.value)
    if (account === null && (await isKeyExpected())) {
      const writable = await keychain.isWritable()
      known = writable.ok ? stored(false) : fallback(writable.error)
      return null
    }
    known = stored(account !== null)
    return account
  }

  const read = async (): Promise<SeamAccount | null> => kept ?? (await look())

  return {
    read,
    state: async () => {
      if (known === null) await look()
      return known ?? fallback('unavailable')
    },
    save: async (account) => {
      const saved = await keychain.set(JSON.stringify(account))
      kept = saved.ok ? null : account
      return (known = saved.ok ? stored(true) : fallback(saved.error))
    },
    /** When the keychain cannot be reached the entry may still be there; `state` then goes on saying `hasKey`. */
    forget: async () => {
      kept = null
      const removed = await keychain.remove()
      if (removed.ok) known = stored(false)
      else if (known?.is === 'memory') known = fallback(removed.error)
    },
    isStuck: keychain.isStuck,
  }
}

const Account = z.object({
  apiKey: z.string().min(1),
  endpoint: z.string().min(1),
  // Entries of earlier versions have none.
  systemId: SystemId.optional(),
})

/** An entry that is not ours counts as no key; it is left alone until a key is saved over it. */
const toAccount = (text: string): SeamAccount | null => {
  try {
    return Account.parse(JSON.parse(text))
  } catch {
    return null
  }
}

const backendName = (): string => {
  if (process.platform === 'darwin') return 'Keychain'
  return process.platform === 'win32' ? 'Credential Manager' : 'Secret Service'
}
