import { createHash, timingSafeEqual } from 'node:crypto'

export type Sessions = {
  /** A new one-time code, to be put in the fragment of an address. Earlier unused codes stay good until they expire. */
  readonly newCode: () => string
  /**
   * Trades a code for a session token. `stale`: one of our codes, but used before or too old. `tooMany`: the code
   * was not even looked at.
   */
  readonly exchange: (code: string) => Exchange
  readonly check: (token: string) => 'known' | 'unknown' | 'tooMany'
}

export type Exchange =
  | { readonly is: 'session'; readonly token: string }
  | { readonly is: 'unknown' | 'stale' | 'tooMany' }

export type SessionsOptions = {
  /** 256 random bits as URL-safe text. */
  readonly newToken: () => string
  /** Milliseconds; only differences count. */
  readonly now: () => number
  readonly codeLifeMs: number
}

const maxFailures = 5
const failureWindowMs = 60_000
/** The oldest go first, so that a long-running host does not grow. */
const maxRemembered = 64

/**
 * Who may use the loopback host. Everything lives in memory, as hashes, and ends with the process. After five wrong
 * tries in a minute, wrong tokens and all codes are answered `tooMany`; a right token still passes, because otherwise
 * another user of the computer could lock the operator out by guessing.
 */
export const createSessions = ({ newToken, now, codeLifeMs }: SessionsOptions): Sessions => {
  const codes: { readonly hash: Buffer; readonly expiresAt: number; used: boolean }[] = []
  const tokens: Buffer[] = []
  let failures: readonly number[] = []

  const recentFailures = () => {
    failures = failures.filter((at) => now() - at < failureWindowMs)
    return failures.length
  }
  const fail = () => {
    failures = [...failures, now()]
  }

  return {
    newCode: () => {
      const code = newToken()
      remember(codes, { hash: hashOf(code), expiresAt: now() + codeLifeMs, used: false })
      return code
    },
    exchange: (text) => {
      if (recentFailures() >= maxFailures) return { is: 'tooMany' }
      const hash = hashOf(text)
      const code = codes.find((candidate) => timingSafeEqual(candidate.hash, hash))
      if (code === undefined || code.used || now() >= code.expiresAt) {
        fail()
        return { is: code === undefined ? 'unknown' : 'stale' }
      }
      code.used = true
      const token = newToken()
      remember(tokens, hashOf(token))
      return { is: 'session', token }
    },
    check: (token) => {
      const hash = hashOf(token)
      if (tokens.some((known) => timingSafeEqual(known, hash))) return 'known'
      if (recentFailures() >= maxFailures) return 'tooMany'
      fail()
      return 'unknown'
    },
  }
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()

const remember = <T>(list: T[], item: T): void => {
  list.push(item)
  if (list.length > maxRemembered) list.shift()
}
