import { spawn } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from '#electron/launch/build.ts'
import { childEnv } from '#electron/launch/child-env.ts'
import { ensureSystemPackages } from '#test/support/system-packages.ts'

const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'joinery-tests-'))

type Counts = { readonly passed: number; readonly failed: number }

/** What `npm test` does: everything the tests need, every runner, and one plain line with the sum at the end. */
const runAll = async (): Promise<Counts> => {
  const lacking = ensureSystemPackages()
  if (lacking !== null) return fail(lacking)
  const built = await ensureBuilt()
  if (built.is === 'failed') return fail(`Joinery could not be built:\n${built.output}`)

  const counts = [await run('vitest', ['node_modules/vitest/vitest.mjs', 'run'])]
  if (globSync('test/e2e/**/*.spec.ts', { cwd: root }).length > 0) {
    counts.push(await run('playwright', ['node_modules/@playwright/test/cli.js', 'test']))
  }
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  }
}

const fail = (sentence: string): Counts => {
  process.stderr.write(`${sentence}\n`)
  return { passed: 0, failed: 1 }
}

/** Runs one runner. One that ends badly without counting a failure, or that counts nothing at all, is a failure. */
const run = async (name: string, args: readonly string[]): Promise<Counts> => {
  const tally = join(scratch, name)
  const status = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      env: childEnv({ JOINERY_TEST_TALLY: tally }),
    })
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
  const counts = existsSync(tally) ? readTally(tally) : { passed: 0, failed: 0 }
  if (counts.failed > 0 || (status === 0 && counts.passed > 0)) return counts
  process.stderr.write(`${name} ended with ${status} before its tests were through\n`)
  return { ...counts, failed: 1 }
}

const readTally = (file: string): Counts => {
  let counts: Counts = { passed: 0, failed: 0 }
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const [passed = 0, failed = 0] = line.split(' ').map(Number)
    counts = { passed: counts.passed + passed, failed: counts.failed + failed }
  }
  return counts
}

const { passed, failed } = await runAll()
rmSync(scratch, { recursive: true, force: true })
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
