import { z } from 'zod'
import type { Vault } from '#core/ports/desk.ts'
import type { SeamAccount } from '#core/ports/gateway.ts'
import { SystemId } from '#shared/ids.ts'
import type { VaultState } from '#shared/session.ts'
import type { Result } from '#shared/result.ts'
import { createKeychain } from './keychain.ts'
import type { Keychain, Why } from './keychain.ts'

export type KeychainVaultOptions = {
  /** Names the entry; profiles with different names have different keys. */
  readonly profile: string
  /**
   * Names under which earlier versions kept this profile's key, the likeliest first. What is found there is kept
   * under `profile` and removed where it was.
   */
  readonly formerProfiles?: readonly string[]
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
export type KeychainVault = Vault & Pick<Keychain, 'isStuck'>

/** The entry's service name on every operating system. */
export const service = 'app.joinery.desk'

/**
 * Keeps the Seam key in the operating system's keychain, together with the endpoint it was saved with, because a
 * key is only ever sent there. Where no keychain answers, the key stays in memory until exit and the state says
 * why. Nothing is ever written to a file of ours.
 */
export const createKeychainVault = (options: KeychainVaultOptions): KeychainVault => {
  const { profile, formerProfiles = [], isKeyExpected = async () => false, limitMs = 30_000 } = options
  const listeners = new Set<() => void>()
  const keychain = createKeychain({ service, limitMs, onReturn: (answer) => void comeBack(answer) })
  let kept: SeamAccount | null = null
  let known: VaultState | null = null
  /** A person forgot the key while the keychain did not answer: the entry is removed when it does. */
  let owesRemoval = false

  const stored = (hasKey: boolean): VaultState => ({ is: 'keychain', backend: backendName(), hasKey })
  const fallback = (why: Why): VaultState => ({ is: 'memory', why, hasKey: kept !== null })

  const look = async (): Promise<SeamAccount | null> => {
    const found = await keychain.get(profile)
    if (!found.ok) {
      known = fallback(found.error)
      return null
    }
    const account = found.value === null ? await lookBefore() : toAccount(found.value)
    if (account === null && (await isKeyExpected())) {
      const writable = await keychain.isWritable(profile)
      known = writable.ok ? stored(false) : fallback(writable.error)
      return null
    }
    known = stored(account !== null)
    return account
  }

  /** The key under one of its former names, moved to its name of today: kept there before it is removed here. */
  const lookBefore = async (): Promise<SeamAccount | null> => {
    for (const name of formerProfiles) {
      const found = await keychain.get(name)
      const account = found.ok && found.value !== null ? toAccount(found.value) : null
      if (account === null) continue
      const moved = await keychain.set(profile, JSON.stringify(account))
      if (moved.ok) await keychain.remove(name)
      return account
    }
    return null
  }

  const read = async (): Promise<SeamAccount | null> => kept ?? (owesRemoval ? null : await look())

  const save = async (account: SeamAccount): Promise<VaultState> => {
    owesRemoval = false
    const saved = await keychain.set(profile, JSON.stringify(account))
    kept = saved.ok ? null : account
    return (known = saved.ok ? stored(true) : fallback(saved.error))
  }

  const forget = async (): Promise<void> => {
    kept = null
    for (const name of [profile, ...formerProfiles]) {
      const removed = await keychain.remove(name)
      owesRemoval = !removed.ok
      if (removed.ok) known = stored(false)
      else if (known?.is === 'memory') known = fallback(removed.error)
      if (!removed.ok) return
    }
  }

  /**
   * What a person did meanwhile is made up for: a key is kept, or removed. A call that came back with an error was
   * refused by the person at the prompt, and asking again would prompt again.
   */
  const comeBack = async (answer: Result<unknown, Why>): Promise<void> => {
    if (!answer.ok) known = fallback(answer.error)
    else if (owesRemoval) await forget()
    else if (kept !== null) await save(kept)
    else await look()
    for (const listener of listeners) listener()
  }

  return {
    read,
    state: async () => {
      if (known === null) await look()
      return known ?? fallback('unavailable')
    },
    save,
    /** When the keychain cannot be reached the entry may still be there; `state` then goes on saying `hasKey`. */
    forget,
    onReturn: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
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
