import { relative } from 'node:path'
import type { FullResult, Reporter, Suite } from '@playwright/test/reporter'
import { reportCounts } from './test-tally.ts'

const root = process.cwd()

/** The same ending as summary-reporter.ts gives vitest: one line, and the counts in JOINERY_TEST_TALLY. */
export default class PlaywrightSummary implements Reporter {
  private suite: Suite | null = null
  private errors = 0

  printsToStdio(): boolean {
    return false
  }

  onBegin(_config: unknown, suite: Suite): void {
    this.suite = suite
  }

  /** Errors outside any test: a file that cannot be loaded, a worker that died. */
  onError(): void {
    this.errors += 1
  }

  onEnd(result: FullResult): void {
    const tests = this.suite?.allTests() ?? []
    const bad = tests.filter((test) => test.outcome() !== 'expected')
    const passed = tests.length - bad.length
    const known = bad.length + this.errors
    const failed = known === 0 && result.status !== 'passed' ? 1 : known
    const failures = bad.map(({ location, title }) => `${relative(root, location.file)}: ${title}`)
    reportCounts({ passed, failed, failures })
    process.on('exit', () => process.stdout.write(`${passed} passed, ${failed} failed\n`))
  }
}
