import { z } from 'zod'
import { TransportError } from './transport-error.ts'
import type { TransportReason } from './transport-error.ts'

/** The page's address and this tab's memory, as a port so that tests need no browser. */
export type PageMemory = {
  /** Takes the one-time code out of the address, so that it is in no bookmark and no history; null when none. */
  readonly takeCode: () => string | null
  readonly readToken: () => string | null
  readonly keepToken: (token: string | null) => void
}

export type WebSession = {
  /** The session token; rejects with a TransportError when this page has none. */
  readonly token: () => Promise<string>
  /** The host refused this token: forget it. */
  readonly end: () => void
}

const Handover = z.object({ token: z.string() })
const Refused = z.object({ refused: z.string() })

/**
 * This tab's session with the loopback host. The code of the address is traded once; the token stays in
 * sessionStorage, so a reload works and another tab, another origin and the disk get nothing.
 */
export const openWebSession = (
  origin: string,
  memory: PageMemory,
  request: typeof globalThis.fetch,
): WebSession => {
  let token: Promise<string> | null = null

  const exchange = async (): Promise<string> => {
    const code = memory.takeCode()
    const kept = memory.readToken()
    if (code === null) return kept ?? fail('noSession')
    const response = await request(`${origin}/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
    }).catch(() => fail('hostGone'))
    if (response.ok) {
      const traded = Handover.parse(await response.json())
      memory.keepToken(traded.token)
      return traded.token
    }
    // A used address opened again in a tab that has its session already.
    return kept ?? fail(await reasonOf(response))
  }

  return {
    token: () => (token ??= exchange()),
    end: () => {
      memory.keepToken(null)
      token = Promise.reject(new TransportError('sessionEnded'))
      token.catch(() => {})
    },
  }
}

/** The browser's own address bar and sessionStorage. */
export const browserPageMemory = (): PageMemory => ({
  takeCode: () => {
    const code = new URLSearchParams(window.location.hash.slice(1)).get('code')
    if (code !== null) window.history.replaceState(window.history.state, '', window.location.pathname)
    return code
  },
  readToken: () => window.sessionStorage.getItem(tokenName),
  keepToken: (token) => {
    if (token === null) window.sessionStorage.removeItem(tokenName)
    else window.sessionStorage.setItem(tokenName, token)
  },
})

const tokenName = 'joinery.session'

const fail = (reason: TransportReason): never => {
  throw new TransportError(reason)
}

const reasonOf = async (response: Response): Promise<TransportReason> => {
  const refused = Refused.safeParse(await response.json().catch(() => null))
  if (!refused.success) return 'refused'
  if (refused.data.refused === 'tooMany') return 'tooManyTries'
  if (refused.data.refused === 'stale') return 'codeStale'
  return refused.data.refused === 'unknown' ? 'codeUnknown' : 'refused'
}
