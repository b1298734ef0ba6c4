import { expect, test } from 'vitest'
import { addMs, Instant } from '#shared/instant.ts'
import { datesIn } from '#renderer/text/dates.ts'
import { en } from '#renderer/text/en.ts'

const now = Instant.parse('2026-11-23T12:00:00.000Z')
const inDays = (days: number) => addMs(now, days * 86_400_000)

test('a day shows its year unless it is the next of its name or lies a month back', () => {
  const { when } = datesIn('en-GB', 'Europe/Helsinki')
  expect(when(inDays(1), now)).toBe('tomorrow 14:00')
  expect(when(inDays(300), now)).not.toContain('2027')
  expect(when(inDays(334), now)).not.toContain('2027')
  expect(when(inDays(335), now)).toContain('2027')
  expect(when(inDays(366), now)).toContain('2027')
  expect(when(inDays(-30), now)).not.toContain('2026')
  expect(when(inDays(-32), now)).toContain('2026')
})

test.each(['en-GB', 'de', 'es', 'fr', 'pt'])('the year stands in every way to say a day, %s', (locale) => {
  const { when, short, spoken } = datesIn(locale, 'Europe/Helsinki')
  for (const say of [when, short, spoken]) {
    expect(say(inDays(400), now)).toContain('2027')
    expect(say(inDays(20), now)).not.toContain('2026')
  }
})

test('a problem in a window says its times as the window does: no zone, no year first', () => {
  const { exact } = datesIn('en-GB', 'Europe/Lisbon')
  const problem = { kind: 'stayReversed', startsAt: inDays(5), endsAt: inDays(4) } as const
  expect(en.problem(problem, exact).message).toBe(
    'The stay ends (Fri 27 Nov 12:00) before it begins (Sat 28 Nov 12:00).',
  )
})
