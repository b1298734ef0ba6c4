import { expect, test } from 'vitest'
import { roomTile } from '#core/rooms/room-tile.ts'
import type { Job } from '#shared/job.ts'
import type { Key } from '#shared/key.ts'
import { at, door, intent, job, key } from '../../support/build.ts'

const tile = (keys: readonly Key[], jobs: readonly Job[] = []) =>
  roomTile(door(), { keys, jobs, isRead: true }, at('12:00'))

test('a card key that is on no card is not counted as a card', () => {
  const written = key({ id: 'a', kind: 'card', encoded: true })
  const planned = key({ id: 'b', kind: 'card', encoded: false })
  expect(tile([written, planned]).cardKeys).toBe(1)
  expect(tile([planned])).toMatchObject({ cardKeys: 0, phoneKeys: 0, occupancy: 'occupied' })
})

test('a key that waits for its card needs a person, until it is on one, revoked or over', () => {
  const card = job({ state: 'issued', proof: 'confirmed', intent: intent({ access: 'card' }) })
  expect(tile([], [card]).needsPerson).toBe(1)
  expect(tile([], [{ ...card, proof: 'onCard' }]).needsPerson).toBe(0)
  expect(tile([], [{ ...card, revokedAt: at('11:00') }]).needsPerson).toBe(0)
  const over = intent({ access: 'card', stay: { startsAt: at('08:00'), endsAt: at('11:00') } })
  expect(tile([], [{ ...card, intent: over }]).needsPerson).toBe(0)
  expect(tile([], [{ ...card, intent: intent() }]).needsPerson).toBe(0)
})
