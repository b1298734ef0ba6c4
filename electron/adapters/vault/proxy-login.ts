import { z } from 'zod'
import { createKeychain } from './keychain.ts'
import { service } from './keychain-vault.ts'

/** The login for the hotel's proxy, in the keychain beside the Seam key. */
export type ProxyLogin = {
  /** `user:password` that was saved for exactly this proxy (`host:port`); another proxy never gets it. */
  readonly read: (proxy: string) => Promise<string | null>
  /** Whether the keychain took it. There is no other place for it. */
  readonly save: (proxy: string, login: string) => Promise<boolean>
  readonly forget: () => Promise<boolean>
}

/** @param profile names the entry, as for the Seam key; profiles with different names have different logins */
export const createProxyLogin = (profile: string, limitMs = 5_000): ProxyLogin => {
  const keychain = createKeychain({ service, limitMs })
  const account = `${profile} (proxy)`
  return {
    read: async (proxy) => {
      const found = await keychain.get(account)
      const entry = found.ok && found.value !== null ? toEntry(found.value) : null
      return entry?.proxy === proxy ? entry.login : null
    },
    save: async (proxy, login) => (await keychain.set(account, JSON.stringify({ proxy, login }))).ok,
    forget: async () => (await keychain.remove(account)).ok,
  }
}

const Entry = z.object({ proxy: z.string(), login: z.string() })

const toEntry = (text: string): z.infer<typeof Entry> | null => {
  try {
    return Entry.parse(JSON.parse(text))
  } catch {
    return null
  }
}
