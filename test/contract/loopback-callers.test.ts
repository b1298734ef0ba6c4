import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, requestText, sendRaw, startLoopback } from '#test/support/loopback-host.ts'

// Which requests the loopback host answers, as a matrix of real requests.

type Part = {
  readonly says: string
  readonly value: string | readonly string[] | null
  readonly good: boolean
}

let host: Awaited<ReturnType<typeof startLoopback>>
let token = ''

beforeAll(async () => {
  host = await startLoopback()
  const opened = await fetch(`${host.origin}/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code: codeOf(host.openUrl) }),
  })
  token = JSON.parse(await opened.text()).token
})
afterAll(() => host.stop())

const hosts = (port: number): readonly Part[] => [
  { says: 'our own', value: `127.0.0.1:${port}`, good: true },
  { says: 'none', value: null, good: false },
  { says: 'the name localhost', value: `localhost:${port}`, good: false },
  { says: 'a foreign name (DNS rebinding)', value: `rebind.example.com:${port}`, good: false },
  { says: 'ours as a prefix of a foreign name', value: `127.0.0.1:${port}.example.com`, good: false },
  { says: 'no port', value: '127.0.0.1', good: false },
  { says: 'another port', value: `127.0.0.1:${port === 65_535 ? port - 1 : port + 1}`, good: false },
  { says: 'two of them', value: [`127.0.0.1:${port}`, 'example.com'], good: false },
]
const origins = (port: number): readonly Part[] => [
  { says: 'none', value: null, good: true },
  { says: 'our own', value: `http://127.0.0.1:${port}`, good: true },
  { says: 'null', value: 'null', good: false },
  { says: 'a web page', value: 'https://example.com', good: false },
  { says: 'ours as a prefix', value: `http://127.0.0.1:${port}.example.com`, good: false },
  { says: 'https', value: `https://127.0.0.1:${port}`, good: false },
  { says: 'capitals', value: `HTTP://127.0.0.1:${port}`, good: false },
]
const sites: readonly Part[] = [
  { says: 'none sent', value: null, good: true },
  { says: 'same-origin', value: 'same-origin', good: true },
  { says: 'none', value: 'none', good: true },
  { says: 'same-site', value: 'same-site', good: false },
  { says: 'cross-site', value: 'cross-site', good: false },
  { says: 'nonsense', value: 'same-origin, cross-site', good: false },
]
const contentTypes: readonly Part[] = [
  { says: 'JSON', value: 'application/json', good: true },
  { says: 'none', value: null, good: false },
  { says: 'text (no preflight needed)', value: 'text/plain', good: false },
  { says: 'a form', value: 'application/x-www-form-urlencoded', good: false },
  { says: 'JSON with a parameter', value: 'application/json; charset=utf-8', good: false },
  { says: 'JSON in capitals', value: 'Application/JSON', good: false },
]
const auths = (): readonly Part[] => [
  { says: 'the session', value: `Bearer ${token}`, good: true },
  { says: 'none', value: null, good: false },
  { says: 'a wrong token', value: `Bearer ${'A'.repeat(43)}`, good: false },
  { says: 'another scheme', value: `Basic ${token}`, good: false },
  { says: 'the token twice', value: [`Bearer ${token}`, `Bearer ${token}`], good: false },
]

/** The rules in one place, in the order in which the host applies them. */
const expected = (from: Part, origin: Part, site: Part, auth: Part, type: Part): number => {
  if (!from.good) return 421
  if (!origin.good || !site.good) return 403
  if (!auth.good) return 401
  return type.good ? 200 : 415
}

const ask = (from: Part, origin: Part, site: Part, auth: Part, type: Part) => {
  // Wrong tries are counted per minute; this matrix is not about counting.
  host.passMs(60_001)
  return sendRaw(
    host.port,
    requestText(
      'POST /call/queue.pause',
      {
        Host: from.value,
        Origin: origin.value,
        'Sec-Fetch-Site': site.value,
        Authorization: auth.value,
        'Content-Type': type.value,
        'Content-Length': '2',
      },
      '{}',
    ),
  )
}

describe('who may call', () => {
  test('all combinations of host, origin and site, from a page with a session', async () => {
    const [auth, type] = [auths()[0], contentTypes[0]]
    if (auth === undefined || type === undefined) throw new Error('empty matrix')
    let asked = 0
    for (const from of hosts(host.port)) {
      for (const origin of origins(host.port)) {
        for (const site of sites) {
          const answer = await ask(from, origin, site, auth, type)
          const label = `host ${from.says}, origin ${origin.says}, site ${site.says}`
          expect({ label, status: answer.status }).toEqual({
            label,
            status: expected(from, origin, site, auth, type),
          })
          expect(answer.head).not.toMatch(/access-control/i)
          asked += 1
        }
      }
    }
    expect(asked).toBe(336)
  })

  test('all combinations of origin, session and content type', async () => {
    const [from, site] = [hosts(host.port)[0], sites[0]]
    if (from === undefined || site === undefined) throw new Error('empty matrix')
    let asked = 0
    for (const origin of origins(host.port)) {
      for (const auth of auths()) {
        for (const type of contentTypes) {
          const answer = await ask(from, origin, site, auth, type)
          const label = `origin ${origin.says}, session ${auth.says}, type ${type.says}`
          expect({ label, status: answer.status }).toEqual({
            label,
            status: expected(from, origin, site, auth, type),
          })
          asked += 1
        }
      }
    }
    expect(asked).toBe(210)
  })

  test.for([
    ['OPTIONS /call/queue.pause', 403],
    ['OPTIONS /', 403],
    ['OPTIONS *', 421],
    ['GET http://example.com/', 421],
    ['GET http://127.0.0.1.example.com/', 421],
    ['GET //example.com/', 404],
    ['GET /call/queue.pause', 405],
    ['PUT /call/queue.pause', 405],
    ['POST /events', 405],
    ['GET /session', 405],
    ['POST /', 404],
    ['GET /..%2f..%2fetc/passwd', 404],
    ['GET /../../etc/passwd', 404],
  ] as const)('%s is answered %i', async ([line, status]) => {
    const answer = await sendRaw(
      host.port,
      requestText(line, {
        Host: `127.0.0.1:${host.port}`,
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
      }),
    )
    expect(answer.status).toBe(status)
    expect(answer.head).not.toMatch(/access-control/i)
  })

  test('an address in the absolute form must be our own', async () => {
    const send = (address: string) =>
      sendRaw(
        host.port,
        requestText(
          `POST ${address}/call/queue.pause`,
          {
            Host: `127.0.0.1:${host.port}`,
            Authorization: `Bearer ${token}`,
            'Content-Type': 'application/json',
            'Content-Length': '2',
          },
          '{}',
        ),
      )
    expect((await send(host.origin)).status).toBe(200)
    expect((await send('http://rebind.example.com')).status).toBe(421)
  })

  test('the event stream is for sessions only, and never for an address with the token in it', async () => {
    const from = { Host: `127.0.0.1:${host.port}` }
    expect((await sendRaw(host.port, requestText('GET /events', from))).status).toBe(401)
    expect((await sendRaw(host.port, requestText(`GET /events?token=${token}`, from))).status).toBe(401)
    expect(host.listeners.size).toBe(0)
  })
})
