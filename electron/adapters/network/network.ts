import { Agent, fetch as undiciFetch, Response as UndiciResponse } from 'undici'
import type { buildConnector } from 'undici'
import type { Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import type { NetworkView } from '#shared/health.ts'
import type { NetworkProblem } from '#shared/problem.ts'
import { createRouteChooser } from './choose-route.ts'
import type { ChooserOptions } from './choose-route.ts'
import { NotConnected } from './not-connected.ts'
import { openTcp, openTls } from './open-socket.ts'
import type { Target } from './open-socket.ts'
import { nameOf } from './routes.ts'
import type { Proxy, Route } from './routes.ts'
import { sendOnce } from './send-once.ts'
import { automatic } from './settings-file.ts'
import type { NetworkSettings } from './settings-file.ts'
import { createTrust } from './trust.ts'
import type { Trust } from './trust.ts'
import { openTunnel } from './tunnel.ts'
import type { ProxySource } from './tunnel.ts'

export type NetworkOptions = Pick<ChooserOptions, 'resolveProxy' | 'networks'> & {
  readonly env?: NodeJS.ProcessEnv
  readonly settings?: () => NetworkSettings | null
  /** `user:password` kept for exactly this proxy (`host:port`); null when there is none. */
  readonly login?: (proxy: string) => Promise<string | null>
  readonly readSystemCertificates?: () => readonly string[]
  /** What `takeUnsafeVariable` found, for the view. */
  readonly ignoresUnsafeVariable?: boolean
}

/** The way out of this computer: the proxy, the certificates, and the proof that a request was not sent. */
export type Network = {
  /** undici's fetch on connections of our own. One call sends at most one request. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
  /** Why no connection stood when this error came; null proves nothing about what was sent. */
  readonly whyNotSent: (error: unknown) => WhyNotSent | null
  readonly view: () => NetworkView
  /** What stood in the way last, as in `view`, without reading the system's certificates for it. */
  readonly problem: () => NetworkView['problem']
}
export type WhyNotSent = { readonly detail: string; readonly problem: NetworkProblem | null }

/** For all ways out together: less than a whole call may take, so that a failure is still known as "not sent". */
const longestConnectMs = 20_000
const longestStepMs = 8_000

/**
 * Changes go out on a connection of their own (`pipelining: 0`), reads share kept ones. A kept connection may be
 * dead already, and then nobody knows whether a change was read.
 */
export const createNetwork = (options: NetworkOptions = {}): Network => {
  const { env = {}, settings = () => automatic } = options
  const chooser = createRouteChooser({ ...options, env, settings, now: () => performance.now() })
  const trustIn = createTrust(options.readSystemCertificates)
  const trust = () => trustIn(settings()?.caFile ?? null)
  const logins = new Map<string, string>()
  let seen: Pick<NetworkView, 'proxy' | 'source' | 'issuer' | 'problem'> = {
    proxy: null,
    source: 'none',
    issuer: null,
    problem: null,
  }

  const tunnel = async (
    proxy: Proxy,
    target: Target,
    source: ProxySource,
    { context }: Trust,
    limitMs: number,
  ): Promise<Socket> => {
    const name = nameOf(proxy)
    const known = proxy.login ?? logins.get(name) ?? null
    try {
      return await openTunnel({ ...proxy, login: known }, target, source, context, limitMs)
    } catch (error) {
      if (!(error instanceof NotConnected) || error.problem?.kind !== 'proxyNeedsPassword') throw error
      const kept = (await options.login?.(name)) ?? null
      if (kept === null || kept === known) throw error
      const socket = await openTunnel({ ...proxy, login: kept }, target, source, context, limitMs)
      logins.set(name, kept)
      return socket
    }
  }

  const openRoute = async (
    route: Route,
    source: NetworkView['source'],
    url: URL,
    limitMs: number,
  ): Promise<Socket> => {
    const target = targetOf(url)
    if (route.is === 'unsupported')
      throw new NotConnected(
        `proxy ${route.scheme}`,
        { kind: 'proxyNotSupported', scheme: route.scheme },
        true,
      )
    if (route.is === 'unreadable')
      throw new NotConnected('proxy unreadable', { kind: 'proxyUnreadable', place: route.place })
    if (url.protocol === 'http:') return openTcp(target, limitMs)
    const trusted = trust()
    const over =
      route.is === 'direct'
        ? {}
        : { over: await tunnel(route.proxy, target, source === 'none' ? 'system' : source, trusted, limitMs) }
    const { socket, issuer } = await openTls({ ...target, ...over }, trusted.context, limitMs)
    seen = { proxy: route.is === 'proxy' ? nameOf(route.proxy) : null, source, issuer, problem: null }
    return socket
  }

  const open = async (url: URL): Promise<Socket> => {
    const endsAt = performance.now() + longestConnectMs
    const { source, routes } = await chooser.choose(url)
    let failure = new NotConnected('no way out')
    for (const route of routes) {
      try {
        const limitMs = Math.min(longestStepMs, endsAt - performance.now())
        return await openRoute(route, source, url, limitMs)
      } catch (error) {
        if (!(error instanceof NotConnected)) throw error
        failure = error
        seen = {
          ...seen,
          proxy: route.is === 'proxy' ? nameOf(route.proxy) : null,
          source,
          problem: error.problem,
        }
        if (error.problem?.kind === 'certificateNotTrusted') seen = { ...seen, issuer: error.problem.issuer }
        if (!error.triesNext) break
      }
    }
    chooser.forget()
    throw failure
  }

  const connect: buildConnector.connector = ({ hostname, protocol, port }, callback) => {
    const host = hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname
    open(new URL(`${protocol}//${host}${port === '' ? '' : `:${port}`}`)).then(
      (socket) => callback(null, socket),
      (error: unknown) => callback(error instanceof Error ? error : new Error('no connection'), null),
    )
  }
  const forChanges = new Agent({ connect, pipelining: 0 })
  const forReads = new Agent({ connect })

  return {
    fetch: async (input, init) => {
      // Node's own Request is of another make than undici's, so its parts are handed over.
      const { url, method, headers, redirect, signal, body } = new Request(input, init)
      const isRead = method === 'GET' || method === 'HEAD'
      const answer = await undiciFetch(url, {
        method,
        headers: [...headers],
        redirect,
        signal,
        body: body === null ? null : await text(body),
        dispatcher: sendOnce(isRead ? forReads : forChanges),
      })
      return FetchAnswer.parse(answer)
    },
    whyNotSent: (error) =>
      error instanceof NotConnected ? { detail: error.detail, problem: error.problem } : null,
    problem: () => seen.problem,
    view: () => {
      const { system, authorityFile } = trust()
      return {
        ...seen,
        systemCertificates: system,
        authorityFile,
        ignoresUnsafeVariable: options.ignoresUnsafeVariable ?? false,
      }
    },
  }
}

/** undici's Response does what Node's does; only their declarations differ. */
const FetchAnswer = z.custom<Response>((value) => value instanceof UndiciResponse)

const targetOf = (url: URL): Target => ({
  host: url.hostname.replace(/^\[|\]$/g, ''),
  port: url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port),
})
