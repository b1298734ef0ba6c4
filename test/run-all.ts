import { spawn } from 'node:child_process'
import type { StdioOptions } from 'node:child_process'
import { closeSync, globSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from '#electron/launch/build.ts'
import { childEnv } from '#electron/launch/child-env.ts'
import { has } from '#test/support/capabilities.ts'
import { ensureSystemPackages } from '#test/support/system-packages.ts'
import { readCounts, reportCounts, sumOfCounts, tallyVariable } from '#test/support/test-tally.ts'
import type { TestCounts } from '#test/support/test-tally.ts'

const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'joinery-tests-'))

/** What `npm test` does: everything the tests need, every runner, and one plain line with the sum at the end. */
const runAll = async (): Promise<TestCounts> => {
  const lacking = ensureSystemPackages()
  if (lacking !== null) return fail(lacking)
  const built = await ensureBuilt()
  if (built.is === 'failed') return fail(`Joinery could not be built:\n${built.output}`)

  // The components wait for their window most of the time, and use what the other projects leave of the cores.
  const counts = await Promise.all([
    run('vitest', [...vitest, '--project', '!components']),
    ...(has('chromium') ? [runAside('components', [...vitest, '--project', 'components'])] : []),
  ])
  if (globSync('test/e2e/**/*.spec.ts', { cwd: root }).length > 0) {
    counts.push(await run('playwright', ['node_modules/@playwright/test/cli.js', 'test']))
  }
  return sumOfCounts(counts)
}

const fail = (sentence: string): TestCounts => {
  process.stderr.write(`${sentence}\n`)
  return { passed: 0, failed: 1, failures: [] }
}

const vitest = ['node_modules/vitest/vitest.mjs', 'run']

/** Runs one runner beside another. What it says is told whole when it has ended: mixed lines of two tell nothing. */
const runAside = async (name: string, args: readonly string[]): Promise<TestCounts> => {
  const said = join(scratch, `${name}.log`)
  const file = openSync(said, 'w')
  try {
    return await run(name, args, ['ignore', file, file])
  } finally {
    closeSync(file)
    process.stdout.write(readFileSync(said))
  }
}

/** Runs one runner. One that ends badly without counting a failure, or that counts nothing at all, is a failure. */
const run = async (
  name: string,
  args: readonly string[],
  stdio: StdioOptions = 'inherit',
): Promise<TestCounts> => {
  const tally = join(scratch, name)
  const status = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio,
      // Some hundred processes load the same files: Node compiles each file once a run and keeps the result here.
      env: childEnv({ [tallyVariable]: tally, NODE_COMPILE_CACHE: join(scratch, 'compiled') }),
    })
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
  const counts = readCounts(tally)
  if (counts.failed > 0 || (status === 0 && counts.passed > 0)) return counts
  process.stderr.write(`${name} ended with ${status} before its tests were through\n`)
  return { ...counts, failed: 1 }
}

const counts = await runAll()
rmSync(scratch, { recursive: true, force: true })
reportCounts(counts)
const { passed, failed, failures } = counts
// Ten minutes of lines stand above: what failed is said again where one looks.
for (const name of failures) process.stdout.write(`FAILED ${name}\n`)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
