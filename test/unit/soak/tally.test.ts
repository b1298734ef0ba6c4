import { expect, test } from 'vitest'
import { shardsFor } from '../../soak/shards.ts'
import type { Wanted } from '../../soak/shards.ts'
import { beginTally, describeTally, isClean, readTally, shardsLeft, tallyLine } from '../../soak/tally.ts'
import type { ShardResult } from '../../soak/tally.ts'

const wanted: Wanted = {
  kinds: ['playwright', 'components', 'unit', 'all'],
  times: null,
  match: '',
  specs: ['test/e2e/screens/axe.spec.ts', 'test/e2e/web/issue.spec.ts'],
  components: ['test/components/board.test.tsx'],
}
const shards = shardsFor(wanted)

const result = (part: Partial<ShardResult>): ShardResult => ({
  shard: 'unit 1',
  kind: 'unit',
  passed: 10,
  failed: 0,
  failures: [],
  seconds: 30,
  ...part,
})

test('unless told otherwise every spec and component runs 20 times, the other tests 5, npm test 3', () => {
  const runsOf = (text: string) =>
    shards
      .filter(({ id }) => id.includes(text))
      .reduce((runs, { args }) => runs + Number(/--repeat-each=(\d+)/.exec(args.join(' '))?.[1] ?? 1), 0)
  expect(runsOf('axe.spec')).toBe(20)
  expect(runsOf('issue.spec')).toBe(20)
  expect(runsOf('components')).toBe(20)
  expect(runsOf('unit')).toBe(5)
  expect(runsOf('all')).toBe(3)
})

test('a number that is no multiple of a chunk is kept', () => {
  const few = shardsFor({ ...wanted, kinds: ['playwright'], times: 7, match: 'axe' })
  expect(few.map(({ id }) => id)).toEqual([
    'playwright test/e2e/screens/axe.spec.ts 1-5',
    'playwright test/e2e/screens/axe.spec.ts 6-7',
  ])
  expect(few.at(-1)?.args).toContain('--repeat-each=2')
})

test('no two shards have the same name', () => {
  expect(new Set(shards.map(({ id }) => id)).size).toBe(shards.length)
})

test('a soak goes on where it was interrupted, and half a line counts for nothing', () => {
  const whole = result({ shard: 'unit 1' })
  const half = tallyLine(result({ shard: 'unit 2' })).slice(0, 20)
  const tally = readTally(beginTally('abc', '2026-11-28T08:00:00Z') + tallyLine(whole) + half)
  expect(tally).toEqual({ sources: 'abc', results: [whole] })
  const left = shardsLeft(shards, tally?.results ?? [])
  expect(left).toHaveLength(shards.length - 1)
  expect(left.map(({ id }) => id)).not.toContain('unit 1')
  expect(left.map(({ id }) => id)).toContain('unit 2')
})

test('a file that is no tally is not taken for an empty one', () => {
  expect(readTally('')).toBeNull()
  expect(readTally('{"shard":"unit 1"}\n')).toBeNull()
})

test('only a soak that ran whole, counted tests and saw no failure is clean', () => {
  const few = shardsFor({ ...wanted, kinds: ['unit'], times: 2 })
  const first = result({ shard: 'unit 1' })
  expect(isClean(few, [first])).toBe(false)
  expect(isClean(few, [first, result({ shard: 'unit 2' })])).toBe(true)
  expect(isClean(few, [first, result({ shard: 'unit 2', failed: 1, failures: ['a'] })])).toBe(false)
  expect(isClean(few, [first, result({ shard: 'unit 2', passed: 0 })])).toBe(false)
  expect(isClean([], [])).toBe(false)
})

test('the tally names each test that failed, how often, and what no test can be blamed for', () => {
  const few = shardsFor({ ...wanted, kinds: ['unit'], times: 3 })
  const seen = [
    result({ shard: 'unit 1', passed: 9, failed: 1, failures: ['a.test.ts: rarely'] }),
    result({ shard: 'unit 2', passed: 8, failed: 2, failures: ['a.test.ts: rarely', 'b.test.ts: once'] }),
    result({ shard: 'unit 3', passed: 0, failed: 1 }),
    result({ shard: 'unit 9', failed: 5, failures: ['not asked for'] }),
  ]
  expect(describeTally(few, seen)).toBe(
    [
      'unit        3 of 3 shards, 21 runs of tests, 4 failed, 1.5 min',
      'Failed:',
      '  2 x  a.test.ts: rarely',
      '  1 x  b.test.ts: once',
      '  1 x  unit 3 (outside any test)',
    ].join('\n'),
  )
})
