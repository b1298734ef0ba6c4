import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextGate, probeAt, probeCapMs } from '#core/issuing/gate.ts'
import type { GateEvent } from '#core/issuing/gate.ts'
import { addMs, msBetween } from '#shared/instant.ts'
import type { Gate } from '#shared/session.ts'
import { at } from '#test/support/build.ts'

const start = at('12:00')

const event: fc.Arbitrary<GateEvent> = fc.oneof(
  fc.constantFrom<GateEvent>(
    { is: 'success' },
    { is: 'timePassed' },
    { is: 'pause', by: null },
    { is: 'resume' },
    { is: 'health', errors: [] },
    { is: 'health', errors: ['bridge_disconnected'] },
    { is: 'failure', failure: { is: 'notSent', detail: 'x' } },
    { is: 'failure', failure: { is: 'unknown', detail: 'x', status: null, requestId: null } },
    { is: 'failure', failure: { is: 'unauthorised', requestId: null } },
  ),
  fc.option(fc.nat(600_000)).map((retryAfterMs): GateEvent => ({
    is: 'failure',
    failure: { is: 'throttled', retryAfterMs, requestId: null },
  })),
)
const steps = fc.array(
  fc.record({ event, ms: fc.nat(30_000), random: fc.double({ min: 0, max: 0.999, noNaN: true }) }),
  {
    maxLength: 40,
  },
)
type Step = { readonly event: GateEvent; readonly ms: number; readonly random: number }

const walk = (
  all: readonly Step[],
  look: (before: Gate, step: Step, after: Gate, now: ReturnType<typeof at>) => void,
) => {
  let gate: Gate = { is: 'open' }
  let now = start
  for (const step of all) {
    now = addMs(now, step.ms)
    const after = nextGate(gate, step.event, now, step.random)
    look(gate, step, after, now)
    gate = after
  }
}

test('a pause by the operator ends only by the operator', () => {
  fc.assert(
    fc.property(steps, (all) =>
      walk(all, (before, { event }, after) => {
        if (before.is === 'paused' && event.is !== 'resume' && event.is !== 'pause')
          expect(after).toBe(before)
      }),
    ),
  )
})

test('what Seam asked to wait is waited, whatever else fails or succeeds meanwhile', () => {
  fc.assert(
    fc.property(steps, (all) =>
      walk(all, (before, { event }, after, now) => {
        const isWaiting = before.is === 'throttled' && before.until > now
        const isTransport =
          event.is === 'success' ||
          event.is === 'timePassed' ||
          (event.is === 'failure' && (event.failure.is === 'notSent' || event.failure.is === 'unknown'))
        if (isWaiting && isTransport) expect(after).toBe(before)
      }),
    ),
  )
})

test('a gate that opens by itself names a time, and a probe is never further away than a minute', () => {
  fc.assert(
    fc.property(steps, (all) =>
      walk(all, (_before, _step, after, now) => {
        const probe = probeAt(after)
        if (after.is === 'offline' || after.is === 'throttled' || after.is === 'propertyDown')
          expect(probe).not.toBeNull()
        if (after.is === 'offline' && probe !== null)
          expect(msBetween(now, probe)).toBeLessThanOrEqual(probeCapMs)
      }),
    ),
  )
})
