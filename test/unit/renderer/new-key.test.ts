import { expect, test } from 'vitest'
import { Instant } from '#shared/instant.ts'
import { preselected, suggestedStay } from '#renderer/issue/stay-of-door.ts'
import { stepsOf } from '#renderer/issue/steps.ts'
import { asCurl } from '#renderer/inspector/curl.ts'
import { aJob, aKey, hotelNow, keyId } from '#test/support/fake-hotel.ts'

const parent = aKey()
const copy = aKey({ credentialId: keyId('copy'), kind: 'phoneCopy', parentId: keyId('ana-phone') })
const later = aKey({
  credentialId: keyId('later'),
  holder: 'Next Guest',
  startsAt: Instant.parse('2026-11-26T15:00:00.000Z'),
  endsAt: Instant.parse('2026-11-29T11:00:00.000Z'),
})

test('a phone copy is ticked only when its parent cannot be joined', () => {
  expect([...preselected([parent, copy], hotelNow)]).toEqual([keyId('ana-phone')])
  const dead = aKey({ joinable: false, reason: 'notValid' })
  expect([...preselected([dead, copy], hotelNow)]).toEqual([keyId('copy')])
})

test('the next guest is left out, and their dates are not suggested', () => {
  expect([...preselected([later, parent], hotelNow)]).toEqual([keyId('ana-phone')])
  expect(suggestedStay([later, parent], hotelNow, 'Europe/Lisbon', '11:00')).toEqual({
    startsAt: '2026-11-23T19:52:00.000Z',
    endsAt: '2026-11-26T11:00:00.000Z',
  })
})

test('a room that waits for its next guest suggests their stay', () => {
  expect(suggestedStay([later], hotelNow, 'Europe/Lisbon', '11:00')).toEqual({
    startsAt: '2026-11-26T15:00:00.000Z',
    endsAt: '2026-11-29T11:00:00.000Z',
  })
})

test('no step of a key is called done before there is proof', () => {
  const done = (job: ReturnType<typeof aJob>) =>
    stepsOf(job)
      .filter((step) => step.is === 'done')
      .map((step) => step.name)
  expect(done(aJob({ state: 'queued', proof: 'none', lastSentAt: null }))).toEqual(['queued'])
  expect(done(aJob({ state: 'uncertain', proof: 'none' }))).toEqual(['queued', 'sent'])
  expect(done(aJob({ proof: 'verified' }))).toEqual(['queued', 'sent', 'accepted', 'verified'])
})

test('a copied request has a placeholder for the key and survives a quote', () => {
  expect(asCurl({ name: "O'Neill" })).toContain('Bearer $SEAM_API_KEY')
  expect(asCurl({ name: "O'Neill" })).toContain(String.raw`O'\''Neill`)
})
