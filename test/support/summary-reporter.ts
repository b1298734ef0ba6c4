import { appendFileSync } from 'node:fs'
import { leftOut } from './capabilities.ts'
import type { Reporter, TestModule } from 'vitest/node'

/**
 * Ends a vitest run with one plain line `N passed, N failed`. A file that cannot be collected counts as a
 * failure, as does an unhandled error. With JOINERY_TEST_TALLY set, the counts are also appended to that file
 * so that the whole `npm test` can add several runs up. Before it stands one line for each thing that this system
 * lacks and that tests were left out for.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0
    let failed = errors.length
    for (const module of modules) {
      if (module.errors().length > 0) failed += 1
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed += 1
        if (state === 'failed') failed += 1
      }
    }
    const tally = process.env['JOINERY_TEST_TALLY']
    if (tally !== undefined) appendFileSync(tally, `${passed} ${failed}\n`)
    const lines = [...leftOut(), `${passed} passed, ${failed} failed`]
    process.on('exit', () => process.stdout.write(`${lines.join('\n')}\n`))
  }
}
