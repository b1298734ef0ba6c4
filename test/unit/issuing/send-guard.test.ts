import { expect, test } from 'vitest'
import { appearsWithinMs, guardSend } from '#core/issuing/send-guard.ts'
import { addMs } from '#shared/instant.ts'
import type { Job, JoinTarget } from '#shared/job.ts'
import type { Key } from '#shared/key.ts'
import { at, credentialId, intent, job, jobId, key } from '#test/support/build.ts'

const now = at('12:00')
const guard = (
  waiting: Job,
  keys: readonly Key[],
  makers: readonly Job[] = [],
  listed: readonly string[] = [],
) =>
  guardSend({
    job: waiting,
    keys,
    madeBy: ({ jobId: id }) => makers.find((maker) => maker.id === id) ?? null,
    listed: { guests: listed, credentialIds: [] },
    now,
  })

const joinsFirst: JoinTarget = { is: 'job', jobId: jobId('first') }
const behindFirst = job({
  intent: intent({ shape: { is: 'join', targets: [joinsFirst] } }),
  dependsOn: jobId('first'),
})
const first = (part: Partial<Job> = {}) =>
  job({ state: 'issued', credentialId: credentialId('first-key'), finishedAt: now, ...part, id: 'first' })

test('a key that waits for a decision is never sent', () => {
  expect(guard(job({ intent: intent({ shape: { is: 'hold' } }) }), [])).toEqual({
    is: 'ask',
    problem: { kind: 'held', rooms: ['412'] },
  })
})

test('after the stay, or after the time until which it was agreed to, a person is asked instead', () => {
  const over = intent({ stay: { startsAt: at('10:00'), endsAt: now } })
  expect(guard(job({ intent: over }), [key()])).toMatchObject({ problem: { kind: 'stayInPast' } })
  expect(guard(job({ notAfter: now }), [key()])).toMatchObject({ problem: { kind: 'confirmAgain' } })
})

test.for<{ why: string; found: Partial<Key> | null; reason: string }>([
  { why: 'is no longer on the door', found: null, reason: 'gone' },
  { why: 'has ended', found: { endsAt: now }, reason: 'expired' },
  { why: 'was replaced by another guest', found: { isValid: false }, reason: 'notValid' },
  { why: 'is just being deleted', found: { warnings: ['being_deleted'] }, reason: 'beingDeleted' },
  { why: 'is for the weeks before', found: { endsAt: at('14:00') }, reason: 'noOverlap' },
  { why: 'opens this door as a common one only', found: { guestEntranceIds: [] }, reason: 'otherRoom' },
])('a key to join that $why stops for a person, who sees why', ({ found, reason }) => {
  const verdict = guard(job(), found === null ? [] : [key(found)])
  expect(verdict).toMatchObject({
    is: 'ask',
    problem: { kind: 'targetGone', targets: [{ key: { credentialId: 'parent-1' }, reason }] },
  })
})

test('the person is offered what could be joined instead: joinable, of the same days, a parent for its copies', () => {
  const others = [
    key({ id: 'other' }),
    key({ id: 'copy-of-other', kind: 'phoneCopy', parentId: credentialId('other') }),
    key({ id: 'staff', isStaff: true }),
    key({ id: 'last-week', endsAt: at('14:00') }),
  ]
  const verdict = guard(job(), others)
  expect(
    verdict.is === 'ask' && verdict.problem.kind === 'targetGone' ? verdict.problem.candidates : null,
  ).toEqual([expect.objectContaining({ credentialId: 'other' })])
})

test('a joiner of a suite whose targets open one of its rooms only is not sent', () => {
  expect(guard(job({ rooms: ['601', '602'] }), [key({ rooms: ['601'] })])).toEqual({
    is: 'ask',
    problem: { kind: 'roomsNotCovered', rooms: ['602'] },
  })
})

test('a key of ours made a moment ago is waited for while lists may lag, and missed after that', () => {
  expect(guard(behindFirst, [], [first({ finishedAt: addMs(now, -appearsWithinMs) })])).toEqual({
    is: 'wait',
  })
  expect(guard(behindFirst, [], [first({ finishedAt: null, updatedAt: now })])).toEqual({ is: 'wait' })
  expect(guard(behindFirst, [], [first({ finishedAt: addMs(now, -appearsWithinMs - 1) })])).toMatchObject({
    is: 'ask',
    problem: { kind: 'targetGone', targets: [{ key: { credentialId: 'first-key' }, reason: 'gone' }] },
  })
})

test('a card of ours is joined while it waits for the encoder, a stranger\u2019s card is not', () => {
  const card = key({ id: 'first-key', kind: 'card', encoded: false })
  expect(guard(behindFirst, [card], [first({ intent: intent({ access: 'card' }) })])).toEqual({
    is: 'send',
    joinIds: ['first-key'],
  })
  expect(guard(job(), [key({ kind: 'card', encoded: false })])).toMatchObject({
    problem: { kind: 'targetGone', targets: [{ reason: 'notEncoded' }] },
  })
})

test('a person reads of a card of ours that has gone as a card', () => {
  const long = addMs(now, -appearsWithinMs - 1)
  const card = first({ finishedAt: long, intent: intent({ access: 'card' }) })
  expect(guard(behindFirst, [], [card])).toMatchObject({ problem: { targets: [{ key: { kind: 'card' } }] } })
})

test.for<{ what: string; makers: readonly Job[] }>([
  { what: 'is not known here', makers: [] },
  { what: 'is with a person', makers: [job({ id: 'first', state: 'needsAttention' })] },
  { what: 'was issued without a key', makers: [first({ credentialId: null })] },
])('a key behind a first one that $what asks a person', ({ makers }) => {
  expect(guard(behindFirst, [], makers)).toEqual({
    is: 'ask',
    problem: { kind: 'dependencyFailed', jobId: 'first' },
  })
})

test('an override that would stop a key nobody agreed to asks again; copies of agreed keys, staff and ended keys do not count', () => {
  const stops = [
    {
      credentialId: credentialId('parent-1'),
      holder: 'Byron',
      kind: 'syncParent',
      cardNumber: null,
      endsAt: null,
    },
  ] as const
  const override = job({ intent: intent({ shape: { is: 'override', stops } }) })
  const agreed = [
    key(),
    key({ id: 'copy', kind: 'phoneCopy', parentId: credentialId('parent-1') }),
    key({ id: 'staff', isStaff: true }),
    key({ id: 'ended', endsAt: at('11:00') }),
  ]
  expect(guard(override, agreed)).toEqual({ is: 'send', joinIds: [] })
  const stranger = key({ id: 'copy-2', kind: 'phoneCopy', parentId: credentialId('parent-2') })
  expect(guard(override, [...agreed, stranger])).toMatchObject({
    problem: { kind: 'overrideWouldStopMore', keys: [{ credentialId: 'copy-2' }] },
  })
})

test('an auto-join goes out while the room is as it was seen, not when it would turn into an override', () => {
  const seen = [credentialId('parent-1'), credentialId('card-1')]
  const auto = job({ intent: intent({ shape: { is: 'autoJoin', seen } }) })
  expect(guard(auto, [key()])).toEqual({ is: 'send', joinIds: [] })
  expect(guard(auto, [])).toMatchObject({ problem: { kind: 'autoJoinChanged', keys: [] } })
  expect(guard(auto, [key(), key({ id: 'new' })])).toMatchObject({ problem: { kind: 'autoJoinChanged' } })
})
