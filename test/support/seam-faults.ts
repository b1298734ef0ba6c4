import { expect } from 'vitest'
import { answering, answeringJson } from './hostile-server.ts'
import type { Behaviour } from './hostile-server.ts'

export const seamError = (type: string, message = 'No') => ({ error: { type, message }, ok: false })
const HTML = { 'content-type': 'text/html; charset=utf-8' }
const page = '<!doctype html><title>Welcome to the hotel wifi</title>'
export const reset = (socket: { resetAndDestroy: () => unknown }) => void socket.resetAndDestroy()
const unknown = (status?: number): unknown =>
  expect.objectContaining(status === undefined ? { is: 'unknown' } : { is: 'unknown', status })

/** What happens on an open connection, and what it proves. Each request arrives complete unless `reads` is false. */
export const faultsOnTheWire: readonly {
  readonly when: string
  readonly judged: unknown
  readonly server: Behaviour
  readonly reads?: false
  readonly timeoutMs?: number
  /** The connection died: a read, and only a read, is asked once more. */
  readonly readAgain?: true
}[] = [
  {
    when: 'the connection is reset before the request is read',
    judged: unknown(),
    server: { onConnection: (socket) => socket.once('data', () => reset(socket)) },
    reads: false,
    readAgain: true,
  },
  {
    when: 'the connection is reset after the request was read',
    judged: unknown(),
    server: { onRequest: reset },
    readAgain: true,
  },
  {
    when: 'the connection is closed without an answer',
    judged: unknown(),
    server: { onRequest: (socket) => socket.end() },
    readAgain: true,
  },
  { when: 'no answer comes in time', judged: unknown(), server: {}, timeoutMs: 120 },
  {
    when: 'the answer stops in the middle of its body',
    judged: unknown(),
    server: {
      onRequest: answering(
        200,
        { 'content-type': 'application/json', 'content-length': '9999' },
        '{"acs_credential":{',
      ),
    },
  },
  {
    when: 'the body takes longer than the time-out',
    judged: unknown(),
    server: {
      onRequest: (socket) =>
        void socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 90\r\n\r\n{'),
    },
    timeoutMs: 120,
  },
  {
    when: 'Seam answers 500',
    judged: unknown(500),
    server: { onRequest: answeringJson(500, seamError('internal_error')) },
  },
  {
    when: 'a gateway answers 502 with a page',
    judged: unknown(502),
    server: { onRequest: answering(502, HTML, page) },
  },
  { when: 'an empty 503 comes', judged: unknown(503), server: { onRequest: answering(503, {}, '') } },
  { when: 'a gateway answers 504', judged: unknown(504), server: { onRequest: answering(504, HTML, page) } },
  {
    when: 'the server gave up waiting (408)',
    judged: unknown(408),
    server: { onRequest: answeringJson(408, seamError('timeout')) },
  },
  {
    when: 'the JSON is cut short',
    judged: unknown(),
    server: {
      onRequest: answering(200, { 'content-type': 'application/json' }, '{"acs_credential":{"acs_cr'),
    },
  },
  { when: 'the JSON is a list', judged: unknown(), server: { onRequest: answeringJson(200, []) } },
  { when: 'the JSON is a word', judged: unknown(), server: { onRequest: answeringJson(200, 'ok') } },
  {
    when: 'success comes without the credential',
    judged: unknown(),
    server: { onRequest: answeringJson(200, { ok: true }) },
  },
  {
    when: 'success comes with a credential without id',
    judged: unknown(),
    server: { onRequest: answeringJson(200, { acs_credential: { access_method: 'card' }, ok: true }) },
  },
  {
    when: 'a captive portal answers 200 with its page',
    judged: unknown(),
    server: { onRequest: answering(200, HTML, page) },
  },
  {
    when: 'somebody redirects',
    judged: unknown(302),
    server: { onRequest: answering(302, { location: 'https://portal.invalid/login' }, '') },
  },
  {
    when: 'somebody redirects and asks to repeat the request',
    judged: unknown(307),
    server: { onRequest: answering(307, { location: '/again' }, '') },
  },
  {
    when: 'a proxy answers 403 with its page',
    judged: unknown(403),
    server: { onRequest: answering(403, HTML, page) },
  },
  {
    when: 'a proxy answers 404 with its page',
    judged: unknown(404),
    server: { onRequest: answering(404, HTML, page) },
  },
  {
    when: 'a proxy answers 403 in JSON of its own',
    judged: unknown(403),
    server: { onRequest: answeringJson(403, { error: 'blocked' }) },
  },
  {
    when: 'a proxy asks for a login before it forwards anything (407)',
    judged: unknown(),
    server: { onRequest: answering(407, HTML, page) },
  },
  {
    when: 'Seam says 401',
    judged: { is: 'unauthorised', requestId: 'req_1' },
    server: { onRequest: answeringJson(401, seamError('unauthorized')) },
  },
  {
    when: 'a 401 comes with a page',
    judged: { is: 'unauthorised', requestId: null },
    server: { onRequest: answering(401, HTML, page) },
  },
  {
    when: 'Seam says 429 with seconds',
    judged: { is: 'throttled', retryAfterMs: 7000, requestId: 'req_1' },
    server: { onRequest: answeringJson(429, seamError('rate_limited'), { 'retry-after': '7' }) },
  },
  {
    when: 'Seam says 429 with a date',
    judged: { is: 'throttled', retryAfterMs: 90_000, requestId: 'req_1' },
    server: {
      onRequest: answeringJson(429, seamError('rate_limited'), {
        'retry-after': 'Mon, 23 Nov 2026 12:01:30 GMT',
      }),
    },
  },
  {
    when: 'Seam says 429 without a time',
    judged: { is: 'throttled', retryAfterMs: null, requestId: 'req_1' },
    server: { onRequest: answeringJson(429, seamError('rate_limited')) },
  },
  {
    when: 'Seam says 429 for a week',
    judged: { is: 'throttled', retryAfterMs: 3_600_000, requestId: 'req_1' },
    server: { onRequest: answeringJson(429, seamError('rate_limited'), { 'retry-after': '604800' }) },
  },
  ...[400, 403, 404, 409, 422].map((status) => ({
    when: `Seam refuses with ${String(status)}`,
    judged: {
      is: 'refused',
      status,
      code: 'some_reason',
      message: 'Because',
      requestId: 'req_1',
      becauseOfLabel: false,
    },
    server: { onRequest: answeringJson(status, seamError('some_reason', 'Because')) },
  })),
]
