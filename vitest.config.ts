import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumLaunch, has } from './test/support/capabilities.ts'
import { LongestFirst } from './test/support/longest-first.ts'

export default defineConfig({
  test: {
    reporters: ['default', './test/support/summary-reporter.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{unit,contract,flows,architecture}/**/*.test.ts'],
          environment: 'node',
          // Vitest would leave one core idle; the files wait for children and sockets a good part of their time.
          maxWorkers: availableParallelism(),
          // Nothing a test changes outlives its file, so a worker reads the product once and not for each of 126 files.
          isolate: false,
          // These limits end what hangs. How long a test takes says how busy this computer is, so no test may fail
          // for it; one that is about speed measures the processor time of the work (support/cpu-time.ts).
          testTimeout: 900_000,
          hookTimeout: 900_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'components',
          include: has('chromium') ? ['test/components/**/*.test.{ts,tsx}'] : [],
          // Limits, not waits: a window beside two busy processes is slower than vitest's second, and no less right.
          testTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunch() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
