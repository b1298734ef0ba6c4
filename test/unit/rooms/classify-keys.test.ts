import { expect, test } from 'vitest'
import { classifyKeys, withHolders, withoutCoveredCopies } from '#core/rooms/classify-keys.ts'
import { at, credentialId, guest, key } from '#test/support/build.ts'

const now = at('15:00')
const verdict = (change: Parameters<typeof key>[0]) => classifyKeys([key(change)], now)[0]?.reason

test('a valid key whose stay runs can be joined', () => {
  expect(verdict({})).toBeNull()
})

test('every other key says why not', () => {
  expect(verdict({ isStaff: true })).toBe('staffKey')
  expect(verdict({ endsAt: now })).toBe('expired')
  expect(verdict({ isValid: false })).toBe('notValid')
  expect(verdict({ isValid: null })).toBe('validityUnknown')
  expect(verdict({ kind: 'card', encoded: false })).toBe('notEncoded')
  expect(verdict({ warnings: ['being_deleted'] })).toBe('beingDeleted')
  expect(verdict({ warnings: ['needs_to_be_reissued'] })).toBe('needsReissue')
})

test('a staff key is never joinable, valid or not', () => {
  expect(verdict({ isStaff: true, isValid: true })).toBe('staffKey')
})

test('a key that has ended is expired even while Seam still calls it valid', () => {
  expect(verdict({ isValid: true, endsAt: at('14:59') })).toBe('expired')
})

const parent = key({ credentialId: credentialId('parent') })
const copy = key({ credentialId: credentialId('copy'), kind: 'phoneCopy', parentId: credentialId('parent') })
const orphan = key({
  credentialId: credentialId('orphan'),
  kind: 'phoneCopy',
  parentId: credentialId('elsewhere'),
})

test('phone copies stand behind their parent, whatever the order Seam lists them in', () => {
  const ids = classifyKeys([copy, orphan, parent], now).map((one) => one.credentialId)
  expect(ids).toEqual(['orphan', 'parent', 'copy'])
})

test('a parent stands for its copies; a copy whose parent is not there stands for itself', () => {
  expect(withoutCoveredCopies([parent, copy, orphan]).map((one) => one.credentialId)).toEqual([
    'parent',
    'orphan',
  ])
})

test('holders get their names from the guest list, and keep the one they have', () => {
  const ada = guest('Ada Lovelace')
  const named = withHolders(
    [key({ holder: null, acsUserId: ada.acsUserId }), key({ holder: 'Byron', acsUserId: ada.acsUserId })],
    [ada],
  )
  expect(named.map((one) => one.holder)).toEqual(['Ada Lovelace', 'Byron'])
})
