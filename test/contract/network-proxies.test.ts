import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createNetwork } from '#adapters/network/network.ts'
import type { NetworkOptions } from '#adapters/network/network.ts'
import {
  answeringJson,
  closedPort,
  startHostileServer,
  startTlsServer,
} from '#test/support/hostile-server.ts'
import type { Behaviour } from '#test/support/hostile-server.ts'
import { makeAuthority } from '#test/support/authority.ts'
import type { Authority, Certificate } from '#test/support/authority.ts'
import { startRawProxy } from '#test/support/raw-proxy.ts'
import { aRequest, CANARY, hotel, keepingLog, openAt } from '#test/support/seam-gateway.ts'

let authority: Authority
let certificate: Certificate
beforeAll(() => {
  authority = makeAuthority('Hotel Inspection CA')
  certificate = authority.issue('localhost')
})
afterAll(() => authority.dispose())

const PASSWORD = 'p4ss-canary'
const startSeam = (behaviour: Behaviour = { onRequest: answeringJson(200, { ok: true }) }) =>
  startTlsServer(certificate, behaviour)

/** A delete towards a Seam on this port, out through this network: one change, and what became of it. */
const change = async (port: number, options: NetworkOptions, run: 'delete' | 'create' = 'delete') => {
  const log = keepingLog()
  const network = createNetwork({ readSystemCertificates: () => [authority.pem], ...options })
  const gateway = openAt(`https://localhost:${String(port)}`, { log, network })
  const outcome =
    run === 'delete'
      ? await gateway.deleteCredential(hotel.syncParent)
      : await gateway.createCredential(aRequest())
  for (const secret of [CANARY, PASSWORD, Buffer.from(`desk:${PASSWORD}`).toString('base64')])
    expect(inspect([outcome, log.calls, network.view()], { depth: Infinity })).not.toContain(secret)
  return { outcome, network }
}
const through = (proxy: string): NetworkOptions => ({ env: { HTTPS_PROXY: `http://${proxy}` } })
const says = (status: number, ...headers: readonly string[]) =>
  `HTTP/1.1 ${String(status)} Whatever\r\n${headers.map((line) => `${line}\r\n`).join('')}content-length: 0\r\n\r\n`

it('a change goes through the proxy of the environment, which sees the address and never the key', async () => {
  await using seam = await startSeam()
  await using proxy = await startRawProxy(() => null)
  const { outcome, network } = await change(seam.port, through(proxy.address))

  expect(outcome.is).toBe('accepted')
  expect(seam.requests().map(({ headers }) => headers['authorization'])).toEqual([`Bearer ${CANARY}`])
  expect(proxy.heads()).toHaveLength(1)
  expect(proxy.heads()[0]).toMatch(new RegExp(`^CONNECT localhost:${String(seam.port)} HTTP/1.1`))
  expect(proxy.heads()[0]).not.toContain(CANARY)
  expect(network.view()).toEqual({
    proxy: proxy.address,
    source: 'environment',
    issuer: 'Hotel Inspection CA (Grand Hotel)',
    systemCertificates: 'loaded',
    authorityFile: 'none',
    ignoresUnsafeVariable: false,
    problem: null,
  })
})

it('an endpoint of plain http on this computer never goes through a proxy', async () => {
  await using seam = await startHostileServer({ onRequest: answeringJson(200, { ok: true }) })
  await using proxy = await startRawProxy(() => null)
  const network = createNetwork({
    env: { ALL_PROXY: proxy.address },
    resolveProxy: async () => `PROXY ${proxy.address}`,
  })
  const outcome = await openAt(`http://127.0.0.1:${String(seam.port)}`, { network }).deleteCredential(
    hotel.syncParent,
  )
  expect([outcome.is, proxy.heads().length]).toEqual(['accepted', 0])
})

