import { expect, test } from 'vitest'
import { settleFailure, settleLookup, settleUnreadable } from '#core/issuing/settle.ts'
import { at, intent, job, key } from '#test/support/build.ts'

const now = at('12:00')
const quietMs = 180_000
const uncertain = job({ state: 'uncertain', lastSentAt: at('11:59') })

test('several keys that could be the one asked for are a person\u2019s choice, and the room waits', () => {
  const keys = [key({ id: 'one' }), key({ id: 'two' })]
  expect(settleLookup(uncertain, { is: 'several', keys }, now, quietMs)).toMatchObject({
    to: 'needsAttention',
    patch: { problem: { kind: 'severalMatches', credentialIds: ['one', 'two'] }, blocksRoom: true },
  })
})

test('a key that is only partly the one asked for is shown to a person with what differs', () => {
  const near = { is: 'partial', key: key({ id: 'near' }), differences: ['doors'] } as const
  expect(settleLookup(uncertain, near, now, quietMs)).toMatchObject({
    to: 'needsAttention',
    patch: {
      problem: { kind: 'partialMatch', credentialId: 'near', differences: ['doors'] },
      blocksRoom: true,
    },
  })
})

test('a request that was never written down goes back in line', () => {
  const crashed = { ...uncertain, lastSentAt: null }
  expect(settleLookup(crashed, { is: 'absent' }, now, quietMs)).toMatchObject({ to: 'queued' })
})

test('when nobody can be asked what a guest has, a person is told when it was sent and how often', () => {
  expect(settleUnreadable(uncertain, now)).toMatchObject({
    to: 'needsAttention',
    patch: { problem: { kind: 'outcomeUnknown', shape: 'join', sentAt: at('11:59'), sends: 1 } },
  })
  const unsent = { ...uncertain, lastSentAt: null, intent: intent({ shape: { is: 'override', stops: [] } }) }
  expect(settleUnreadable(unsent, now)).toMatchObject({
    patch: { problem: { kind: 'outcomeUnknown', shape: 'override', sentAt: uncertain.updatedAt } },
  })
})

test('refused because of the label goes once more without it; without a label it is a person\u2019s matter', () => {
  const refused = {
    is: 'refused',
    status: 400,
    code: 'invalid_input',
    message: 'label',
    requestId: 'req-1',
    becauseOfLabel: true,
  } as const
  expect(settleFailure(job(), refused, now)).toMatchObject({
    to: 'queued',
    patch: { intent: { label: null } },
  })
  expect(settleFailure(job({ intent: intent({ label: null }) }), refused, now)).toMatchObject({
    to: 'needsAttention',
    patch: { attempts: 1, problem: { kind: 'refused', code: 'invalid_input', requestId: 'req-1' } },
  })
})
