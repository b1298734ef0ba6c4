import { expect, test } from 'vitest'
import { JobId } from '#shared/ids.ts'
import { applyChanges, applySnapshot, emptyMirror } from '#renderer/state/apply-event.ts'
import { aJob, aStatus, fakeHotel, hotelNow, roomId } from '#test/support/fake-hotel.ts'

const localMs = Date.parse(hotelNow)
const mirror = applySnapshot(emptyMirror, fakeHotel().snapshot, localMs)
const tileOf412 = mirror.tiles[roomId('412')]
if (tileOf412 === undefined) throw new Error('412 is in the fake hotel')

test('changes in order are applied together', () => {
  const { mirror: next, gap } = applyChanges(mirror, [
    { revision: 8, tiles: [{ ...tileOf412, needsPerson: 1 }] },
    { revision: 9, status: aStatus({ operator: 'Rosa' }) },
  ])
  expect(gap).toBe(false)
  expect(next.revision).toBe(9)
  expect(next.tiles[roomId('412')]?.needsPerson).toBe(1)
  expect(next.status?.operator).toBe('Rosa')
})

test('a missing number changes nothing and asks for a fresh picture', () => {
  const { mirror: next, gap } = applyChanges(mirror, [
    { revision: 9, tiles: [{ ...tileOf412, needsPerson: 1 }] },
  ])
  expect(gap).toBe(true)
  expect(next).toBe(mirror)
})

test('a change that the picture has already is skipped', () => {
  const { mirror: next, gap } = applyChanges(mirror, [{ revision: 7, status: aStatus({ operator: 'Old' }) }])
  expect(gap).toBe(false)
  expect(next).toBe(mirror)
})

test('a changed building asks for a fresh picture', () => {
  expect(applyChanges(mirror, [{ revision: 8, reload: true }]).gap).toBe(true)
})

test('one room that changes leaves every other row of the mirror as it was', () => {
  const { mirror: next } = applyChanges(mirror, [{ revision: 8, tiles: [{ ...tileOf412, pendingJobs: 3 }] }])
  expect(next.building).toBe(mirror.building)
  expect(next.searchables).toBe(mirror.searchables)
  expect(next.tiles[roomId('413')]).toBe(mirror.tiles[roomId('413')])
})

test('a new guest can be found at once', () => {
  const { mirror: next } = applyChanges(mirror, [
    { revision: 8, tiles: [{ ...tileOf412, holders: ['Zoë Muñoz'] }] },
  ])
  expect(next.searchables[roomId('412')]?.words).toEqual(['zoe', 'munoz'])
})

test('the queue is a working list: what needs a person, what waits, what is ready, what is over', () => {
  const states = ['issued', 'queued', 'uncertain', 'needsAttention', 'cancelled', 'issued', 'issued'] as const
  const proofs = ['confirmed', 'none', 'none', 'none', 'none', 'verified', 'confirmed'] as const
  const jobs = states.map((state, index) =>
    aJob({ id: JobId.parse(`job-${index}`), seq: index, state, proof: proofs[index] ?? 'none' }),
  )
  const { mirror: next } = applyChanges(mirror, [{ revision: 8, jobs }])
  expect(next.queue).toEqual({
    needsYou: ['job-3'],
    waiting: ['job-1', 'job-2', 'job-5'],
    ready: ['job-6', 'job-0'],
    ended: ['job-4'],
  })
})

test('a card is nobody\u2019s to hand out before it is on a card: it needs somebody until then, or until its stay is over', () => {
  const issued = aJob({ proof: 'confirmed' })
  const card = { ...issued, intent: { ...issued.intent, access: 'card' as const } }
  const queueWith = (job: typeof card) => applyChanges(mirror, [{ revision: 8, jobs: [job] }]).mirror.queue
  expect(queueWith(card)).toMatchObject({ needsYou: ['job-1'], ready: [] })
  expect(queueWith({ ...card, proof: 'onCard' })).toMatchObject({ needsYou: [], ready: ['job-1'] })
  expect(queueWith({ ...card, revokedAt: card.updatedAt })).toMatchObject({ needsYou: [], ended: ['job-1'] })
  const stay = { ...card.intent.stay, endsAt: card.createdAt }
  expect(queueWith({ ...card, intent: { ...card.intent, stay } })).toMatchObject({ ended: ['job-1'] })
})