describe('a proxy that does not open the way proves that nothing was sent', () => {
  it.each([
    ['refuses', says(403), { kind: 'proxyRefused', status: 403 }],
    ['cannot reach Seam', says(503), { kind: 'proxyRefused', status: 503 }],
    ['wants a sign-in page to be seen', says(511), { kind: 'captivePortal' }],
    [
      'wants a login',
      says(407, 'Proxy-Authenticate: Basic realm="hotel, west wing"'),
      { kind: 'proxyNeedsPassword', isRefused: false },
    ],
    [
      'takes Windows logins or Basic',
      says(
        407,
        'Proxy-Authenticate: Negotiate',
        'Proxy-Authenticate: NTLM',
        'Proxy-Authenticate: Basic realm="x"',
      ),
      { kind: 'proxyNeedsPassword' },
    ],
    [
      'takes Windows logins only',
      says(407, 'Proxy-Authenticate: Negotiate', 'Proxy-Authenticate: NTLM'),
      { kind: 'proxyLoginUnsupported', offered: ['Negotiate', 'NTLM'] },
    ],
    ['answers no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n', { kind: 'proxyUnreachable' }],
    ['closes without a word', '', { kind: 'proxyUnreachable' }],
  ])('when it %s', async (_, answer, problem) => {
    await using seam = await startSeam()
    await using proxy = await startRawProxy(() => answer)
    const { outcome, network } = await change(seam.port, through(proxy.address))

    expect(outcome).toMatchObject({ is: 'notSent', network: problem })
    expect(network.view().problem).toMatchObject(problem)
    expect([seam.connections(), proxy.heads().length, proxy.tunnelled()]).toEqual([0, 1, 0])
  })

  it('when nobody listens there', async () => {
    await using seam = await startSeam()
    const address = `127.0.0.1:${String(await closedPort())}`
    const { outcome } = await change(seam.port, through(address))
    expect(outcome).toMatchObject({
      is: 'notSent',
      network: { kind: 'proxyUnreachable', proxy: address, source: 'environment' },
    })
    expect(seam.connections()).toBe(0)
  })

  it.each([
    ['socks5://proxy.hotel:1080', { kind: 'proxyNotSupported', scheme: 'socks5' }],
    [`http://desk:${PASSWORD}@:99999`, { kind: 'proxyUnreadable', place: 'HTTPS_PROXY' }],
  ])('when the environment says %s', async (HTTPS_PROXY, problem) => {
    await using seam = await startSeam()
    const { outcome } = await change(seam.port, { env: { HTTPS_PROXY } })
    expect(outcome).toMatchObject({ is: 'notSent', network: problem })
    expect(seam.connections()).toBe(0)
  })
})

describe('a tunnel that stands and then fails', () => {
  it.each(['delete', 'create'] as const)(
    'leaves a %s unknown when the proxy dies after bytes were written',
    async (run) => {
      const requests: number[] = []
      await using proxy = await startRawProxy(() => null)
      await using seam = await startSeam({
        onRequest: () => {
          requests.push(1)
          proxy.die()
        },
      })
      const { outcome } = await change(seam.port, through(proxy.address), run)
      expect([outcome.is, requests.length, proxy.heads().length]).toEqual(['unknown', 1, 1])
    },
  )

  it('leaves a change unknown when Seam reads it whole and resets, and nothing is repeated', async () => {
    await using seam = await startSeam({ onRequest: (socket) => void socket.destroy() })
    await using proxy = await startRawProxy(() => null)
    const { outcome } = await change(seam.port, through(proxy.address))
    expect([outcome.is, seam.requests().length, proxy.heads().length]).toEqual(['unknown', 1, 1])
  })

  it('proves that nothing was sent when it dies in the handshake with Seam', async () => {
    await using seam = await startSeam()
    await using proxy = await startRawProxy(
      () => null,
      ({ die }) => die(),
    )
    const { outcome } = await change(seam.port, through(proxy.address))
    expect([outcome.is, seam.requests().length]).toEqual(['notSent', 0])
  })
})

