import { z } from 'zod'
import { TestCounts } from '../support/test-tally.ts'
import { kinds } from './shards.ts'
import type { Kind, Shard } from './shards.ts'

/** The first line of a tally: which state of the checkout it counts. */
const Beginning = z.object({ sources: z.string(), begunAt: z.string() })

/** A shard that ran to its end, well or badly. */
export const ShardResult = TestCounts.extend({
  shard: z.string(),
  kind: z.enum(kinds),
  /** Seconds on the clock of the wall. */
  seconds: z.number(),
})
export type ShardResult = Readonly<z.infer<typeof ShardResult>>

export type Tally = { readonly sources: string; readonly results: readonly ShardResult[] }

/** The first line of a new tally file. */
export const beginTally = (sources: string, begunAt: string): string =>
  `${JSON.stringify({ sources, begunAt })}\n`

/** The line of a finished shard. */
export const tallyLine = (result: ShardResult): string => `${JSON.stringify(result)}\n`

/**
 * Reads a tally file. A last line without its end is a shard whose process died while writing: it is left out and
 * runs again.
 *
 * @returns null when the file holds no tally
 */
export const readTally = (text: string): Tally | null => {
  const [first, ...rest] = text.split('\n').slice(0, -1)
  const beginning = Beginning.safeParse(parsed(first ?? ''))
  if (!beginning.success) return null
  const results = rest.map((line) => ShardResult.safeParse(parsed(line)))
  return {
    sources: beginning.data.sources,
    results: results.flatMap((result) => (result.success ? [result.data] : [])),
  }
}

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** The shards that have not run to their end yet. */
export const shardsLeft = (shards: readonly Shard[], results: readonly ShardResult[]): readonly Shard[] => {
  const done = new Set(results.map(({ shard }) => shard))
  return shards.filter(({ id }) => !done.has(id))
}

/** Whether everything that was asked for ran, and nothing failed. */
export const isClean = (shards: readonly Shard[], results: readonly ShardResult[]): boolean =>
  shards.length > 0 && shardsLeft(shards, results).length === 0 && resultsOf(shards, results).every(isWell)

const isWell = ({ failed, passed }: ShardResult): boolean => failed === 0 && passed > 0

const resultsOf = (shards: readonly Shard[], results: readonly ShardResult[]): readonly ShardResult[] => {
  const asked = new Set(shards.map(({ id }) => id))
  return results.filter(({ shard }) => asked.has(shard))
}

/** The tally as a person reads it: a line per kind, then each test that failed and how often. */
export const describeTally = (shards: readonly Shard[], results: readonly ShardResult[]): string => {
  const counted = resultsOf(shards, results)
  const lines = kinds
    .filter((kind) => shards.some((shard) => shard.kind === kind))
    .map((kind) => lineOfKind(kind, shards, counted))
  const names = [...howOften(counted)].sort(([, a], [, b]) => b - a)
  return [
    ...lines,
    ...(names.length === 0 ? [] : ['Failed:', ...names.map(([name, times]) => `  ${times} x  ${name}`)]),
  ].join('\n')
}

const lineOfKind = (kind: Kind, shards: readonly Shard[], results: readonly ShardResult[]): string => {
  const own = results.filter((result) => result.kind === kind)
  const sum = (of: (result: ShardResult) => number) => own.reduce((total, result) => total + of(result), 0)
  const all = shards.filter((shard) => shard.kind === kind).length
  const [passed, failed] = [sum((result) => result.passed), sum((result) => result.failed)]
  const minutes = (sum(({ seconds }) => seconds) / 60).toFixed(1)
  return `${kind.padEnd(10)}  ${own.length} of ${all} shards, ${passed + failed} runs of tests, ${failed} failed, ${minutes} min`
}

const howOften = (results: readonly ShardResult[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>()
  for (const { shard, failures, failed, passed } of results) {
    // A runner that dies names no test; the shard is what can be looked at.
    const nameless = Math.max(failed - failures.length, passed + failed === 0 ? 1 : 0)
    const names = [...failures, ...Array.from({ length: nameless }, () => `${shard} (outside any test)`)]
    for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  }
  return times
}
