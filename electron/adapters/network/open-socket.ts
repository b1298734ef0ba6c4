import { connect as connectTcp, isIP } from 'node:net'
import type { Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { SecureContext, TLSSocket } from 'node:tls'
import type { NetworkProblem, ProblemOf } from '#shared/problem.ts'
import { codeOf, NotConnected } from './not-connected.ts'

export type Target = { readonly host: string; readonly port: number }

/** Opens a TCP connection. Rejects with NotConnected. */
export const openTcp = ({ host, port }: Target, limitMs: number): Promise<Socket> =>
  standing(connectTcp({ host, port, noDelay: true, keepAlive: true }), 'connect', limitMs, (error) => {
    return new NotConnected(codeOf(error), null, true)
  })

export type SeenTls = { readonly socket: TLSSocket; readonly issuer: string | null }

/**
 * Does the TLS handshake, over an open connection or a new one. The certificate is always checked, also with
 * NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment, because `rejectUnauthorized` is said here.
 * Rejects with NotConnected, which names the issuer when the certificate is not trusted.
 */
export const openTls = async (
  target: Target & { readonly over?: Socket },
  context: SecureContext,
  limitMs: number,
): Promise<SeenTls> => {
  const { host, port, over } = target
  let issuer: string | null = null
  const socket = connectTls({
    host,
    port,
    ...(over === undefined ? {} : { socket: over }),
    ...(isIP(host) === 0 ? { servername: host } : {}),
    secureContext: context,
    rejectUnauthorized: true,
    ALPNProtocols: ['http/1.1'],
  })
  // Node ends the connection before anybody could ask for a certificate it does not trust. The handshake's own
  // event comes first; without it the sentence would lack the issuer, and nothing else.
  socket.prependListener('secure', () => (issuer = issuerOf(socket)))
  await standing(socket, 'secureConnect', limitMs, (error) => {
    const code = codeOf(error)
    const problem = certificateProblem(code, host, issuer)
    return new NotConnected(code, problem, problem === null)
  })
  return { socket, issuer }
}

/** Waits until a socket stands; a socket that does not is destroyed. */
const standing = <S extends Socket>(
  socket: S,
  event: 'connect' | 'secureConnect',
  limitMs: number,
  toFailure: (error: unknown) => NotConnected,
): Promise<S> =>
  new Promise((resolve, reject) => {
    const fail = (failure: NotConnected) => {
      clearTimeout(timer)
      socket.destroy()
      reject(failure)
    }
    const timer = setTimeout(
      () => fail(new NotConnected('connect timeout', null, true)),
      Math.max(0, limitMs),
    )
    // Stays on the socket: an error between here and undici's own listener would else end the process.
    socket.on('error', (error) => fail(toFailure(error)))
    socket.once('close', () => fail(toFailure(null)))
    socket.once(event, () => {
      clearTimeout(timer)
      resolve(socket)
    })
  })

/** Who signed the certificate of the other side: `Name (Organisation)`. */
const issuerOf = (socket: TLSSocket): string | null => {
  const { issuer } = socket.getPeerCertificate()
  if (typeof issuer !== 'object' || issuer === null) return null
  const [name, organisation] = [plain(issuer.CN), plain(issuer.O)]
  if (name === '' || organisation === '' || name === organisation) return name || organisation || null
  return `${name} (${organisation})`
}

/** From outside and on its way to a screen and a terminal: no controls, no direction marks, not endless. */
const plain = (text: unknown): string =>
  (typeof text === 'string' ? text : Array.isArray(text) ? text.join(' ') : '')
    .replace(/\p{C}/gu, '')
    .trim()
    .slice(0, 80)

/** Node's codes for a certificate it does not take (documentation of `tls`, "X509 certificate error codes"). */
const certificateProblem = (code: string, host: string, issuer: string | null): NetworkProblem | null => {
  const why = whyOf(code)
  return why === null ? null : { kind: 'certificateNotTrusted', host, issuer, why }
}

const whyOf = (code: string): ProblemOf<'certificateNotTrusted'>['why'] | null => {
  if (code === 'CERT_HAS_EXPIRED') return 'expired'
  if (code === 'CERT_NOT_YET_VALID') return 'notYetValid'
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH') return 'otherName'
  return /^(?:CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_)/.test(code)
    ? 'untrusted'
    : null
}
