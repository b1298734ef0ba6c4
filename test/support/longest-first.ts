import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

/** The files that take longest, longest first. One that is missing here costs time, and nothing else. */
const longest: readonly string[] = [
  'flows/simulation.test.ts',
  'flows/crash.test.ts',
  'flows/crash-images.test.ts',
  'architecture/messages.test.ts',
  'flows/cli-connect.test.ts',
  'contract/store-faults.test.ts',
  'flows/two-processes.test.ts',
]

/**
 * Starts the longest files first, so that no core waits at the end for one of them. Vitest's own order knows this
 * from the run before; a fresh clone has had none and would begin with the largest file.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const rank = ({ moduleId, project }: TestSpecification): number => {
      const found = longest.findIndex((name) => moduleId.endsWith(name))
      return project.name === 'unit' && found !== -1 ? found : longest.length
    }
    return sorted.toSorted((one, other) => rank(one) - rank(other))
  }
}
