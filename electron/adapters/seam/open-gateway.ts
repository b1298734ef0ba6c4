import { SeamHttp } from '@seamapi/http'
import { err, ok } from '#shared/result.ts'
import type { Clock, Log } from '#core/ports/ambient.ts'
import type { OpenGateway } from '#core/ports/gateway.ts'
import type { CallTools } from './call.ts'
import { createGateway } from './gateway.ts'
import { isReadOnDeadConnection } from './read-again.ts'
import type { Transport } from './transport.ts'
import { unreadable } from './unreadable.ts'

export type GatewayOptions = {
  /** For a whole call, body included. Longer than the 20 s for setting up a connection, which is provably unsent. */
  readonly timeoutMs?: number
  readonly transport: Transport
  readonly log: Log
  readonly now: Clock['now']
}

/**
 * Makes the port's `OpenGateway` over the official client. Nothing is sent yet. Key and endpoint are always
 * passed on: a client without a key looks into the environment, and `SEAM_ENDPOINT` there would redirect the key.
 */
export const createOpenGateway =
  (options: GatewayOptions): OpenGateway =>
  ({ apiKey, endpoint }) => {
    const instead = otherTokens.find(([prefix]) => apiKey.startsWith(prefix))?.[1]
    if (instead !== undefined) return err({ kind: 'keyMalformed', instead })
    if (!isApiKey(apiKey)) return err({ kind: 'keyMalformed', instead: null })
    const baseUrl = readEndpoint(endpoint)
    if (baseUrl === null) return err({ kind: 'endpointNotAllowed', endpoint: withoutUser(endpoint) })

    const { fetch, whyNotSent } = options.transport
    const seam = new SeamHttp({
      apiKey,
      endpoint: baseUrl,
      timeout: options.timeoutMs ?? 30_000,
      // Waiting and trying again is the queue's business; a change reaches the wire at most once.
      axiosRetryOptions: {
        retries: 1,
        retryDelay: () => 0,
        retryCondition: (error) => isReadOnDeadConnection(error, whyNotSent),
      },
      axiosOptions: {
        // A redirect would carry the request, and the key with it, to a place nobody chose.
        maxRedirects: 0,
        maxContentLength: LARGEST_ANSWER_BYTES,
        env: { fetch },
      },
    })
    return ok(createGateway(seam, createTools(seam, apiKey, options)))
  }

const LARGEST_ANSWER_BYTES = 32 * 1024 * 1024

/** An API key starts with `seam_`; Seam's tokens of other kinds have longer prefixes of their own. */
const isApiKey = (key: string): boolean => /^seam_[\x21-\x7e]+$/.test(key)

/** Prefixes of Seam's other tokens, which its own client refuses as API keys as well. */
const otherTokens = [
  ['seam_at', 'accessToken'],
  ['seam_cst', 'clientSession'],
  ['seam_pk', 'publishable'],
] as const

/** https anywhere, plain http to this computer only: the key travels in a header. */
const readEndpoint = (endpoint: string): string | null => {
  if (!URL.canParse(endpoint)) return null
  const url = new URL(endpoint)
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return null
  const isLoopback = url.hostname === 'localhost' || url.hostname === '[::1]' || isIpv4Loopback(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) return null
  return url.href.replace(/\/+$/, '')
}

const isIpv4Loopback = (hostname: string): boolean => /^127\.\d+\.\d+\.\d+$/.test(hostname)

/** The endpoint for a message, without a name or password someone put into it. */
const withoutUser = (endpoint: string): string => (URL.canParse(endpoint) ? new URL(endpoint).host : endpoint)

const createTools = (
  seam: SeamHttp,
  apiKey: string,
  { log, now, transport: { whyNotSent } }: GatewayOptions,
): CallTools => {
  const requestIds = new WeakMap<object, string>()
  // The client hands out bodies without their headers; the request id is kept beside the body it came with.
  seam.client.interceptors.response.use((response) => {
    const header: unknown = response.headers['seam-request-id']
    const requestId = typeof header === 'string' && header !== '' ? header : null
    const body: unknown = response.data
    if (typeof body !== 'object' || body === null) {
      throw unreadable('answer is not JSON', response.status, requestId)
    }
    if (requestId !== null) requestIds.set(body, requestId)
    return response
  })
  return {
    log,
    now,
    whyNotSent,
    clean: (text) => text.replaceAll(apiKey, '[secret]').slice(0, LONGEST_TEXT),
    requestIdOf: (body) => requestIds.get(body) ?? null,
  }
}

const LONGEST_TEXT = 1000
