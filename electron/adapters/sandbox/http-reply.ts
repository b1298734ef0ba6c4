import type { ServerResponse } from 'node:http'
import type { Fault } from './faults.ts'
import { refusal } from './reply.ts'
import type { Reply } from './reply.ts'

const HTML_502 =
  '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>'
const PORTAL =
  '<!doctype html><html><body><h1>Welcome to the hotel Wi-Fi</h1><p>Please accept.</p></body></html>'

/** Sends a reply as Seam does. Returns the status sent. */
export const sendReply = (response: ServerResponse, reply: Reply): number => {
  if (!reply.refused) return sendJson(response, 200, { ...reply.body, ok: true })
  const { status, type, message, validation } = reply
  return sendJson(response, status, {
    error: { type, message, ...(validation === null ? {} : { validation_errors: validation }) },
  })
}

export const sendJson = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): number => {
  const text = JSON.stringify(body)
  send(response, status, 'application/json; charset=utf-8', text, headers)
  return status
}

/**
 * Spoils the answer as the fault says. `reply` is what the hotel answered, or null when it was not asked.
 * @returns the status sent, or null when the client was left without an answer
 */
export const sendSpoilt = (response: ServerResponse, fault: Fault, reply: Reply | null): number | null => {
  switch (fault.kind) {
    case 'resetBefore':
    case 'resetAfter':
    case 'lateApply':
      response.socket?.destroy()
      return null
    case 'timeout':
    case 'timeoutAfter':
      // The client gives up by itself; the connection closes with it or with the server.
      return null
    case 'status500':
    case 'status500After':
      return sendReply(response, refusal(500, 'internal_server_error', 'Something went wrong.'))
    case 'html502':
      return send(response, 502, 'text/html', HTML_502)
    case 'html200':
      return send(response, 200, 'text/html', PORTAL)
    case 'empty503':
      return send(response, 503, null, '')
    case 'garbage':
      return send(response, 200, 'application/json', '{"acs_credential": {"acs_cred')
    case 'truncated':
      return sendHalf(response, reply)
    case 'missingKey':
      return sendJson(response, 200, { ok: true })
    case 'missingId':
      return sendJson(response, 200, withoutIds(reply))
    case 'throttle':
      return sendJson(
        response,
        429,
        { error: { type: 'too_many_requests', message: 'Too many requests.' } },
        { 'retry-after': String(fault.retryAfterSeconds) },
      )
  }
}

const send = (
  response: ServerResponse,
  status: number,
  contentType: string | null,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): number => {
  response.writeHead(status, {
    ...(contentType === null ? {} : { 'content-type': contentType }),
    'content-length': String(Buffer.byteLength(text)),
    ...headers,
  })
  response.end(text)
  return status
}

/** Announces the whole answer, sends half of it and hangs up. */
const sendHalf = (response: ServerResponse, reply: Reply | null): null => {
  const text = JSON.stringify(reply === null || reply.refused ? {} : { ...reply.body, ok: true })
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(text)),
  })
  response.write(text.slice(0, Math.floor(text.length / 2)), () => response.socket?.destroy())
  return null
}

/** The answer's outer shape with its resource emptied: a 200 that proves nothing. */
const withoutIds = (reply: Reply | null): unknown => {
  const names = reply === null || reply.refused ? [] : Object.keys(reply.body)
  return { ...Object.fromEntries(names.map((name) => [name, {}])), ok: true }
}
