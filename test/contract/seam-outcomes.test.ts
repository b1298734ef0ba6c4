import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { AccessGateway, Outcome } from '#core/ports/gateway.ts'
import {
  answeringJson,
  closedPort,
  startHostileServer,
  startUntrustedServer,
} from '#test/support/hostile-server.ts'
import type { HostileServer } from '#test/support/hostile-server.ts'
import { faultsOnTheWire, reset, seamError } from '#test/support/seam-faults.ts'
import { aRequest, CANARY, hotel, keepingLog, openAt } from '#test/support/seam-gateway.ts'

/** Failures before a connection stands: nothing was sent, whatever the error is called. */
const beforeTheWire: readonly {
  readonly when: string
  readonly at: () => Promise<[string, HostileServer | null]>
}[] = [
  { when: 'the name is not found', at: () => Promise.resolve(['https://connect.joinery.invalid', null]) },
  { when: 'nobody listens', at: async () => [`http://127.0.0.1:${String(await closedPort())}`, null] },
  {
    when: 'nobody listens on any address of the name',
    at: async () => [`http://localhost:${String(await closedPort())}`, null],
  },
  { when: 'the certificate is not trusted', at: () => at('https', startUntrustedServer({})) },
  {
    when: 'the other side does not speak TLS',
    at: () =>
      at(
        'https',
        startHostileServer({
          onConnection: (socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad\r\n\r\n')),
        }),
      ),
  },
  {
    when: 'a firewall resets the TLS handshake',
    at: () =>
      at('https', startHostileServer({ onConnection: (socket) => socket.once('data', () => reset(socket)) })),
  },
]

const at = async (scheme: string, starting: Promise<HostileServer>): Promise<[string, HostileServer]> => {
  const server = await starting
  return [`${scheme}://127.0.0.1:${String(server.port)}`, server]
}

const calls: readonly [string, 'change' | 'read', (gateway: AccessGateway) => Promise<Outcome<unknown>>][] = [
  ['making a key', 'change', (gateway) => gateway.createCredential(aRequest())],
  [
    'making a guest',
    'change',
    (gateway) =>
      gateway.createHolder({
        key: 'job-1',
        systemId: hotel.systemId,
        fullName: 'Anna',
        email: null,
        phone: null,
      }),
  ],
  ['deleting a key', 'change', (gateway) => gateway.deleteCredential(hotel.syncParent)],
  [
    'making a link',
    'change',
    (gateway) => gateway.makeLink({ userIdentityId: hotel.ben.userIdentityId, maxUses: 1 }),
  ],
  ['deleting a link', 'change', (gateway) => gateway.deleteLink(hotel.link)],
  ['reading the address of a link', 'read', (gateway) => gateway.linkUrl(hotel.link)],
  ['reading a key', 'read', (gateway) => gateway.key(hotel.syncParent)],
  ['reading pages', 'read', (gateway) => gateway.keysOfHolder(hotel.anna, hotel.systemId)],
]

const expectNoSecret = (...values: readonly unknown[]) => {
  for (const value of values) {
    expect(JSON.stringify(value)).not.toContain(CANARY)
    expect(inspect(value, { depth: Infinity, showHidden: true })).not.toContain(CANARY)
  }
}

/** What only the credential's own answer can show; the other calls have rows of their own below. */
const needsItsOwnAnswer = (name: string, when: string) =>
  name.startsWith('deleting') && when.startsWith('success comes')

describe.each(calls)('%s, a %s,', (name, kind, run) => {
  it.each(faultsOnTheWire.filter(({ when }) => !needsItsOwnAnswer(name, when)))(
    'when $when, is judged by what that proves, and a change reaches the wire once',
    async ({ judged, server: behaviour, reads, timeoutMs, readAgain }) => {
      const log = keepingLog()
      await using server = await startHostileServer(behaviour)
      const options = timeoutMs === undefined ? { log } : { log, timeoutMs }
      const outcome = await run(openAt(`http://127.0.0.1:${String(server.port)}`, options))

      expect(outcome).toEqual(judged)
      const times = kind === 'read' && readAgain === true ? 2 : 1
      expect(server.connections()).toBe(times)
      expect(server.requests()).toHaveLength(reads === false ? 0 : times)
      expectNoSecret(outcome, log.calls)
    },
  )

  it.each(beforeTheWire)('when $when, is known not to have been sent', async ({ at: open }) => {
    const log = keepingLog()
    const [endpoint, server] = await open()
    const outcome = await run(openAt(endpoint, { log }))

    expect(outcome.is).toBe('notSent')
    expect(server?.requests() ?? []).toEqual([])
    expectNoSecret(outcome, log.calls)
    await server?.[Symbol.asyncDispose]()
  })
})

describe('a kept connection', () => {
  const alive = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 11\r\n\r\n{"ok":true}'
  /** Fetch takes a connection back a turn after its answer was read. */
  const backInPool = () => new Promise((resolve) => setImmediate(resolve))
  /** Answers and keeps the connection open, except the request of this number: it is read whole, then reset. */
  const startTreacherousServer = (treacherous: number) => {
    let n = 0
    return startHostileServer({
      onRequest: (socket) => {
        n += 1
        return n === treacherous ? reset(socket) : void socket.write(alive)
      },
    })
  }

  it.each(calls.filter(([, kind]) => kind === 'change'))(
    'never carries %s: the server that reads it whole and resets sees it once, and it is unknown',
    async (_, __, run) => {
      await using server = await startTreacherousServer(3)
      const gateway = openAt(`http://127.0.0.1:${String(server.port)}`)
      await gateway.key(hotel.plasticCard)
      await backInPool()
      await gateway.key(hotel.plasticCard)
      await backInPool()
      expect(server.connections()).toBe(1)

      expect((await run(gateway)).is).toBe('unknown')
      expect(server.requests().map(({ method }) => method === 'GET')).toEqual([true, true, false])
      expect(server.connections()).toBe(2)
    },
  )

  it('that turns out dead costs a read nothing but a second request', async () => {
    await using server = await startTreacherousServer(2)
    const gateway = openAt(`http://127.0.0.1:${String(server.port)}`)
    await gateway.key(hotel.plasticCard)
    await backInPool()
    await gateway.key(hotel.plasticCard)

    expect(server.requests().map(({ method }) => method)).toEqual(['GET', 'GET', 'GET'])
    expect(server.connections()).toBe(2)
  })
})

it.each(calls)('%s, a %s, is not sent again by fetch itself when the answer is 421', async (_, __, run) => {
  await using server = await startHostileServer({ onRequest: answeringJson(421, {}) })
  const outcome = await run(openAt(`http://127.0.0.1:${String(server.port)}`))
  expect([outcome.is, server.requests().length]).toEqual(['unknown', 1])
})

it('a delete is done only when Seam says ok', async () => {
  const replies = [{ ok: true }, {}, { ok: false }].map((body) =>
    startHostileServer({ onRequest: answeringJson(200, body) }),
  )
  const outcomes: string[] = []
  for (const starting of replies) {
    await using server = await starting
    const outcome = await openAt(`http://127.0.0.1:${String(server.port)}`).deleteCredential(hotel.syncParent)
    outcomes.push(outcome.is)
  }
  expect(outcomes).toEqual(['accepted', 'unknown', 'unknown'])
})

it('an answer larger than any hotel is not taken in', async () => {
  const flood = { ok: true, padding: 'x'.repeat(33 * 1024 * 1024) }
  await using server = await startHostileServer({ onRequest: answeringJson(200, flood) })
  const outcome = await openAt(`http://127.0.0.1:${String(server.port)}`).deleteCredential(hotel.syncParent)
  expect(outcome.is).toBe('unknown')
})

it('a refusal is about the label only when a label was sent', async () => {
  await using server = await startHostileServer({
    onRequest: answeringJson(400, seamError('invalid_input', 'Unrecognized key: "label"')),
  })
  const gateway = openAt(`http://127.0.0.1:${String(server.port)}`)
  expect(await gateway.createCredential(aRequest())).toMatchObject({ becauseOfLabel: true })
  expect(await gateway.createCredential(aRequest({ label: null }))).toMatchObject({ becauseOfLabel: false })
})

it('a secret that Seam quotes in its refusal stays inside', async () => {
  await using server = await startHostileServer({
    onRequest: answeringJson(400, seamError('bad_request', `The key ${CANARY} may not do this`)),
  })
  const outcome = await openAt(`http://127.0.0.1:${String(server.port)}`).createCredential(aRequest())
  expect(outcome).toMatchObject({ is: 'refused', message: 'The key [secret] may not do this' })
})
