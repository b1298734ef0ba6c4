import { z } from 'zod'
import type { IsConnectFailure } from './connect-failures.ts'

/**
 * Whether a failure proves that no byte of the request was written: the name was not found, nobody listens, no
 * route, no TLS. A timeout or a reset by itself proves nothing.
 */
export const provesNothingWasSent = (
  error: { readonly message: string; readonly cause?: unknown },
  isConnectFailure: IsConnectFailure,
): boolean => {
  if (isConnectFailure(error.cause)) return true
  const chromiumCode = /net::(ERR_[A-Z_]+)/.exec(error.message)?.[1]
  if (chromiumCode !== undefined) return isChromiumConnectCode(chromiumCode)
  return provesByItself(error.cause)
}

/** For a fetch that announces nothing: what the error says about the step that failed. */
const provesByItself = (cause: unknown): boolean => {
  const parsed = Cause.safeParse(cause)
  if (!parsed.success) return false
  const { code, syscall, errors } = parsed.data
  // Node tries all addresses of a name at once; only if every try failed was nothing sent.
  if (errors !== undefined && errors.length > 0) return errors.every(provesByItself)
  return syscall === 'getaddrinfo' || syscall === 'connect' || CONNECT_CODES.has(code ?? '')
}

const Cause = z.object({
  code: z.string().optional(),
  syscall: z.string().optional(),
  errors: z.array(z.unknown()).optional(),
})

const CONNECT_CODES: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  // The certificate is checked before the request is written.
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** The same steps in the words of Chromium's network stack (Electron's `net.fetch`). */
const isChromiumConnectCode = (code: string): boolean =>
  code.startsWith('ERR_CERT_') ||
  [
    'ERR_NAME_NOT_RESOLVED',
    'ERR_INTERNET_DISCONNECTED',
    'ERR_CONNECTION_REFUSED',
    'ERR_CONNECTION_TIMED_OUT',
    'ERR_ADDRESS_UNREACHABLE',
    'ERR_PROXY_CONNECTION_FAILED',
  ].includes(code)
