import * as fc from 'fast-check'
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

type Move = {
  readonly before: Gate
  readonly event: GateEvent
  readonly after: Gate
  readonly now: ReturnType<typeof at>
}

const walk = (all: readonly Step[]): readonly Move[] => {
  let before: Gate = { is: 'open' }
  let now = start
  return all.map(({ event, ms, random }) => {
    now = addMs(now, ms)
    const move = { before, event, after: nextGate(before, event, now, random), now }
    before = move.after
    return move
  })
}

test('a pause by the operator ends only by the operator', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const ended = walk(all).filter(
        ({ before, event, after }) =>
          before.is === 'paused' && after !== before && event.is !== 'resume' && event.is !== 'pause',
      )
      expect(ended).toEqual([])
    }),
  )
})

test('what Seam asked to wait is waited, whatever else fails or succeeds meanwhile', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const shortened = walk(all).filter(
        ({ before, event, after, now }) =>
          before.is === 'throttled' && before.until > now && isAboutTheLine(event) && after !== before,
      )
      expect(shortened).toEqual([])
    }),
  )
})

test('a gate that opens by itself names a time, and a probe is never further away than a minute', () => {
  fc.assert(
    fc.property(steps, (all) => {
      for (const { after, now } of walk(all)) {
        const opensByItself = ['offline', 'throttled', 'propertyDown'].includes(after.is)
        const probe = probeAt(after)
        expect(probe !== null).toBe(opensByItself)
        expect(after.is === 'offline' ? msBetween(now, after.probeAt) : 0).toBeLessThanOrEqual(probeCapMs)
      }
    }),
  )
})

const isAboutTheLine = (event: GateEvent): boolean =>
  event.is === 'success' ||
  event.is === 'timePassed' ||
  (event.is === 'failure' && (event.failure.is === 'notSent' || event.failure.is === 'unknown'))
