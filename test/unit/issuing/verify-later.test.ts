import { expect, test } from 'vitest'
import { settleVerify } from '#core/issuing/verify-later.ts'
import type { LateReading } from '#core/issuing/verify-later.ts'
import { at, job, key } from '../../support/build.ts'

const made = job({ state: 'issued', notes: ['contactLeftOut', 'notVerified'] })
const quietMs = 180_000
const soon = at('2026-12-01T12:01:30.000Z')
const late = at('12:10')
const read = (
  comparison: Extract<LateReading, { is: 'accepted' }>['comparison'],
  rest = {},
): LateReading => ({
  is: 'accepted',
  value: key({ id: 'credential-1', confirmed: false, ...rest }),
  requestId: null,
  comparison,
})
const refused: LateReading = {
  is: 'refused',
  status: 404,
  code: 'acs_credential_not_found',
  message: '',
  requestId: null,
  becauseOfLabel: false,
}

test('a match takes the note away and keeps the others', () => {
  const { patch } = settleVerify(made, read({ is: 'match', notes: [] }), soon, quietMs)
  expect(patch).toEqual({ runAfter: null, notes: ['contactLeftOut'], proof: 'verified' })
})

test('a match says how far the key has come by now', () => {
  const match = { is: 'match', notes: ['scheduleModified'] } as const
  expect(settleVerify(made, read(match, { confirmed: true }), soon, quietMs).patch).toMatchObject({
    proof: 'confirmed',
    notes: ['contactLeftOut', 'scheduleModified'],
  })
  expect(settleVerify(made, read(match, { encoded: true }), soon, quietMs).patch).toMatchObject({
    proof: 'onCard',
  })
})

test('more access than was meant is a person\u2019s matter at once', () => {
  const settled = settleVerify(made, read({ is: 'excess', differences: ['doors'] }), soon, quietMs)
  expect(settled).toMatchObject({
    to: 'needsAttention',
    patch: { problem: { kind: 'excessAccess', differences: ['doors'] }, runAfter: null },
  })
})

test('less than was asked for, or nothing, may be a list that lags; after the quiet period it is believed', () => {
  const partial = read({ is: 'partial', differences: ['doors'] })
  expect(settleVerify(made, partial, soon, quietMs).patch).toEqual({ runAfter: at('12:02') })
  expect(settleVerify(made, partial, late, quietMs).patch.notes).toEqual(['contactLeftOut', 'differs'])
  expect(settleVerify(made, refused, soon, quietMs).patch).toEqual({ runAfter: at('12:02') })
  expect(settleVerify(made, refused, late, quietMs).patch.notes).toEqual(['contactLeftOut', 'keyGone'])
})

test('a key that was never sent for here is as old as the last thing that was learned about it', () => {
  const named = { ...made, lastSentAt: null, updatedAt: at('12:05') }
  const read404 = (now: typeof late) => settleVerify(named, refused, now, quietMs).patch
  expect(read404(at('12:07'))).toEqual({ runAfter: at('12:09') })
  expect(read404(at('12:08')).notes).toEqual(['contactLeftOut', 'keyGone'])
})

test('a failed look waits as long as the key is old, at most a quarter of an hour, and never past the stay', () => {
  const failure: LateReading = { is: 'unknown', detail: 'timeout', status: null, requestId: null }
  const next = (now: Parameters<typeof settleVerify>[2]) =>
    settleVerify(made, failure, now, quietMs).patch.runAfter
  expect(next(at('12:01'))).toBe(at('2026-12-01T12:01:05.000Z'))
  expect(next(at('12:05'))).toBe(at('12:09'))
  expect(next(at('14:00'))).toBe(at('14:15'))
  const { endsAt } = made.intent.stay
  expect(next(endsAt)).toBe(null)
})
