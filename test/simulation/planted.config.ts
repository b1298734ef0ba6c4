import { defineConfig } from 'vitest/config'
import type { Reporter } from 'vitest/node'
import { plantPlugin } from './plant-hooks.ts'
import type { TestState } from './prove-check.ts'

const id = process.env['JOINERY_PLANTED'] ?? ''

/** A file that cannot be loaded has no tests in here, and so proves nothing. */
const states: Reporter = {
  onTestRunEnd: (modules) => {
    const all = modules.flatMap((module) => [...module.children.allTests()])
    const told = all.map((test): TestState => ({ name: test.name, state: test.result().state }))
    process.stdout.write(JSON.stringify(told))
  },
}

/** The tests of Node, with one planted defect in the product or, for comparison, with none. */
export default defineConfig({
  root: `${import.meta.dirname}/../..`,
  plugins: id === '' ? [] : [plantPlugin(id)],
  // A module transformed with a defect must never be found in a cache.
  test: { environment: 'node', testTimeout: 60_000, reporters: [states], fsModuleCache: false },
})
