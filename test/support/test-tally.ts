import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** What one run of a runner came to. `failed` may be more than the names: an error outside any test has none. */
export const TestCounts = z.object({
  passed: z.number(),
  failed: z.number(),
  failures: z.array(z.string()).readonly(),
})
export type TestCounts = Readonly<z.infer<typeof TestCounts>>

/** The variable that names the file to which every runner appends its counts, one line of JSON a run. */
export const tallyVariable = 'JOINERY_TEST_TALLY'

/** Appends a run's counts to the file of JOINERY_TEST_TALLY; does nothing when nobody asked for them. */
export const reportCounts = (counts: TestCounts): void => {
  const file = process.env[tallyVariable]
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(counts)}\n`)
}

/** The sum of all runs in a file; nothing passed and nothing failed when no run wrote to it. */
export const readCounts = (file: string): TestCounts =>
  existsSync(file)
    ? sumOfCounts(
        readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => TestCounts.parse(JSON.parse(line))),
      )
    : sumOfCounts([])

export const sumOfCounts = (runs: readonly TestCounts[]): TestCounts => ({
  passed: runs.reduce((sum, { passed }) => sum + passed, 0),
  failed: runs.reduce((sum, { failed }) => sum + failed, 0),
  failures: runs.flatMap(({ failures }) => failures),
})
