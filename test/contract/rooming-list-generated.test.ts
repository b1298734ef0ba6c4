import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge } from '#test/generate/judge.ts'
import { layout } from '#test/generate/layout.ts'

// `npm run lists` does the same with 10,000.
const count = 600

test('true lists in random layouts give no wrong key in silence, and seldom need a question', () => {
  let understood = 0
  fc.assert(
    fc.property(layout, (one) => {
      const verdict = judge(one)
      if (verdict.is === 'understood') understood += 1
      expect(verdict.is === 'wrong' ? verdict.why : '').toBe('')
    }),
    { numRuns: count, seed: 26_1128 },
  )
  expect(understood).toBeGreaterThanOrEqual(count * 0.95)
})