describe("the system's answer is tried in its order", () => {
  it('the next way out is taken when a proxy does not answer', async () => {
    await using seam = await startSeam()
    await using proxy = await startRawProxy(() => null)
    const dead = `127.0.0.1:${String(await closedPort())}`
    const { outcome, network } = await change(seam.port, {
      resolveProxy: async () => `SOCKS5 10.0.0.1:1080; PROXY ${dead}; PROXY ${proxy.address}; DIRECT`,
    })
    expect([outcome.is, seam.requests().length, proxy.heads().length]).toEqual(['accepted', 1, 1])
    expect(network.view()).toMatchObject({ proxy: proxy.address, source: 'system', problem: null })
  })

  it('a proxy that says no is not walked around', async () => {
    await using seam = await startSeam()
    await using proxy = await startRawProxy(() => says(403))
    const { outcome } = await change(seam.port, {
      resolveProxy: async () => `PROXY ${proxy.address}; DIRECT`,
    })
    expect(outcome).toMatchObject({ is: 'notSent', network: { kind: 'proxyRefused' } })
    expect(seam.connections()).toBe(0)
  })

  it('the system is asked again after a connection failed, and on another network', async () => {
    await using seam = await startSeam()
    await using proxy = await startRawProxy(() => null)
    const asked: string[] = []
    let pac = `PROXY 127.0.0.1:${String(await closedPort())}`
    let cable = 'office'
    const network = createNetwork({
      readSystemCertificates: () => [authority.pem],
      networks: () => cable,
      resolveProxy: async (url) => {
        asked.push(url)
        return pac
      },
    })
    const gateway = openAt(`https://localhost:${String(seam.port)}`, { network })
    const send = async () => (await gateway.deleteCredential(hotel.syncParent)).is
    expect(await send()).toBe('notSent')
    pac = `PROXY ${proxy.address}`
    expect([await send(), asked.length]).toEqual(['accepted', 2])
    expect([await send(), asked.length]).toEqual(['accepted', 2])
    cable = 'lobby'
    pac = 'DIRECT'
    expect([await send(), asked.length, network.view().proxy]).toEqual(['accepted', 3, null])
    expect(new Set(asked)).toEqual(new Set([`https://localhost:${String(seam.port)}/`]))
  })

  it('a system that does not answer leaves the word to the environment', async () => {
    await using seam = await startSeam()
    await using proxy = await startRawProxy(() => null)
    const { outcome, network } = await change(seam.port, {
      ...through(proxy.address),
      resolveProxy: () => Promise.reject(new Error('no')),
    })
    expect([outcome.is, network.view().source]).toEqual(['accepted', 'environment'])
  })
})

describe('the login of a proxy', () => {
  const wantsLogin = (head: string) =>
    head.includes(`Basic ${Buffer.from(`desk:${PASSWORD}`).toString('base64')}`)
      ? null
      : says(407, 'Proxy-Authenticate: Basic realm="hotel"')

  it('comes from the environment, and is shown nowhere', async () => {
    await using seam = await startSeam()
    await using proxy = await startRawProxy(wantsLogin)
    const { outcome } = await change(seam.port, through(`desk:${PASSWORD}@${proxy.address}`))
    expect([outcome.is, proxy.heads().length]).toEqual(['accepted', 1])
  })

  it('comes from the keychain when the proxy asks, and only for the proxy it was kept for', async () => {
    await using seam = await startSeam()
    await using proxy = await startRawProxy(wantsLogin)
    const askedFor: string[] = []
    const login = async (name: string) => {
      askedFor.push(name)
      return `desk:${PASSWORD}`
    }
    const { outcome } = await change(seam.port, { ...through(proxy.address), login })
    expect([outcome.is, proxy.heads().length, askedFor]).toEqual(['accepted', 2, [proxy.address]])
  })

  it('that is wrong is said to be wrong, and nothing was sent', async () => {
    await using seam = await startSeam()
    await using proxy = await startRawProxy(wantsLogin)
    const { outcome } = await change(seam.port, through(`desk:wrong@${proxy.address}`))
    expect(outcome).toMatchObject({ is: 'notSent', network: { kind: 'proxyNeedsPassword', isRefused: true } })
    expect(seam.connections()).toBe(0)
  })
})
