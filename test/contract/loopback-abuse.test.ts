import { connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { eventually } from '#test/support/eventually.ts'
import { EntranceId } from '#shared/ids.ts'
import { sampleChange } from '#test/support/contract-samples.ts'
import { codeOf, requestText, sendRaw, startLoopback } from '#test/support/loopback-host.ts'
import type { LoopbackOptions } from '#test/support/loopback-host.ts'

// Codes, guessing, and requests made to wear the host out.

const started: Awaited<ReturnType<typeof startLoopback>>[] = []
afterEach(async () => {
  await Promise.all(started.splice(0).map((host) => host.stop()))
})

const open = async (options: LoopbackOptions = {}) => {
  const host = await startLoopback(options)
  started.push(host)
  const post = (path: string, body: string, token: string | null = null) =>
    fetch(`${host.origin}${path}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      },
      body,
    })
  const trade = (code: string) => post('/session', JSON.stringify({ code }))
  const tokenFrom = async (url: string): Promise<string> =>
    JSON.parse(await (await trade(codeOf(url))).text()).token
  const call = async (token: string) => (await post('/call/queue.pause', '{}', token)).status
  return { ...host, post, trade, tokenFrom, call }
}

test('a code opens one session and no second one', async () => {
  const host = await open()
  const token = await host.tokenFrom(host.openUrl)
  expect(await host.call(token)).toBe(200)
  expect((await host.trade(codeOf(host.openUrl))).status).toBe(401)
})

test('a code nobody used expires after ten minutes', async () => {
  const host = await open()
  const second = host.newOpenUrl()
  host.passMs(10 * 60_000 - 1)
  expect((await host.trade(codeOf(host.openUrl))).status).toBe(200)
  host.passMs(1)
  expect((await host.trade(codeOf(second))).status).toBe(401)
})

test('who opens a used address gets a fresh one in the terminal, which works', async () => {
  const host = await open()
  await host.tokenFrom(host.openUrl)
  await host.trade('never-one-of-ours')
  expect(host.staleUrls).toEqual([])
  await host.trade(codeOf(host.openUrl))
  expect(host.staleUrls).toHaveLength(1)
  expect(await host.call(await host.tokenFrom(host.staleUrls[0] ?? ''))).toBe(200)
})

test('codes and tokens are 256 bits, of their own, and in no log', async () => {
  const host = await open()
  const token = await host.tokenFrom(host.openUrl)
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(Buffer.from(codeOf(host.openUrl), 'base64url')).toHaveLength(32)
  await host.call(`${token}x`)
  await host.trade(codeOf(host.openUrl))
  expect(host.logged.length).toBeGreaterThan(0)
  expect(JSON.stringify(host.logged)).not.toContain(token.slice(0, 12))
  expect(JSON.stringify(host.logged)).not.toContain(codeOf(host.openUrl).slice(0, 12))
})

test('guessing codes is stopped after five tries, also for the right one, for a minute', async () => {
  const host = await open()
  const statuses = []
  for (let n = 0; n < 8; n += 1) statuses.push((await host.trade(`guess-${n}`)).status)
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
  expect((await host.trade(codeOf(host.openUrl))).status).toBe(429)
  host.passMs(60_000)
  expect((await host.trade(codeOf(host.openUrl))).status).toBe(200)
})

test('guessing tokens is stopped too, and does not lock the operator out', async () => {
  const host = await open()
  const token = await host.tokenFrom(host.openUrl)
  const statuses = []
  for (let n = 0; n < 8; n += 1) statuses.push(await host.call(`guess-${n}`))
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
  expect(await host.call(token)).toBe(200)
})

test('a page without a session asking again and again is told 401, and counts as no guess', async () => {
  const host = await open()
  for (let n = 0; n < 8; n += 1) expect((await host.post('/call/queue.pause', '{}')).status).toBe(401)
  expect((await host.trade(codeOf(host.openUrl))).status).toBe(200)
})

test.for([
  ['announced', { 'Content-Length': String(1024 * 1024 + 1) }, ''],
  [
    'not announced',
    { 'Transfer-Encoding': 'chunked' },
    `${(1024 * 1024 + 16).toString(16)}\r\n${' '.repeat(1024 * 1024 + 16)}\r\n0\r\n\r\n`,
  ],
] as const)('a body of more than a mebibyte, %s, is refused', async ([, headers, body]) => {
  const host = await open()
  const token = await host.tokenFrom(host.openUrl)
  const answer = await sendRaw(
    host.port,
    requestText(
      'POST /call/queue.pause',
      {
        Host: `127.0.0.1:${host.port}`,
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        ...headers,
      },
      body,
    ),
  )
  expect(answer.status).toBe(413)
})

test.for(['', '{', '{"a":\u0000}', '[1', 'undefined'])(
  'a body that is no JSON (%j) is refused',
  async (body) => {
    const host = await open()
    const token = await host.tokenFrom(host.openUrl)
    expect((await host.post('/call/queue.pause', body, token)).status).toBe(400)
  },
)

test.for([
  ['{}', 400],
  ['{"code":""}', 400],
  ['{"code":["a"]}', 400],
  ['{"code":"x","token":"y"}', 400],
  ['null', 400],
] as const)('a handover of the wrong shape (%s) is refused', async ([body, status]) => {
  const host = await open()
  expect((await host.post('/session', body)).status).toBe(status)
})

test('headers of more than 16 KiB are refused', async () => {
  const host = await open()
  const headers = { Host: `127.0.0.1:${host.port}`, 'X-Long': 'x'.repeat(17 * 1024) }
  expect((await sendRaw(host.port, requestText('GET /', headers))).status).toBe(431)
})

test('a body that trickles in is cut off', async () => {
  const host = await open({ limits: { requestMs: 100 } })
  const token = await host.tokenFrom(host.openUrl)
  const headers = {
    Host: `127.0.0.1:${host.port}`,
    Authorization: `Bearer ${token}`,
    'Content-Type': 'application/json',
    'Content-Length': '100',
  }
  expect((await sendRaw(host.port, requestText('POST /call/queue.pause', headers, '{'))).status).toBe(408)
})

test('more connections than allowed are turned away', async () => {
  const host = await open({ limits: { connections: 3 } })
  const waiting = Array.from({ length: 3 }, () => connect(host.port, '127.0.0.1'))
  await Promise.all(waiting.map((socket) => new Promise((resolve) => socket.once('connect', resolve))))
  const from = { Host: `127.0.0.1:${host.port}` }
  expect((await sendRaw(host.port, requestText('GET /nothing', from))).status).toBe(0)
  for (const socket of waiting) socket.destroy()
  await eventually(async () => {
    expect((await sendRaw(host.port, requestText('GET /nothing', from))).status).toBe(404)
  })
})

test('a reader of events that stops reading is cut off and forgotten', async () => {
  const host = await open({ limits: { unreadBytes: 64 * 1024 } })
  const token = await host.tokenFrom(host.openUrl)
  const socket = connect(host.port, '127.0.0.1')
  socket.on('error', () => {})
  socket.write(
    requestText('GET /events', { Host: `127.0.0.1:${host.port}`, Authorization: `Bearer ${token}` }),
  )
  socket.pause()
  await eventually(() => expect(host.listeners.size).toBe(1))
  const big = {
    ...sampleChange(1),
    rooms: Array.from({ length: 20_000 }, (_, n) => EntranceId.parse(`entrance-${n}`)),
  }
  await eventually(() => {
    host.emit(big)
    expect(host.listeners.size).toBe(0)
  })
  socket.destroy()
})

test('it listens on 127.0.0.1 alone', async () => {
  const host = await open()
  const other = connect(host.port, '127.0.0.2')
  const error = await new Promise<Error | null>((resolve) => {
    other.once('connect', () => resolve(null))
    other.once('error', resolve)
  })
  expect(error).toMatchObject({ code: 'ECONNREFUSED' })
})

test('stopping ends every open stream', async () => {
  const host = await open()
  const token = await host.tokenFrom(host.openUrl)
  const stream = await fetch(`${host.origin}/events`, { headers: { Authorization: `Bearer ${token}` } })
  await eventually(() => expect(host.listeners.size).toBe(1))
  await host.stop()
  await expect(stream.text()).rejects.toThrow()
  await eventually(() => expect(host.listeners.size).toBe(0))
})
