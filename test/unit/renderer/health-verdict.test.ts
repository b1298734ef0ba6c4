import { expect, test } from 'vitest'
import { linkState, verdictOf } from '#renderer/health/verdict.ts'
import { de } from '#renderer/text/de.ts'
import { en } from '#renderer/text/en.ts'
import { es } from '#renderer/text/es.ts'
import { fr } from '#renderer/text/fr.ts'
import { pt } from '#renderer/text/pt.ts'
import type { Health } from '#shared/health.ts'
import type { Gate } from '#shared/session.ts'
import { aStatus, hotelNow } from '#test/support/fake-hotel.ts'

const { hops } = aStatus()
const open: Gate = { is: 'open' }
const refused: Gate = { is: 'unauthorised', since: hotelNow }
const paused: Gate = { is: 'paused', since: hotelNow, by: null }
const offline: Gate = { is: 'offline', since: hotelNow, failures: 1, probeAt: hotelNow, detail: '' }
const answersIn = (p50: number): Health => ({
  seam: { p50, p95: p50 * 2, samples: 9 },
  confirmed: null,
  unanswered: 0,
  encoders: null,
  encodersReadAt: null,
  errors: [],
  warnings: [],
  network: null,
})

test('an access that was withdrawn is never called well, also while sending is paused', () => {
  expect(verdictOf(refused, hops, null)).toBe('refused')
  const told = hops.map((hop) => (hop.name === 'seam' ? { ...hop, detail: 'unauthorised' } : hop))
  expect(verdictOf(paused, told, null)).toBe('refused')
  expect(verdictOf(paused, hops, null)).toBe('paused')
  // Whoever gave a new key since is not told about the old one.
  expect(verdictOf(open, told, null)).toBe('well')
  expect(told.map((hop) => linkState(hop, refused, null))).toEqual(['refused', 'ok', 'ok'])
})

test('the nearest broken link is the one that is told', () => {
  expect(verdictOf(open, hops, null)).toBe('well')
  expect(verdictOf(offline, hops, null)).toBe('offline')
  const down = (name: string) => hops.map((hop) => (hop.name === name ? { ...hop, ok: false } : hop))
  expect(verdictOf(open, down('bridge'), null)).toBe('bridge')
  expect(verdictOf(open, down('seam'), null)).toBe('offline')
  const account: Gate = {
    is: 'propertyDown',
    since: hotelNow,
    hop: 'account',
    code: 'account_disconnected',
    probeAt: hotelNow,
    failures: 1,
  }
  expect(verdictOf(account, hops, null)).toBe('account')
  expect(verdictOf(open, [], null)).toBe('unknown')
})

test('slow answers are told, usual ones are not', () => {
  expect(verdictOf(open, hops, answersIn(2_700))).toBe('slow')
  expect(verdictOf(open, hops, answersIn(300))).toBe('well')
})

test.each([en, de, es, fr, pt])(
  'Health and the strip say the same of a withdrawn access ($locale)',
  (text) => {
    expect(text.gate.unauthorised(3)).toContain(text.health.verdicts.refused.title)
  },
)
