import { expect, test } from 'vitest'
import { backoffMs, brokenHop, nextGate, probeAt } from '#core/issuing/gate.ts'
import type { Failure } from '#core/ports/gateway.ts'
import { addMs, Instant } from '#shared/instant.ts'
import type { Gate } from '#shared/session.ts'

const now = Instant.parse('2026-11-23T19:52:00.000Z')
const open: Gate = { is: 'open' }
const notSent: Failure = { is: 'notSent', detail: 'ECONNREFUSED' }
const fail = (failure: Failure) => ({ is: 'failure', failure }) as const

test('an unreachable Seam closes the gate and remembers since when', () => {
  const first = nextGate(open, fail(notSent), now, 0)
  const later = nextGate(first, fail(notSent), addMs(now, 60_000), 0)
  expect(later).toMatchObject({ is: 'offline', since: now, failures: 2 })
})

test('ten requests that fail at the same moment wait no longer than one', () => {
  const one = nextGate(open, fail(notSent), now, 0)
  const ten = Array.from({ length: 9 }).reduce<Gate>((gate) => nextGate(gate, fail(notSent), now, 0), one)
  expect(ten).toBe(one)
})

test('a day without Seam costs at most 2,880 probes', () => {
  let gate = nextGate(open, fail(notSent), now, 0)
  let probes = 0
  for (;;) {
    const at = probeAt(gate)
    if (at === null || at > addMs(now, 86_400_000)) break
    probes += 1
    gate = nextGate(gate, fail(notSent), at, 0)
  }
  expect(probes).toBeGreaterThan(1_000)
  expect(probes).toBeLessThanOrEqual(2_890)
})

test('several requests told to wait: the longest wait counts, and a good answer does not shorten it', () => {
  const long = nextGate(open, fail({ is: 'throttled', retryAfterMs: 9_000, requestId: null }), now, 0)
  const short = nextGate(long, fail({ is: 'throttled', retryAfterMs: 1_000, requestId: null }), now, 0)
  const good = nextGate(short, { is: 'success' }, addMs(now, 2_000), 0)
  expect(good).toMatchObject({ is: 'throttled', until: addMs(now, 9_000) })
  expect(nextGate(good, { is: 'timePassed' }, addMs(now, 9_000), 0)).toEqual(open)
})

test('a pause by the operator outlasts the network', () => {
  const paused = nextGate(open, { is: 'pause', by: 'Marta R.' }, now, 0)
  const events = [fail(notSent), { is: 'success' }, { is: 'health', errors: [] }] as const
  for (const event of events) expect(nextGate(paused, event, now, 0)).toBe(paused)
  expect(nextGate(paused, { is: 'resume' }, now, 0)).toEqual(open)
})

test('a desk that was disconnected stays so whatever answers still arrive, until it is connected', () => {
  const gone = nextGate(open, { is: 'disconnected' }, now, 0)
  const events = [fail(notSent), { is: 'success' }, { is: 'pause', by: null }, { is: 'resume' }] as const
  for (const event of events) expect(nextGate(gone, event, now, 0)).toBe(gone)
  expect(nextGate(gone, { is: 'connected' }, now, 0)).toEqual(open)
})

test('a refused request says nothing against the way to Seam', () => {
  const refused: Failure = {
    is: 'refused',
    status: 400,
    code: 'x',
    message: '',
    requestId: null,
    becauseOfLabel: false,
  }
  expect(nextGate(open, fail(refused), now, 0)).toBe(open)
})

test('a Bridge that is away closes the gate until Seam says it is back', () => {
  const down = nextGate(open, { is: 'health', errors: ['seam_bridge_disconnected'] }, now, 0.5)
  expect(down).toMatchObject({ is: 'propertyDown', hop: 'bridge', since: now })
  expect(nextGate(down, { is: 'success' }, now, 0)).toBe(down)
  expect(nextGate(down, { is: 'health', errors: [] }, now, 0)).toEqual(open)
})

test('an error code nobody knows breaks no link, not even one named like a built-in', () => {
  expect(brokenHop(['something_new', 'constructor', '__proto__'])).toBeNull()
})

test('waits double, stay within the cap and are spread', () => {
  expect([0, 1, 2, 3].map((failures) => backoffMs(failures, 1))).toEqual([1_000, 2_000, 4_000, 8_000])
  expect(backoffMs(50, 1)).toBe(60_000)
  expect(backoffMs(50, 0)).toBe(30_000)
})
