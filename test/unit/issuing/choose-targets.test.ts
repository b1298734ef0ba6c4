import { expect, test } from 'vitest'
import { chooseTargets } from '#core/issuing/choose-targets.ts'
import type { TargetChoice } from '#core/issuing/choose-targets.ts'
import { classifyKeys } from '#core/rooms/classify-keys.ts'
import type { Key } from '#shared/key.ts'
import { at, credentialId, door, entranceId, intent, key } from '#test/support/build.ts'

const keys = [
  key(),
  key({ id: 'copy', kind: 'phoneCopy', parentId: credentialId('parent-1') }),
  key({ id: 'card', kind: 'card', encoded: true }),
  key({ id: 'blank-card', kind: 'card', encoded: false }),
  key({ id: 'last-week', endsAt: at('14:00') }),
]
const choose = (
  shape: TargetChoice['shape'],
  rooms: readonly string[] = ['412'],
  onDoors: readonly Key[] = keys,
) =>
  chooseTargets({
    shape,
    rooms: rooms.map((name) => door(name)),
    stay: intent().stay,
    keysOfRoom: (id) =>
      classifyKeys(
        onDoors.filter((one) => one.guestEntranceIds.includes(id)),
        at('12:00'),
      ),
    anyKey: (id) => (id === 'of-413' ? { rooms: ['413'] } : null),
  })
const named = (...ids: readonly string[]) =>
  ({ is: 'joinKeys', credentialIds: ids.map(credentialId) }) as const
const idsOf = (chosen: ReturnType<typeof choose>) =>
  chosen.ok ? chosen.value.map((one) => one.credentialId) : chosen.error

test('the rule for all keys takes a parent for its copies and leaves out what cannot be joined', () => {
  expect(idsOf(choose({ is: 'joinRule', rule: 'all' }))).toEqual(['parent-1', 'card'])
  expect(idsOf(choose({ is: 'joinRule', rule: 'parents' }))).toEqual(['parent-1'])
})

test('a room without any key to join says so', () => {
  expect(idsOf(choose({ is: 'joinRule', rule: 'all' }, ['412'], []))).toEqual([
    { kind: 'nothingToJoin', rooms: ['412'] },
  ])
})

test('named keys are taken as named, each once', () => {
  expect(idsOf(choose(named('copy', 'card', 'copy')))).toEqual(['copy', 'card'])
})

test('every key that cannot be joined is told with its own reason, all at once', () => {
  expect(idsOf(choose(named('parent-1', 'nowhere', 'of-413', 'blank-card', 'last-week')))).toEqual([
    { kind: 'unknownKey', key: 'nowhere' },
    { kind: 'keyOfAnotherRoom', key: 'of-413', keyRooms: ['413'], rooms: ['412'] },
    expect.objectContaining({ kind: 'keyNotJoinable', reason: 'notEncoded' }),
    expect.objectContaining({ kind: 'keyNotOverlapping' }),
  ])
})

test('a joiner may open no room that none of its targets opens', () => {
  expect(idsOf(choose(named('parent-1'), ['412', '413']))).toEqual([
    { kind: 'roomsNotCovered', rooms: ['413'] },
  ])
  const suite = [key({ id: 'suite', guestEntranceIds: [entranceId('412'), entranceId('413')] })]
  expect(idsOf(choose(named('suite'), ['412', '413'], suite))).toEqual(['suite'])
})
