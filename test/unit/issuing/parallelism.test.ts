import { expect, test } from 'vitest'
import { afterSuccess, afterThrottle, firstParallelism, parallelismMax } from '#core/issuing/parallelism.ts'
import type { Parallelism } from '#core/issuing/parallelism.ts'

const after = (good: number, from: Parallelism): Parallelism =>
  Array.from({ length: good }).reduce<Parallelism>(afterSuccess, from)

test('a group gets up to full speed within a few keys', () => {
  expect(after(8, firstParallelism).limit).toBe(parallelismMax)
})

test('told to slow down, the desk halves, and comes back one by one', () => {
  const slowed = afterThrottle(after(8, firstParallelism))
  expect(slowed.limit).toBe(8)
  expect(after(7, slowed).limit).toBe(8)
  expect(after(8, slowed).limit).toBe(9)
})

test('however often Seam says stop, one request at a time remains', () => {
  expect(
    afterThrottle(afterThrottle(afterThrottle(afterThrottle(afterThrottle(firstParallelism))))).limit,
  ).toBe(1)
})
