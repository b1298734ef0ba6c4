import { expect, test } from 'vitest'
import { compareKey, lookFor } from '#core/issuing/compare-key.ts'
import { credentialRequest } from '#core/issuing/credential-request.ts'
import type { Key } from '#shared/key.ts'
import { at, credentialId, intent, key } from '#test/support/build.ts'

const joinIds = [credentialId('parent-1')]
const request = credentialRequest(intent(), { acsUserId: null, userIdentityId: null }, joinIds, false)
const made = (part: Partial<Key> = {}) =>
  key({ id: 'made', startsAt: at('15:00'), joinedTo: joinIds, ...part })

test('the key that was asked for is a match', () => {
  expect(compareKey(request, made())).toEqual({ is: 'match', notes: [] })
})

test.for<{ part: string; change: Partial<Key> }>([
  { part: 'joinedTo', change: { joinedTo: [...joinIds, credentialId('stranger')] } },
  { part: 'endsAt', change: { endsAt: at('2026-12-03T12:00:00.000Z') } },
  { part: 'endsAt', change: { endsAt: null } },
  { part: 'staff', change: { isStaff: true } },
])('a key with more than was meant in $part is access beyond it', ({ part, change }) => {
  expect(compareKey(request, made(change))).toEqual({ is: 'excess', differences: [part] })
})

test.for<{ part: string; change: Partial<Key> }>([
  { part: 'doors', change: { guestEntranceIds: [] } },
  { part: 'joinedTo', change: { joinedTo: [] } },
  { part: 'access', change: { kind: 'card' } },
  { part: 'endsAt', change: { endsAt: at('2026-12-03T10:00:00.000Z') } },
  { part: 'startsAt', change: { startsAt: at('15:30') } },
])('a key with less than was meant in $part is a part of it', ({ part, change }) => {
  expect(compareKey(request, made(change))).toEqual({ is: 'partial', differences: [part] })
})

test('a start that Seam moved and says so is a match with a note, seconds are none', () => {
  const moved = made({ startsAt: at('15:30'), warnings: ['schedule_modified'] })
  expect(compareKey(request, moved)).toEqual({ is: 'match', notes: ['scheduleModified'] })
  expect(compareKey(request, made({ endsAt: at('2026-12-03T11:00:59.000Z') })).is).toBe('match')
})

test('a held key has no request: sending it would be a guess', () => {
  const held = intent({ shape: { is: 'hold' } })
  expect(() => credentialRequest(held, { acsUserId: null, userIdentityId: null }, [], true)).toThrow('held')
})

test('of two keys of a known guest the one that matches is theirs, the other belongs to another wish', () => {
  const scope = { isOurHolder: false, sentAt: at('15:00') }
  const other = made({ credentialId: credentialId('other'), joinedTo: [], createdAt: at('15:00') })
  const ours = made({ createdAt: at('15:00'), startsAt: at('15:20'), warnings: ['schedule_modified'] })
  expect(lookFor(request, [other, ours], scope)).toMatchObject({
    is: 'found',
    key: { credentialId: 'made' },
    notes: ['scheduleModified'],
  })
})
