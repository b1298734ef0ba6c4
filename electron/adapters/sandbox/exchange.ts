import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { settleOldAttempts } from './encoders.ts'
import type { FaultDesk, FaultKind } from './faults.ts'
import { openDueLinks } from './instant-keys.ts'
import { readInput } from './http-request.ts'
import { sendReply, sendSpoilt } from './http-reply.ts'
import type { RequestInput } from './http-request.ts'
import { iso } from './property-time.ts'
import type { RecordBook } from './record-book.ts'
import { refusal } from './reply.ts'
import type { Reply } from './reply.ts'
import type { Route } from './route.ts'
import type { World } from './world.ts'

/** Conditions of the line between client and hotel. */
export type Line = { latencyMs: number; isCut: boolean }

export type ExchangeDeps = {
  readonly world: World
  readonly apiKey: string
  readonly routes: readonly Route[]
  readonly faults: FaultDesk
  readonly book: RecordBook
  readonly line: Line
  readonly endpoint: () => string
  readonly newRequestId: () => string
  /** Runs later unless the server stops first. */
  readonly later: (ms: number, act: () => void) => void
  /** Called after the world may have changed. */
  readonly changed: () => void
  /** Answers `/_training/...`, for a caller who holds the key; null for an unknown route. */
  readonly trainer: (method: string, path: string, input: RequestInput) => Reply | null
}

const UNTOUCHED: ReadonlySet<FaultKind> = new Set([
  'resetBefore',
  'status500',
  'html502',
  'html200',
  'empty503',
  'timeout',
  'throttle',
  'lateApply',
])

/** The whole life of one request: read, checked, delayed, carried out, spoilt, recorded. */
export const createExchange = (deps: ExchangeDeps): RequestListener => {
  const routes = new Map(deps.routes.map((route) => [route.path, route]))

  const apply = (method: string, path: string, input: RequestInput): Reply => {
    settleOldAttempts(deps.world)
    openDueLinks(deps.world)
    const route = routes.get(path)
    if (route === undefined) return refusal(404, 'not_found', `No route ${path}.`)
    if (!route.methods.some((allowed) => allowed === method)) {
      return refusal(405, 'method_not_allowed', `${method} is not allowed for ${path}.`)
    }
    if (input === null) return refusal(400, 'invalid_input', 'The body is not a JSON object.')
    return route.respond(input, { world: deps.world, endpoint: deps.endpoint(), path })
  }

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', deps.endpoint())
    const requestId = deps.newRequestId()
    const method = request.method ?? 'GET'
    const path = url.pathname
    response.setHeader('seam-request-id', requestId)
    const isTrainer = path.startsWith('/_training/')
    if (deps.line.isCut && !isTrainer) {
      request.socket.destroy()
      return
    }
    const input = await readInput(request, url)
    const isKnown = request.headers.authorization === `Bearer ${deps.apiKey}`
    if (isTrainer) {
      serveTrainer(deps, response, isKnown ? deps.trainer(method, path, input) : unauthorized())
      return
    }
    if (deps.line.latencyMs > 0)
      await new Promise<void>((resolve) => deps.later(deps.line.latencyMs, resolve))

    const isWelcome = isKnown && !deps.world.switches.keyRevoked
    const fault = isWelcome ? deps.faults.next(path) : null
    const isAsked = fault === null || !UNTOUCHED.has(fault.kind)
    const reply = isAsked ? (isWelcome ? apply(method, path, input) : unauthorized()) : null
    const changes = deps.world.takeChanges()
    const status =
      fault === null ? sendReply(response, reply ?? unauthorized()) : sendSpoilt(response, fault, reply)
    deps.book.add({
      kind: 'request',
      at: iso(deps.world.now()),
      method,
      route: path,
      input,
      requestId,
      status,
      applied: reply !== null && !reply.refused,
      fault: fault?.kind ?? null,
      changes,
    })
    if (changes.length > 0) deps.changed()
    if (fault?.kind === 'lateApply') {
      deps.later(fault.applyAfterMs, () => {
        apply(method, path, input)
        const late = deps.world.takeChanges()
        deps.book.add({ kind: 'aside', at: iso(deps.world.now()), requestId, changes: late })
        deps.changed()
      })
    }
  }

  return (request, response) => {
    // A client that hangs up while sending is no business of the hotel.
    serve(request, response).catch(() => response.destroy())
  }
}

const unauthorized = (): Reply => refusal(401, 'unauthorized', 'The API key is missing, wrong or revoked.')

const serveTrainer = (deps: ExchangeDeps, response: ServerResponse, reply: Reply | null): void => {
  sendReply(response, reply ?? refusal(404, 'not_found', 'No such training route.'))
  deps.changed()
}
