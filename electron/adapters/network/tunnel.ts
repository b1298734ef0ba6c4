import { request } from 'node:http'
import type { ClientRequest, IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { SecureContext } from 'node:tls'
import type { NetworkProblem, ProblemOf } from '#shared/problem.ts'
import { codeOf, NotConnected } from './not-connected.ts'
import { openTcp, openTls } from './open-socket.ts'
import type { Target } from './open-socket.ts'
import { nameOf } from './routes.ts'
import type { Proxy } from './routes.ts'

export type ProxySource = ProblemOf<'proxyUnreachable'>['source']

/**
 * Asks a proxy for a tunnel (CONNECT, RFC 9110 section 9.3.6). The proxy learns the name and port of the target and
 * its own login, never the Seam key. Rejects with NotConnected: the request of the caller does not exist yet.
 */
export const openTunnel = async (
  proxy: Proxy,
  target: Target,
  source: ProxySource,
  context: SecureContext,
  limitMs: number,
): Promise<Socket> => {
  const endsAt = performance.now() + limitMs
  const unreachable: NetworkProblem = { kind: 'proxyUnreachable', proxy: nameOf(proxy), source }
  const line = await dial(proxy, context, unreachable, limitMs)
  const { answer, socket, head } = await answered(
    ask(proxy, target, line),
    unreachable,
    endsAt - performance.now(),
  )
  const status = answer.statusCode ?? 0
  if (status >= 200 && status < 300) {
    if (head.length > 0) socket.unshift(head)
    return socket
  }
  socket.destroy()
  throw new NotConnected(`proxy answered ${String(status)}`, refusal(proxy, target, status, answer))
}

const dial = async (
  proxy: Proxy,
  context: SecureContext,
  unreachable: NetworkProblem,
  limitMs: number,
): Promise<Socket> => {
  try {
    return proxy.scheme === 'http'
      ? await openTcp(proxy, limitMs)
      : (await openTls(proxy, context, limitMs)).socket
  } catch (error) {
    if (!(error instanceof NotConnected) || error.problem !== null) throw error
    throw new NotConnected(`proxy ${error.detail}`, unreachable, true)
  }
}

const ask = (proxy: Proxy, target: Target, line: Socket): ClientRequest => {
  const path = nameOf(target)
  return request({
    // One connection, one tunnel: nothing is pooled or asked again below.
    createConnection: () => line,
    method: 'CONNECT',
    path,
    headers: {
      host: path,
      ...(proxy.login === null
        ? {}
        : { 'proxy-authorization': `Basic ${Buffer.from(proxy.login).toString('base64')}` }),
    },
  })
}

type Answered = { readonly answer: IncomingMessage; readonly socket: Socket; readonly head: Buffer }

const answered = (question: ClientRequest, unreachable: NetworkProblem, limitMs: number): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const fail = (detail: string) => {
      clearTimeout(timer)
      question.destroy()
      reject(new NotConnected(`proxy ${detail}`, unreachable, true))
    }
    const timer = setTimeout(() => fail('timeout'), Math.max(0, limitMs))
    question.on('error', (error) => fail(codeOf(error)))
    // An answer that is none to CONNECT comes as 'response'; a proxy that only closes, as an error.
    question.once('response', () => fail('does not speak CONNECT'))
    question.once('connect', (answer, socket: Socket, head) => {
      clearTimeout(timer)
      socket.on('error', () => undefined)
      resolve({ answer, socket, head })
    })
    question.end()
  })

const refusal = (proxy: Proxy, target: Target, status: number, answer: IncomingMessage): NetworkProblem => {
  const name = nameOf(proxy)
  // RFC 6585 section 6: the network wants a person to sign in first.
  if (status === 511) return { kind: 'captivePortal' }
  // Tinyproxy answers a wrong login with 401 instead of 407.
  if (status !== 407 && status !== 401)
    return { kind: 'proxyRefused', proxy: name, target: nameOf(target), status }
  const offered = schemesOf(answer.headersDistinct['proxy-authenticate'] ?? [])
  return offered.length > 0 && !offered.some((scheme) => scheme.toLowerCase() === 'basic')
    ? { kind: 'proxyLoginUnsupported', proxy: name, offered }
    : { kind: 'proxyNeedsPassword', proxy: name, isRefused: proxy.login !== null }
}

/** The names of the schemes in `Proxy-Authenticate` (RFC 9110 section 11.7.1), which may stand in one line or several. */
const schemesOf = (lines: readonly string[]): readonly string[] => {
  const words = lines.flatMap((line) => [
    ...line.matchAll(/(?:^|,)\s*([A-Za-z][\w-]*)(?=\s*(?:$|,|\s+[^\s=,]+))/g),
  ])
  return [...new Set(words.map(([, scheme = '']) => scheme))].slice(0, 5)
}
