import { appendFileSync } from 'node:fs'
import type { FullResult, Reporter, Suite } from '@playwright/test/reporter'

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
    const passed = tests.filter((test) => test.outcome() === 'expected').length
    const known = tests.length - passed + this.errors
    const failed = known === 0 && result.status !== 'passed' ? 1 : known
    const tally = process.env['JOINERY_TEST_TALLY']
    if (tally !== undefined) appendFileSync(tally, `${passed} ${failed}\n`)
    process.on('exit', () => process.stdout.write(`${passed} passed, ${failed} failed\n`))
  }
}
