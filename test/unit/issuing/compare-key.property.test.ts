import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareKey, lookFor } from '#core/issuing/compare-key.ts'
import type { CredentialRequest } from '#core/ports/gateway.ts'
import { SystemId } from '#shared/ids.ts'
import { addMs } from '#shared/instant.ts'
import { at, credentialId, entranceId, key } from '#test/support/build.ts'

const sentAt = at('12:00')
const request: CredentialRequest = {
  systemId: SystemId.parse('system-1'),
  owner: { userIdentityId: null, acsUserId: null },
  access: 'mobile',
  credentialManagerId: null,
  entranceIds: [entranceId('412'), entranceId('413')],
  startsAt: at('15:00'),
  endsAt: at('2026-12-03T11:00:00.000Z'),
  format: 'rfid48',
  shape: { is: 'join', credentialIds: [credentialId('parent-1')] },
  label: null,
}
const made = (id: string, change: Partial<Parameters<typeof key>[0]> = {}) =>
  key({
    id,
    rooms: ['412', '413'],
    startsAt: request.startsAt,
    endsAt: request.endsAt,
    createdAt: sentAt,
    joinedTo: [credentialId('parent-1')],
    ...change,
  })
const rooms = fc.uniqueArray(fc.constantFrom('412', '413', '414', '415'), { minLength: 1 })
const scope = { isOurHolder: true, sentAt }

test('exactly the doors that were asked for match; one more is excess, one less is partial', () => {
  fc.assert(
    fc.property(rooms, (opened) => {
      const isMore = opened.some((room) => room !== '412' && room !== '413')
      const expected = isMore ? 'excess' : opened.length === 2 ? 'match' : 'partial'
      expect(compareKey(request, made('k', { rooms: opened })).is).toBe(expected)
    }),
  )
})

test('seconds do not matter, minutes do, and a start that Seam says it moved is a match with a note', () => {
  fc.assert(
    fc.property(fc.integer({ min: -300, max: 300 }), fc.boolean(), (seconds, isTold) => {
      const startsAt = addMs(request.startsAt, seconds * 1_000)
      const compared = compareKey(
        request,
        made('k', { startsAt, warnings: isTold ? ['schedule_modified'] : [] }),
      )
      const isSame = seconds >= 0 && seconds < 60
      const match = { is: 'match', notes: isSame ? [] : ['scheduleModified'] }
      expect(compared).toEqual(isSame || isTold ? match : { is: 'partial', differences: ['startsAt'] })
    }),
  )
})

test('the order in which Seam lists keys changes nothing', () => {
  const pool = [made('a'), made('b', { rooms: ['412'] }), made('c', { rooms: ['414'] }), made('d')]
  fc.assert(
    fc.property(fc.shuffledSubarray(pool), (keys) => {
      const sorted = keys.toSorted((a, b) => (a.credentialId < b.credentialId ? -1 : 1))
      expect(lookFor(request, keys, scope).is).toBe(lookFor(request, sorted, scope).is)
    }),
  )
})

test('one key is adopted only when it is the only thing its holder has', () => {
  const pool = [made('a'), made('b', { rooms: ['412'] }), made('c', { rooms: ['414'] }), made('d')]
  fc.assert(
    fc.property(fc.subarray(pool), (keys) => {
      const found = lookFor(request, keys, scope)
      const expected = { found: found.is === 'found' ? [found.key] : null, absent: [] }
      expect(found.is === 'found' || found.is === 'absent' ? keys : null).toEqual(
        found.is === 'found' || found.is === 'absent' ? expected[found.is] : null,
      )
    }),
  )
})
