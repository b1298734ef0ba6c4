import { expect, test } from 'vitest'
import { decideFirstKey } from '#core/issuing/decide-first-key.ts'
import type { FirstKeyDecision } from '#core/issuing/decide-first-key.ts'
import { addMs } from '#shared/instant.ts'
import type { Instant } from '#shared/instant.ts'
import { at, credentialId, intent, job, key } from '#test/support/build.ts'

const now = at('12:00')
const held = job({ rooms: ['601', '602'], intent: intent({ rooms: ['601', '602'], shape: { is: 'hold' } }) })
const keys = [
  key({ id: 'suite', rooms: ['601', '602'] }),
  key({ id: 'copy', rooms: ['601'], kind: 'phoneCopy', parentId: credentialId('suite') }),
  key({ id: 'staff', rooms: ['601'], isStaff: true }),
  key({ id: 'ended', rooms: ['602'], endsAt: at('11:00') }),
]
const decide = (change: Partial<FirstKeyDecision>, readAt: Instant | null = now) =>
  decideFirstKey(
    held,
    { as: 'override', confirmedRooms: ['601', '602'], shownStops: null, ...change },
    { keysOfRoom: (id) => keys.filter((one) => one.guestEntranceIds.includes(id)), readAt: () => readAt },
    now,
  )

test('a first key that replaces all keeps the list of the guest keys it stops, each once', () => {
  const shape = decide({ confirmedRooms: [' 601', '602 '] })
  expect(shape).toMatchObject({ ok: true, value: { is: 'override' } })
  const stops = shape.ok && shape.value.is === 'override' ? shape.value.stops : []
  expect(stops.map((one) => one.credentialId)).toEqual(['suite', 'copy'])
})

test('a room that was not named is not overridden', () => {
  expect(decide({ confirmedRooms: ['601'] })).toMatchObject({
    ok: false,
    error: { kind: 'overrideNotConfirmed', rooms: ['601', '602'] },
  })
})

test('a key made since the list was shown asks again; a phone copy of a shown key does not', () => {
  expect(decide({ shownStops: [credentialId('suite')] }).ok).toBe(true)
  expect(decide({ shownStops: [] })).toMatchObject({ ok: false, error: { kind: 'overrideNotConfirmed' } })
  expect(decide({ shownStops: [credentialId('copy')] }).ok).toBe(false)
})

test('letting Seam join is accepted on doors read just now only', () => {
  expect(decide({ as: 'autoJoin' })).toEqual({ ok: true, value: { is: 'autoJoin', seen: ['suite', 'copy'] } })
  const long = addMs(now, -30_001)
  expect(decide({ as: 'autoJoin' }, long)).toEqual({
    ok: false,
    error: { kind: 'autoJoinStale', readAt: long },
  })
  expect(decide({ as: 'autoJoin' }, null)).toMatchObject({ ok: false, error: { kind: 'autoJoinStale' } })
})
