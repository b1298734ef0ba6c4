import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import type { Log } from '#core/ports/ambient.ts'
import type { Change } from '#shared/contract.ts'
import type { CallName } from '#shared/contract.ts'
import type { Problem } from '#shared/problem.ts'
import type { Result } from '#shared/result.ts'
import { bearerOf, checkCaller, isJson } from './check-caller.ts'
import { streamEvents } from './event-stream.ts'
import type { WebLimits } from './limits.ts'
import { readJson } from './read-json.ts'
import type { Sessions } from './sessions.ts'
import { safetyHeaders } from './static-files.ts'
import type { StaticFile } from './static-files.ts'

export type ResponderOptions = {
  readonly origin: string
  readonly limits: WebLimits
  readonly sessions: Sessions
  readonly log: Log
  readonly subscribe: (listener: (change: Change) => void) => () => void
  readonly files: ReadonlyMap<string, StaticFile>
  readonly onStaleCode: () => void
  /** The contract's own entry: always a plain Result. */
  readonly answer: (name: string, input: unknown) => Promise<Result<unknown, Problem>>
}

const Handover = z.strictObject({ code: z.string().min(1).max(200) })

/**
 * Answers one request. Statuses speak of the way in only (who may call, how); what the product says to a call is
 * always 200 with a Result, so a client reads one shape.
 */
export const createResponder = (options: ResponderOptions) => {
  const { origin, limits, sessions, log } = options

  const route = async (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(safetyHeaders)) response.setHeader(name, value)
    const headers = request.headersDistinct
    const method = request.method ?? ''
    const caller = checkCaller({ method, target: request.url ?? '', headers }, origin)
    if (caller.is === 'refused') return refuse(response, caller.refusal.status, caller.refusal.why)

    const { path } = caller
    if (path === '/session')
      return method === 'POST' ? exchange(request, response) : refuse(response, 405, 'method')
    if (path === '/events')
      return method === 'GET' ? events(request, response) : refuse(response, 405, 'method')
    if (path.startsWith('/call/')) {
      return method === 'POST' ? call(request, response, path.slice(6)) : refuse(response, 405, 'method')
    }
    const file = options.files.get(path)
    if (file === undefined) return refuse(response, 404, 'path')
    return method === 'GET' || method === 'HEAD' ? sendFile(response, file) : refuse(response, 405, 'method')
  }

  const exchange = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await jsonOf(request, response, limits.bodyBytes)
    if (body === null) return
    const handover = Handover.safeParse(body.value)
    if (!handover.success) return refuse(response, 400, 'body')
    const exchanged = sessions.exchange(handover.data.code)
    if (exchanged.is === 'session') return reply(response, { token: exchanged.token })
    log.warn('web.codeRefused', { why: exchanged.is })
    if (exchanged.is === 'stale') options.onStaleCode()
    refuse(response, exchanged.is === 'tooMany' ? 429 : 401, exchanged.is)
  }

  const call = async (request: IncomingMessage, response: ServerResponse, name: string) => {
    if (!isKnown(request, response)) return
    const carriesList = listCalls.has(name)
    const body = await jsonOf(request, response, carriesList ? limits.listBytes : limits.bodyBytes)
    if (body !== null) reply(response, await options.answer(name, body.value))
  }

  const events = (request: IncomingMessage, response: ServerResponse) => {
    if (isKnown(request, response)) streamEvents(response, { ...limits, subscribe: options.subscribe })
  }

  /** Refuses a caller without a session of ours. No token at all is a page that lost it, not a guess. */
  const isKnown = (request: IncomingMessage, response: ServerResponse): boolean => {
    const token = bearerOf(request.headersDistinct['authorization'])
    const checked = token === null ? 'unknown' : sessions.check(token)
    if (checked === 'known') return true
    if (token !== null) log.warn('web.tokenRefused', { why: checked })
    refuse(response, checked === 'tooMany' ? 429 : 401, 'session')
    return false
  }

  /** The body, or null when the request was answered already. */
  const jsonOf = async (request: IncomingMessage, response: ServerResponse, maxBytes: number) => {
    if (!isJson(request.headersDistinct['content-type'])) return refuse(response, 415, 'content-type')
    const body = await readJson(request, maxBytes)
    if (body.is === 'json') return body
    return body.is === 'tooLarge' ? refuse(response, 413, 'body') : refuse(response, 400, 'body')
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    route(request, response).catch((error: unknown) => {
      log.error('web.bug', { error })
      response.destroy()
    })
  }
}

/** Calls that carry a whole rooming list; every other body is small. */
const listCalls: ReadonlySet<string> = new Set<CallName>(['groups.check', 'groups.plan', 'groups.issue'])

const sendFile = async (response: ServerResponse, { file, headers }: StaticFile) => {
  const content = await readFile(file)
  response.writeHead(200, { ...headers, 'Content-Length': content.length }).end(content)
}

const json = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }

const reply = (response: ServerResponse, value: unknown): void => {
  response.writeHead(200, json).end(JSON.stringify(value))
}

/** Ends the connection as well: what else the sender had to say is not read. */
const refuse = (response: ServerResponse, status: number, why: string): null => {
  const wait = status === 429 ? { 'Retry-After': '60' } : {}
  response.writeHead(status, { ...json, ...wait, Connection: 'close' }).end(JSON.stringify({ refused: why }))
  return null
}
