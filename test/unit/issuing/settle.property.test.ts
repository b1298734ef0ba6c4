import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxResends, settleFailure, settleLookup } from '#core/issuing/settle.ts'
import type { Failure } from '#core/ports/gateway.ts'
import { addMs } from '#shared/instant.ts'
import { canBecome } from '#shared/job-states.ts'
import { at, intent, job, key } from '#test/support/build.ts'

const now = at('12:00')
const quietMs = 180_000

const shape = fc.constantFrom('join' as const, 'override' as const, 'autoJoin' as const)
const jobs = fc.record({ shape, attempts: fc.nat(5), sentMsAgo: fc.nat(600_000) }).map((facts) => ({
  ...facts,
  job: job({
    state: 'uncertain',
    attempts: facts.attempts,
    lastSentAt: addMs(now, -facts.sentMsAgo),
    intent: intent(
      facts.shape === 'join'
        ? {}
        : facts.shape === 'override'
          ? { shape: { is: 'override', stops: [] } }
          : { shape: { is: 'autoJoin', seen: [] } },
    ),
  }),
}))

const failure: fc.Arbitrary<Failure> = fc.oneof(
  fc.constant<Failure>({ is: 'notSent', detail: 'x' }),
  fc.record({
    is: fc.constant('unknown' as const),
    detail: fc.string(),
    status: fc.option(fc.integer({ min: 200, max: 599 })),
    requestId: fc.option(fc.string()),
  }),
  fc.record({
    is: fc.constant('throttled' as const),
    retryAfterMs: fc.option(fc.nat()),
    requestId: fc.constant(null),
  }),
  fc.constant<Failure>({ is: 'unauthorised', requestId: null }),
  fc.record({
    is: fc.constant('refused' as const),
    status: fc.integer({ min: 400, max: 499 }),
    code: fc.string(),
    message: fc.string(),
    requestId: fc.constant(null),
    becauseOfLabel: fc.boolean(),
  }),
)

test('absent goes out again only as a joiner, after the quiet period, twice at most', () => {
  fc.assert(
    fc.property(jobs, ({ job, shape, attempts, sentMsAgo }) => {
      const { to } = settleLookup(job, { is: 'absent' }, now, quietMs)
      const mayGo = shape === 'join' && sentMsAgo >= quietMs && attempts <= maxResends
      expect(to === 'queued').toBe(mayGo)
    }),
  )
})

test('absent before the quiet period is over is looked at again, and never after its end', () => {
  fc.assert(
    fc.property(jobs, ({ job, sentMsAgo }) => {
      fc.pre(sentMsAgo < quietMs)
      const { to, patch } = settleLookup(job, { is: 'absent' }, now, quietMs)
      expect(to).toBe('uncertain')
      expect((patch.runAfter ?? '') > now).toBe(true)
      expect((patch.runAfter ?? '') <= addMs(now, quietMs - sentMsAgo)).toBe(true)
    }),
  )
})

test('a key that was found is never sent again, whatever came before', () => {
  fc.assert(
    fc.property(jobs, ({ job }) => {
      const found = { is: 'found', key: key({ id: 'made' }), notes: [] } as const
      expect(settleLookup(job, found, now, quietMs)).toMatchObject({
        to: 'issued',
        patch: { credentialId: 'made', problem: null },
      })
    }),
  )
})

test('only an answer that may hide an effect counts, and only such an answer is looked up', () => {
  fc.assert(
    fc.property(jobs, failure, ({ job }, failure) => {
      const running = { ...job, state: 'running' as const }
      const { to, patch } = settleFailure(running, failure, now)
      expect(canBecome('running', to)).toBe(true)
      expect(to === 'uncertain').toBe(failure.is === 'unknown')
      const proven = failure.is === 'notSent' || failure.is === 'throttled' || failure.is === 'unauthorised'
      expect(proven ? (patch.attempts ?? 0) : 0).toBe(0)
      expect(to).not.toBe('issued')
    }),
  )
})
