import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from '#electron/launch/build.ts'
import { sourcesHash } from '#test/support/sources-hash.ts'
import { ensureSystemPackages } from '#test/support/system-packages.ts'
import { runShard, startBusy } from './processes.ts'
import { kinds, shardsFor } from './shards.ts'
import type { Kind, Shard } from './shards.ts'
import { beginTally, describeTally, isClean, readTally, shardsLeft, tallyLine } from './tally.ts'
import type { ShardResult } from './tally.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, '.soak')
const tallyFile = join(folder, 'tally.jsonl')

/** A tally of other sources says nothing about these. */
const testedAndTesting = ['{electron,renderer,shared,test}/**', '*.{ts,json,yml}']

const help = `npm run test:soak -- [options]   every test again and again beside busy processes; exit 1 when one fails once
  --only KIND     ${kinds.join(', ')}; several with commas
  --times N       instead of 20 for playwright and components, 5 for unit, 3 for all
  --match TEXT    only Playwright and component files whose path contains TEXT
  --busy N        processes that keep a core busy each; 2 unless said
  --resume        go on with the tally of other sources; with the same sources that happens unasked
  --fresh         forget the tally and begin anew
  --show          print the tally and run nothing
`

type Options = {
  readonly kinds: readonly Kind[]
  readonly times: number | null
  readonly match: string
  readonly busy: number
  readonly start: 'asBefore' | 'resume' | 'fresh' | 'show'
}

/** What was asked for, or a sentence saying what is wrong with it. */
const readOptions = (args: readonly string[]): Options | string => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: kinds.join() },
      times: { type: 'string' },
      match: { type: 'string', default: '' },
      busy: { type: 'string', default: '2' },
      resume: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      show: { type: 'boolean', default: false },
    },
  })
  const names = values.only.split(',')
  const chosen = kinds.filter((kind) => names.includes(kind))
  if (chosen.length !== names.length) return `--only takes ${kinds.join(', ')}, not "${values.only}".`
  const times = values.times === undefined ? null : Number(values.times)
  if (times !== null && !(Number.isInteger(times) && times > 0))
    return `--times takes a number from 1, not "${values.times}".`
  const busy = Number(values.busy)
  if (!Number.isInteger(busy) || busy < 0) return `--busy takes a number from 0, not "${values.busy}".`
  if (values.resume && values.fresh) return '--resume and --fresh exclude each other.'
  const start = values.fresh ? 'fresh' : values.resume ? 'resume' : 'asBefore'
  return { kinds: chosen, times, match: values.match, busy, start: values.show ? 'show' : start }
}

/** The results so far, from a tally file that is ready for more lines; or why it cannot be gone on with. */
const openTally = (start: Options['start']): readonly ShardResult[] | string => {
  const sources = sourcesHash(root, testedAndTesting)
  mkdirSync(folder, { recursive: true })
  if (start === 'fresh') rmSync(tallyFile, { force: true })
  const tally = existsSync(tallyFile) ? readTally(readFileSync(tallyFile, 'utf8')) : null
  if (tally === null) {
    writeFileSync(tallyFile, beginTally(sources, new Date().toISOString()))
    return []
  }
  if (start === 'asBefore' && tally.sources !== sources)
    return (
      `The tally in ${tallyFile} counts other sources than those of now. ` +
      '--fresh begins anew, --resume goes on with it.'
    )
  // Also cuts off half a line, which the next would be appended to.
  const whole = tally.results.map(tallyLine).join('')
  if (start !== 'show') writeFileSync(tallyFile, beginTally(tally.sources, new Date().toISOString()) + whole)
  return tally.results
}

const soak = async (shards: readonly Shard[], before: readonly ShardResult[], options: Options) => {
  const results = [...before]
  const left = shardsLeft(shards, before)
  const busy = startBusy(options.busy)
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      busy.stop()
      stopping.abort()
    })
  try {
    for (const [index, shard] of left.entries()) {
      if (stopping.signal.aborted) break
      say(`[${index + 1} of ${left.length}] ${shard.id}`)
      const result = await runShard(root, folder, shard, stopping.signal)
      if (result === null) break
      appendFileSync(tallyFile, tallyLine(result))
      results.push(result)
      say(`  ${result.passed} passed, ${result.failed} failed, ${result.seconds.toFixed(0)} s`)
      for (const name of result.failures) say(`  FAILED ${name}`)
    }
  } finally {
    busy.stop()
  }
  return results
}

const main = async (): Promise<number> => {
  if (process.argv.includes('--help')) return say(help)
  const options = readOptions(process.argv.slice(2))
  if (typeof options === 'string') return fail(options)
  const shards = shardsFor({
    ...options,
    specs: globSync('test/e2e/{web,screens}/**/*.spec.ts', { cwd: root }).sort(),
    components: globSync('test/components/**/*.test.{ts,tsx}', { cwd: root }).sort(),
  })
  if (shards.length === 0) return fail(`No test file has "${options.match}" in its path.`)
  const before = openTally(options.start)
  if (typeof before === 'string') return fail(before)
  if (options.start === 'show') return finish(shards, before)
  const lacking = ensureSystemPackages()
  if (lacking !== null) return fail(lacking)
  const built = await ensureBuilt()
  if (built.is === 'failed') return fail(`Joinery could not be built:\n${built.output}`)
  return finish(shards, await soak(shards, before, options))
}

const finish = (shards: readonly Shard[], results: readonly ShardResult[]): number => {
  say(describeTally(shards, results))
  const left = shardsLeft(shards, results).length
  if (left > 0) say(`${left} shards are left; the same command goes on with them.`)
  return isClean(shards, results) ? 0 : 1
}

const say = (text: string): 0 => {
  process.stdout.write(`${text}\n`)
  return 0
}

const fail = (sentence: string): 1 => {
  process.stderr.write(`${sentence}\n`)
  return 1
}

process.exitCode = await main()
