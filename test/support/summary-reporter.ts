import { leftOut } from './capabilities.ts'
import type { Reporter, TestModule } from 'vitest/node'
import { reportCounts } from './test-tally.ts'

/**
 * Ends a vitest run with one plain line `N passed, N failed`. A file that cannot be collected counts as a
 * failure, as does an unhandled error. The counts also go where JOINERY_TEST_TALLY says, so that `npm test` can add
 * several runs up and `npm run test:soak` can name what failed. Before the line stands one line for each thing that
 * this system lacks and that tests were left out for.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0
    let failed = errors.length
    const failures: string[] = []
    for (const module of modules) {
      if (module.errors().length > 0) {
        failed += 1
        failures.push(`${module.relativeModuleId} could not be loaded`)
      }
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed += 1
        if (state !== 'failed') continue
        failed += 1
        failures.push(`${module.relativeModuleId}: ${test.fullName}`)
      }
    }
    reportCounts({ passed, failed, failures })
    const lines = [...leftOut(), `${passed} passed, ${failed} failed`]
    process.on('exit', () => process.stdout.write(`${lines.join('\n')}\n`))
  }
}
