import { expect, test } from 'vitest'
import { addMs } from '#shared/instant.ts'
import { inTurns } from '#renderer/several-rooms/in-turns.ts'
import { keysToRevoke } from '#renderer/several-rooms/keys-to-revoke.ts'
import { roomsList, withRooms } from '#renderer/several-rooms/rooms-list.ts'
import type { DoorRead } from '#renderer/several-rooms/use-doors.ts'
import { aKey, hotelNow, keyId, roomId } from '#test/support/fake-hotel.ts'

const door = (room: string, keys: DoorRead['keys']): DoorRead => ({
  entranceId: roomId(room),
  room,
  keys,
  isFresh: true,
})
const idsOf = (doors: readonly DoorRead[]) =>
  keysToRevoke(doors, hotelNow).keys.map(({ key }) => key.credentialId)

test('a phone key is revoked with its copies, staff keys and dead keys are left alone', () => {
  const keys = [
    aKey(),
    aKey({ credentialId: keyId('copy'), kind: 'phoneCopy', parentId: keyId('ana-phone') }),
    aKey({ credentialId: keyId('staff'), isStaff: true, joinable: false, reason: 'staffKey' }),
    aKey({ credentialId: keyId('old'), isValid: false, joinable: false, reason: 'notValid' }),
    aKey({ credentialId: keyId('going'), joinable: false, reason: 'beingDeleted' }),
  ]
  expect(idsOf([door('412', keys)])).toEqual([keyId('ana-phone')])
})

test('a copy whose parent is not on the door is revoked by itself', () => {
  const orphan = aKey({ credentialId: keyId('copy'), kind: 'phoneCopy', parentId: keyId('elsewhere') })
  expect(idsOf([door('412', [orphan])])).toEqual([keyId('copy')])
})

test('the key of a suite comes once, with every chosen room and every other room it opens', () => {
  const suite = aKey({ guestEntranceIds: ['412', '413', '414'].map(roomId) })
  expect(keysToRevoke([door('412', [suite]), door('413', [suite])], hotelNow).keys).toEqual([
    { key: suite, rooms: ['412', '413'], otherRooms: [roomId('414')] },
  ])
})

test('the guests of the next stay keep their keys', () => {
  const next = aKey({ credentialId: keyId('next'), startsAt: addMs(hotelNow, 86_400_000) })
  expect(keysToRevoke([door('412', [aKey(), next])], hotelNow)).toMatchObject({
    keys: [{ key: { credentialId: keyId('ana-phone') } }],
    later: 1,
  })
})

test('rooms become a table with the guests still to be named, and more rooms are added once', () => {
  const text = roomsList({ room: 'Room', guest: 'Guest' }, ['411', '412'])
  expect(text).toBe('Room\tGuest\n411\t\n412\t')
  const source = { is: 'text', name: 'Selected rooms', text } as const
  expect(withRooms(source, 'Selected rooms', ['412', '413'])).toMatchObject({ text: `${text}\n413\t` })
})

test('a list from elsewhere is not mixed with selected rooms', () => {
  const pasted = { is: 'text', name: 'Pasted list', text: 'Room;Name' } as const
  expect(withRooms(pasted, 'Selected rooms', ['412'])).toBeNull()
})

test('doors are asked a few at a time, and every one of them', async () => {
  let now = 0
  let most = 0
  const asked: number[] = []
  await inTurns([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
    now += 1
    most = Math.max(most, now)
    await Promise.resolve()
    asked.push(item)
    now -= 1
  })
  expect(asked.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(most).toBe(3)
})
