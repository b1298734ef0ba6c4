import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createNetwork } from '#adapters/network/network.ts'
import { answeringJson, startTlsServer } from '#test/support/hostile-server.ts'
import type { HostileServer } from '#test/support/hostile-server.ts'
import { makeAuthority } from '#test/support/authority.ts'
import type { Authority } from '#test/support/authority.ts'
import { missingProxies, startSquid, startTinyproxy } from '#test/support/start-proxy.ts'
import type { RealProxy } from '#test/support/start-proxy.ts'
import { hotel, openAt } from '#test/support/seam-gateway.ts'

const missing = missingProxies()

// Said by a test of its own where a program is missing, so that a green run does not pass for more than it was.
if (missing !== null)
  it(`left out here: real proxies, because of ${missing}`, () => expect(process.platform).not.toBe('linux'))
else
  describe('a real proxy', () => {
    let authority: Authority
    let seam: HostileServer
    let other: HostileServer
    let squid: RealProxy
    let tinyproxy: RealProxy
    beforeAll(async () => {
      authority = makeAuthority('Grand Hotel Root')
      const certificate = authority.issue('localhost')
      const behaviour = { onRequest: answeringJson(200, { ok: true }) }
      seam = await startTlsServer(certificate, behaviour)
      other = await startTlsServer(certificate, behaviour)
      ;[squid, tinyproxy] = await Promise.all([
        startSquid(seam.port),
        startTinyproxy('desk:secret', seam.port),
      ])
    }, 30_000)
    afterAll(async () => {
      await Promise.all([squid.stop(), tinyproxy.stop()])
      await Promise.all([seam[Symbol.asyncDispose](), other[Symbol.asyncDispose]()])
      authority.dispose()
    })

    const send = async (proxy: string, port = seam.port) => {
      const network = createNetwork({
        readSystemCertificates: () => [authority.pem],
        env: { HTTPS_PROXY: `http://${proxy}` },
      })
      const before = [seam, other].map((server) => server.requests().length)
      const gateway = openAt(`https://localhost:${String(port)}`, { network })
      const outcome = await gateway.deleteCredential(hotel.syncParent)
      const after = [seam, other].map((server) => server.requests().length)
      return { outcome, network, sent: after.map((count, at) => count - (before[at] ?? 0)) }
    }

    it('squid opens a tunnel, and the change arrives once', async () => {
      const { outcome, network, sent } = await send(squid.address)
      expect([outcome.is, sent]).toEqual(['accepted', [1, 0]])
      expect(network.view()).toMatchObject({
        proxy: squid.address,
        issuer: 'Grand Hotel Root (Grand Hotel)',
        problem: null,
      })
    })

    it('squid refuses another port by its list, and nothing is sent', async () => {
      const { outcome, sent } = await send(squid.address, other.port)
      expect(outcome).toMatchObject({
        is: 'notSent',
        network: { kind: 'proxyRefused', status: 403, target: `localhost:${String(other.port)}` },
      })
      expect(sent).toEqual([0, 0])
    })

    it('tinyproxy takes a login, and the change arrives once', async () => {
      const { outcome, sent } = await send(`desk:secret@${tinyproxy.address}`)
      expect([outcome.is, sent]).toEqual(['accepted', [1, 0]])
    })

    it.each([
      ['without a login', '', false],
      ['with a wrong one', 'desk:wrong@', true],
    ])('tinyproxy %s answers 407, and nothing is sent', async (_, login, isRefused) => {
      const { outcome, sent } = await send(`${login}${tinyproxy.address}`)
      expect(outcome).toMatchObject({ is: 'notSent', network: { kind: 'proxyNeedsPassword', isRefused } })
      expect(sent).toEqual([0, 0])
    })

    it('tinyproxy refuses another port, and nothing is sent', async () => {
      const { outcome, sent } = await send(`desk:secret@${tinyproxy.address}`, other.port)
      expect(outcome).toMatchObject({ is: 'notSent', network: { kind: 'proxyRefused', status: 403 } })
      expect(sent).toEqual([0, 0])
    })
  })

describe('a private certificate authority', () => {
  let authority: Authority
  beforeAll(() => void (authority = makeAuthority('Hotel Inspection CA')))
  afterAll(() => authority.dispose())

  const send = async (host: string, validDays: number, options: Parameters<typeof createNetwork>[0]) => {
    await using server = await startTlsServer(authority.issue(host, validDays), {
      onRequest: answeringJson(200, { ok: true }),
    })
    const network = createNetwork({ readSystemCertificates: () => [], ...options })
    const gateway = openAt(`https://localhost:${String(server.port)}`, { network })
    const outcome = await gateway.deleteCredential(hotel.syncParent)
    return { outcome, view: network.view(), sent: server.requests().length }
  }
  const issuer = 'Hotel Inspection CA (Grand Hotel)'

  it('is not trusted by itself: nothing is sent, and the sentence can name the issuer', async () => {
    const { outcome, view, sent } = await send('localhost', 7, {})
    const problem = { kind: 'certificateNotTrusted', host: 'localhost', issuer, why: 'untrusted' }
    expect(outcome).toMatchObject({ is: 'notSent', network: problem })
    expect(view).toMatchObject({ issuer, problem, systemCertificates: 'empty' })
    expect(sent).toBe(0)
  })

  it('is trusted when it is in the store of the system', async () => {
    const { outcome, view, sent } = await send('localhost', 7, {
      readSystemCertificates: () => ['nonsense', authority.pem],
    })
    expect([outcome.is, sent, view.systemCertificates, view.issuer]).toEqual([
      'accepted',
      1,
      'loaded',
      issuer,
    ])
  })

  it('is trusted when it is in the file that IT chose', async () => {
    const { outcome, view, sent } = await send('localhost', 7, {
      settings: () => ({ proxy: 'auto', caFile: authority.file }),
    })
    expect([outcome.is, sent, view.authorityFile]).toEqual(['accepted', 1, 'loaded'])
  })

  it('in a file that cannot be read, or a store that cannot, is not trusted and that is said', async () => {
    const nonsense = `${authority.file}.txt`
    writeFileSync(nonsense, '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n')
    for (const caFile of [nonsense, `${authority.file}.gone`]) {
      const { outcome, view } = await send('localhost', 7, {
        settings: () => ({ proxy: 'auto', caFile }),
        readSystemCertificates: () => {
          throw new Error('no store')
        },
      })
      expect([outcome.is, view.authorityFile, view.systemCertificates]).toEqual([
        'notSent',
        'unreadable',
        'unavailable',
      ])
    }
  })

  it.each([
    ['out of date', 'localhost', -1, 'expired'],
    ['for another name', 'portal.hotel.test', 7, 'otherName'],
  ])('that is trusted does not help a certificate %s', async (_, host, validDays, why) => {
    const { outcome, sent } = await send(host, validDays, { readSystemCertificates: () => [authority.pem] })
    expect(outcome).toMatchObject({ is: 'notSent', network: { kind: 'certificateNotTrusted', issuer, why } })
    expect(sent).toBe(0)
  })

  it('is checked also with NODE_TLS_REJECT_UNAUTHORIZED=0', async () => {
    const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED']
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
    try {
      const { outcome, sent } = await send('localhost', 7, { env: process.env })
      expect(outcome).toMatchObject({ is: 'notSent', network: { kind: 'certificateNotTrusted' } })
      expect(sent).toBe(0)
    } finally {
      if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']
      else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before
    }
  })
})
